import { locales } from '@jointwise/patient/pages';
import { checkAnswerText } from '@jointwise/registry';
import { amendApprovedAnswer } from '@jointwise/store';
import { amendAnswerBody, savedAnswerReply } from '../contract/index.ts';
import { answerParams } from '../enquiries/enquiry-params.ts';
import { judgeAnswer } from '../enquiries/judge-answer.ts';
import { isRefusal } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { refuseUnsaved } from '../participants/refuse-unsaved.ts';
import { settleCheck } from '../participants/settle-check.ts';

/** Changes the wording of an answer; it needs an approval anew. */
export const amendAnswer = defineRoute({
  method: 'PUT',
  path: '/api/sites/:siteId/answers/:answerId',
  summary: 'Changes the wording of an answer; it needs an approval anew.',
  access: { permission: 'enquiry.write', at: 'site' },
  params: answerParams,
  body: amendAnswerBody,
  reply: savedAnswerReply,
  async handle({ params: { siteId, answerId: id }, body: { version, ...draft }, transaction }) {
    const settled = settleCheck(checkAnswerText(draft, { locales: locales() }), undefined);
    if (isRefusal(settled)) return settled;
    const saved = await amendApprovedAnswer(transaction, { siteId, id, version, text: settled.value });
    if (saved.status !== 'saved') return refuseUnsaved(saved);
    return { body: { id, version: saved.version, findings: judgeAnswer(settled.value.body) } };
  },
});
