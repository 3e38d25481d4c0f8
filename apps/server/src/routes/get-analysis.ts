import { getAnalysisResult } from '@jointwise/store';
import { analysisParams, analysisReply } from '../contract/index.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';

/** One answer, byte by byte as it was computed. */
export const getAnalysis = defineRoute({
  method: 'GET',
  path: '/api/studies/:studyId/analyses/results/:analysisId',
  summary: 'Returns one analysis.',
  access: { permission: 'outcomes.read', at: 'any-site' },
  params: analysisParams,
  reply: analysisReply,
  async handle({ params, transaction }) {
    const found = await getAnalysisResult(transaction, { studyId: params.studyId, id: params.analysisId });
    if (found === undefined) return refuse('not-found', 'There is no such analysis over your sites.');
    const { result, ...row } = found;
    return { body: { ...row, result: JSON.parse(result) as Record<string, unknown> } };
  },
});
