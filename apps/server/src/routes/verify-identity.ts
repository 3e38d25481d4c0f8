import { changedEnquiryReply, verifyIdentityBody } from '../contract/index.ts';
import { enquiryParams } from '../enquiries/enquiry-params.ts';
import { getLiveEnquiry, saveStep } from '../enquiries/take-step.ts';
import { isRefusal } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';

/** Says how the site made sure who it is: an address or a number is no identity. */
export const verifyIdentity = defineRoute({
  method: 'POST',
  path: '/api/sites/:siteId/enquiries/:enquiryId/identity',
  summary: 'Says how the site made sure who the person is.',
  access: { permission: 'enquiry.write', at: 'site' },
  params: enquiryParams,
  body: verifyIdentityBody,
  reply: changedEnquiryReply,
  async handle({ params, body: { version, check }, transaction, services }) {
    const enquiry = await getLiveEnquiry(transaction, params);
    if (isRefusal(enquiry)) return enquiry;
    const saved = await saveStep(
      transaction,
      services,
      { ...params, version },
      { change: { identityCheck: check }, events: [{ kind: 'identity-verified', detail: check }] },
    );
    return isRefusal(saved) ? saved : { body: saved };
  },
});
