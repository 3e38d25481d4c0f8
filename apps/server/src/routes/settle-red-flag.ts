import { changedEnquiryReply, settleRedFlagBody } from '../contract/index.ts';
import { enquiryParams } from '../enquiries/enquiry-params.ts';
import { getLiveEnquiry, saveStep } from '../enquiries/take-step.ts';
import { isRefusal, refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';

/** Says what was done about words that can mean an emergency. */
export const settleRedFlag = defineRoute({
  method: 'POST',
  path: '/api/sites/:siteId/enquiries/:enquiryId/red-flag',
  summary: 'Says what was done about words that can mean an emergency.',
  access: { permission: 'enquiry.write', at: 'site' },
  params: enquiryParams,
  body: settleRedFlagBody,
  reply: changedEnquiryReply,
  async handle({ params, body: { version, action }, transaction, services }) {
    const enquiry = await getLiveEnquiry(transaction, params);
    if (isRefusal(enquiry)) return enquiry;
    if (!enquiry.isRedFlagOpen) return refuse('refused', 'No red flag is open on this enquiry.');
    const saved = await saveStep(
      transaction,
      services,
      { ...params, version },
      { change: { isRedFlagOpen: false }, events: [{ kind: 'red-flag-handled', detail: action }] },
    );
    return isRefusal(saved) ? saved : { body: saved };
  },
});
