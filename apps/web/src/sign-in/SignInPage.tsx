import { type FormEvent, useEffect, useState } from 'react';
import { texts } from './texts.ts';
import { useSignIn } from './useSignIn.ts';

/** The door: address and password first, then the code of the second factor where the account has one. */
export function SignInPage() {
  const { isBusy, problem, needsCode, signIn } = useSignIn();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  useEffect(() => {
    document.title = texts('signInPage.signInJointwise');
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void signIn(needsCode ? { email, password, code } : { email, password });
  };
  return (
    <main className="door">
      <div className="door-words">
        <img src="/mark.svg" alt="" width={44} height={44} />
        <p className="lede">{texts('signInPage.whatHappenedEveryoneWho')}</p>
        <p className="basis">{texts('signInPage.jointwiseKeepsOutcomesJoint')}</p>
        <p>
          <a href="/public">{texts('signInPage.forPeopleJointPain')}</a>
        </p>
      </div>
      <form className="panel door-form" onSubmit={submit} aria-labelledby="sign-in-title">
        <h1 id="sign-in-title" className="door-title">
          {needsCode ? texts('signInPage.secondFactor') : texts('signInPage.signIn')}
        </h1>
        {problem === undefined ? null : (
          <div className="notice notice-warn" role="alert">
            {problem}
          </div>
        )}
        {needsCode ? (
          <CodeField code={code} onChange={setCode} />
        ) : (
          <>
            <div className="field field-wide">
              <label htmlFor="email">{texts('signInPage.eMailAddress')}</label>
              <input
                id="email"
                className="input"
                type="email"
                autoComplete="username"
                required
                value={email}
                onChange={(event) => setEmail(event.target.value)}
              />
            </div>
            <div className="field field-wide">
              <label htmlFor="password">{texts('signInPage.password')}</label>
              <input
                id="password"
                className="input"
                type="password"
                autoComplete="current-password"
                required
                value={password}
                onChange={(event) => setPassword(event.target.value)}
              />
            </div>
          </>
        )}
        <button type="submit" className="button button-main" disabled={isBusy}>
          {isBusy
            ? texts('signInPage.checking')
            : needsCode
              ? texts('signInPage.confirmCode')
              : texts('signInPage.signIn')}
        </button>
      </form>
    </main>
  );
}

function CodeField({ code, onChange }: { readonly code: string; readonly onChange: (code: string) => void }) {
  return (
    <div className="field field-wide">
      <label htmlFor="code">{texts('signInPage.sixDigitsYourAuthenticator')}</label>
      <input
        id="code"
        className="input"
        inputMode="numeric"
        autoComplete="one-time-code"
        pattern="\d{6}"
        maxLength={6}
        required
        // biome-ignore lint/a11y/noAutofocus: the field replaces the one the person has just left
        autoFocus
        value={code}
        onChange={(event) => onChange(event.target.value.replaceAll(/\D/g, ''))}
      />
    </div>
  );
}
