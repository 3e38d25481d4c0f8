import { type FormEvent, useState } from 'react';
import { PlainField } from '../shared/PlainField.tsx';
import { useAct } from './usePeople.ts';

const empty = { code: '', name: '', city: '', country: '', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };

/** Adds a site; whoever adds it becomes administrator there. */
export function AddSiteForm() {
  const { isBusy, problem, act } = useAct();
  const [entry, setEntry] = useState(empty);
  const set = (name: keyof typeof empty) => (value: string) => setEntry({ ...entry, [name]: value });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const added = await act('/sites', 'POST', entry);
    if (added !== undefined) setEntry(empty);
  };
  return (
    <details className="fold">
      <summary>
        <span>Add a site</span>
      </summary>
      <form className="fold-body" onSubmit={(event) => void submit(event)}>
        <PlainField label="Code" hint="Capitals, digits and dashes: BCN" value={entry.code} onChange={set('code')} />
        <PlainField label="Name" value={entry.name} onChange={set('name')} />
        <PlainField label="City" value={entry.city} onChange={set('city')} />
        <PlainField label="Country" hint="Two capitals: ES, GB, US" value={entry.country} onChange={set('country')} />
        <PlainField label="Time zone" hint="As Europe/Madrid" value={entry.timeZone} onChange={set('timeZone')} />
        {problem === undefined ? null : (
          <p className="field-error" role="alert">
            {problem}
          </p>
        )}
        <div>
          <button type="submit" className="button button-main" disabled={isBusy}>
            Add site
          </button>
        </div>
      </form>
    </details>
  );
}
