import { type BiasJudgement, biasDomainsOf, biasJudgements, type RiskOfBias } from '@jointwise/definitions';
import { Select } from '../shared/Select.tsx';
import { biasWords } from './evidence-words.ts';

interface BiasEditorProps {
  readonly tool: RiskOfBias['tool'];
  readonly bias: Readonly<Record<string, BiasJudgement>>;
  readonly onChange: (next: {
    readonly biasTool?: RiskOfBias['tool'];
    readonly bias?: Readonly<Record<string, BiasJudgement>>;
  }) => void;
}

/** Risk of bias, domain by domain. */
export function BiasEditor({ tool, bias, onChange }: BiasEditorProps) {
  return (
    <section className="stack" aria-labelledby="enter-bias">
      <h2 id="enter-bias">Risk of bias</h2>
      <div className="filters">
        <Select
          label="Tool"
          value={tool}
          options={[
            ['rob-2', 'RoB 2, randomised'],
            ['robins-i', 'ROBINS-I, not randomised'],
          ]}
          onChange={(biasTool) => onChange({ biasTool: biasTool as RiskOfBias['tool'], bias: {} })}
        />
        {biasDomainsOf(tool).map(({ key, title }) => (
          <Select
            key={key}
            label={title}
            value={bias[key] ?? 'not-assessed'}
            options={biasJudgements.map((one) => [one, biasWords[one]])}
            onChange={(judgement) => onChange({ bias: { ...bias, [key]: judgement as BiasJudgement } })}
          />
        ))}
      </div>
    </section>
  );
}
