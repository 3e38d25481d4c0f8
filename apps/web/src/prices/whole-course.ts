import type { PriceList } from '@jointwise/definitions';
import { priceQuote, type QuoteTotal, quoteFromPriceList } from '@jointwise/registry';
import type { PriceListRow } from '@jointwise/server/contract';

/** What a whole course costs by a list, one total for each currency. */
export function wholeCourse(
  list: PriceListRow['list'],
  place: { readonly today: string; readonly country: string },
): readonly QuoteTotal[] {
  return priceQuote(quoteFromPriceList(list as PriceList, { issuedOn: place.today }), place).totals;
}
