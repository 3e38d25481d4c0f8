import { countUsers } from '@jointwise/store';
import { healthReply } from '../contract/index.ts';
import { defineRoute } from '../frame/route.ts';

/** Whether the server answers and its database does too. */
export const getHealth = defineRoute({
  method: 'GET',
  path: '/api/health',
  summary: 'Tells whether the server and its database are ready.',
  access: 'public',
  reply: healthReply,
  async handle({ services }) {
    await services.store.read({ actor: { system: 'health' }, siteIds: [] }, countUsers);
    const uptimeSeconds = (services.now().getTime() - services.startedAt) / 1000;
    const database = services.config.databaseUrl === undefined ? ('embedded' as const) : ('external' as const);
    return { body: { status: 'ready' as const, version: services.version, database, uptimeSeconds } };
  },
});
