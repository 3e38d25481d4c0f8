import type { PrintedDifference } from '@jointwise/definitions';
import { normalQuantile, studentTQuantile } from '@jointwise/statistics';
import { toPoolingScale } from './pooling-scale.ts';

export interface ScaledEffect {
  /** On the pooling scale. */
  readonly effect: number;
  readonly standardError: number;
}

/** Arms of fewer people than this give t quantiles for an interval of means (Cochrane Handbook 6.5.2.3). */
const smallArm = 60;

/**
 * Effect and standard error of a printed difference, by what is there: standard error, variance, interval, p.
 *
 *   interval  se = (upper - lower) / (2 q)      p  se = |effect| / q(1 - p/2)
 *
 * Choices: q is Student's on n1 + n2 - 2 when both sizes are known and one is below 60 and the measure is a difference
 * in means, normal otherwise. A given standard error of a ratio is one of its logarithm.
 *
 * Source: Cochrane Handbook for Systematic Reviews of Interventions, chapter 6.
 *
 * @returns undefined when nothing tells the standard error, or the interval excludes its own estimate
 */
export function printedEffect(
  difference: PrintedDifference,
  sizes: readonly [treated: number | undefined, comparator: number | undefined],
): ScaledEffect | undefined {
  const { measure, estimate, interval, standardError, variance } = difference;
  const effect = estimate === undefined ? undefined : toPoolingScale(measure, estimate);
  if (effect === undefined) return undefined;
  if (standardError !== undefined) return usable(effect, standardError);
  if (variance !== undefined) return usable(effect, Math.sqrt(variance));
  const quantile = quantileFor(difference, sizes);
  if (interval !== undefined) {
    const [lower, upper] = interval.map((limit) => toPoolingScale(measure, limit));
    if (lower === undefined || upper === undefined || effect < lower || effect > upper) return undefined;
    return usable(effect, (upper - lower) / (2 * quantile((1 + (difference.confidenceLevel ?? 0.95)) / 2)));
  }
  const { pValue } = difference;
  if (pValue === undefined || pValue <= 0 || pValue >= 1) return undefined;
  return usable(effect, Math.abs(effect) / quantile(1 - pValue / 2));
}

/** Upper quantile for intervals and p of a printed difference. */
export function quantileFor(
  { measure }: PrintedDifference,
  [treated, comparator]: readonly [number | undefined, number | undefined],
): (probability: number) => number {
  const isMean = measure === 'mean-difference' || measure === 'standardised-mean-difference';
  if (!isMean || treated === undefined || comparator === undefined || Math.min(treated, comparator) >= smallArm) {
    return normalQuantile;
  }
  return (probability) => studentTQuantile(probability, treated + comparator - 2);
}

function usable(effect: number, standardError: number): ScaledEffect | undefined {
  return Number.isFinite(standardError) && standardError > 0 ? { effect, standardError } : undefined;
}
