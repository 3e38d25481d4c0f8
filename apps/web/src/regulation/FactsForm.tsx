import { jurisdictions, processingSteps, productClasses } from '@jointwise/definitions';
import { useId } from 'react';
import { Select } from '../shared/Select.tsx';
import { type ChosenFact, factsOfProduct, factsOfUse, factWords } from './fact-choices.ts';
import type { FactEntry } from './read-facts.ts';

interface FactsFormProps {
  readonly entry: FactEntry;
  readonly onChange: (next: FactEntry) => void;
}

/** What is known about a product and its use; the answer beside it follows every change. */
export function FactsForm({ entry, onChange }: FactsFormProps) {
  const day = useId();
  return (
    <form className="stack no-print" aria-label="Facts" onSubmit={(event) => event.preventDefault()}>
      <div className="filters">
        <Select
          label="Product class"
          value={entry.productClass}
          options={[['', 'None of these'], ...productClasses.map(({ code, title }) => [code, title] as const)]}
          onChange={(productClass) => onChange({ ...entry, productClass })}
          isLong
        />
        <Select
          label="Place"
          value={entry.jurisdiction}
          options={jurisdictions.map(({ code, title }) => [code, title] as const)}
          onChange={(jurisdiction) => onChange({ ...entry, jurisdiction })}
        />
        <div className="field">
          <label htmlFor={day}>Day</label>
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
      <Facts title="Product" facts={factsOfProduct} entry={entry} onChange={onChange} />
      <Processing entry={entry} onChange={onChange} />
      <Facts title="Use" facts={factsOfUse} entry={entry} onChange={onChange} />
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
            options={[['', 'Not known'], ...choices]}
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
        <strong>Processing</strong>
      </legend>
      <label className="row">
        <input
          type="checkbox"
          checked={processing !== undefined}
          onChange={(event) => change(event.target.checked ? [] : undefined)}
        />
        Say what was done, in place of what is usual for the class
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
