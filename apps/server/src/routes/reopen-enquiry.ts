import { changedEnquiryReply, reopenEnquiryBody } from '../contract/index.ts';
import { enquiryParams } from '../enquiries/enquiry-params.ts';
import { takeStep } from '../enquiries/take-step.ts';
import { isRefusal } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';

/** Opens a closed enquiry again. */
export const reopenEnquiry = defineRoute({
  method: 'POST',
  path: '/api/sites/:siteId/enquiries/:enquiryId/reopening',
  summary: 'Opens a closed enquiry again.',
  access: { permission: 'enquiry.write', at: 'site' },
  params: enquiryParams,
  body: reopenEnquiryBody,
  reply: changedEnquiryReply,
  async handle({ params, body: { version }, transaction, services }) {
    const step = { kind: 'reopen' } as const;
    const taken = await takeStep(transaction, services, {
      ...{ place: { ...params, version }, step, change: { outcomeReason: null } },
      event: { kind: 'reopened' },
    });
    return isRefusal(taken) ? taken : { body: taken };
  },
});
