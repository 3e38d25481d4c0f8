import type { SurvivalCurve } from './kaplan-meier.ts';

export interface SurvivalPoint {
  readonly time: number;
  /** At risk just before `time`. */
  readonly atRisk: number;
  readonly survival: number;
  readonly standardError: number;
  readonly lower: number;
  readonly upper: number;
  /** False where the chosen kind of interval does not exist; the limits are then 0 and 1. */
  readonly hasInterval: boolean;
}

/**
 * Survival at given times, as `summary(survfit, times = , extend = TRUE)` reads it: the value of the last step at or before
 * each time, and the number still at risk then. Beyond the last time the last value is carried on with nobody at risk.
 */
export function survivalAt(curve: SurvivalCurve, times: readonly number[]): SurvivalPoint[] {
  return times.map((time) => {
    const row = lastAtOrBefore(curve.times, time);
    const next = row >= 0 && curve.times[row] === time ? row : row + 1;
    const atRisk = next < curve.atRisk.length ? curve.atRisk[next] : 0;
    if (row < 0) {
      return { time, atRisk, survival: 1, standardError: 0, lower: 1, upper: 1, hasInterval: true };
    }
    return {
      time,
      atRisk,
      survival: curve.survival[row],
      standardError: curve.standardErrors[row],
      lower: curve.lower[row],
      upper: curve.upper[row],
      hasInterval: curve.hasInterval[row] === 1,
    };
  });
}

/** Position of the last time at or before `time`, or -1. */
function lastAtOrBefore(times: Float64Array, time: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (times[middle] <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
