import { listPublishedPriceLists, listSites } from '@jointwise/store';
import type { Services } from '../services.ts';
import type { PublishedList } from './cost-question.ts';

/** Every price list that a site has published and that is good on a day. */
export async function publishedLists({ store }: Services, today: string): Promise<readonly PublishedList[]> {
  const actor = { system: 'public pages' };
  const sites = await store.read({ actor, siteIds: [] }, (session) => listSites(session));
  const siteIds = sites.map(({ id }) => id);
  const rows = await store.read({ actor, siteIds }, (session) => listPublishedPriceLists(session, today));
  return rows.flatMap(({ siteId, list }) => {
    const site = sites.find(({ id }) => id === siteId);
    return site === undefined ? [] : [{ site, list }];
  });
}
