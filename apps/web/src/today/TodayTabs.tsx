import { Link } from '@tanstack/react-router';
import { useMay } from '../api/useSession.ts';
import { texts } from './texts.ts';

/** Places inside Today: what the registry asks for, and what people ask. */
export function TodayTabs({ siteId }: { readonly siteId: string }) {
  const may = useMay();
  if (!may('enquiry.read', siteId)) return null;
  return (
    <nav className="tabs" aria-label={texts('todayTabs.today')}>
      <Link to="/" activeOptions={{ exact: true }}>
        {texts('todayTabs.workList')}
      </Link>
      <Link to="/enquiries">{texts('todayTabs.enquiries')}</Link>
      <Link to="/answers">{texts('todayTabs.answers')}</Link>
    </nav>
  );
}
