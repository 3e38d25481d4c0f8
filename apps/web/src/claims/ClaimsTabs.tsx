import { Link } from '@tanstack/react-router';
import { useMay } from '../api/useSession.ts';

/** Places inside the claims. */
export function ClaimsTabs() {
  const may = useMay();
  return (
    <nav className="tabs" aria-label="Claims">
      <Link to="/claims" activeOptions={{ exact: true }}>
        Ledger
      </Link>
      <Link to="/claims/check">Check a text</Link>
      {may('claim.write') ? <Link to="/claims/new">Add a claim</Link> : null}
      <Link to="/evidence">Published evidence</Link>
    </nav>
  );
}
