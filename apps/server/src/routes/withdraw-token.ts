import { withdrawApiToken } from '@jointwise/store';
import { z } from 'zod';
import { id } from '../contract/index.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';

/** Withdraws one of the caller's own tokens; it is refused from now on. */
export const withdrawToken = defineRoute({
  method: 'DELETE',
  path: '/api/tokens/:tokenId',
  summary: 'Withdraws an API token.',
  access: 'signed-in',
  params: z.object({ tokenId: id }),
  async handle({ actor, params, transaction }) {
    const isWithdrawn = await withdrawApiToken(transaction, actor.userId, params.tokenId);
    return isWithdrawn ? { body: undefined } : refuse('not-found', 'You have no such token that is in force.');
  },
});
