import { addUser } from '@jointwise/store';
import { addedReply, addUserBody } from '../contract/index.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { checkPassword, hashPassword } from '../sign-in/password.ts';
import { refuseForeignSites } from '../users/refuse-foreign-sites.ts';

/** Adds a user with roles at sites where the caller administers users. */
export const addUserRoute = defineRoute({
  method: 'POST',
  path: '/api/users',
  summary: 'Adds a user.',
  access: { permission: 'user.write', at: 'any-site' },
  body: addUserBody,
  reply: addedReply,
  status: 201,
  async handle({ actor, body, transaction }) {
    const refusal = refuseForeignSites(actor, body.roles);
    if (refusal !== undefined) return refusal;
    const problem = checkPassword(body.password, [body.name, body.email]);
    if (problem !== undefined)
      return refuse('weak-password', problem.detail, { problems: [{ ...problem, field: 'password' }] });
    const passwordHash = await hashPassword(body.password);
    const added = await addUser(transaction, { ...body, passwordHash });
    if (added.status === 'already-exists') return refuse('already-exists', 'There is a user with this e-mail address.');
    return { body: { id: added.id } };
  },
});
