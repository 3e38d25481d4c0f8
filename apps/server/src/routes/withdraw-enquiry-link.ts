import { withdrawEnquiryLinks } from '@jointwise/store';
import { changedEnquiryReply, sendLinkBody } from '../contract/index.ts';
import { enquiryParams } from '../enquiries/enquiry-params.ts';
import { getLiveEnquiry, saveStep } from '../enquiries/take-step.ts';
import { isRefusal } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';

/** Ends every link to the secure form of an enquiry. */
export const withdrawEnquiryLink = defineRoute({
  method: 'DELETE',
  path: '/api/sites/:siteId/enquiries/:enquiryId/link',
  summary: 'Ends every link to the secure form of an enquiry.',
  access: { permission: 'enquiry.write', at: 'site' },
  params: enquiryParams,
  body: sendLinkBody,
  reply: changedEnquiryReply,
  async handle({ params, body: { version }, transaction, services }) {
    const enquiry = await getLiveEnquiry(transaction, params);
    if (isRefusal(enquiry)) return enquiry;
    await withdrawEnquiryLinks(transaction, { ...params, at: services.now() });
    const change = { change: {}, events: [{ kind: 'link-withdrawn' }] } as const;
    const saved = await saveStep(transaction, services, { ...params, version }, change);
    return isRefusal(saved) ? saved : { body: saved };
  },
});
