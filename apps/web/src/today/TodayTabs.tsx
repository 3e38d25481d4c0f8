import { Link } from '@tanstack/react-router';
import { useMay } from '../api/useSession.ts';

/** Places inside Today: what the registry asks for, and what people ask. */
export function TodayTabs({ siteId }: { readonly siteId: string }) {
  const may = useMay();
  if (!may('enquiry.read', siteId)) return null;
  return (
    <nav className="tabs" aria-label="Today">
      <Link to="/" activeOptions={{ exact: true }}>
        Work list
      </Link>
      <Link to="/enquiries">Enquiries</Link>
      <Link to="/answers">Answers</Link>
    </nav>
  );
}
