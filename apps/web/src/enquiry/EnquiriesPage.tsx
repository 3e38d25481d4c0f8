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
import { type EnquiryStatus, useEnquiries, useEnquiryFunnel } from './useEnquiries.ts';

/** The inbox of a site: who asked, on which channel, and what cannot wait. */
export function EnquiriesPage() {
  const site = useCurrentSite();
  const may = useMay();
  if (site === undefined || !may('enquiry.read', site.id)) {
    return <Page title="Enquiries" sentence="Your role sees no enquiry here." />;
  }
  return <Inbox key={site.id} siteId={site.id} siteName={site.name} />;
}

const statuses = [
  ['open', 'Open'],
  ['red-flag', 'Red flags'],
  ['closed', 'Closed'],
] as const;

function Inbox({ siteId, siteName }: Record<'siteId' | 'siteName', string>) {
  const [status, setStatus] = useState<EnquiryStatus>('open');
  const list = useEnquiries(siteId, status);
  const funnel = useEnquiryFunnel(siteId);
  const may = useMay();
  return (
    <Page
      title="Enquiries"
      sentence={list.status === 'ready' && status === 'open' ? inboxSentence(list.data.rows) : undefined}
      basis={`At ${siteName}, red flags first. What people write is scanned and not kept.`}
      actions={
        may('enquiry.write', siteId) ? (
          <Link to="/enquiries/new" className="button">
            Take down a call
          </Link>
        ) : null
      }
    >
      <TodayTabs siteId={siteId} />
      <div className="filters">
        <Select
          label="Show"
          value={status}
          options={statuses}
          onChange={(next) => setStatus(statuses.find(([key]) => key === next)?.[0] ?? 'open')}
        />
      </div>
      <Ready of={list} what="the enquiries">
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty>Enquiries by web form, e-mail, WhatsApp and phone appear here.</Empty>
          ) : (
            <EnquiryList rows={rows} />
          )
        }
      </Ready>
      <Ready of={funnel} what="the funnel">
        {(counts) => (counts.steps[0]?.of === 0 ? null : <FunnelTable {...counts} />)}
      </Ready>
    </Page>
  );
}
