import { Link } from '@tanstack/react-router';
import { useMay } from '../api/useSession.ts';
import { texts } from './texts.ts';

/** Places inside Study, each for those who may see it. */
export function StudyTabs() {
  const may = useMay();
  return (
    <nav className="tabs" aria-label={texts('studyTabs.study')}>
      <Link to="/study" activeOptions={{ exact: true }}>
        {texts('studyTabs.design')}
      </Link>
      {may('participant.read') ? <Link to="/study/procedure-log">{texts('studyTabs.procedureLog')}</Link> : null}
      <Link to="/study/regulation">{texts('studyTabs.rules')}</Link>
      {may('price.read') ? <Link to="/study/prices">{texts('studyTabs.prices')}</Link> : null}
      {may('import.read') ? <Link to="/study/imports">{texts('studyTabs.imports')}</Link> : null}
      {may('user.read') ? <Link to="/study/people">{texts('studyTabs.peopleAndSites')}</Link> : null}
      {may('audit.read') ? <Link to="/study/audit">{texts('studyTabs.auditTrail')}</Link> : null}
    </nav>
  );
}
