import { listApiTokens } from '@jointwise/store';
import { tokensReply } from '../contract/index.ts';
import { defineRoute } from '../frame/route.ts';

/** The caller's own API tokens, without their secrets. */
export const listTokens = defineRoute({
  method: 'GET',
  path: '/api/tokens',
  summary: 'Lists the API tokens of the signed-in user.',
  access: 'signed-in',
  reply: tokensReply,
  async handle({ actor, transaction }) {
    const tokens = await listApiTokens(transaction, actor.userId);
    const rows = tokens.map(({ userId: _, permissions, siteIds, ...token }) => ({
      ...token,
      permissions: [...permissions],
      siteIds: [...siteIds],
    }));
    return { body: { rows } };
  },
});
