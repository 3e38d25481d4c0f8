import { betaQuantile, betaUpperQuantile } from '../distributions/beta.ts';
import type { Estimation } from '../estimation.ts';
import { checkCount, checkLevel, type LevelOption, type ProportionFit } from './proportion.ts';

/**
 * Bayesian equal-tailed interval of a proportion with Jeffreys' prior Beta(1/2, 1/2).
 *
 *   posterior Beta(x + 1/2, n - x + 1/2); lower 0 at x = 0, upper 1 at x = n
 *
 * Choices: the limits at the ends follow Brown, Cai and DasGupta, so that coverage does not vanish near 0 and 1.
 *
 * Source: Brown LD, Cai TT, DasGupta A. Stat Sci 2001;16:101-133.
 * Checked against: qbeta of R 4.2 (reference/responders/responders.R).
 */
export function jeffreys(
  events: number,
  total: number,
  { confidenceLevel = 0.95 }: LevelOption = {},
): Estimation<ProportionFit> {
  checkCount('events', events, total);
  checkLevel(confidenceLevel);
  if (total === 0) return { status: 'not-estimable', reason: 'no-observations' };
  const tail = (1 - confidenceLevel) / 2;
  const lower = events === 0 ? 0 : betaQuantile(tail, events + 0.5, total - events + 0.5);
  const upper = events === total ? 1 : betaUpperQuantile(tail, events + 0.5, total - events + 0.5);
  return { status: 'estimated', fit: { estimate: events / total, interval: [lower, upper], confidenceLevel } };
}
