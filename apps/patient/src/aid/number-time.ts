import type { ShownNumber } from '@jointwise/report';
import type { Texts } from '../texts/texts-of.ts';

type Told = Exclude<ShownNumber, { readonly kind: 'none' }>;

/** When it was measured: in words of its own, in months, or in weeks where that is no whole number of months. */
export function timeOf({ key, months }: Told, t: Texts): string {
  const own = `aid.number.${key}.time`;
  if (t.hasKey(own)) return t.byKey(own);
  if (months === null) return t('aid.time.pooled');
  return Number.isInteger(months)
    ? t('aid.time.months', { count: months })
    : t('aid.time.weeks', { count: Math.round(months * 4) });
}

/** Says that numbers are of different times, and which; null where all are of one. */
export function differingTimes(numbers: readonly ShownNumber[], t: Texts): string | null {
  const told = numbers.filter((number): number is Told => number.kind !== 'none');
  const times = [...new Set(told.map((number) => timeOf(number, t)))];
  if (times.length < 2) return null;
  return t('aid.time.differ', { times: times.map((time) => withinSentence(time, t)).join('; ') });
}

/** "After 12 months." as a part of another sentence. */
function withinSentence(time: string, t: Texts): string {
  const [first = '', ...rest] = time.replace(/\.$/, '');
  return first.toLocaleLowerCase(t.locale) + rest.join('');
}
