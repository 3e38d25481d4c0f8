import type { PriceList } from '@jointwise/definitions';
import { checkPriceList } from '@jointwise/registry';
import { describe, expect, it } from 'vitest';
import { draftOf, listOf } from './price-draft.ts';

const list: PriceList = {
  productClass: 'PRP_LP',
  currency: 'EUR',
  injections: 3,
  tax: { treatment: 'added', ratePercent: 21 },
  validFrom: '2026-01-01',
  validUntil: '2026-12-31',
  items: [
    { kind: 'imaging', inclusion: 'not-included' },
    { kind: 'product-injection', inclusion: 'priced', quantity: 3, unitMinor: 40_050 },
  ],
  payer: 'self',
  complications: { payer: 'site', text: 'Without charge.' },
  refundPolicy: 'In full.',
  repeatCourseMinor: 100_000,
  isTrial: false,
  isPublished: true,
};
const start = { today: '2026-03-14', currency: 'EUR' };

describe('a price list being entered', () => {
  it('comes back as it was', () => {
    expect(listOf(draftOf(list, start))).toEqual(list);
  });

  it('takes amounts with a comma or a point, and refuses those that are none', () => {
    const unitMinor = (price: string) => {
      const draft = draftOf(list, start);
      const items = { 'product-injection': { inclusion: 'priced' as const, quantity: '3', price } };
      return (listOf({ ...draft, items }).items as { unitMinor: unknown }[])[0]?.unitMinor;
    };
    expect(unitMinor('400,50')).toBe(40_050);
    expect(unitMinor('0.29')).toBe(29);
    const draft = draftOf(list, start);
    const items = { 'product-injection': { inclusion: 'priced' as const, quantity: '3', price: '1.005' } };
    expect(checkPriceList(listOf({ ...draft, items })).status).toBe('refused');
  });

  it('knows a currency without decimals', () => {
    const yen = { ...list, currency: 'JPY', repeatCourseMinor: 15_200 };
    expect(draftOf(yen, start).repeatPrice).toBe('15200');
    expect(listOf(draftOf(yen, start))).toEqual(yen);
  });

  it('begins empty and is refused until it says what it has to', () => {
    expect(checkPriceList(listOf(draftOf(undefined, start))).status).toBe('refused');
  });
});
