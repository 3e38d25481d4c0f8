import { checkQuote, priceQuote, quoteFromPriceList } from '@jointwise/registry';
import { getSite, listPriceLists } from '@jointwise/store';
import { type QuoteReply, quoteBody, quoteReply } from '../contract/index.ts';
import { isRefusal, refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { siteParams } from '../participants/participant-params.ts';
import { settleCheck } from '../participants/settle-check.ts';
import { siteDay } from '../participants/site-day.ts';
import { comparatorsOf } from '../prices/comparators-of.ts';

/** Prices a whole course from the site's list, with the site's other treatments beside it. */
export const makeQuote = defineRoute({
  method: 'POST',
  path: '/api/sites/:siteId/quotes',
  summary: 'Prices a whole course of a product class; nothing is stored.',
  access: { permission: 'price.read', at: 'site' },
  params: siteParams,
  body: quoteBody,
  reply: quoteReply,
  async handle({ params: { siteId }, body, transaction, services }) {
    const site = await getSite(transaction, siteId);
    const lists = (await listPriceLists(transaction, siteId)).map(({ list }) => list);
    const list = lists.find(({ productClass }) => productClass === body.productClass);
    if (site === undefined || list === undefined) return refuse('not-found', 'The site has no such price list.');
    const on = siteDay(site.timeZone, services.now());
    const place = { on, country: site.country, except: body.productClass, source: site.name };
    const comparators = [...comparatorsOf(lists, place), ...(body.comparators ?? [])];
    const draft = { ...quoteFromPriceList(list, { issuedOn: on }), comparators, rates: body.rates ?? [] };
    // An old list is priced all the same: its flag says that it has expired.
    const settled = settleCheck(
      checkQuote({ ...draft, issuedOn: on < list.validUntil ? on : list.validUntil }),
      undefined,
    );
    if (isRefusal(settled)) return settled;
    const priced = priceQuote(settled.value, { today: on, country: site.country });
    return { body: structuredClone({ quote: settled.value, priced }) as QuoteReply };
  },
});
