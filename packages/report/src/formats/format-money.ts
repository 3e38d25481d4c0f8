import { currencies } from '@jointwise/definitions';

/**
 * An amount as people of a language write it: £80.00, 80,00 €, ¥15,200.
 *
 * @param minor in the smallest unit of the currency
 * @param locale language tag: en, es, en-GB
 */
export function formatMoney(minor: number, currency: string, locale: string): string {
  const decimals = currencies.find(({ code }) => code === currency)?.decimals ?? 2;
  const style = {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  } as const;
  return new Intl.NumberFormat(locale, style).format(minor / 10 ** decimals);
}
