import { endSession } from '@jointwise/store';
import { defineRoute } from '../frame/route.ts';

/** Ends the session of this browser. A token is withdrawn instead, with DELETE /api/tokens/:tokenId. */
export const signOut = defineRoute({
  method: 'DELETE',
  path: '/api/session',
  summary: 'Signs out.',
  access: 'signed-in',
  replaysByKey: false,
  async handle({ actor, transaction }) {
    if (actor.credential.kind === 'session') await endSession(transaction, actor.credential.id);
    return { body: undefined, cookies: [{ name: 'session', value: undefined, maximumAgeSeconds: 0 }] };
  },
});
