import { Link } from '@tanstack/react-router';
import { useMay } from '../api/useSession.ts';
import { texts } from './texts.ts';

/** Places inside the claims. */
export function ClaimsTabs() {
  const may = useMay();
  return (
    <nav className="tabs" aria-label={texts('claimsTabs.claims')}>
      <Link to="/claims" activeOptions={{ exact: true }}>
        {texts('claimsTabs.ledger')}
      </Link>
      <Link to="/claims/check">{texts('claimsTabs.checkAText')}</Link>
      {may('claim.write') ? <Link to="/claims/new">{texts('claimsTabs.addAClaim')}</Link> : null}
      {may('outcomes.read') ? <Link to="/analyses">{texts('claimsTabs.analyses')}</Link> : null}
      <Link to="/evidence">{texts('claimsTabs.publishedEvidence')}</Link>
    </nav>
  );
}
