import { approveAnswer, getApprovedAnswer } from '@jointwise/store';
import { approveAnswerBody, savedAnswerReply } from '../contract/index.ts';
import { answerParams } from '../enquiries/enquiry-params.ts';
import { judgeAnswer } from '../enquiries/judge-answer.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { refuseUnsaved } from '../participants/refuse-unsaved.ts';

/** Approves a wording; its author cannot. */
export const approveAnswerRoute = defineRoute({
  method: 'POST',
  path: '/api/sites/:siteId/answers/:answerId/approval',
  summary: 'Approves the wording of an answer; its author cannot.',
  access: { permission: 'answer.approve', at: 'site' },
  params: answerParams,
  body: approveAnswerBody,
  reply: savedAnswerReply,
  async handle({ params: { siteId, answerId: id }, body: { version }, transaction, services }) {
    const answer = await getApprovedAnswer(transaction, siteId, id);
    if (answer === undefined) return refuse('not-found', 'There is no such answer at this site.');
    const saved = await approveAnswer(transaction, { siteId, id, version, at: services.now() });
    if (saved.status === 'own-text') return refuse('refused', 'Somebody other than its author approves a text.');
    if (saved.status !== 'saved') return refuseUnsaved(saved);
    return { body: { id, version, findings: judgeAnswer(answer.body) } };
  },
});
