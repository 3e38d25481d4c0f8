import { Link, Outlet } from '@tanstack/react-router';
import { useSession } from '../api/useSession.ts';
import { HatchPattern } from '../figure/HatchPattern.tsx';
import { Failure } from '../shared/Failure.tsx';
import { Loading } from '../shared/Loading.tsx';
import { SignInPage } from '../sign-in/SignInPage.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { PlaceChooser } from './PlaceChooser.tsx';
import { PlaceIcon } from './PlaceIcon.tsx';
import { SearchBox } from './SearchBox.tsx';

const places = [
  { to: '/', label: 'Today', icon: 'today' },
  { to: '/participants', label: 'Participants', icon: 'participants' },
  { to: '/outcomes', label: 'Outcomes', icon: 'outcomes' },
  { to: '/claims', label: 'Claims', icon: 'claims' },
  { to: '/study', label: 'Study', icon: 'study' },
] as const;

/** Frame of every staff page: places on the left, search on top, the page in the middle. */
export function Shell() {
  const state = useSession();
  switch (state.status) {
    case 'loading':
      return (
        <main className="main">
          <Loading what="your sites and studies" />
        </main>
      );
    case 'failed':
      return (
        <main className="main">
          <Failure detail={state.detail} retry={state.retry} />
        </main>
      );
    case 'signed-out':
      return <SignInPage />;
    case 'signed-in':
      return <Frame />;
  }
}

function Frame() {
  return (
    <div className="shell">
      <HatchPattern />
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <header className="topbar">
        <SearchBox />
        <AccountMenu />
      </header>
      <aside className="rail" aria-label="Jointwise">
        <Link to="/" className="brand">
          <img src="/mark.svg" alt="" />
          Jointwise
        </Link>
        <div className="rail-study">
          <PlaceChooser />
        </div>
        <nav aria-label="Places">
          <ul className="places">
            {places.map(({ to, label, icon }) => (
              <li key={to}>
                <Link to={to} activeOptions={{ exact: to === '/' }}>
                  <PlaceIcon name={icon} />
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <p className="rail-foot tiny soft">
          Search with <kbd>/</kbd>, next field with <kbd>Tab</kbd>, save with <kbd>Ctrl</kbd> <kbd>Enter</kbd>
        </p>
      </aside>
      <main className="main" id="main" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}
