import { retryMessage } from '@jointwise/store';
import { enquiryMessageParams } from '../enquiries/enquiry-params.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';

/** Sends a message again that was given up. */
export const retryEnquiryMessage = defineRoute({
  method: 'POST',
  path: '/api/sites/:siteId/enquiries/:enquiryId/messages/:messageId/retry',
  summary: 'Sends a message again that was given up.',
  access: { permission: 'enquiry.write', at: 'site' },
  params: enquiryMessageParams,
  async handle({ params: { siteId, enquiryId, messageId }, transaction, services }) {
    const isRetried = await retryMessage(transaction, { siteId, enquiryId, id: messageId, now: services.now() });
    return isRetried ? { body: undefined } : refuse('not-found', 'No such message was given up.');
  },
});
