import { binomialCdf, binomialProbability, binomialUpper } from '../distributions/binomial.ts';
import type { Estimation } from '../estimation.ts';
import { findRoot } from '../optimisers/find-root.ts';
import { checkCount, checkLevel, type LevelOption, type ProportionFit } from './proportion.ts';

/**
 * Exact interval of a proportion by the mid-p rule: half the probability of the observed count goes to each tail.
 *
 *   lower solves P(X > x) + P(X = x) / 2 = a/2,   upper solves P(X < x) + P(X = x) / 2 = a/2
 *
 * Choices: less conservative than Clopper-Pearson; the coverage is the level on average, not at least.
 *
 * Source: Lancaster HO. J Am Stat Assoc 1961;56:223-234.
 * Checked against: the equations solved in R 4.2 (reference/responders/responders.R).
 */
export function midP(
  events: number,
  total: number,
  { confidenceLevel = 0.95 }: LevelOption = {},
): Estimation<ProportionFit> {
  checkCount('events', events, total);
  checkLevel(confidenceLevel);
  if (total === 0) return { status: 'not-estimable', reason: 'no-observations' };
  const tail = (1 - confidenceLevel) / 2;
  const estimate = events / total;
  const above = (p: number) => binomialUpper(events, total, p) + binomialProbability(events, total, p) / 2 - tail;
  const below = (p: number) => binomialCdf(events, total, p) - binomialProbability(events, total, p) / 2 - tail;
  const lower = events === 0 ? 0 : findRoot(above, 0, estimate);
  const upper = events === total ? 1 : findRoot(below, estimate, 1);
  return { status: 'estimated', fit: { estimate, interval: [lower, upper], confidenceLevel } };
}
