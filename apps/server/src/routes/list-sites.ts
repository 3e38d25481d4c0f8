import { listSites } from '@jointwise/store';
import { sitesReply } from '../contract/index.ts';
import { defineRoute } from '../frame/route.ts';

/** Sites where the caller has a role. */
export const listSitesRoute = defineRoute({
  method: 'GET',
  path: '/api/sites',
  summary: 'Lists the sites of the caller.',
  access: 'signed-in',
  reply: sitesReply,
  async handle({ work, transaction }) {
    return { body: { rows: await listSites(transaction, work.siteIds) } };
  },
});
