import type { UnanswerableReason } from '@jointwise/definitions';
import type { EffectEstimate, EffectMeasure } from './effect-estimate.ts';

/** An effect on a scale where 0 is no effect and more is better for the person. */
export interface OrientedEffect {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
  /** Smallest important benefit, > 0; null when none was stated. */
  readonly threshold: number | null;
}

const ratios: ReadonlySet<EffectMeasure> = new Set(['risk-ratio', 'odds-ratio', 'hazard-ratio', 'rate-ratio']);

/** Whether a measure is a ratio: 1 is no effect, and distances are taken on the log scale. */
export function isRatio(measure: EffectMeasure): boolean {
  return ratios.has(measure);
}

/**
 * Turns an effect so that more is better and 0 is no effect.
 *
 *   difference   x -> s x                  threshold d
 *   ratio        x -> s ln x               threshold |ln(1 + s d)|
 *   s = 1 when higher is better, -1 when lower is; d = threshold.value, a distance from no effect towards benefit
 *
 * So a ratio whose smallest important benefit is 0.75 (lower is better) has d = 0.25, and its mirror image 1 / 0.75
 * (higher is better) d = 1/3: both have the threshold 0.2877 here.
 *
 * @returns the oriented effect, or why the numbers cannot be an effect
 */
export function orientEffect(effect: EffectEstimate): OrientedEffect | UnanswerableReason {
  const { measure, benefit, estimate, interval } = effect;
  const sign = benefit === 'higher' ? 1 : -1;
  const scaled = (value: number) => sign * (isRatio(measure) ? Math.log(value) : value);
  const limits = interval.map(scaled);
  const lower = sign === 1 ? limits[0] : limits[1];
  const upper = sign === 1 ? limits[1] : limits[0];
  const middle = scaled(estimate);
  if (![lower, upper, middle].every(Number.isFinite)) return 'interval-unbounded';
  if (!(lower < upper) || middle < lower || middle > upper) return 'interval-impossible';
  if (effect.threshold === null) return { estimate: middle, lower, upper, threshold: null };
  const distance = effect.threshold.value;
  const threshold = isRatio(measure) ? Math.abs(Math.log(1 + sign * distance)) : distance;
  const isPossible = Number.isFinite(distance) && distance > 0 && Number.isFinite(threshold);
  return isPossible ? { estimate: middle, lower, upper, threshold } : 'threshold-impossible';
}
