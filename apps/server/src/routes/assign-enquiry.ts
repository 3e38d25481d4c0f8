import { listUsers } from '@jointwise/store';
import { assignEnquiryBody, changedEnquiryReply } from '../contract/index.ts';
import { enquiryParams } from '../enquiries/enquiry-params.ts';
import { takeStep } from '../enquiries/take-step.ts';
import { isRefusal, refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';

/** Says who takes care of an enquiry. */
export const assignEnquiry = defineRoute({
  method: 'POST',
  path: '/api/sites/:siteId/enquiries/:enquiryId/assignment',
  summary: 'Assigns an enquiry to a user of the site; to oneself when none is named.',
  access: { permission: 'enquiry.write', at: 'site' },
  params: enquiryParams,
  body: assignEnquiryBody,
  reply: changedEnquiryReply,
  async handle({ params, body, actor, transaction, services }) {
    const userId = body.userId ?? actor.userId;
    const users = await listUsers(transaction, [params.siteId]);
    if (!users.some(({ id }) => id === userId)) return refuse('refused', 'There is no such user at this site.');
    const step = { kind: 'assign' } as const;
    const taken = await takeStep(transaction, services, {
      ...{ place: { ...params, version: body.version }, step, change: { assignedTo: userId } },
      event: { kind: 'assigned', detail: userId },
    });
    return isRefusal(taken) ? taken : { body: taken };
  },
});
