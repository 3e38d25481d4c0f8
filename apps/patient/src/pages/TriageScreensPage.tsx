import type { OutcomeSetting } from '../triage/OutcomeBlock.tsx';
import { TriageTemplates } from '../triage/TriageTemplates.tsx';

/** What a browser fetches to go from question to question by itself; to a person who comes here it only points back. */
export function TriageScreensPage({ t, region }: OutcomeSetting) {
  return (
    <div className="letter">
      <h1>{t('triage.title')}</h1>
      <p>
        <a className="button" href={`/${t.locale}/where-does-it-hurt`}>
          {t('triage.start')}
        </a>
      </p>
      <TriageTemplates t={t} region={region} />
    </div>
  );
}
