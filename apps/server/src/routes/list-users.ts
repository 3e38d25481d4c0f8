import { listUsers } from '@jointwise/store';
import { usersReply } from '../contract/index.ts';
import { sitesWith } from '../frame/actor.ts';
import { defineRoute } from '../frame/route.ts';

/** Users of the sites where the caller may see them, with the roles they hold there. */
export const listUsersRoute = defineRoute({
  method: 'GET',
  path: '/api/users',
  summary: 'Lists users with a role at the sites of the caller.',
  access: { permission: 'user.read', at: 'any-site' },
  reply: usersReply,
  async handle({ actor, transaction }) {
    const siteIds = sitesWith(actor, 'user.read');
    const users = await listUsers(transaction, siteIds);
    const rows = users.map((user) => ({ ...user, roles: user.roles.filter(({ siteId }) => siteIds.includes(siteId)) }));
    return { body: { rows } };
  },
});
