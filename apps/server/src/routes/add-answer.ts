import { locales } from '@jointwise/patient/pages';
import { checkAnswerText } from '@jointwise/registry';
import { addApprovedAnswer } from '@jointwise/store';
import { addAnswerBody, savedAnswerReply } from '../contract/index.ts';
import { judgeAnswer } from '../enquiries/judge-answer.ts';
import { isRefusal } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { siteParams } from '../participants/participant-params.ts';
import { settleCheck } from '../participants/settle-check.ts';

/** Adds a text to answer enquiries with; it waits for approval. */
export const addAnswer = defineRoute({
  method: 'POST',
  path: '/api/sites/:siteId/answers',
  summary: 'Adds a text to answer enquiries with; it waits for approval.',
  access: { permission: 'enquiry.write', at: 'site' },
  params: siteParams,
  body: addAnswerBody,
  reply: savedAnswerReply,
  status: 201,
  async handle({ params: { siteId }, body, transaction }) {
    const settled = settleCheck(checkAnswerText(body, { locales: locales() }), undefined);
    if (isRefusal(settled)) return settled;
    const { id, version } = await addApprovedAnswer(transaction, siteId, settled.value);
    return { body: { id, version, findings: judgeAnswer(settled.value.body) } };
  },
});
