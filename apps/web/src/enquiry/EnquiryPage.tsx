import type { EnquiryPageReply } from '@jointwise/server/contract';
import { Link, useParams } from '@tanstack/react-router';
import { useMay } from '../api/useSession.ts';
import { DateText } from '../shared/DateText.tsx';
import { Empty } from '../shared/Empty.tsx';
import { Page } from '../shared/Page.tsx';
import { Ready } from '../shared/Ready.tsx';
import { useCurrentSite } from '../study/useCurrentStudy.ts';
import { EnquiryFacts } from './EnquiryFacts.tsx';
import { EnquiryHistory } from './EnquiryHistory.tsx';
import { EnquirySteps } from './EnquirySteps.tsx';
import { channelWords, inSentence, outcomeWords, stateWords } from './enquiry-words.ts';
import { RedFlagStep } from './RedFlagStep.tsx';
import { texts } from './texts.ts';
import { useEnquiry } from './useEnquiries.ts';

/** One enquiry: how to reach the person, what cannot wait, the next step, and what has happened. */
export function EnquiryPage() {
  const { enquiryId } = useParams({ from: '/enquiries/$enquiryId' });
  const site = useCurrentSite();
  return site === undefined ? (
    <Page title={texts('enquiryPage.title')}>
      <Empty>{texts('enquiryPage.thereNoSiteYet')}</Empty>
    </Page>
  ) : (
    <SiteEnquiry siteId={site.id} enquiryId={enquiryId} />
  );
}

function SiteEnquiry({ siteId, enquiryId }: Record<'siteId' | 'enquiryId', string>) {
  const read = useEnquiry(siteId, enquiryId);
  const mayWrite = useMay()('enquiry.write', siteId);
  const title =
    read.status === 'ready'
      ? texts('enquiryPage.enquiryReference', { reference: read.data.enquiry.reference })
      : texts('enquiryPage.title');
  return (
    <Page title={title} sentence={read.status === 'ready' ? sentence(read.data) : undefined} isNarrow>
      <p>
        <Link to="/enquiries">{texts('enquiryPage.enquiries')}</Link>
      </p>
      <Ready of={read} what={texts('enquiryPage.theEnquiry')}>
        {(data) => {
          const isLive = data.enquiry.erasedAt === null;
          const place = { siteId, enquiryId, version: data.enquiry.version };
          return (
            <>
              {data.enquiry.isRedFlagOpen && isLive ? (
                <RedFlagStep place={place} urgency={data.enquiry.urgency} mayWrite={mayWrite} />
              ) : null}
              <EnquiryFacts siteId={siteId} data={data} />
              {mayWrite && isLive ? <EnquirySteps place={place} data={data} /> : null}
              <EnquiryHistory place={place} data={data} mayWrite={mayWrite && isLive} />
            </>
          );
        }}
      </Ready>
    </Page>
  );
}

function sentence({ enquiry, contact, erasesAt }: EnquiryPageReply) {
  const { name, channel, state, outcome, erasedAt } = enquiry;
  if (erasedAt !== null) return texts('enquiryPage.itsPersonalDataDeleted');
  const who = name ?? contact?.email ?? texts('enquiryPage.somebody');
  return (
    <>
      {texts.nodes('enquiryPage.whoAskedChannelWordsEm', {
        who,
        channelWords: inSentence(channelWords[channel]),
        em: <em>{outcome === null ? stateWords[state] : outcomeWords[outcome]}</em>,
        erasesAt: erasesAt === null ? '' : texts('enquiryPage.deletedWithoutFurtherNews'),
        dateText: erasesAt === null ? null : <DateText iso={erasesAt.slice(0, 10)} />,
      })}
    </>
  );
}
