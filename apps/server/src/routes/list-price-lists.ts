import { listPriceLists } from '@jointwise/store';
import { type PriceListRow, priceListsReply } from '../contract/index.ts';
import { defineRoute } from '../frame/route.ts';
import { siteParams } from '../participants/participant-params.ts';

/** What a site asks for a whole course, by product class. */
export const listPriceListsRoute = defineRoute({
  method: 'GET',
  path: '/api/sites/:siteId/prices',
  summary: 'Lists the price lists of a site.',
  access: { permission: 'price.read', at: 'site' },
  params: siteParams,
  reply: priceListsReply,
  async handle({ params: { siteId }, transaction }) {
    const rows = await listPriceLists(transaction, siteId);
    return { body: { rows: rows as unknown as PriceListRow[] } };
  },
});
