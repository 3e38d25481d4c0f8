import { listClaimVerdicts } from '@jointwise/store';
import { type ClaimHistoryRow, claimHistoryReply, claimParams } from '../contract/index.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';

/** Every verdict of a claim, newest first. */
export const listClaimVerdictsRoute = defineRoute({
  method: 'GET',
  path: '/api/claims/:slug/history',
  summary: 'Lists the verdicts of a claim, newest first.',
  access: { permission: 'claim.read', at: 'any-site' },
  params: claimParams,
  reply: claimHistoryReply,
  async handle({ params: { slug }, transaction }) {
    const rows = await listClaimVerdicts(transaction, slug);
    if (rows.length === 0) return refuse('not-found', 'There is no verdict on such a claim.');
    return { body: { rows: rows as ClaimHistoryRow[] } };
  },
});
