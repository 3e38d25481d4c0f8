import { InvalidInputError } from '../estimation.ts';
import { distinctTimes } from './distinct-times.ts';

/** Observed follow-up, one row per observation (a participant, or an interval of one participant). */
export interface FollowUp {
  /** Time at which the observation ends, finite. */
  readonly times: ArrayLike<number>;
  /** What ended it: 0 censored, 1 the event; with competing events 1, 2, ... are the causes. */
  readonly events: ArrayLike<number>;
  /** Time after which the observation is at risk (delayed entry, time-varying covariates); each below its time. */
  readonly starts?: ArrayLike<number> | undefined;
  /** Case weights, finite and > 0; a weight of 2 counts as the row twice. */
  readonly weights?: ArrayLike<number> | undefined;
}

/** Follow-up on the grid of its distinct times. */
export interface IndexedFollowUp {
  readonly length: number;
  readonly grid: Float64Array;
  /** Position of each observation's time in `grid`. */
  readonly ends: Int32Array;
  /** Position in `grid` of the last time at or before each start: at risk from the next one; absent without starts. */
  readonly entries: Int32Array | undefined;
  readonly events: Uint8Array;
  readonly weights: Float64Array | undefined;
}

/**
 * Checks follow-up and numbers it by its distinct times.
 *
 * @throws InvalidInputError if lengths differ, a time is not finite, an event code is outside 0..`causes`, a weight is not
 *   positive or a start is not below its time
 */
export function indexFollowUp(followUp: FollowUp, causes: number): IndexedFollowUp {
  const { times, starts } = followUp;
  const n = times.length;
  checkFinite('times', times, n);
  const events = checkEvents(followUp.events, n, causes);
  const weights = followUp.weights === undefined ? undefined : checkWeights(followUp.weights, n);
  if (starts === undefined) {
    const { times: grid, indices } = distinctTimes(times);
    return { length: n, grid, ends: indices, entries: undefined, events, weights };
  }
  checkFinite('starts', starts, n);
  const both = new Float64Array(2 * n);
  for (let i = 0; i < n; i++) {
    both[i] = starts[i];
    both[n + i] = times[i];
  }
  const { times: grid, indices } = distinctTimes(both);
  const entries = indices.slice(0, n);
  const ends = indices.slice(n);
  for (let i = 0; i < n; i++) {
    if (entries[i] >= ends[i]) {
      throw new InvalidInputError('starts', `starts[${i}] is ${starts[i]}; a start must be below its time ${times[i]}`);
    }
  }
  return { length: n, grid, ends, entries, events, weights };
}

/**
 * Checks group or stratum numbers and returns them with their count.
 *
 * @throws InvalidInputError if the length differs from `n` or a value is not a whole number >= 0
 */
export function checkGroups(
  argument: string,
  groups: ArrayLike<number> | undefined,
  n: number,
): { readonly groups: Int32Array; readonly count: number } {
  const checked = new Int32Array(n);
  if (groups === undefined) return { groups: checked, count: n === 0 ? 0 : 1 };
  if (groups.length !== n) {
    throw new InvalidInputError(
      argument,
      `${argument} has ${groups.length} values; ${n} are needed, one per observation`,
    );
  }
  let largest = -1;
  for (let i = 0; i < n; i++) {
    const group = groups[i];
    if (!Number.isInteger(group) || group < 0 || group >= 2 ** 31) {
      throw new InvalidInputError(argument, `${argument}[${i}] is ${group}; it must be a whole number from 0`);
    }
    checked[i] = group;
    if (group > largest) largest = group;
  }
  return { groups: checked, count: largest + 1 };
}

/** @throws InvalidInputError if the length differs from `n` or a value is not finite */
export function checkFinite(argument: string, values: ArrayLike<number>, n: number): void {
  if (values.length !== n) {
    throw new InvalidInputError(
      argument,
      `${argument} has ${values.length} values; ${n} are needed, one per observation`,
    );
  }
  for (let i = 0; i < n; i++) {
    if (!Number.isFinite(values[i])) {
      throw new InvalidInputError(argument, `${argument}[${i}] is ${values[i]}; it must be a finite number`);
    }
  }
}

/** @throws InvalidInputError if a weight is not finite and > 0 */
export function checkWeights(values: ArrayLike<number>, n: number): Float64Array {
  checkFinite('weights', values, n);
  const weights = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    if (values[i] <= 0) throw new InvalidInputError('weights', `weights[${i}] is ${values[i]}; it must be > 0`);
    weights[i] = values[i];
  }
  return weights;
}

function checkEvents(values: ArrayLike<number>, n: number, causes: number): Uint8Array {
  checkFinite('events', values, n);
  const events = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const event = values[i];
    if (!Number.isInteger(event) || event < 0 || event > causes) {
      throw new InvalidInputError('events', `events[${i}] is ${event}; it must be a whole number from 0 to ${causes}`);
    }
    events[i] = event;
  }
  return events;
}
