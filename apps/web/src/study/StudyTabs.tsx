import { Link } from '@tanstack/react-router';
import { useMay } from '../api/useSession.ts';

/** Places inside Study, each for those who may see it. */
export function StudyTabs() {
  const may = useMay();
  return (
    <nav className="tabs" aria-label="Study">
      <Link to="/study" activeOptions={{ exact: true }}>
        Design
      </Link>
      {may('participant.read') ? <Link to="/study/procedure-log">Procedure log</Link> : null}
      <Link to="/study/regulation">Rules</Link>
      {may('price.read') ? <Link to="/study/prices">Prices</Link> : null}
      {may('import.read') ? <Link to="/study/imports">Imports</Link> : null}
      {may('user.read') ? <Link to="/study/people">People and sites</Link> : null}
      {may('audit.read') ? <Link to="/study/audit">Audit trail</Link> : null}
    </nav>
  );
}
