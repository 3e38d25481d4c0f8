import { endSessionsOfUser, getAccount, withdrawSecondFactor } from '@jointwise/store';
import { z } from 'zod';
import { id, resetSecondFactorBody } from '../contract/index.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { refuseForeignSites } from '../users/refuse-foreign-sites.ts';

/** Takes the second factor of a user away whose device is lost. */
export const resetSecondFactor = defineRoute({
  method: 'DELETE',
  path: '/api/users/:userId/second-factor',
  summary: 'Takes away the second factor of a user who has lost the device.',
  access: { permission: 'user.write', at: 'any-site' },
  params: z.object({ userId: id }),
  body: resetSecondFactorBody,
  async handle({ actor, params, transaction }) {
    const account = await getAccount(transaction, params.userId);
    if (account === undefined) return refuse('not-found', 'There is no such user.');
    const refusal = refuseForeignSites(actor, account.roles);
    if (refusal !== undefined) return refusal;
    if (!(await withdrawSecondFactor(transaction, account.id)))
      return refuse('not-found', 'No second factor is set up.');
    await endSessionsOfUser(transaction, account.id);
    return { body: undefined };
  },
});
