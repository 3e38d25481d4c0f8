import { currencies, priceItemKinds, type Quote, type QuoteItem, type StatedRate } from '@jointwise/definitions';

export interface QuoteLine {
  readonly kind: string;
  readonly quantity: number;
  readonly unitMinor: number;
  readonly amountMinor: number;
  readonly currency: string;
}

/** Sum of the lines in one currency. */
export interface QuoteTotal {
  readonly currency: string;
  /** Before tax that is added. */
  readonly netMinor: number;
  readonly addedTaxMinor: number;
  readonly totalMinor: number;
}

export type QuoteFlagCode =
  | 'charging-participants-without-approval'
  | 'charging-participants'
  | 'good-faith-estimate'
  | 'expired'
  | 'no-complication-policy'
  | 'no-refund-policy'
  | 'several-currencies';

/** Something that whoever reads the quote has to know. */
export interface QuoteFlag {
  readonly code: QuoteFlagCode;
  readonly severity: 'danger' | 'warning' | 'note';
}

export interface PricedQuote {
  readonly lines: readonly QuoteLine[];
  /** The whole course, one total for each currency; the quote's own first. Never summed over currencies. */
  readonly totals: readonly QuoteTotal[];
  /** All of it in the quote's currency, where every rate that this needs was stated. */
  readonly converted?: {
    readonly currency: string;
    readonly totalMinor: number;
    readonly rates: readonly StatedRate[];
  };
  /** Parts of a course that the total leaves out, because they are not included or nobody mentioned them. */
  readonly notIncluded: readonly { readonly kind: string; readonly reason: 'not-included' | 'not-mentioned' }[];
  readonly repeatCourse?: { readonly currency: string; readonly totalMinor: number };
  readonly flags: readonly QuoteFlag[];
}

/**
 * What the whole course costs: every part times how often it comes, tax as stated, one total for each currency.
 *
 * Choices: added tax falls on what the site bills, rounded half up once for each currency; a conversion is rounded half
 * up once for each currency. The price of one injection is never the answer.
 *
 * @param today `YYYY-MM-DD`
 * @param country of the site, ISO 3166-1
 */
export function priceQuote(
  quote: Quote,
  { today, country }: { readonly today: string; readonly country: string },
): PricedQuote {
  const lines = quote.items.flatMap((item) => lineOf(item, quote.currency));
  const used = [...new Set([quote.currency, ...lines.map(({ currency }) => currency)])];
  const totals = used.map((currency) => totalIn(currency, lines, quote));
  const converted = convert(totals, quote);
  const { repeatCourseMinor, currency } = quote;
  return {
    lines,
    totals,
    ...(converted === undefined ? {} : { converted }),
    notIncluded: notIncludedIn(quote),
    ...(repeatCourseMinor === undefined ? {} : { repeatCourse: { currency, totalMinor: repeatCourseMinor } }),
    flags: flagsOf(quote, {
      ...{ today, country },
      isFree: totals.every(({ totalMinor }) => totalMinor === 0),
      isSplit: totals.length > 1 && converted === undefined,
    }),
  };
}

function lineOf({ kind, inclusion, quantity = 1, unitMinor = 0, currency }: QuoteItem, own: string): QuoteLine[] {
  if (inclusion !== 'priced') return [];
  return [{ kind, quantity, unitMinor, amountMinor: quantity * unitMinor, currency: currency ?? own }];
}

function totalIn(currency: string, lines: readonly QuoteLine[], { tax }: Quote): QuoteTotal {
  const sum = (some: readonly QuoteLine[]) => some.reduce((total, { amountMinor }) => total + amountMinor, 0);
  const own = lines.filter((line) => line.currency === currency);
  const billed = own.filter(({ kind }) => priceItemKinds.find(({ code }) => code === kind)?.isBilledBySite === true);
  const rate = tax.treatment === 'added' ? (tax.ratePercent ?? 0) : 0;
  const [netMinor, addedTaxMinor] = [sum(own), Math.round((sum(billed) * rate) / 100)];
  return { currency, netMinor, addedTaxMinor, totalMinor: netMinor + addedTaxMinor };
}

function convert([own, ...others]: readonly QuoteTotal[], quote: Quote): PricedQuote['converted'] {
  if (own === undefined || others.length === 0) return undefined;
  const rates = others.map(({ currency }) =>
    quote.rates.find(({ from, to }) => from === currency && to === quote.currency),
  );
  const stated = rates.filter((rate) => rate !== undefined);
  if (stated.length < others.length) return undefined;
  const foreign = others.reduce((total, { currency, totalMinor }, index) => {
    const units = (totalMinor / 10 ** decimalsOf(currency)) * (stated[index]?.rate ?? 0);
    return total + Math.round(units * 10 ** decimalsOf(quote.currency));
  }, 0);
  return { currency: quote.currency, totalMinor: own.totalMinor + foreign, rates: stated };
}

function decimalsOf(currency: string): number {
  return currencies.find(({ code }) => code === currency)?.decimals ?? 2;
}

function notIncludedIn({ items }: Quote): PricedQuote['notIncluded'] {
  return priceItemKinds.flatMap(({ code: kind }): PricedQuote['notIncluded'] => {
    const item = items.find((candidate) => candidate.kind === kind);
    if (item === undefined) return [{ kind, reason: 'not-mentioned' }];
    return item.inclusion === 'not-included' ? [{ kind, reason: 'not-included' }] : [];
  });
}

interface Circumstances {
  readonly today: string;
  readonly country: string;
  readonly isFree: boolean;
  readonly isSplit: boolean;
}

function flagsOf(quote: Quote, { today, country, isFree, isSplit }: Circumstances): readonly QuoteFlag[] {
  const charges = quote.isTrial && quote.payer === 'self' && !isFree;
  const flags: readonly (QuoteFlag & { readonly holds: boolean })[] = [
    {
      code: 'charging-participants-without-approval',
      severity: 'danger',
      holds: charges && quote.chargingApproval === undefined,
    },
    { code: 'charging-participants', severity: 'warning', holds: charges && quote.chargingApproval !== undefined },
    { code: 'expired', severity: 'warning', holds: today > quote.validUntil },
    { code: 'several-currencies', severity: 'note', holds: isSplit },
    { code: 'good-faith-estimate', severity: 'note', holds: country === 'US' && quote.payer === 'self' },
    { code: 'no-complication-policy', severity: 'warning', holds: quote.complications === undefined },
    { code: 'no-refund-policy', severity: 'warning', holds: quote.refundPolicy === undefined },
  ];
  return flags.filter(({ holds }) => holds).map(({ code, severity }) => ({ code, severity }));
}
