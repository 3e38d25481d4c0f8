import { noValue } from './format-number.ts';

const formats = new Map<string, Intl.NumberFormat>();

/**
 * A number as a language writes it, with its own sign for decimals (1.20 in English, 1,20 in Spanish), a fixed count of
 * decimals, no groups, and a true minus sign; never "-0.00".
 *
 * @param locale language tag
 */
export function formatLocalNumber(value: number, locale: string, decimals: number): string {
  if (!Number.isFinite(value)) return noValue;
  const key = `${locale} ${decimals}`;
  const known = formats.get(key);
  const format =
    known ??
    new Intl.NumberFormat(locale, {
      ...{ minimumFractionDigits: decimals, maximumFractionDigits: decimals, useGrouping: false },
      signDisplay: 'negative',
    });
  if (known === undefined) formats.set(key, format);
  return format.format(value).replace('-', '−');
}
