import { getEnquiryContact, getSite, withdrawEnquiryLinks } from '@jointwise/store';
import { changedEnquiryReply, sendLinkBody } from '../contract/index.ts';
import { enquiryParams } from '../enquiries/enquiry-params.ts';
import { enquirySiteOf } from '../enquiries/enquiry-site.ts';
import { queueSafetyText } from '../enquiries/queue-safety-text.ts';
import { getLiveEnquiry, saveStep } from '../enquiries/take-step.ts';
import { isRefusal, refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';

/** Sends the safety text with a new link to the secure form; links from before end. */
export const sendEnquiryLink = defineRoute({
  method: 'POST',
  path: '/api/sites/:siteId/enquiries/:enquiryId/link',
  summary: 'Sends the safety text with a new link to the secure form; links from before end.',
  access: { permission: 'enquiry.write', at: 'site' },
  params: enquiryParams,
  body: sendLinkBody,
  reply: changedEnquiryReply,
  async handle({ params, body: { version }, transaction, services }) {
    const enquiry = await getLiveEnquiry(transaction, params);
    if (isRefusal(enquiry)) return enquiry;
    const site = await getSite(transaction, params.siteId);
    const contact = await getEnquiryContact(transaction, params.siteId, params.enquiryId);
    if (site === undefined || contact === null) return refuse('not-found', 'There is no such enquiry here.');
    const change = { change: {}, events: [{ kind: 'link-sent' }] } as const;
    const saved = await saveStep(transaction, services, { ...params, version }, change);
    if (isRefusal(saved)) return saved;
    await withdrawEnquiryLinks(transaction, { ...params, at: services.now() });
    const asked = { site: enquirySiteOf(site, services.channels), enquiry, contact };
    await queueSafetyText(transaction, services, asked);
    return { body: saved };
  },
});
