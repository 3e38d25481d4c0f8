import { isCertainlyAfter } from '../../partial-date.ts';
import { type Findings, refuse, warn } from '../findings.ts';
import { textOf } from '../read-field.ts';
import type { RecordContext, RecordData } from '../record-data.ts';

/** Refuses a later date that certainly comes before the earlier one; partial dates get the benefit of the doubt. */
export function refuseOrder(
  data: RecordData,
  [earlier, later]: readonly [earlier: string, later: string],
  findings: Findings,
): void {
  const first = textOf(data, earlier);
  const second = textOf(data, later);
  if (first === undefined || second === undefined || !isCertainlyAfter(first, second)) return;
  refuse(findings, later, 'order-of-dates', `${later} is ${second}; it must not be before ${earlier}, ${first}.`);
}

/** Refuses a time on another day than the date beside it. */
export function refuseOtherDay(data: RecordData, [date, time]: readonly [string, string], findings: Findings): void {
  const day = textOf(data, date);
  const at = textOf(data, time);
  if (day === undefined || at === undefined || at.startsWith(day)) return;
  refuse(findings, time, 'order-of-dates', `${time} is ${at}; it must be on ${day}, as ${date} says.`);
}

/** Refuses what is dated after the participant's death. */
export function refuseAfterDeath(
  data: RecordData,
  field: string,
  { context: { diedOn }, findings }: { readonly context: RecordContext; readonly findings: Findings },
): void {
  const date = textOf(data, field);
  if (date === undefined || diedOn === undefined || !isCertainlyAfter(date, diedOn)) return;
  refuse(findings, field, 'after-death', `${field} is ${date}; the participant died on ${diedOn}.`);
}

/** Warns of what is dated before the index procedure although it should follow it. */
export function warnBeforeIndex(
  data: RecordData,
  field: string,
  { context: { indexOn }, findings }: { readonly context: RecordContext; readonly findings: Findings },
): void {
  const date = textOf(data, field);
  if (date === undefined || indexOn === undefined || !isCertainlyAfter(indexOn, date)) return;
  warn(findings, field, 'before-index', `${field} is ${date}, which is before day 0, ${indexOn}.`);
}
