import { normalUpperQuantile } from '../distributions/normal.ts';
import type { Estimation } from '../estimation.ts';
import { checkCount, checkLevel, type LevelOption, type ProportionFit } from './proportion.ts';

/**
 * Wilson's score interval of a proportion with Yates' continuity correction.
 *
 *   (2 x + z^2 -/+ 2 c -/+ z sqrt(z^2 -/+ 4 c (1 - 2 p) ... )) / (2 (n + z^2)), the roots of (|p - x/n| - c/n)^2 = z^2 p(1-p)/n
 *
 * Choices: the correction is min(1/2, |x - n/2|), as in R's prop.test(correct = TRUE), which tests p = 1/2; with the usual 1/2
 * the two agree except when x is within half an event of n/2.
 *
 * Source: Newcombe RG. Stat Med 1998;17:857-872, method 4.
 * Checked against: prop.test of R 4.2 (reference/responders/responders.R).
 */
export function wilsonContinuity(
  events: number,
  total: number,
  { confidenceLevel = 0.95 }: LevelOption = {},
): Estimation<ProportionFit> {
  checkCount('events', events, total);
  checkLevel(confidenceLevel);
  if (total === 0) return { status: 'not-estimable', reason: 'no-observations' };
  const z = normalUpperQuantile((1 - confidenceLevel) / 2);
  const estimate = events / total;
  const correction = Math.min(0.5, Math.abs(events - total / 2));
  const limit = (sign: -1 | 1) => {
    const p = estimate + (sign * correction) / total;
    const shrink = z ** 2 / (2 * total);
    const half = z * Math.sqrt((p * (1 - p)) / total + z ** 2 / (4 * total ** 2));
    return (p + shrink + sign * half) / (1 + 2 * shrink);
  };
  const lower = events === 0 ? 0 : Math.max(0, limit(-1));
  const upper = events === total ? 1 : Math.min(1, limit(1));
  return { status: 'estimated', fit: { estimate, interval: [lower, upper], confidenceLevel } };
}
