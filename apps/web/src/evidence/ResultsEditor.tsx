import { Select } from '../shared/Select.tsx';
import { directionWords, kindWords, measureWords, optionsOf, type Words } from './code-words.ts';
import { EntryField } from './EntryField.tsx';
import { type ArmDraft, armNumbers, emptyResult, noNumbers, type ResultDraft } from './entry-draft.ts';
import { endpointOptions } from './evidence-words.ts';
import { texts } from './texts.ts';

interface ResultsEditorProps {
  readonly arms: readonly ArmDraft[];
  readonly results: readonly ResultDraft[];
  readonly onChange: (results: readonly ResultDraft[]) => void;
}

/** Results as printed: what was measured and when, each arm, the comparison. */
export function ResultsEditor({ arms, results, onChange }: ResultsEditorProps) {
  return (
    <section className="stack" aria-labelledby="enter-results">
      <h2 id="enter-results">{texts('trialResults.title')}</h2>
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
          {texts('resultsEditor.add')}
        </button>
        {results.length > 0 ? (
          <button type="button" className="button button-plain" onClick={() => onChange(results.slice(0, -1))}>
            {texts('resultsEditor.remove')}
          </button>
        ) : null}
      </div>
    </section>
  );
}

const numberLabels: Words<(typeof armNumbers)[number]> = {
  n: () => texts('field.n'),
  mean: () => texts('field.mean'),
  standardDeviation: () => texts('field.deviation'),
  standardError: () => texts('field.error'),
  lower: () => texts('field.lower'),
  upper: () => texts('field.upper'),
  events: () => texts('field.events'),
};

interface ResultFieldsProps {
  readonly number: number;
  readonly arms: readonly ArmDraft[];
  readonly result: ResultDraft;
  readonly onChange: (next: Partial<ResultDraft>) => void;
}

function ResultFields({ number, arms, result, onChange }: ResultFieldsProps) {
  const codes = [
    ['', texts('resultsEditor.choose')],
    ...arms.map(({ code, label }) => [code, label || code] as const),
  ] as const;
  return (
    <fieldset className="panel stack-close">
      <legend>{texts('resultsEditor.number', { number })}</legend>
      <div className="filters">
        <Select
          label={texts('field.endpoint')}
          value={result.endpoint}
          options={endpointOptions}
          onChange={(endpoint) => onChange({ endpoint })}
        />
        <EntryField
          label={texts('field.instrument')}
          value={result.instrument}
          onChange={(instrument) => onChange({ instrument })}
        />
        <EntryField label={texts('field.scale')} value={result.scale} onChange={(scale) => onChange({ scale })} />
        <Select
          label={texts('field.direction')}
          value={result.direction}
          options={optionsOf(directionWords)}
          onChange={(direction) => onChange({ direction: direction as ResultDraft['direction'] })}
        />
        <EntryField
          label={texts('field.lowest')}
          value={result.minimum}
          onChange={(minimum) => onChange({ minimum })}
          isNumber
        />
        <EntryField
          label={texts('field.highest')}
          value={result.maximum}
          onChange={(maximum) => onChange({ maximum })}
          isNumber
        />
        <EntryField
          label={texts('field.months')}
          value={result.months}
          onChange={(months) => onChange({ months })}
          isNumber
        />
        <Select
          label={texts('field.kind')}
          value={result.kind}
          options={optionsOf(kindWords)}
          onChange={(kind) => onChange({ kind: kind as ResultDraft['kind'] })}
        />
      </div>
      {arms.map(({ code, label }) => (
        <fieldset key={code} className="filters">
          <legend>{label || code || texts('resultsEditor.armWithoutCode')}</legend>
          {armNumbers.map((name) => (
            <EntryField
              key={name}
              label={numberLabels[name]()}
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
        <legend>{texts('resultsEditor.difference')}</legend>
        <Select
          label={texts('resultsEditor.of')}
          value={result.arm}
          options={codes}
          onChange={(arm) => onChange({ arm })}
        />
        <Select
          label={texts('field.comparator')}
          value={result.comparator}
          options={codes}
          onChange={(comparator) => onChange({ comparator })}
        />
        <Select
          label={texts('field.measure')}
          value={result.measure}
          options={optionsOf(measureWords)}
          onChange={(measure) => onChange({ measure: measure as ResultDraft['measure'] })}
        />
        <EntryField
          label={texts('field.estimate')}
          value={result.estimate}
          onChange={(estimate) => onChange({ estimate })}
          isNumber
        />
        <EntryField
          label={texts('resultsEditor.lower')}
          value={result.lower}
          onChange={(lower) => onChange({ lower })}
          isNumber
        />
        <EntryField
          label={texts('resultsEditor.upper')}
          value={result.upper}
          onChange={(upper) => onChange({ upper })}
          isNumber
        />
        <EntryField
          label={texts('field.pValue')}
          value={result.pValue}
          onChange={(pValue) => onChange({ pValue })}
          isNumber
        />
        <Select
          label={texts('field.adjusted')}
          value={result.adjusted}
          options={[
            ['', texts('code.notStated')],
            ['yes', texts('code.yes')],
            ['no', texts('code.no')],
          ]}
          onChange={(adjusted) => onChange({ adjusted: adjusted as ResultDraft['adjusted'] })}
        />
      </fieldset>
    </fieldset>
  );
}
