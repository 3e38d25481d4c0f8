import { listClaims } from '@jointwise/store';
import { toClaimRow } from '../claims/to-claim-row.ts';
import { claimsReply } from '../contract/index.ts';
import { defineRoute } from '../frame/route.ts';

/** Every claim with its state and the verdict on its latest version, those with news first. */
export const listClaimsRoute = defineRoute({
  method: 'GET',
  path: '/api/claims',
  summary: 'Lists the claims, those whose verdict worsened first.',
  access: { permission: 'claim.read', at: 'any-site' },
  reply: claimsReply,
  async handle({ transaction }) {
    const rows = await listClaims(transaction);
    return { body: { rows: rows.map(toClaimRow) } };
  },
});
