import { Link } from '@tanstack/react-router';
import { useSession, useSignOut } from '../api/useSession.ts';
import { useTheme } from './useTheme.ts';

/** Who is signed in, light or dark, and the way out. */
export function AccountMenu() {
  const state = useSession();
  const signOut = useSignOut();
  const { theme, change } = useTheme();
  if (state.status !== 'signed-in') return null;
  return (
    <details className="account">
      <summary aria-label={`Account of ${state.session.user.name}`}>
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
          <span className="small">Appearance</span>
          <select className="select" value={theme} onChange={(event) => change(event.target.value)}>
            <option value="system">As the device</option>
            <option value="light">Light</option>
            <option value="dark">Dark</option>
          </select>
        </label>
        <Link to="/account">Password and second factor</Link>
        <button type="button" className="button" onClick={() => void signOut()}>
          Sign out
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
