import { type FormEvent, useState } from 'react';
import { PlainField } from '../shared/PlainField.tsx';
import { texts } from './texts.ts';
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
        <span>{texts('addSiteForm.addASite')}</span>
      </summary>
      <form className="fold-body" onSubmit={(event) => void submit(event)}>
        <PlainField
          label={texts('addSiteForm.code')}
          hint={texts('addSiteForm.capitalsDigitsDashesBcn')}
          value={entry.code}
          onChange={set('code')}
        />
        <PlainField label={texts('addSiteForm.name')} value={entry.name} onChange={set('name')} />
        <PlainField label={texts('addSiteForm.city')} value={entry.city} onChange={set('city')} />
        <PlainField
          label={texts('addSiteForm.country')}
          hint={texts('addSiteForm.twoCapitalsEsGb')}
          value={entry.country}
          onChange={set('country')}
        />
        <PlainField
          label={texts('addSiteForm.timeZone')}
          hint={texts('addSiteForm.asEuropeMadrid')}
          value={entry.timeZone}
          onChange={set('timeZone')}
        />
        {problem === undefined ? null : (
          <p className="field-error" role="alert">
            {problem}
          </p>
        )}
        <div>
          <button type="submit" className="button button-main" disabled={isBusy}>
            {texts('addSiteForm.addSite')}
          </button>
        </div>
      </form>
    </details>
  );
}
