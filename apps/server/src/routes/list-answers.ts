import { listApprovedAnswers } from '@jointwise/store';
import { answersReply } from '../contract/index.ts';
import { judgeAnswer } from '../enquiries/judge-answer.ts';
import { defineRoute } from '../frame/route.ts';
import { siteParams } from '../participants/participant-params.ts';

/** Texts that a site answers enquiries with, approved or waiting for it. */
export const listAnswers = defineRoute({
  method: 'GET',
  path: '/api/sites/:siteId/answers',
  summary: 'Lists the texts that a site answers enquiries with.',
  access: { permission: 'enquiry.read', at: 'site' },
  params: siteParams,
  reply: answersReply,
  async handle({ params: { siteId }, transaction }) {
    const rows = [];
    for (const { enteredById: _, ...answer } of await listApprovedAnswers(transaction, siteId)) {
      rows.push({ ...answer, findings: judgeAnswer(answer.body) });
    }
    return { body: { rows } };
  },
});
