import { analysisBody, analysisReply } from '../contract/index.ts';
import { answerEstimand } from '../estimands/answer-estimand.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { getOwnStudy } from '../studies/get-own-study.ts';
import { studyParams } from '../studies/study-params.ts';

/** Answers an estimand from the data of the caller's sites and keeps the answer. */
export const runAnalysis = defineRoute({
  method: 'POST',
  path: '/api/studies/:studyId/analyses',
  summary: 'Answers an estimand from the data of the sites of the caller.',
  access: { permission: 'analysis.run', at: 'any-site' },
  params: studyParams,
  body: analysisBody,
  reply: analysisReply,
  status: 201,
  async handle({ params, body, work, transaction, services }) {
    const study = await getOwnStudy(transaction, params.studyId, work.siteIds);
    if (study === undefined) return refuse('not-found', 'There is no such study at your sites.');
    const today = services.now().toISOString().slice(0, 10);
    const setting = { study, siteIds: work.siteIds, today, codeVersion: services.version };
    const answer = await answerEstimand(transaction, body, setting);
    if (answer.status === 'refused') {
      const detail = `${answer.field} names nothing that can be analysed.`;
      return refuse('invalid-request', detail, { problems: [{ field: answer.field, rule: 'not-a-choice', detail }] });
    }
    const { result, ...row } = answer.kept;
    return { body: { ...row, result: JSON.parse(result) as Record<string, unknown> } };
  },
});
