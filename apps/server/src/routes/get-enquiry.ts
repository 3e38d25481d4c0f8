import { answerChannels } from '@jointwise/definitions';
import { planErasure } from '@jointwise/registry';
import {
  type Enquiry,
  getEnquiry,
  getSite,
  listEnquiryDetails,
  listEnquiryEvents,
  listEnquiryLinks,
  listEnquiryMessages,
} from '@jointwise/store';
import { enquiryReply } from '../contract/index.ts';
import { answerFrames } from '../enquiries/answer-frames.ts';
import { enquiryParams } from '../enquiries/enquiry-params.ts';
import { enquirySiteOf } from '../enquiries/enquiry-site.ts';
import { writableHandle } from '../enquiries/queue-safety-text.ts';
import { readableContact, toEnquiryRow } from '../enquiries/to-enquiry-row.ts';
import { mayAt } from '../frame/actor.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';

/** One enquiry with its history; contact and what was shared for those who may read contact details. */
export const getEnquiryRoute = defineRoute({
  method: 'GET',
  path: '/api/sites/:siteId/enquiries/:enquiryId',
  summary: 'Returns an enquiry with its history.',
  access: { permission: 'enquiry.read', at: 'site' },
  params: enquiryParams,
  reply: enquiryReply,
  async handle({ params: { siteId, enquiryId }, actor, transaction, services }) {
    const enquiry = await getEnquiry(transaction, siteId, enquiryId);
    const site = await getSite(transaction, siteId);
    if (enquiry === undefined || site === undefined) return refuse('not-found', 'There is no such enquiry here.');
    const contact = await readableContact(transaction, actor, enquiry);
    const writableBy = [];
    for (const channel of answerChannels) {
      if (contact === null || !enquiry.mayContactBy.includes(channel)) continue;
      const asked = { site: enquirySiteOf(site, services.channels), channel, contact };
      if (await writableHandle(transaction, services, asked)) writableBy.push(channel);
    }
    const mayReadDetails = mayAt(actor, 'contact.read', siteId);
    const events = await listEnquiryEvents(transaction, siteId, enquiryId);
    return {
      body: {
        ...{ enquiry: toEnquiryRow(enquiry, contact), contact, writableBy, events: namedOnly(events) },
        details: mayReadDetails ? [...(await listEnquiryDetails(transaction, { siteId, enquiryId }))] : null,
        messages: await listEnquiryMessages(transaction, siteId, enquiryId),
        links: (await listEnquiryLinks(transaction, siteId, enquiryId)).map(({ enquiryId: _, ...link }) => link),
        answering: {
          site: site.name,
          frames: answerFrames(services.config, { site: site.name, reference: enquiry.reference }),
        },
        erasesAt: erasesAt(enquiry, services.channels.retentionDays),
      },
    };
  },
});

/** To whom it was assigned stands in the event as an id; people are shown by name in `assignedName`. */
function namedOnly<E extends { readonly kind: string; readonly detail: string | null }>(events: readonly E[]): E[] {
  return events.map((event) => (event.kind === 'assigned' ? { ...event, detail: null } : event));
}

function erasesAt(enquiry: Enquiry, retentionDays: number): string | null {
  if (enquiry.erasedAt !== null) return null;
  const { lastEventAt, outcome, participantId } = enquiry;
  const facts = { lastEventAt, outcome, isLinkedToParticipant: participantId !== null };
  return planErasure(facts, retentionDays)?.toISOString() ?? null;
}
