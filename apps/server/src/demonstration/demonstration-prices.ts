import type { PriceList, QuoteItem } from '@jointwise/definitions';

const currencyOfSite: Readonly<Record<string, string>> = { BCN: 'EUR', LDN: 'GBP', BOS: 'USD' };

interface Course {
  readonly productClass: string;
  readonly injections: number;
  /** Whole units of the site's currency. */
  readonly injection: number;
  readonly kit?: number;
  readonly harvest?: number;
}

/** Made up, as everything in the demonstration registry is; no real clinic asks these prices. */
const courses: readonly Course[] = [
  { productClass: 'PRP_LP', injections: 3, injection: 310, kit: 150 },
  { productClass: 'PRP_LR', injections: 3, injection: 310, kit: 150 },
  { productClass: 'BMAC', injections: 1, injection: 1400, kit: 650, harvest: 800 },
  { productClass: 'MFAT', injections: 1, injection: 1300, kit: 700, harvest: 900 },
  { productClass: 'HA', injections: 3, injection: 180 },
  { productClass: 'CORTICOSTEROID', injections: 1, injection: 95 },
];

/**
 * Price lists of one site of the demonstration, in its currency.
 *
 * @param siteCode a site that is not known here has none
 */
export function demonstrationPrices(siteCode: string): readonly PriceList[] {
  const currency = currencyOfSite[siteCode];
  return currency === undefined ? [] : courses.map((course) => listOf(course, currency));
}

function listOf({ productClass, injections, injection, kit, harvest }: Course, currency: string): PriceList {
  return {
    productClass,
    currency,
    injections,
    tax: { treatment: 'exempt' },
    validFrom: '2020-01-01',
    validUntil: '2099-12-31',
    items: [
      priced('consultation', 1, 120),
      priced('product-injection', injections, injection),
      ...(kit === undefined ? [] : [priced('processing-and-kit', injections, kit)]),
      ...(harvest === undefined ? [] : [priced('harvest', 1, harvest)]),
      priced('guidance', injections, 60),
      { kind: 'imaging', inclusion: 'not-included' },
      { kind: 'facility', inclusion: 'in-another-item' },
      priced('follow-up-visits', 2, 80),
      { kind: 'rehabilitation', inclusion: 'not-included' },
    ],
    payer: 'self',
    complications: { payer: 'shared', text: 'A first visit is free; hospital care is not (made-up example).' },
    refundPolicy: 'In full before the first injection (made-up example).',
    isTrial: false,
    isPublished: true,
  };
}

function priced(kind: string, quantity: number, units: number): QuoteItem {
  return { kind, inclusion: 'priced', quantity, unitMinor: units * 100 };
}
