import { conditions, instrumentByKey, recordDefinitions } from '@jointwise/definitions';
import type { DraftCheck } from '../draft-check.ts';
import { quoteValue } from '../text.ts';
import { codePattern, type VisitDraft } from './study-shapes.ts';

/** Checks visits against each other and what they name; their shape is sound. */
export function checkVisits(check: DraftCheck, visits: readonly VisitDraft[]): void {
  if (visits.length === 0) check.refuse('visits', 'required', 'visits is empty; at least one is needed.');
  visits.forEach((visit, index) => {
    const place = `visits[${index}]`;
    if (!codePattern.test(visit.code))
      check.refuse(`${place}.code`, 'code-format', `Visit code is ${quoteValue(visit.code)}.`);
    const isTwice = visits.findIndex(({ code }) => code === visit.code) !== index;
    if (isTwice) check.refuse(`${place}.code`, 'duplicate', `Visit code ${visit.code} is used twice.`);
    checkWindow(check, visit, place);
    checkContent(check, visit, place);
    visits.slice(0, index).forEach((other) => {
      if (!overlap(other, visit)) return;
      const detail = `The windows of ${other.code} (${other.window.join(' to ')}) and ${visit.code} (${visit.window.join(' to ')}) overlap.`;
      check.refuse(`${place}.window`, 'windows-overlap', detail);
    });
  });
}

function checkWindow(
  check: DraftCheck,
  { targetDay, window: [first, last], perProtocolWindow }: VisitDraft,
  place: string,
): void {
  if (first > last || targetDay < first || targetDay > last) {
    const detail = `The window is ${first} to ${last}; it must hold the target day, ${targetDay}.`;
    check.refuse(`${place}.window`, 'window-misses-target', detail);
  }
  if (perProtocolWindow === undefined) return;
  const [from, to] = perProtocolWindow;
  if (from < first || to > last || from > to || targetDay < from || targetDay > to) {
    const detail = `The per-protocol window is ${from} to ${to}; it must lie within ${first} to ${last} and hold day ${targetDay}.`;
    check.refuse(`${place}.perProtocolWindow`, 'window-misses-target', detail);
  }
}

function checkContent(check: DraftCheck, { instruments, records }: VisitDraft, place: string): void {
  for (const [condition, keys] of Object.entries(instruments)) {
    const isKnown = condition === '*' || conditions.some(({ key }) => key === condition);
    if (!isKnown) check.refuse(`${place}.instruments`, 'unknown-key', `${quoteValue(condition)} is not a condition.`);
    for (const key of keys) {
      if (instrumentByKey(key) !== undefined) continue;
      check.refuse(`${place}.instruments`, 'unknown-key', `${quoteValue(key)} is not an instrument.`);
    }
  }
  for (const kind of records) {
    if (recordDefinitions.some((definition) => definition.kind === kind)) continue;
    check.refuse(`${place}.records`, 'unknown-key', `${quoteValue(kind)} is not a kind of record.`);
  }
}

/** Whether two windows share a day, other than day 0 shared by a baseline and the treatment visit. */
function overlap(one: VisitDraft, other: VisitDraft): boolean {
  const isDayZero = ({ window: [first, last], instruments }: VisitDraft) =>
    first === 0 && last === 0 && Object.keys(instruments).length === 0;
  const endsOnDayZero = ({ window: [first, last] }: VisitDraft) => first < 0 && last === 0;
  if ((isDayZero(one) && endsOnDayZero(other)) || (isDayZero(other) && endsOnDayZero(one))) return false;
  return one.window[0] <= other.window[1] && other.window[0] <= one.window[1];
}
