import { normalUpperQuantile } from '../distributions/normal.ts';
import type { Estimation } from '../estimation.ts';
import { checkCount, checkLevel, type LevelOption, type ProportionFit } from './proportion.ts';

/**
 * Score interval of a proportion by Wilson.
 *
 *   p = x / n,  centre = (p + z^2 / 2n) / (1 + z^2 / n),  half = z sqrt(p (1 - p) / n + z^2 / 4n^2) / (1 + z^2 / n)
 *
 * Choices: without continuity correction, as prop.test(correct = FALSE). At x = 0 the lower limit is exactly 0, at x = n the
 * upper exactly 1.
 *
 * Source: Wilson EB. J Am Stat Assoc 1927;22:209-212.
 * Checked against: reference/responders/responders.R; 70/120 -> 0.49388 to 0.66762.
 *
 * @param events whole number x from 0 to n
 * @param total whole number n
 * @throws InvalidInputError if the counts or the level are not usable
 */
export function wilson(
  events: number,
  total: number,
  { confidenceLevel = 0.95 }: LevelOption = {},
): Estimation<ProportionFit> {
  checkCount('events', events, total);
  checkLevel(confidenceLevel);
  if (total === 0) return { status: 'not-estimable', reason: 'no-observations' };
  const interval = wilsonLimits(events, total, normalUpperQuantile((1 - confidenceLevel) / 2));
  return { status: 'estimated', fit: { estimate: events / total, interval, confidenceLevel } };
}

/** Wilson's limits for the normal quantile z: the roots of (p - x/n)^2 = z^2 p (1 - p) / n. */
export function wilsonLimits(events: number, total: number, z: number): readonly [lower: number, upper: number] {
  const square = z * z;
  const sum = 2 * events + square + Math.sqrt(square * (square + (4 * events * (total - events)) / total));
  // The smaller root is the product of the roots over the larger, so that no digits cancel.
  const lower = (2 * events * events) / (total * sum);
  return [lower, events === total ? 1 : sum / (2 * (total + square))];
}
