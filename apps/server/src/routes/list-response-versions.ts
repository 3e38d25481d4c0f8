import { getResponse, listResponseVersions } from '@jointwise/store';
import { responseHistoryReply } from '../contract/index.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { responseParams } from '../participants/participant-params.ts';

/** Every version of a response: who, when, what and why. */
export const listResponseVersionsRoute = defineRoute({
  method: 'GET',
  path: '/api/sites/:siteId/responses/:responseId/history',
  summary: 'Lists every version of a response.',
  access: { permission: 'participant.read', at: 'site' },
  params: responseParams,
  reply: responseHistoryReply,
  async handle({ params: { siteId, responseId }, transaction }) {
    const response = await getResponse(transaction, siteId, responseId);
    if (response === undefined) return refuse('not-found', 'There is no such response.');
    const versions = await listResponseVersions(transaction, siteId, responseId);
    return { body: { rows: versions.map((one) => ({ ...one, scores: [...one.scores] })) } };
  },
});
