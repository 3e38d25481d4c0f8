import { describe, expect, it } from 'vitest';
import { formatMoney } from './format-money.ts';

describe('money', () => {
  it('is written with the decimals of its currency', () => {
    expect(formatMoney(132_000, 'EUR', 'en')).toBe('€1,320.00');
    expect(formatMoney(4_150_000, 'USD', 'en')).toBe('$41,500.00');
    expect(formatMoney(15_200, 'JPY', 'en')).toBe('¥15,200');
    expect(formatMoney(1_234_567, 'KWD', 'en')).toMatch(/1,234\.567$/);
  });

  it('is written as the language does', () => {
    expect(formatMoney(1_320_000, 'EUR', 'es').replaceAll(/\s/g, ' ')).toBe('13.200,00 €');
  });
});
