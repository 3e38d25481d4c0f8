import { type FormEvent, useState } from 'react';
import { useAct } from '../people/usePeople.ts';
import { PlainField } from '../shared/PlainField.tsx';

const empty = { current: '', next: '' };

/** Changes the password, which ends every other session of the account. */
export function PasswordForm() {
  const { isBusy, problem, act } = useAct();
  const [entry, setEntry] = useState(empty);
  const [isChanged, setChanged] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const reply = await act('/password', 'POST', entry);
    setChanged(reply !== undefined);
    if (reply !== undefined) setEntry(empty);
  };
  return (
    <section className="panel" aria-labelledby="password-title">
      <h2 id="password-title">Password</h2>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <PlainField
          label="Current password"
          type="password"
          autoComplete="current-password"
          value={entry.current}
          onChange={(current) => setEntry({ ...entry, current })}
        />
        <PlainField
          label="New password"
          hint="At least 12 characters; a sentence is easier than signs."
          type="password"
          autoComplete="new-password"
          value={entry.next}
          onChange={(next) => setEntry({ ...entry, next })}
        />
        {problem === undefined ? null : (
          <p className="field-error" role="alert">
            {problem}
          </p>
        )}
        <div className="row">
          <button type="submit" className="button" disabled={isBusy}>
            Change password
          </button>
          <span role="status">{isChanged ? 'Changed. Other sessions have ended.' : ''}</span>
        </div>
      </form>
    </section>
  );
}
