import { useSearch } from '@tanstack/react-router';
import { useMay } from '../api/useSession.ts';
import { Empty } from '../shared/Empty.tsx';
import { Page } from '../shared/Page.tsx';
import { Ready } from '../shared/Ready.tsx';
import { StudyTabs } from '../study/StudyTabs.tsx';
import { useCurrentSite, useCurrentStudy } from '../study/useCurrentStudy.ts';
import { AddLogEntry } from './AddLogEntry.tsx';
import { LogTable } from './LogTable.tsx';
import { logSentence, monthCounts } from './month-counts.ts';
import { texts } from './texts.ts';
import { type LogPlace, useProcedureLog } from './useProcedureLog.ts';

/** How many were treated, enrolled or not, month by month: without it nobody knows whom the registry has missed. */
export function ProcedureLogPage() {
  const site = useCurrentSite();
  const study = useCurrentStudy();
  if (site === undefined || study === undefined) {
    return (
      <Page title={texts('procedureLogPage.title')}>
        <StudyTabs />
        <Empty>{texts('procedureLogPage.thereNoSiteStudy')}</Empty>
      </Page>
    );
  }
  const place = { siteId: site.id, studyId: study.id };
  return <SiteLog key={`${site.id} ${study.id}`} place={place} siteName={site.name} />;
}

function SiteLog({ place, siteName }: { readonly place: LogPlace; readonly siteName: string }) {
  const log = useProcedureLog(place);
  const may = useMay();
  const { month, joint, productClass } = useSearch({ strict: false }) as Readonly<Record<string, string | undefined>>;
  const start = { month: month ?? '', joint: joint ?? '', productClass: productClass ?? '' };
  const months = log.status === 'ready' ? monthCounts(log.data.rows) : undefined;
  return (
    <Page
      title={texts('procedureLogPage.title')}
      sentence={months === undefined ? undefined : logSentence(months)}
      basis={texts('procedureLogPage.atSiteNameJointSides', { siteName })}
    >
      <StudyTabs />
      {may('record.enter', place.siteId) ? (
        <AddLogEntry
          key={Object.values(start).join(' ')}
          place={place}
          start={start}
          rows={log.status === 'ready' ? log.data.rows : []}
        />
      ) : null}
      <Ready of={log} what={texts('procedureLogPage.theProcedureLog')}>
        {() =>
          months === undefined || months.length === 0 ? (
            <Empty>{texts('procedureLogPage.noMonthEntryEnrolled')}</Empty>
          ) : (
            <LogTable months={months} mayEnter={may('record.enter', place.siteId)} />
          )
        }
      </Ready>
    </Page>
  );
}
