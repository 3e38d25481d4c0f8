import { formatOutcomes } from '@jointwise/report';
import { outcomesQuery, outcomesReply } from '../contract/index.ts';
import { isRefusal } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { answerOutcomes } from '../outcomes/answer-outcomes.ts';
import { studyParams } from '../studies/study-params.ts';

/** The same figures as a file. */
export const getOutcomesCsv = defineRoute({
  method: 'GET',
  path: '/api/studies/:studyId/outcomes.csv',
  summary: 'Returns the outcomes of a study as CSV.',
  access: { permission: 'outcomes.read', at: 'any-site' },
  opens: 'nothing',
  params: studyParams,
  query: outcomesQuery,
  replyType: 'text/csv',
  reply: outcomesReply,
  async handle({ params, query, work, services }) {
    const answer = await answerOutcomes(services, work, { ...params, ...query });
    if (isRefusal(answer)) return answer;
    const content = formatOutcomes(answer.report, 'csv');
    return { body: {}, text: { contentType: 'text/csv; charset=utf-8', content, fileName: 'outcomes.csv' } };
  },
});
