import type { Estimation } from '../estimation.ts';
import { findRoot } from '../optimisers/find-root.ts';
import type { LevelOption } from './proportion.ts';
import { type ArmCounts, checkArms } from './risk-difference.ts';

export interface ConditionalOddsRatioFit {
  /** Maximum-likelihood odds ratio given the margins; 0 or Infinity when the count is at the end of its range. */
  readonly estimate: number;
  /** Exact limits; 0 below and Infinity above where the data set no bound. */
  readonly interval: readonly [lower: number, upper: number];
  /** Two-sided exact test of an odds ratio of 1: all tables at most as probable as the one seen. */
  readonly pValue: number;
  readonly confidenceLevel: number;
}

/**
 * Exact inference on the odds ratio of a 2 x 2 table given its margins, and Fisher's exact test.
 *
 *   P(X = u) proportional to C(n1, u) C(n2, m - u) psi^u,  u from max(0, m - n2) to min(n1, m),  m = x1 + x2
 *   estimate: E(X) = x;   limits: P(X >= x) = a/2 and P(X <= x) = a/2;   p: sum of P(u) <= P(x) at psi = 1
 *
 * Choices: two-sided p by probabilities and limits by tails, as fisher.test; the two can disagree at the level's edge.
 * Probabilities within 1e-7 count as equal, as there. fisher.test solves to about 1e-4; here the roots are exact.
 *
 * Source: Fisher RA. J R Stat Soc 1935;98:39-82. Cornfield J. Proc Third Berkeley Symp 1956;4:135-148.
 * Checked against: fisher.test of R 4.2, its equations solved tightly (reference/responders/responders.R);
 * 12/120 v 3/120 -> p 0.0297.
 */
export function conditionalOddsRatio(
  first: ArmCounts,
  second: ArmCounts,
  { confidenceLevel = 0.95 }: LevelOption = {},
): Estimation<ConditionalOddsRatioFit> {
  checkArms(first, second, confidenceLevel);
  return conditionalInference(tableDistribution(first, second), first.events, confidenceLevel);
}

/** Logarithms of the weights of a count from `lowest` upwards, at an odds ratio of 1. */
export interface ConditionalDistribution {
  readonly lowest: number;
  readonly logWeights: Float64Array;
}

/** Weights of the counts of a table relative to the most likely one, by the ratio of neighbours. */
export function tableDistribution(first: ArmCounts, second: ArmCounts): ConditionalDistribution {
  const events = first.events + second.events;
  const lowest = Math.max(0, events - second.total);
  const highest = Math.min(first.total, events);
  const mode = Math.floor(((first.total + 1) * (events + 1)) / (first.total + second.total + 2));
  const logWeights = new Float64Array(highest - lowest + 1);
  // P(u + 1) / P(u)
  const ratio = (u: number) => ((first.total - u) * (events - u)) / ((u + 1) * (second.total - events + u + 1));
  const fill = (step: -1 | 1, end: number) => {
    let weight = 1;
    let shift = 0;
    for (let u = mode; u !== end; u += step) {
      weight *= step === 1 ? ratio(u) : 1 / ratio(u - 1);
      if (weight < underflow) {
        weight /= underflow;
        shift += Math.log(underflow);
      }
      logWeights[u + step - lowest] = Math.log(weight) + shift;
    }
  };
  fill(1, highest);
  fill(-1, lowest);
  return { lowest, logWeights };
}

// Far below any weight that matters, and far above where a double loses digits.
const underflow = 2 ** -600;

/** Estimate, limits and test for a count under a distribution tilted by the odds ratio. */
export function conditionalInference(
  { lowest, logWeights }: ConditionalDistribution,
  count: number,
  confidenceLevel: number,
): Estimation<ConditionalOddsRatioFit> {
  const size = logWeights.length;
  if (size === 1) return { status: 'not-estimable', reason: 'margins-allow-one-table-only' };
  const at = count - lowest;
  const tail = (1 - confidenceLevel) / 2;
  const upperTail = (logPsi: number) => probability(logWeights, logPsi, at, size - 1) - tail;
  const lowerTail = (logPsi: number) => probability(logWeights, logPsi, 0, at) - tail;
  const excess = (logPsi: number) => mean(logWeights, logPsi) - at;
  const lower = at === 0 ? 0 : Math.exp(solveIncreasing(upperTail));
  const upper = at === size - 1 ? Infinity : Math.exp(solveIncreasing((logPsi) => -lowerTail(logPsi)));
  let estimate = at === 0 ? 0 : Infinity;
  if (at > 0 && at < size - 1) estimate = Math.exp(solveIncreasing(excess));
  return {
    status: 'estimated',
    fit: { estimate, interval: [lower, upper], pValue: twoSidedProbability(logWeights, at), confidenceLevel },
  };
}

/** Sum of the probabilities of positions from..to at a log odds ratio. */
function probability(logWeights: Float64Array, logPsi: number, from: number, to: number): number {
  const largest = largestTerm(logWeights, logPsi);
  let part = 0;
  let total = 0;
  for (let u = 0; u < logWeights.length; u++) {
    const term = Math.exp(logWeights[u] + u * logPsi - largest);
    total += term;
    if (u >= from && u <= to) part += term;
  }
  return part / total;
}

function mean(logWeights: Float64Array, logPsi: number): number {
  const largest = largestTerm(logWeights, logPsi);
  let first = 0;
  let total = 0;
  for (let u = 0; u < logWeights.length; u++) {
    const term = Math.exp(logWeights[u] + u * logPsi - largest);
    total += term;
    first += u * term;
  }
  return first / total;
}

function largestTerm(logWeights: Float64Array, logPsi: number): number {
  let largest = -Infinity;
  for (let u = 0; u < logWeights.length; u++) largest = Math.max(largest, logWeights[u] + u * logPsi);
  return largest;
}

function twoSidedProbability(logWeights: Float64Array, at: number): number {
  const limit = logWeights[at] + Math.log1p(1e-7);
  const largest = largestTerm(logWeights, 0);
  let part = 0;
  let total = 0;
  for (let u = 0; u < logWeights.length; u++) {
    const term = Math.exp(logWeights[u] - largest);
    total += term;
    if (logWeights[u] <= limit) part += term;
  }
  return Math.min(1, part / total);
}

/** The root of an increasing function on the whole line, bracketed by doubling. */
function solveIncreasing(f: (x: number) => number): number {
  let low = -1;
  let high = 1;
  while (f(low) > 0 && low > -1e4) low *= 2;
  while (f(high) < 0 && high < 1e4) high *= 2;
  return findRoot(f, low, high);
}
