import { getAccount, setUserRoles } from '@jointwise/store';
import { z } from 'zod';
import { id, setRolesBody } from '../contract/index.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { refuseForeignSites } from '../users/refuse-foreign-sites.ts';

/** Sets the roles of a user at the sites of the caller; roles elsewhere stay as they are. */
export const setUserRolesRoute = defineRoute({
  method: 'PUT',
  path: '/api/users/:userId/roles',
  summary: 'Sets which roles a user holds at the sites of the caller.',
  access: { permission: 'user.write', at: 'any-site' },
  params: z.object({ userId: id }),
  body: setRolesBody,
  async handle({ actor, params, body, transaction }) {
    const refusal = refuseForeignSites(actor, body.roles);
    if (refusal !== undefined) return refusal;
    const account = await getAccount(transaction, params.userId);
    if (account === undefined) return refuse('not-found', 'There is no such user.');
    await setUserRoles(transaction, account.id, body.roles);
    return { body: undefined };
  },
});
