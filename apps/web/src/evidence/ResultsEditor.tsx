import { differenceMeasures } from '@jointwise/definitions';
import { Select } from '../shared/Select.tsx';
import { EntryField } from './EntryField.tsx';
import { type ArmDraft, armNumbers, emptyResult, noNumbers, type ResultDraft } from './entry-draft.ts';
import { endpointOptions } from './evidence-words.ts';

interface ResultsEditorProps {
  readonly arms: readonly ArmDraft[];
  readonly results: readonly ResultDraft[];
  readonly onChange: (results: readonly ResultDraft[]) => void;
}

/** Results as printed: what was measured and when, each arm, the comparison. */
export function ResultsEditor({ arms, results, onChange }: ResultsEditorProps) {
  return (
    <section className="stack" aria-labelledby="enter-results">
      <h2 id="enter-results">Results as printed</h2>
      {results.map((result, i) => (
        <ResultFields
          // biome-ignore lint/suspicious/noArrayIndexKey: results have no other identity while they are typed
          key={i}
          number={i + 1}
          arms={arms}
          result={result}
          onChange={(next) => onChange(results.map((one, at) => (at === i ? { ...one, ...next } : one)))}
        />
      ))}
      <div className="row">
        <button type="button" className="button button-plain" onClick={() => onChange([...results, emptyResult])}>
          Add a result
        </button>
        {results.length > 0 ? (
          <button type="button" className="button button-plain" onClick={() => onChange(results.slice(0, -1))}>
            Remove the last result
          </button>
        ) : null}
      </div>
    </section>
  );
}

const numberLabels = {
  n: 'n',
  mean: 'Mean',
  standardDeviation: 'Standard deviation',
  standardError: 'Standard error',
  lower: 'Lower limit',
  upper: 'Upper limit',
  events: 'People with the event',
} as const;

interface ResultFieldsProps {
  readonly number: number;
  readonly arms: readonly ArmDraft[];
  readonly result: ResultDraft;
  readonly onChange: (next: Partial<ResultDraft>) => void;
}

function ResultFields({ number, arms, result, onChange }: ResultFieldsProps) {
  const codes = [['', 'Choose'], ...arms.map(({ code, label }) => [code, label || code] as const)] as const;
  return (
    <fieldset className="panel stack-close">
      <legend>Result {number}</legend>
      <div className="filters">
        <Select
          label="Endpoint"
          value={result.endpoint}
          options={endpointOptions}
          onChange={(endpoint) => onChange({ endpoint })}
        />
        <EntryField label="Instrument" value={result.instrument} onChange={(instrument) => onChange({ instrument })} />
        <EntryField label="Scale" value={result.scale} onChange={(scale) => onChange({ scale })} />
        <Select
          label="Better is"
          value={result.direction}
          options={[
            ['lower-better', 'lower'],
            ['higher-better', 'higher'],
          ]}
          onChange={(direction) => onChange({ direction: direction as ResultDraft['direction'] })}
        />
        <EntryField
          label="Lowest possible"
          value={result.minimum}
          onChange={(minimum) => onChange({ minimum })}
          isNumber
        />
        <EntryField
          label="Highest possible"
          value={result.maximum}
          onChange={(maximum) => onChange({ maximum })}
          isNumber
        />
        <EntryField
          label="Months after treatment"
          value={result.months}
          onChange={(months) => onChange({ months })}
          isNumber
        />
        <Select
          label="Values are"
          value={result.kind}
          options={[
            ['change', 'changes from before'],
            ['final', 'values afterwards'],
            ['event', 'people with an event'],
            ['not-stated', 'not stated'],
          ]}
          onChange={(kind) => onChange({ kind: kind as ResultDraft['kind'] })}
        />
      </div>
      {arms.map(({ code, label }) => (
        <fieldset key={code} className="filters">
          <legend>{label || code || 'Arm without a code'}</legend>
          {armNumbers.map((name) => (
            <EntryField
              key={name}
              label={numberLabels[name]}
              value={result.arms[code]?.[name] ?? ''}
              isNumber
              onChange={(value) =>
                onChange({ arms: { ...result.arms, [code]: { ...(result.arms[code] ?? noNumbers), [name]: value } } })
              }
            />
          ))}
        </fieldset>
      ))}
      <fieldset className="filters">
        <legend>Difference as printed</legend>
        <Select label="Of" value={result.arm} options={codes} onChange={(arm) => onChange({ arm })} />
        <Select
          label="Against"
          value={result.comparator}
          options={codes}
          onChange={(comparator) => onChange({ comparator })}
        />
        <Select
          label="As"
          value={result.measure}
          options={differenceMeasures.map((one) => [one, one])}
          onChange={(measure) => onChange({ measure: measure as ResultDraft['measure'] })}
        />
        <EntryField label="Estimate" value={result.estimate} onChange={(estimate) => onChange({ estimate })} isNumber />
        <EntryField label="Lower 95 %" value={result.lower} onChange={(lower) => onChange({ lower })} isNumber />
        <EntryField label="Upper 95 %" value={result.upper} onChange={(upper) => onChange({ upper })} isNumber />
        <EntryField label="p" value={result.pValue} onChange={(pValue) => onChange({ pValue })} isNumber />
        <Select
          label="Adjusted by the authors"
          value={result.adjusted}
          options={[
            ['', 'Not stated'],
            ['yes', 'Yes'],
            ['no', 'No'],
          ]}
          onChange={(adjusted) => onChange({ adjusted: adjusted as ResultDraft['adjusted'] })}
        />
      </fieldset>
    </fieldset>
  );
}
