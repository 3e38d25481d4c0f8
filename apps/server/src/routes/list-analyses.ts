import { listAnalysisResults } from '@jointwise/store';
import { analysesQuery, analysesReply } from '../contract/index.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { getOwnStudy } from '../studies/get-own-study.ts';
import { studyParams } from '../studies/study-params.ts';

/** Answers that were computed, newest first. */
export const listAnalyses = defineRoute({
  method: 'GET',
  path: '/api/studies/:studyId/analyses',
  summary: 'Lists the analyses of a study over the sites of the caller.',
  access: { permission: 'outcomes.read', at: 'any-site' },
  params: studyParams,
  query: analysesQuery,
  reply: analysesReply,
  async handle({ params, query, work, transaction }) {
    const study = await getOwnStudy(transaction, params.studyId, work.siteIds);
    if (study === undefined) return refuse('not-found', 'There is no such study at your sites.');
    return { body: { rows: await listAnalysisResults(transaction, { studyId: study.id, ...query }) } };
  },
});
