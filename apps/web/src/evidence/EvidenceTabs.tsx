import { Link } from '@tanstack/react-router';
import { useMay } from '../api/useSession.ts';
import { texts } from './texts.ts';

/** Places inside the published evidence. */
export function EvidenceTabs() {
  const may = useMay();
  return (
    <nav className="tabs" aria-label={texts('evidenceTabs.title')}>
      {may('claim.read') ? <Link to="/claims">{texts('evidenceTabs.claims')}</Link> : null}
      <Link to="/evidence" activeOptions={{ exact: true }}>
        {texts('evidenceTabs.trials')}
      </Link>
      <Link to="/evidence/synthesis">{texts('evidenceTabs.synthesis')}</Link>
      {may('evidence.enter') ? <Link to="/evidence/enter">{texts('evidenceTabs.enter')}</Link> : null}
      {may('evidence.enter') ? <Link to="/evidence/import">{texts('evidenceTabs.import')}</Link> : null}
    </nav>
  );
}
