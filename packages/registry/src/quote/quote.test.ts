import type { PriceList, Quote } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { checkPriceList } from './check-price-list.ts';
import { checkQuote } from './check-quote.ts';
import { priceQuote } from './price-quote.ts';
import { quoteFromPriceList } from './quote-from-price-list.ts';

const quote: Quote = {
  productClass: 'PRP_LP',
  currency: 'EUR',
  injections: 3,
  tax: { treatment: 'exempt' },
  issuedOn: '2026-03-14',
  validUntil: '2026-06-30',
  items: [
    { kind: 'consultation', inclusion: 'priced', unitMinor: 12_000 },
    { kind: 'product-injection', inclusion: 'priced', quantity: 3, unitMinor: 40_000 },
    { kind: 'processing-and-kit', inclusion: 'in-another-item' },
    { kind: 'imaging', inclusion: 'not-included' },
    { kind: 'sedation', inclusion: 'not-needed' },
  ],
  payer: 'self',
  complications: { payer: 'site', text: 'Treated without charge.' },
  refundPolicy: 'Before the first injection in full.',
  isTrial: false,
  comparators: [],
  rates: [],
};
const place = { today: '2026-03-14', country: 'ES' };
const codes = (change: Partial<Quote>, at: Partial<typeof place> = {}) =>
  priceQuote({ ...quote, ...change }, { ...place, ...at }).flags.map(({ code }) => code);

describe('the price of a whole course', () => {
  it('is every part times how often it comes: 120 + 3 x 400 = 1320 euros', () => {
    expect(priceQuote(quote, place).totals).toEqual([
      { currency: 'EUR', netMinor: 132_000, addedTaxMinor: 0, totalMinor: 132_000 },
    ]);
  });

  it('names what is not included and what nobody mentioned, but not what is in another part or not needed', () => {
    const { notIncluded } = priceQuote(quote, place);
    expect(notIncluded).toContainEqual({ kind: 'imaging', reason: 'not-included' });
    expect(notIncluded).toContainEqual({ kind: 'follow-up-visits', reason: 'not-mentioned' });
    expect(notIncluded.map(({ kind }) => kind)).not.toContain('processing-and-kit');
    expect(notIncluded.map(({ kind }) => kind)).not.toContain('sedation');
  });

  it('adds tax to what the site bills: 21 % of 1320 is 277.20, and none on travel', () => {
    const items = [...quote.items, { kind: 'travel-and-lodging', inclusion: 'priced', unitMinor: 10_000 }] as const;
    const taxed = { ...quote, items, tax: { treatment: 'added', ratePercent: 21 } } as const;
    expect(priceQuote(taxed, place).totals[0]).toEqual({
      currency: 'EUR',
      netMinor: 142_000,
      addedTaxMinor: 27_720,
      totalMinor: 169_720,
    });
    const included = { ...taxed, tax: { treatment: 'included', ratePercent: 21 } } as const;
    expect(priceQuote(included, place).totals[0]?.totalMinor).toBe(142_000);
  });

  it('keeps currencies apart unless a rate with date and source is stated', () => {
    const travel = { kind: 'travel-and-lodging', inclusion: 'priced', unitMinor: 8000, currency: 'GBP' } as const;
    const split = { ...quote, items: [...quote.items, travel] };
    const apart = priceQuote(split, place);
    expect(apart.totals.map(({ currency, totalMinor }) => [currency, totalMinor])).toEqual([
      ['EUR', 132_000],
      ['GBP', 8000],
    ]);
    expect(apart.converted).toBeUndefined();
    expect(apart.flags.map(({ code }) => code)).toContain('several-currencies');
    // 80 pounds at 1.17 are 93.60 euros.
    const rates = [{ from: 'GBP', to: 'EUR', rate: 1.17, on: '2026-03-13', source: 'ECB' }];
    expect(priceQuote({ ...split, rates }, place).converted).toEqual({ currency: 'EUR', totalMinor: 141_360, rates });
  });

  it('knows the decimals of a currency: 80 pounds at 190 are 15 200 yen', () => {
    const items = [
      { kind: 'consultation', inclusion: 'priced', unitMinor: 1000 },
      { kind: 'travel-and-lodging', inclusion: 'priced', unitMinor: 8000, currency: 'GBP' },
    ] as const;
    const rates = [{ from: 'GBP', to: 'JPY', rate: 190, on: '2026-03-13', source: 'stated' }];
    expect(priceQuote({ ...quote, currency: 'JPY', items, rates }, place).converted?.totalMinor).toBe(16_200);
  });

  it('leaves an optional repeat course apart', () => {
    const priced = priceQuote({ ...quote, repeatCourseMinor: 100_000 }, place);
    expect(priced.totals[0]?.totalMinor).toBe(132_000);
    expect(priced.repeatCourse).toEqual({ currency: 'EUR', totalMinor: 100_000 });
  });
});

