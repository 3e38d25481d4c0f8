import { sendAnswerBody, sentAnswerReply } from '../contract/index.ts';
import { enquiryParams } from '../enquiries/enquiry-params.ts';
import { queueAnswer } from '../enquiries/queue-answer.ts';
import { isRefusal } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';

/** Answers an enquiry with an approved text. */
export const sendAnswer = defineRoute({
  method: 'POST',
  path: '/api/sites/:siteId/enquiries/:enquiryId/answers',
  summary: 'Answers an enquiry with an approved text.',
  access: { permission: 'enquiry.write', at: 'site' },
  params: enquiryParams,
  body: sendAnswerBody,
  reply: sentAnswerReply,
  async handle({ params, body, transaction, services }) {
    const queued = await queueAnswer(transaction, services, { ...params, ...body });
    return isRefusal(queued) ? queued : { body: queued };
  },
});
