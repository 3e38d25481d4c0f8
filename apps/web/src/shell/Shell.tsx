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
import { texts } from './texts.ts';

const places = [
  { to: '/', label: texts('shell.today'), icon: 'today' },
  { to: '/participants', label: texts('shell.participants'), icon: 'participants' },
  { to: '/outcomes', label: texts('shell.outcomes'), icon: 'outcomes' },
  { to: '/claims', label: texts('shell.claims'), icon: 'claims' },
  { to: '/study', label: texts('shell.study'), icon: 'study' },
] as const;

/** Frame of every staff page: places on the left, search on top, the page in the middle. */
export function Shell() {
  const state = useSession();
  switch (state.status) {
    case 'loading':
      return (
        <main className="main">
          <Loading what={texts('shell.yourSitesStudies')} />
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
        {texts('shell.skipPage')}
      </a>
      <header className="topbar">
        <SearchBox />
        <AccountMenu />
      </header>
      <aside className="rail" aria-label={texts('shell.jointwise')}>
        <Link to="/" className="brand">
          <img src="/mark.svg" alt="" />
          {texts('shell.jointwise')}
        </Link>
        <div className="rail-study">
          <PlaceChooser />
        </div>
        <nav aria-label={texts('shell.places')}>
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
          {texts.nodes('shell.keys', {
            search: <kbd>/</kbd>,
            nextField: <kbd>{texts('shell.tab')}</kbd>,
            control: <kbd>{texts('shell.ctrl')}</kbd>,
            enter: <kbd>{texts('shell.enter')}</kbd>,
          })}
        </p>
      </aside>
      <main className="main" id="main" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}
