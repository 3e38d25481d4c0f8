import type { EstimandVariable } from '@jointwise/definitions';
import { never } from '../datasets/estimand-facts.ts';
import type { AnalysisFrame } from './frame.ts';
import type { AnalysisRows } from './select-rows.ts';

/** Time to surgery, months from treatment. */
export interface SurgeryFollowUp {
  readonly times: Float64Array;
  /** 0 not known beyond, 1 surgery, 2 death. */
  readonly events: Uint8Array;
  /** Observed months over those that could have been observed by today, up to the horizon (Clark 2002), per arm. */
  readonly completeness: readonly [comparator: number, product: number];
}

const daysInMonth = 365.25 / 12;

/**
 * Follow-up of each row for the surgeries of an estimand. It ends with the surgery, with death, or with the last day on
 * which anybody could have told of surgery; other operations do not end it.
 *
 * Source of the completeness: Clark TG, Altman DG, De Stavola BL. Lancet 2002;359:1309-1310.
 */
export function surgeryFollowUp(
  { facts }: AnalysisFrame,
  rows: AnalysisRows,
  { surgeries, horizonMonths }: Extract<EstimandVariable, { kind: 'time-to-event' }>,
): SurgeryFollowUp {
  const { episodes } = facts;
  const first = firstSurgery(facts, surgeries);
  const count = rows.episode.length;
  const times = new Float64Array(count);
  const events = new Uint8Array(count);
  const observed = [0, 0];
  const possible = [0, 0];
  for (let row = 0; row < count; row++) {
    const e = rows.episode[row] ?? 0;
    const start = episodes.indexDay[e] ?? 0;
    const operated = laterThan(first.get(episodes.jointSide[e] ?? -1) ?? [], start);
    const died = episodes.diedDay[e] ?? never;
    const last = Math.min(episodes.lastContactDay[e] ?? start, episodes.endedDay[e] ?? never, facts.today);
    const [day, event] =
      operated !== never && operated <= died ? [operated, 1] : died !== never ? [died, 2] : [Math.max(start, last), 0];
    times[row] = (day - start) / daysInMonth;
    events[row] = event;
    const arm = rows.arm[row] ?? 0;
    const until = Math.min(horizonMonths, (facts.today - start) / daysInMonth);
    // Who has had an event is followed to the end: nothing more could have been learnt.
    observed[arm] = (observed[arm] ?? 0) + (event === 0 ? Math.min(times[row] ?? 0, until) : until);
    possible[arm] = (possible[arm] ?? 0) + until;
  }
  const share = (arm: number) => (possible[arm] === 0 ? 0 : (observed[arm] ?? 0) / (possible[arm] ?? 1));
  return { times, events, completeness: [share(0), share(1)] };
}

/** Days of the surgeries of each joint-side, of records and of later courses that are surgery themselves. */
function firstSurgery(
  facts: AnalysisFrame['facts'],
  surgeries: readonly string[],
): ReadonlyMap<number, readonly number[]> {
  const { episodes } = facts;
  const days = new Map<number, number[]>();
  const note = (jointSide: number, day: number) => days.set(jointSide, [...(days.get(jointSide) ?? []), day]);
  for (const { jointSide, kind, surgery, day } of facts.events) {
    if (kind === 'surgery' && surgery !== null && surgeries.includes(surgery)) note(jointSide, day);
  }
  const classes = facts.productClasses.map((code) => surgeries.includes(code.toLowerCase()));
  for (let e = 0; e < episodes.count; e++) {
    if (classes[episodes.productClass[e] ?? -1] === true) note(episodes.jointSide[e] ?? -1, episodes.indexDay[e] ?? 0);
  }
  return days;
}

function laterThan(days: readonly number[], start: number): number {
  return days.reduce((first, day) => (day > start && day < first ? day : first), never);
}