describe('what a reader of a quote has to know', () => {
  it('is nothing when all is said', () => {
    expect(codes({})).toEqual([]);
  });

  it('is that participants of a trial are charged, and worse, without approval', () => {
    expect(codes({ isTrial: true })).toEqual(['charging-participants-without-approval']);
    expect(codes({ isTrial: true, chargingApproval: 'FDA letter of 2 Feb 2026' })).toEqual(['charging-participants']);
    expect(codes({ isTrial: true, payer: 'trial-sponsor' })).toEqual([]);
    expect(codes({ isTrial: true, items: [{ kind: 'consultation', inclusion: 'priced', unitMinor: 0 }] })).toEqual([]);
  });

  it('is that it has expired, from the day after the last', () => {
    expect(codes({}, { today: '2026-06-30' })).toEqual([]);
    expect(codes({}, { today: '2026-07-01' })).toEqual(['expired']);
  });

  it('is the good-faith estimate for those who pay themselves in the United States', () => {
    expect(codes({}, { country: 'US' })).toEqual(['good-faith-estimate']);
    expect(codes({ payer: 'insurer' }, { country: 'US' })).toEqual([]);
  });

  it('is that nothing is said about complications and refunds', () => {
    const { complications: _, refundPolicy: __, ...silent } = quote;
    expect(priceQuote(silent, place).flags.map(({ code }) => code)).toEqual([
      'no-complication-policy',
      'no-refund-policy',
    ]);
  });
});

describe('the check of a quote', () => {
  const rulesOf = (change: object) => {
    const checked = checkQuote({ ...quote, ...change });
    return checked.status === 'refused' ? checked.problems.map(({ field, rule }) => `${field} ${rule}`) : [];
  };

  it('accepts a good one unchanged', () => {
    expect(checkQuote(quote)).toEqual({ status: 'accepted', value: quote, warnings: [] });
  });

  it('refuses the price of one injection for a course of three', () => {
    const items = [{ kind: 'product-injection', inclusion: 'priced', unitMinor: 40_000 }];
    expect(rulesOf({ items })).toEqual(['items[0].quantity not-whole-course']);
  });

  it.each([
    [{ currency: 'XYZ' }, 'currency not-a-choice'],
    [{ injections: 0 }, 'injections out-of-range'],
    [{ validUntil: '2026-02-31' }, 'validUntil impossible-date'],
    [{ validUntil: '2026-03-13' }, 'validUntil before-start'],
    [{ items: [] }, 'items required'],
    [{ items: [null] }, 'items[0].kind not-a-choice'],
    [{ items: [{ kind: 'harvest', inclusion: 'priced', unitMinor: 0.5 }] }, 'items[0].unitMinor out-of-range'],
    [{ items: [{ kind: 'harvest', inclusion: 'priced', unitMinor: -1 }] }, 'items[0].unitMinor out-of-range'],
    [{ tax: { treatment: 'added' } }, 'tax.ratePercent required'],
    [{ tax: 'none' }, 'tax.treatment not-a-choice'],
    [{ isTrial: 'yes' }, 'isTrial required'],
    [{ complications: { payer: 'nobody', text: '' } }, 'complications.payer not-a-choice'],
    [{ rates: [{ from: 'GBP', to: 'EUR', rate: 1.17, on: '2026-03-13', source: '' }] }, 'rates[0].source required'],
    [{ rates: [{ from: 'GBP', to: 'EUR', rate: 0, on: '2026-03-13', source: 'x' }] }, 'rates[0].rate out-of-range'],
    [{ comparators: 'cheap' }, 'comparators wrong-type'],
    [{ discount: 5 }, 'discount unknown-field'],
  ])('refuses %j', (change, rule) => {
    expect(rulesOf(change)).toContain(rule);
  });

  it('refuses a part that stands twice', () => {
    const part = { kind: 'harvest', inclusion: 'not-needed' };
    expect(rulesOf({ items: [part, part] })).toEqual(['items[1].kind twice']);
  });
});

describe('a price list', () => {
  const { issuedOn: _, comparators: __, rates: ___, ...terms } = quote;
  const list: PriceList = { ...terms, validFrom: '2026-01-01', isPublished: true };

  it('becomes the quote of a day', () => {
    expect(checkPriceList(list)).toMatchObject({ status: 'accepted', value: list });
    expect(quoteFromPriceList(list, { issuedOn: '2026-03-14' })).toEqual(quote);
  });

  it('that anyone may read has to say who pays for complications and how money is returned', () => {
    const { complications: _c, refundPolicy: _r, ...silent } = list;
    expect(checkPriceList(silent)).toMatchObject({
      problems: [
        { field: 'complications', rule: 'required' },
        { field: 'refundPolicy', rule: 'required' },
      ],
    });
    expect(checkPriceList({ ...silent, isPublished: false }).status).toBe('accepted');
  });

  it('is refused when it is nothing of the kind', () => {
    for (const draft of [undefined, null, 'list', [], 5]) expect(checkPriceList(draft).status).toBe('refused');
  });
});
