import type { Estimation } from '../estimation.ts';
import { tieTolerance } from './distinct-times.ts';
import type { SurvivalCurve } from './kaplan-meier.ts';

export interface SurvivalQuantile {
  /** Time by which the proportion has had the event. */
  readonly time: number;
  /** Limits by inverting the curve's pointwise interval; absent where that interval never reaches the proportion. */
  readonly lower?: number;
  readonly upper?: number;
}

/**
 * Time by which a proportion p has had the event, e.g. the median for p = 0.5.
 *
 *   q = the smallest t with 1 - S(t) >= p; if 1 - S is exactly p on a stretch, the middle of that stretch
 *
 * The limits invert the pointwise interval in the same way (Brookmeyer and Crowley with the curve's own kind of interval).
 *
 * Choices: the midpoint rule and its tolerance 1.49e-8 are those of survival's quantile.survfit; SAS has the same rule.
 * Source: Brookmeyer R, Crowley J. Biometrics 1982;38:29-41.
 * Checked against: quantile(survfit) of R's survival 3.5-3.
 */
export function survivalQuantile(curve: SurvivalCurve, proportion: number): Estimation<SurvivalQuantile> {
  const all = new Uint8Array(curve.times.length).fill(1);
  const time = firstReaching(curve, curve.survival, all, proportion);
  if (time === undefined) return { status: 'not-estimable', reason: 'curve-does-not-reach-the-proportion' };
  const lower = firstReaching(curve, curve.lower, curve.hasInterval, proportion);
  const upper = firstReaching(curve, curve.upper, curve.hasInterval, proportion);
  return {
    status: 'estimated',
    fit: { time, ...(lower !== undefined && { lower }), ...(upper !== undefined && { upper }) },
  };
}

function firstReaching(
  { times }: SurvivalCurve,
  survival: Float64Array,
  isKnown: Uint8Array,
  proportion: number,
): number | undefined {
  let reached = -1;
  for (let row = 0; row < times.length && reached < 0; row++) {
    if (isKnown[row] === 1 && 1 - survival[row] >= proportion - tieTolerance) reached = row;
  }
  if (reached < 0) return undefined;
  const isExact = Math.abs(1 - survival[reached] - proportion) < tieTolerance;
  if (!isExact) return times[reached];
  for (let row = reached + 1; row < times.length; row++) {
    if (isKnown[row] === 1 && survival[row] < survival[reached]) return (times[reached] + times[row]) / 2;
  }
  return (times[reached] + times[times.length - 1]) / 2;
}
