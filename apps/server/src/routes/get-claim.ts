import { checkPublication } from '@jointwise/registry';
import { getClaim, getClaimCard } from '@jointwise/store';
import { publicationFacts } from '../claims/publication-facts.ts';
import { toClaimRow } from '../claims/to-claim-row.ts';
import { claimParams, claimReply } from '../contract/index.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';

/** A claim with its card, and whether the caller could publish it now. */
export const getClaimRoute = defineRoute({
  method: 'GET',
  path: '/api/claims/:slug',
  summary: 'Returns a claim with its verdict and what it rests on.',
  access: { permission: 'claim.read', at: 'any-site' },
  params: claimParams,
  reply: claimReply,
  async handle({ params: { slug }, actor, transaction }) {
    const claim = await getClaim(transaction, slug);
    if (claim === undefined) return refuse('not-found', 'There is no such claim.');
    const card = await getClaimCard<Record<string, unknown>>(transaction, slug);
    const publication = checkPublication(publicationFacts(claim, actor));
    const detail = publication.status === 'refused' ? publication.detail : null;
    const mayPublish = { status: publication.status, detail };
    return { body: { claim: toClaimRow(claim), card: card ?? null, mayPublish } };
  },
});
