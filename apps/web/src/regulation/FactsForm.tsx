import { jurisdictions, processingSteps, productClasses } from '@jointwise/definitions';
import { useId } from 'react';
import { Select } from '../shared/Select.tsx';
import { type ChosenFact, factsOfProduct, factsOfUse, factWords } from './fact-choices.ts';
import type { FactEntry } from './read-facts.ts';
import { texts } from './texts.ts';

interface FactsFormProps {
  readonly entry: FactEntry;
  readonly onChange: (next: FactEntry) => void;
}

/** What is known about a product and its use; the answer beside it follows every change. */
export function FactsForm({ entry, onChange }: FactsFormProps) {
  const day = useId();
  return (
    <form className="stack no-print" aria-label={texts('factsForm.facts')} onSubmit={(event) => event.preventDefault()}>
      <div className="filters">
        <Select
          label={texts('factsForm.productClass')}
          value={entry.productClass}
          options={[
            ['', texts('factsForm.noneOfThese')],
            ...productClasses.map(({ code, title }) => [code, title] as const),
          ]}
          onChange={(productClass) => onChange({ ...entry, productClass })}
          isLong
        />
        <Select
          label={texts('factsForm.place')}
          value={entry.jurisdiction}
          options={jurisdictions.map(({ code, title }) => [code, title] as const)}
          onChange={(jurisdiction) => onChange({ ...entry, jurisdiction })}
        />
        <div className="field">
          <label htmlFor={day}>{texts('factsForm.day')}</label>
          <input
            id={day}
            type="date"
            className="input"
            value={entry.on}
            required
            onChange={(event) => event.target.value !== '' && onChange({ ...entry, on: event.target.value })}
          />
        </div>
      </div>
      <Facts title={texts('factsForm.title')} facts={factsOfProduct} entry={entry} onChange={onChange} />
      <Processing entry={entry} onChange={onChange} />
      <Facts title={texts('factsForm.use')} facts={factsOfUse} entry={entry} onChange={onChange} />
    </form>
  );
}

function Facts({
  title,
  facts,
  entry,
  onChange,
}: FactsFormProps & { readonly title: string; readonly facts: readonly ChosenFact[] }) {
  return (
    <fieldset className="stack">
      <legend>
        <strong>{title}</strong>
      </legend>
      <div className="filters">
        {facts.map(({ name, label, choices }) => (
          <Select
            key={name}
            label={label}
            value={entry.chosen[name] ?? ''}
            options={[['', texts('factsForm.notKnown')], ...choices]}
            onChange={(value) => onChange({ ...entry, chosen: { ...entry.chosen, [name]: value } })}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Processing({ entry, onChange }: FactsFormProps) {
  const { processing } = entry;
  const change = (next: FactEntry['processing']) => onChange({ ...entry, processing: next });
  return (
    <fieldset className="stack">
      <legend>
        <strong>{texts('factsForm.processing')}</strong>
      </legend>
      <label className="row">
        <input
          type="checkbox"
          checked={processing !== undefined}
          onChange={(event) => change(event.target.checked ? [] : undefined)}
        />
        {texts('factsForm.sayWhatDonePlace')}
      </label>
      {processing === undefined ? null : (
        <ul className="row">
          {processingSteps.map((step) => (
            <li key={step}>
              <label className="row">
                <input
                  type="checkbox"
                  checked={processing.includes(step)}
                  onChange={(event) =>
                    change(event.target.checked ? [...processing, step] : processing.filter((other) => other !== step))
                  }
                />
                {factWords(step)}
              </label>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
