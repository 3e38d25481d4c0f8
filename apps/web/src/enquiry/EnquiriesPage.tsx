import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../api/useSession.ts';
import { Empty } from '../shared/Empty.tsx';
import { Page } from '../shared/Page.tsx';
import { Ready } from '../shared/Ready.tsx';
import { Select } from '../shared/Select.tsx';
import { useCurrentSite } from '../study/useCurrentStudy.ts';
import { TodayTabs } from '../today/TodayTabs.tsx';
import { EnquiryList } from './EnquiryList.tsx';
import { inboxSentence } from './enquiry-words.ts';
import { FunnelTable } from './FunnelTable.tsx';
import { texts } from './texts.ts';
import { type EnquiryStatus, useEnquiries, useEnquiryFunnel } from './useEnquiries.ts';

/** The inbox of a site: who asked, on which channel, and what cannot wait. */
export function EnquiriesPage() {
  const site = useCurrentSite();
  const may = useMay();
  if (site === undefined || !may('enquiry.read', site.id)) {
    return <Page title={texts('enquiriesPage.title')} sentence={texts('enquiriesPage.sentence')} />;
  }
  return <Inbox key={site.id} siteId={site.id} siteName={site.name} />;
}

const statuses = [
  ['open', texts('enquiriesPage.open')],
  ['red-flag', texts('enquiriesPage.redFlags')],
  ['closed', texts('enquiriesPage.closed')],
] as const;

function Inbox({ siteId, siteName }: Record<'siteId' | 'siteName', string>) {
  const [status, setStatus] = useState<EnquiryStatus>('open');
  const list = useEnquiries(siteId, status);
  const funnel = useEnquiryFunnel(siteId);
  const may = useMay();
  return (
    <Page
      title={texts('enquiriesPage.title')}
      sentence={list.status === 'ready' && status === 'open' ? inboxSentence(list.data.rows) : undefined}
      basis={texts('enquiriesPage.atSiteNameRedFlags', { siteName })}
      actions={
        may('enquiry.write', siteId) ? (
          <Link to="/enquiries/new" className="button">
            {texts('enquiriesPage.takeDownCall')}
          </Link>
        ) : null
      }
    >
      <TodayTabs siteId={siteId} />
      <div className="filters">
        <Select
          label={texts('enquiriesPage.show')}
          value={status}
          options={statuses}
          onChange={(next) => setStatus(statuses.find(([key]) => key === next)?.[0] ?? 'open')}
        />
      </div>
      <Ready of={list} what={texts('enquiriesPage.theEnquiries')}>
        {({ rows }) =>
          rows.length === 0 ? <Empty>{texts('enquiriesPage.enquiriesWebFormE')}</Empty> : <EnquiryList rows={rows} />
        }
      </Ready>
      <Ready of={funnel} what={texts('enquiriesPage.theFunnel')}>
        {(counts) => (counts.steps[0]?.of === 0 ? null : <FunnelTable {...counts} />)}
      </Ready>
    </Page>
  );
}
