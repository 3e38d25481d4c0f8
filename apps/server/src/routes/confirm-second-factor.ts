import { confirmSecondFactor, getUnconfirmedSecret } from '@jointwise/store';
import { confirmSecondFactorBody } from '../contract/index.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { acceptCode } from '../sign-in/totp.ts';

/** Puts a proposed second factor in force. */
export const confirmSecondFactorRoute = defineRoute({
  method: 'PUT',
  path: '/api/second-factor',
  summary: 'Confirms the proposed second factor with its first code.',
  access: 'signed-in',
  replaysByKey: false,
  body: confirmSecondFactorBody,
  async handle({ actor, body, client, transaction, services }) {
    if (actor.credential.kind === 'token') return refuse('forbidden', 'A token cannot change how its owner signs in.');
    const wait = services.signInRate.take(client.address);
    if (wait > 0) return refuse('too-many-requests', `Wait ${wait} s.`, { retryAfterSeconds: wait });
    const secret = await getUnconfirmedSecret(transaction, actor.userId);
    if (secret === undefined) return refuse('not-found', 'No second factor is waiting to be confirmed.');
    const counter = acceptCode(secret, body.code, { now: services.now().getTime(), lastCounter: null });
    if (counter === undefined) return refuse('wrong-code', 'Give the six digits that your authenticator shows now.');
    await confirmSecondFactor(transaction, actor.userId, counter);
    return { body: undefined };
  },
});
