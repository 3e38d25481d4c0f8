import { daysInMonth, isCalendarDate } from './calendar.ts';

/** A date known to the year, the month or the day: `2026`, `2026-03`, `2026-03-14`. */
export type PartialDate = string;

/** Whether the text is a partial date that exists. */
export function isPartialDate(text: string): boolean {
  if (/^\d{4}$/.test(text)) return isCalendarDate(`${text}-01-01`);
  if (/^\d{4}-\d{2}$/.test(text)) return isCalendarDate(`${text}-01`);
  return isCalendarDate(text);
}

/** First day that the partial date may mean. */
export function earliestDay(date: PartialDate): string {
  if (date.length === 4) return `${date}-01-01`;
  return date.length === 7 ? `${date}-01` : date;
}

/** Last day that the partial date may mean. */
export function latestDay(date: PartialDate): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length !== 7) return date;
  const days = daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
  return `${date}-${String(days).padStart(2, '0')}`;
}

/** Whether every day that `date` may mean comes after every day that `other` may mean. */
export function isCertainlyAfter(date: PartialDate, other: PartialDate): boolean {
  return earliestDay(date) > latestDay(other);
}

export interface ImputedDate {
  readonly date: string;
  /** False when the date was known to the day. */
  readonly isImputed: boolean;
}

/**
 * The day that an onset known only in part is taken to be, so that no event is missed as treatment-emergent.
 *
 * Rule: a full date stays. If the first exposure lies within the month or year given, the day of first exposure;
 * otherwise the first day of that month or year. The partial date itself is what is stored.
 *
 * Choices: the cautious rule (an event is counted as after the exposure when it may be), as is customary for
 * adverse events; a study that wants another states it in its analysis plan.
 */
export function imputeOnset(date: PartialDate, firstExposureOn?: string): ImputedDate {
  if (date.length === 10) return { date, isImputed: false };
  const first = earliestDay(date);
  if (firstExposureOn !== undefined && firstExposureOn >= first && firstExposureOn <= latestDay(date)) {
    return { date: firstExposureOn, isImputed: true };
  }
  return { date: first, isImputed: true };
}

/** The day that an end known only in part is taken to be: the last day it may mean, but not after `notAfter`. */
export function imputeEnd(date: PartialDate, notAfter?: string): ImputedDate {
  if (date.length === 10) return { date, isImputed: false };
  const last = latestDay(date);
  const capped = notAfter !== undefined && notAfter < last && notAfter >= earliestDay(date) ? notAfter : last;
  return { date: capped, isImputed: true };
}
