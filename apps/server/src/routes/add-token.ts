import { addApiToken } from '@jointwise/store';
import { addedTokenReply, addTokenBody } from '../contract/index.ts';
import { mayAt } from '../frame/actor.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { hashToken, newToken } from '../sign-in/session-token.ts';

/** Makes an API token with some of the caller's permissions at some of the caller's sites. */
export const addToken = defineRoute({
  method: 'POST',
  path: '/api/tokens',
  summary: 'Makes an API token; its secret is shown this once.',
  access: 'signed-in',
  replaysByKey: false,
  body: addTokenBody,
  reply: addedTokenReply,
  status: 201,
  async handle({ actor, body, transaction, services }) {
    if (actor.credential.kind === 'token') return refuse('forbidden', 'A token cannot make another token.');
    const missing = body.permissions.find((name) => !body.siteIds.every((siteId) => mayAt(actor, name, siteId)));
    if (missing !== undefined) return refuse('forbidden', `You do not hold ${missing} at every site named.`);
    const token = newToken('jw_');
    const expiresAt = new Date(services.now().getTime() + body.expiresInDays * 86_400_000);
    const { name, permissions, siteIds } = body;
    const tokenHash = hashToken(token);
    const id = await addApiToken(transaction, {
      userId: actor.userId,
      name,
      tokenHash,
      permissions,
      siteIds,
      expiresAt,
    });
    return { body: { id, token, expiresAt: expiresAt.toISOString() } };
  },
});
