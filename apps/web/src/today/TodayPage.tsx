import type { TodayRow } from '@jointwise/server/contract';
import { Link } from '@tanstack/react-router';
import { useMay } from '../api/useSession.ts';
import { ClaimNotices } from '../claims/ClaimNotices.tsx';
import { RedFlagEnquiries } from '../enquiry/RedFlagEnquiries.tsx';
import { useEnquiries } from '../enquiry/useEnquiries.ts';
import { Empty } from '../shared/Empty.tsx';
import { Page } from '../shared/Page.tsx';
import { Ready } from '../shared/Ready.tsx';
import { useCurrentSite, useCurrentStudy } from '../study/useCurrentStudy.ts';
import { TodayList } from './TodayList.tsx';
import { TodayTabs } from './TodayTabs.tsx';
import { useToday } from './useToday.ts';

/** The work list of a site: what is late, due and soon, each row one click from done. */
export function TodayPage() {
  const study = useCurrentStudy();
  const site = useCurrentSite();
  const may = useMay();
  if (study === undefined || site === undefined) {
    return (
      <Page title="Today" sentence="There is no study yet.">
        <Empty action={<Link to="/study">Go to study</Link>}>An administrator adds the first site and study.</Empty>
      </Page>
    );
  }
  if (!may('participant.read', site.id)) {
    return (
      <Page title="Today" sentence="Your role sees no single participant here.">
        <p>
          <Link to="/outcomes">Go to outcomes</Link>
        </p>
      </Page>
    );
  }
  return <SiteToday siteId={site.id} siteName={site.name} studyId={study.id} />;
}

function SiteToday({ siteId, siteName, studyId }: Record<'siteId' | 'siteName' | 'studyId', string>) {
  const today = useToday(siteId, studyId);
  const rows = today.status === 'ready' ? today.data.rows : [];
  const redFlags = useEnquiries(siteId, 'red-flag', useMay()('enquiry.read', siteId));
  const calls = redFlags.status === 'ready' ? redFlags.data.rows.length : 0;
  return (
    <Page
      title="Today"
      sentence={today.status === 'ready' ? sentence(rows, calls) : undefined}
      basis={`At ${siteName}, in order of urgency.`}
    >
      <TodayTabs siteId={siteId} />
      <RedFlagEnquiries siteId={siteId} />
      <ClaimNotices />
      <Ready of={today} what="the work list">
        {(data) =>
          data.rows.length === 0 ? (
            <Empty action={<Link to="/participants">Go to participants</Link>}>
              Nothing is late, due or coming up. Visits appear here when their window opens.
            </Empty>
          ) : (
            <TodayList siteId={siteId} rows={data.rows} />
          )
        }
      </Ready>
    </Page>
  );
}

function sentence(rows: readonly TodayRow[], calls: number) {
  const count = (urgency: TodayRow['urgency']) => rows.filter((row) => row.urgency === urgency).length;
  const events = rows.filter(({ kind }) => kind === 'serious-event').length;
  if (rows.length === 0 && calls === 0) return 'Nothing waits for you today.';
  return (
    <>
      {calls === 0 ? null : `${calls} who asked may need help now; `}
      {events === 0 ? null : `${events} serious ${events === 1 ? 'event' : 'events'} to look at; `}
      <em>{count('late')} late</em>, {count('due')} due now
      {count('soon') === 0 ? '.' : ` and ${count('soon')} coming up.`}
    </>
  );
}
