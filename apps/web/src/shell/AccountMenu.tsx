import { Link } from '@tanstack/react-router';
import { useSession, useSignOut } from '../api/useSession.ts';
import { texts } from './texts.ts';
import { useTheme } from './useTheme.ts';

/** Who is signed in, light or dark, and the way out. */
export function AccountMenu() {
  const state = useSession();
  const signOut = useSignOut();
  const { theme, change } = useTheme();
  if (state.status !== 'signed-in') return null;
  return (
    <details className="account">
      <summary aria-label={texts('accountMenu.accountOfName', { name: state.session.user.name })}>
        <span className="account-mark" aria-hidden="true">
          {initials(state.session.user.name)}
        </span>
      </summary>
      <div className="account-menu panel">
        <p>
          <strong>{state.session.user.name}</strong>
          <br />
          <span className="small soft">{state.session.user.email}</span>
        </p>
        <label className="stack-tight">
          <span className="small">{texts('accountMenu.appearance')}</span>
          <select className="select" value={theme} onChange={(event) => change(event.target.value)}>
            <option value="system">{texts('accountMenu.asTheDevice')}</option>
            <option value="light">{texts('accountMenu.light')}</option>
            <option value="dark">{texts('accountMenu.dark')}</option>
          </select>
        </label>
        <Link to="/account">{texts('accountMenu.passwordSecondFactor')}</Link>
        <button type="button" className="button" onClick={() => void signOut()}>
          {texts('accountMenu.signOut')}
        </button>
      </div>
    </details>
  );
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('');
}
