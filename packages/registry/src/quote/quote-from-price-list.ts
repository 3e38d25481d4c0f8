import type { ComparatorPrice, PriceList, Quote, StatedRate } from '@jointwise/definitions';

/** A quote of a whole course as a site's price list has it, with the prices of other treatments beside it. */
export function quoteFromPriceList(
  { validFrom: _validFrom, isPublished: _isPublished, ...terms }: PriceList,
  facts: {
    readonly issuedOn: string;
    readonly comparators?: readonly ComparatorPrice[];
    readonly rates?: readonly StatedRate[];
  },
): Quote {
  const { issuedOn, comparators = [], rates = [] } = facts;
  return { ...terms, issuedOn, comparators, rates };
}
