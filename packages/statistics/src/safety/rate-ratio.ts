import { betaOdds } from '../distributions/beta.ts';
import { binomialProbability } from '../distributions/binomial.ts';
import type { Estimation } from '../estimation.ts';
import { checkLevel, type LevelOption } from '../responders/proportion.ts';
import { checkEvents } from './poisson-rate.ts';

/** Events and the person-time in which they happened. */
export interface Exposed {
  readonly events: number;
  readonly exposure: number;
}

export interface RateRatioFit {
  /** Rate of the first over that of the second; Infinity when only the second has no events. */
  readonly estimate: number;
  /** Exact limits; 0 below and Infinity above where the data set no bound. */
  readonly interval: readonly [lower: number, upper: number];
  readonly pValue: number;
  readonly confidenceLevel: number;
}

/**
 * Exact ratio of two event rates, conditional on the total number of events.
 *
 *   x1 given x1 + x2 is binomial with pi = rho T1 / (rho T1 + T2);   limits of rho from Clopper-Pearson's for pi
 *
 * Choices: two-sided p is the sum of the probabilities of all splits at most as likely as the one seen (within 1e-7), as
 * poisson.test. With no events at all there is nothing to compare.
 *
 * Source: Przyborowski J, Wilenski H. Biometrika 1940;31:313-323.
 * Checked against: poisson.test of R 4.2 (reference/safety/safety.R).
 */
export function rateRatio(
  first: Exposed,
  second: Exposed,
  { confidenceLevel = 0.95 }: LevelOption = {},
): Estimation<RateRatioFit> {
  checkEvents(first.events, first.exposure);
  checkEvents(second.events, second.exposure);
  checkLevel(confidenceLevel);
  if (first.exposure === 0 || second.exposure === 0) return { status: 'not-estimable', reason: 'no-exposure' };
  const total = first.events + second.events;
  if (total === 0) return { status: 'not-estimable', reason: 'no-events' };
  const scale = second.exposure / first.exposure;
  const tail = (1 - confidenceLevel) / 2;
  const lower = first.events === 0 ? 0 : betaOdds({ lower: tail }, first.events, second.events + 1) * scale;
  const upper = second.events === 0 ? Infinity : betaOdds({ upper: tail }, first.events + 1, second.events) * scale;
  const estimate = (first.events / second.events) * scale;
  const share = first.exposure / (first.exposure + second.exposure);
  const pValue = twoSidedBinomial(first.events, total, share);
  return { status: 'estimated', fit: { estimate, interval: [lower, upper], pValue, confidenceLevel } };
}

function twoSidedBinomial(count: number, total: number, share: number): number {
  const limit = binomialProbability(count, total, share) * (1 + 1e-7);
  let sum = 0;
  for (let k = 0; k <= total; k++) {
    const probability = binomialProbability(k, total, share);
    if (probability <= limit) sum += probability;
  }
  return Math.min(1, sum);
}
