import { endSessionsOfUser, getAccount, setPasswordHash } from '@jointwise/store';
import { changePasswordBody } from '../contract/index.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { checkPassword, hashPassword, verifyPassword } from '../sign-in/password.ts';

/** Sets a new password and ends every other session of the account. */
export const changePassword = defineRoute({
  method: 'POST',
  path: '/api/password',
  summary: 'Changes the password of the signed-in user.',
  access: 'signed-in',
  replaysByKey: false,
  body: changePasswordBody,
  async handle({ actor, body, client, transaction, services }) {
    const { credential, userId, name, email } = actor;
    if (credential.kind === 'token') return refuse('forbidden', 'A token cannot change how its owner signs in.');
    const wait = services.signInRate.take(client.address);
    if (wait > 0) return refuse('too-many-requests', `Wait ${wait} s.`, { retryAfterSeconds: wait });
    const account = await getAccount(transaction, userId);
    if (!(await verifyPassword(account?.passwordHash, body.current))) {
      return refuse('invalid-credentials', 'The current password is wrong.');
    }
    const problem = checkPassword(body.next, [name, email]);
    if (problem !== undefined) return refuse('weak-password', problem.detail, { problems: [problem] });
    await setPasswordHash(transaction, userId, await hashPassword(body.next));
    await endSessionsOfUser(transaction, userId, credential.id);
    return { body: undefined };
  },
});
