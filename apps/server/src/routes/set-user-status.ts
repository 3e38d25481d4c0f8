import { endSessionsOfUser, getAccount, setUserStatus } from '@jointwise/store';
import { z } from 'zod';
import { id, setStatusBody } from '../contract/index.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { refuseForeignSites } from '../users/refuse-foreign-sites.ts';

/** Disables a user, which ends every session and token at once, or lets them in again. */
export const setUserStatusRoute = defineRoute({
  method: 'PUT',
  path: '/api/users/:userId/status',
  summary: 'Disables a user or makes one active again.',
  access: { permission: 'user.write', at: 'any-site' },
  params: z.object({ userId: id }),
  body: setStatusBody,
  async handle({ actor, params, body, transaction }) {
    const account = await getAccount(transaction, params.userId);
    if (account === undefined) return refuse('not-found', 'There is no such user.');
    const refusal = refuseForeignSites(actor, account.roles);
    if (refusal !== undefined) return refusal;
    if (account.id === actor.userId) return refuse('refused', 'You cannot disable your own account.');
    await setUserStatus(transaction, account.id, body.status);
    if (body.status === 'disabled') await endSessionsOfUser(transaction, account.id);
    return { body: undefined };
  },
});
