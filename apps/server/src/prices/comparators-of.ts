import type { ComparatorPrice, PriceList } from '@jointwise/definitions';
import { priceQuote, quoteFromPriceList } from '@jointwise/registry';

/** Whole courses of the other product classes that a site has lists for, to stand beside a quote. */
export function comparatorsOf(
  lists: readonly PriceList[],
  {
    except,
    on,
    country,
    source,
  }: { readonly except: string; readonly on: string; readonly country: string; readonly source: string },
): readonly ComparatorPrice[] {
  return lists
    .filter(({ productClass, validFrom, validUntil }) => productClass !== except && validFrom <= on && on <= validUntil)
    .flatMap((list) => {
      const { totals, converted } = priceQuote(quoteFromPriceList(list, { issuedOn: on }), { today: on, country });
      const [own, ...others] = totals;
      const whole = converted ?? (others.length === 0 ? own : undefined);
      if (whole === undefined) return [];
      return [{ productClass: list.productClass, currency: whole.currency, totalMinor: whole.totalMinor, source, on }];
    });
}
