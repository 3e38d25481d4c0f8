import { chiSquaredUpper } from '../distributions/chi-squared.ts';
import { normalUpperQuantile } from '../distributions/normal.ts';
import { type Estimation, InvalidInputError } from '../estimation.ts';
import {
  type ConditionalDistribution,
  type ConditionalOddsRatioFit,
  conditionalInference,
  tableDistribution,
} from './conditional-odds-ratio.ts';
import type { StratumCounts } from './miettinen-nurminen.ts';
import type { LevelOption } from './proportion.ts';
import { checkArms } from './risk-difference.ts';

export interface CochranMantelHaenszelFit {
  /** Test of no association in any stratum, chi-squared on 1 degree of freedom, without and with continuity correction. */
  readonly statistic: number;
  readonly pValue: number;
  readonly correctedStatistic: number;
  readonly correctedPValue: number;
  /** Mantel-Haenszel odds ratio; absent when a sum it needs is 0. */
  readonly oddsRatio?: { readonly estimate: number; readonly interval: readonly [lower: number, upper: number] };
  /** Mantel-Haenszel risk difference. */
  readonly riskDifference: {
    readonly estimate: number;
    readonly standardError: number;
    readonly interval: readonly [lower: number, upper: number];
  };
  readonly confidenceLevel: number;
}

/**
 * Cochran-Mantel-Haenszel test and common effects over strata.
 *
 *   X    = (|sum (x1k - n1k mk / Nk)| - c)^2 / sum n1k n2k mk (Nk - mk) / (Nk^2 (Nk - 1))
 *   OR   = sum a d / N over sum b c / N, variance of its logarithm by Robins, Breslow and Greenland
 *   RD   = sum w_k (p1k - p2k) / sum w_k,  w = n1 n2 / N, variance by Greenland and Robins (sparse data or large strata)
 *
 * Choices: as mantelhaen.test; the correction c is 1/2, and 0 when the sum is nearer to 0 than that. Sato's variance is not
 * used for the risk difference. Strata with an empty arm, or without or with only events, add nothing to the test.
 *
 * Source: Mantel N, Haenszel W. J Natl Cancer Inst 1959;22:719-748. Robins J, Breslow N, Greenland S. Biometrics
 * 1986;42:311-323. Greenland S, Robins JM. Biometrics 1985;41:55-68.
 * Checked against: mantelhaen.test of R 4.2 (reference/responders/responders.R).
 */
export function cochranMantelHaenszel(
  strata: readonly StratumCounts[],
  { confidenceLevel = 0.95 }: LevelOption = {},
): Estimation<CochranMantelHaenszelFit> {
  if (strata.length === 0) throw new InvalidInputError('strata', 'strata is empty; at least one stratum is needed');
  for (const { first, second } of strata) checkArms(first, second, confidenceLevel);
  const used = strata.filter(({ first, second }) => first.total > 0 && second.total > 0);
  if (used.length === 0) return { status: 'not-estimable', reason: 'no-stratum-with-both-arms' };
  let difference = 0;
  let variance = 0;
  for (const { first, second } of used) {
    const n = first.total + second.total;
    const events = first.events + second.events;
    difference += first.events - (first.total * events) / n;
    if (n > 1) variance += (first.total * second.total * events * (n - events)) / (n * n * (n - 1));
  }
  if (variance === 0) return { status: 'not-estimable', reason: 'no-stratum-with-events-and-non-events' };
  const correction = Math.abs(difference) >= 0.5 ? 0.5 : 0;
  const statistic = difference ** 2 / variance;
  const correctedStatistic = (Math.abs(difference) - correction) ** 2 / variance;
  const z = normalUpperQuantile((1 - confidenceLevel) / 2);
  const oddsRatio = commonOddsRatio(used, z);
  return {
    status: 'estimated',
    fit: {
      statistic,
      pValue: chiSquaredUpper(statistic, 1),
      correctedStatistic,
      correctedPValue: chiSquaredUpper(correctedStatistic, 1),
      ...(oddsRatio && { oddsRatio }),
      riskDifference: commonRiskDifference(used, z),
      confidenceLevel,
    },
  };
}

function commonOddsRatio(strata: readonly StratumCounts[], z: number): CochranMantelHaenszelFit['oddsRatio'] {
  let r = 0;
  let s = 0;
  let pr = 0;
  let mixed = 0;
  let qs = 0;
  for (const { first, second } of strata) {
    const n = first.total + second.total;
    const concordant = first.events + second.total - second.events;
    const rk = (first.events * (second.total - second.events)) / n;
    const sk = ((first.total - first.events) * second.events) / n;
    r += rk;
    s += sk;
    pr += (concordant / n) * rk;
    mixed += (concordant / n) * sk + (1 - concordant / n) * rk;
    qs += (1 - concordant / n) * sk;
  }
  if (r === 0 || s === 0) return undefined;
  const factor = Math.exp(z * Math.sqrt(pr / (2 * r * r) + mixed / (2 * r * s) + qs / (2 * s * s)));
  const estimate = r / s;
  return { estimate, interval: [estimate / factor, estimate * factor] };
}

function commonRiskDifference(strata: readonly StratumCounts[], z: number): CochranMantelHaenszelFit['riskDifference'] {
  let sum = 0;
  let weights = 0;
  let variance = 0;
  for (const { first, second } of strata) {
    const n = first.total + second.total;
    const [a, b, c, d] = [first.events, first.total - first.events, second.events, second.total - second.events];
    sum += (a * second.total - c * first.total) / n;
    weights += (first.total * second.total) / n;
    variance += (a * b * second.total ** 3 + c * d * first.total ** 3) / (first.total * second.total * n * n);
  }
  const estimate = sum / weights;
  const standardError = Math.sqrt(variance) / weights;
  return { estimate, standardError, interval: [estimate - z * standardError, estimate + z * standardError] };
}

/**
 * Exact inference on an odds ratio common to all strata, given the margins of every stratum.
 *
 * The number of events in the first arm over all strata has the convolution of the strata's hypergeometric distributions.
 *
 * Choices and source: as `conditionalOddsRatio`; mantelhaen.test(exact = TRUE).
 */
export function exactStratifiedOddsRatio(
  strata: readonly StratumCounts[],
  { confidenceLevel = 0.95 }: LevelOption = {},
): Estimation<ConditionalOddsRatioFit> {
  if (strata.length === 0) throw new InvalidInputError('strata', 'strata is empty; at least one stratum is needed');
  let events = 0;
  let joint: ConditionalDistribution = { lowest: 0, logWeights: new Float64Array(1) };
  for (const { first, second } of strata) {
    checkArms(first, second, confidenceLevel);
    events += first.events;
    joint = convolve(joint, tableDistribution(first, second));
  }
  return conditionalInference(joint, events, confidenceLevel);
}

function convolve(left: ConditionalDistribution, right: ConditionalDistribution): ConditionalDistribution {
  const size = left.logWeights.length + right.logWeights.length - 1;
  const [leftTop, rightTop] = [Math.max(...left.logWeights), Math.max(...right.logWeights)];
  const sums = new Float64Array(size);
  for (let i = 0; i < left.logWeights.length; i++) {
    const weight = Math.exp(left.logWeights[i] - leftTop);
    for (let j = 0; j < right.logWeights.length; j++) {
      sums[i + j] += weight * Math.exp(right.logWeights[j] - rightTop);
    }
  }
  return { lowest: left.lowest + right.lowest, logWeights: sums.map(Math.log) };
}
