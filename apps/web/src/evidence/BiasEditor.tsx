import { type BiasJudgement, biasDomainsOf, type RiskOfBias } from '@jointwise/definitions';
import { Select } from '../shared/Select.tsx';
import { biasWords, optionsOf } from './code-words.ts';
import { texts } from './texts.ts';

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
      <h2 id="enter-bias">{texts('field.riskOfBias')}</h2>
      <div className="filters">
        <Select
          label={texts('field.tool')}
          value={tool}
          options={[
            ['rob-2', texts('bias.robTwo')],
            ['robins-i', texts('bias.robins')],
          ]}
          onChange={(biasTool) => onChange({ biasTool: biasTool as RiskOfBias['tool'], bias: {} })}
        />
        {biasDomainsOf(tool).map(({ key, title }) => (
          <Select
            key={key}
            label={title}
            value={bias[key] ?? 'not-assessed'}
            options={optionsOf(biasWords)}
            onChange={(judgement) => onChange({ bias: { ...bias, [key]: judgement as BiasJudgement } })}
          />
        ))}
      </div>
    </section>
  );
}
