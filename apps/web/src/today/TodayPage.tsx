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
import { texts } from './texts.ts';
import { useToday } from './useToday.ts';

/** The work list of a site: what is late, due and soon, each row one click from done. */
export function TodayPage() {
  const study = useCurrentStudy();
  const site = useCurrentSite();
  const may = useMay();
  if (study === undefined || site === undefined) {
    return (
      <Page title={texts('todayPage.title')} sentence={texts('todayPage.sentence')}>
        <Empty action={<Link to="/study">{texts('todayPage.goToStudy')}</Link>}>
          {texts('todayPage.anAdministratorAddsFirst')}
        </Empty>
      </Page>
    );
  }
  if (!may('participant.read', site.id)) {
    return (
      <Page title={texts('todayPage.title')} sentence={texts('todayPage.yourRoleSeesNo')}>
        <p>
          <Link to="/outcomes">{texts('todayPage.goToOutcomes')}</Link>
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
      title={texts('todayPage.title')}
      sentence={today.status === 'ready' ? sentence(rows, calls) : undefined}
      basis={texts('todayPage.atSiteNameOrderUrgency', { siteName })}
    >
      <TodayTabs siteId={siteId} />
      <RedFlagEnquiries siteId={siteId} />
      <ClaimNotices />
      <Ready of={today} what={texts('todayPage.theWorkList')}>
        {(data) =>
          data.rows.length === 0 ? (
            <Empty action={<Link to="/participants">{texts('todayPage.goToParticipants')}</Link>}>
              {texts('todayPage.nothingLateDueComing')}
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
  if (rows.length === 0 && calls === 0) return texts('todayPage.nothingWaitsYouToday');
  return (
    <>
      {texts.nodes('todayPage.callsEventsEmDue', {
        calls: calls === 0 ? null : texts('todayPage.callsWhoAskedMay', { calls }),
        events: events === 0 ? null : texts('todayPage.countSeriousEventsLook', { count: events }),
        em: <em>{texts.nodes('todayPage.lateLate', { late: count('late') })}</em>,
        due: count('due'),
        soon: count('soon') === 0 ? '.' : texts('todayPage.soonComingUp', { soon: count('soon') }),
      })}
    </>
  );
}
