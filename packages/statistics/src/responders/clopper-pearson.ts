import { betaQuantile, betaUpperQuantile } from '../distributions/beta.ts';
import type { Estimation } from '../estimation.ts';
import { checkCount, checkLevel, type LevelOption, type ProportionFit } from './proportion.ts';

/**
 * Exact interval of a proportion by Clopper and Pearson.
 *
 *   lower = beta quantile a/2 of (x, n - x + 1), 0 if x = 0;   upper = beta quantile 1 - a/2 of (x + 1, n - x), 1 if x = n
 *
 * Choices: equal tails, so coverage is at least the level; as binom.test. With no events the upper limit is still two-sided;
 * for the one-sided bound see `zeroEventBounds`.
 *
 * Source: Clopper CJ, Pearson ES. Biometrika 1934;26:404-413.
 * Checked against: binom.test of R 4.2 (reference/responders/responders.R); 0/120 -> 0 to 3.03 %.
 *
 * @param events whole number x from 0 to n
 * @param total whole number n
 * @throws InvalidInputError if the counts or the level are not usable
 */
export function clopperPearson(
  events: number,
  total: number,
  { confidenceLevel = 0.95 }: LevelOption = {},
): Estimation<ProportionFit> {
  checkCount('events', events, total);
  checkLevel(confidenceLevel);
  if (total === 0) return { status: 'not-estimable', reason: 'no-observations' };
  const tail = (1 - confidenceLevel) / 2;
  const lower = events === 0 ? 0 : betaQuantile(tail, events, total - events + 1);
  const upper = events === total ? 1 : betaUpperQuantile(tail, events + 1, total - events);
  return { status: 'estimated', fit: { estimate: events / total, interval: [lower, upper], confidenceLevel } };
}
