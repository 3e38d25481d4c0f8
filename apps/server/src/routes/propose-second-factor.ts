import { randomBytes } from 'node:crypto';
import { addSecondFactor } from '@jointwise/store';
import { secondFactorReply } from '../contract/index.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { toBase32 } from '../sign-in/base32.ts';
import { otpauthUri } from '../sign-in/totp.ts';

/** Makes a secret for an authenticator; it is in force once a code of it was given back. */
export const proposeSecondFactor = defineRoute({
  method: 'POST',
  path: '/api/second-factor',
  summary: 'Makes the secret of a second factor, to be confirmed with a code.',
  access: 'signed-in',
  replaysByKey: false,
  reply: secondFactorReply,
  async handle({ actor, transaction }) {
    if (actor.credential.kind === 'token') return refuse('forbidden', 'A token cannot change how its owner signs in.');
    if (actor.hasSecondFactor)
      return refuse('already-exists', 'A second factor is set up; an administrator can reset it.');
    const secret = randomBytes(20);
    await addSecondFactor(transaction, actor.userId, secret);
    return { body: { secret: toBase32(secret), uri: otpauthUri(secret, actor.email) } };
  },
});
