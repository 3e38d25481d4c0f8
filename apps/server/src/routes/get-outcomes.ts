import { outcomesQuery, outcomesReply } from '../contract/index.ts';
import { isRefusal } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { answerOutcomes } from '../outcomes/answer-outcomes.ts';
import { studyParams } from '../studies/study-params.ts';

/** What happened: flow, distributions, change, shares and sites, every figure with its denominator. */
export const getOutcomes = defineRoute({
  method: 'GET',
  path: '/api/studies/:studyId/outcomes',
  summary: 'Returns the outcomes of a study over the sites of the caller.',
  access: { permission: 'outcomes.read', at: 'any-site' },
  opens: 'nothing',
  params: studyParams,
  query: outcomesQuery,
  reply: outcomesReply,
  async handle({ params, query, work, services }) {
    const answer = await answerOutcomes(services, work, { ...params, ...query });
    return isRefusal(answer) ? answer : { body: { ...answer.report } };
  },
});
