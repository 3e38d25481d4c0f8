import type { SecondFactorReply } from '@jointwise/server/contract';
import { type FormEvent, useState } from 'react';
import { useAct } from '../people/usePeople.ts';
import { PlainField } from '../shared/PlainField.tsx';
import { texts } from './texts.ts';

/** A new secret for an authenticator; it is in force once a code of it was given back. */
export function SecondFactorForm({ isConfirmed }: { readonly isConfirmed: boolean }) {
  const { isBusy, problem, act } = useAct();
  const [offered, setOffered] = useState<SecondFactorReply>();
  const [code, setCode] = useState('');
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    const reply = await act('/second-factor', 'PUT', { code });
    if (reply !== undefined) setOffered(undefined);
  };
  return (
    <section className="panel" aria-labelledby="factor-title">
      <h2 id="factor-title">{texts('secondFactorForm.secondFactor')}</h2>
      {offered === undefined ? (
        <div>
          <button
            type="button"
            className={isConfirmed ? 'button' : 'button button-main'}
            disabled={isBusy}
            onClick={async () => setOffered(await act<SecondFactorReply>('/second-factor', 'POST'))}
          >
            {isConfirmed ? texts('secondFactorForm.setUpNewDevice') : texts('secondFactorForm.setUpSecondFactor')}
          </button>
        </div>
      ) : (
        <form className="stack" onSubmit={(event) => void confirm(event)}>
          <p>{texts('secondFactorForm.enterSecretYourAuthenticator')}</p>
          <p>
            <code>{offered.secret}</code>
          </p>
          <p>
            <a href={offered.uri}>{texts('secondFactorForm.openInAuthenticator')}</a>
          </p>
          <PlainField
            label={texts('secondFactorForm.sixDigitsShowsNow')}
            value={code}
            onChange={setCode}
            inputMode="numeric"
          />
          <div>
            <button type="submit" className="button button-main" disabled={isBusy}>
              {texts('secondFactorForm.confirmSecondFactor')}
            </button>
          </div>
        </form>
      )}
      {problem === undefined ? null : (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
