import { type FormEvent, useState } from 'react';
import { useAct } from '../people/usePeople.ts';
import { PlainField } from '../shared/PlainField.tsx';
import { texts } from './texts.ts';

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
      <h2 id="password-title">{texts('passwordForm.password')}</h2>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <PlainField
          label={texts('passwordForm.currentPassword')}
          type="password"
          autoComplete="current-password"
          value={entry.current}
          onChange={(current) => setEntry({ ...entry, current })}
        />
        <PlainField
          label={texts('passwordForm.newPassword')}
          hint={texts('passwordForm.atLeast12Characters')}
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
            {texts('passwordForm.changePassword')}
          </button>
          <span role="status">{isChanged ? texts('passwordForm.changedOtherSessionsEnded') : ''}</span>
        </div>
      </form>
    </section>
  );
}
