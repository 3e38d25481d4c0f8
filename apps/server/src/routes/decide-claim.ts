import { getClaim } from '@jointwise/store';
import { decideClaim } from '../claims/decide-claim.ts';
import { registryAnswers } from '../claims/registry-answers.ts';
import { claimParams, verdictReply } from '../contract/index.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';

/** Decides a claim again from what is known now. */
export const decideClaimRoute = defineRoute({
  method: 'POST',
  path: '/api/claims/:slug/verdict',
  summary: 'Decides a claim again.',
  access: { permission: 'claim.write', at: 'any-site' },
  params: claimParams,
  reply: verdictReply,
  async handle({ params: { slug }, transaction, services }) {
    const claim = await getClaim(transaction, slug);
    if (claim === undefined) return refuse('not-found', 'There is no such claim.');
    const today = services.now().toISOString().slice(0, 10);
    const registry = await registryAnswers(services.store, { today, codeVersion: services.version });
    const decided = await decideClaim(transaction, claim, registry);
    const verdict = (await getClaim(transaction, slug))?.verdict ?? null;
    return { body: { ...decided, verdict } };
  },
});
