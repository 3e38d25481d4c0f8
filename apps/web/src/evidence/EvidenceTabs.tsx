import { Link } from '@tanstack/react-router';
import { useMay } from '../api/useSession.ts';

/** Places inside the published evidence. */
export function EvidenceTabs() {
  const may = useMay();
  return (
    <nav className="tabs" aria-label="Evidence">
      {may('claim.read') ? <Link to="/claims">Claims</Link> : null}
      <Link to="/evidence" activeOptions={{ exact: true }}>
        Trials
      </Link>
      <Link to="/evidence/synthesis">What they say</Link>
      {may('evidence.enter') ? <Link to="/evidence/enter">Enter a trial</Link> : null}
      {may('evidence.enter') ? <Link to="/evidence/import">Import</Link> : null}
    </nav>
  );
}
