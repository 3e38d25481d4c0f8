import type { Estimation } from '../estimation.ts';
import { inverseOfPositive } from '../linear-algebra/dense.ts';
import { type Evaluation, newton } from '../optimisers/newton.ts';
import { type ArmEvents, type ArmStudy, armNetwork, type LeftOut } from './arm-events.ts';
import { conditionalMoments } from './conditional-moments.ts';
import { type League, leagueOf } from './league.ts';

export interface HypergeometricNetworkFit {
  /** Order of rows and columns; alphabetical. */
  readonly treatments: readonly string[];
  readonly studies: number;
  readonly leftOut: readonly LeftOut[];
  /** Log odds ratios, common effects. */
  readonly league: League;
  /** Conditional log-likelihood; constants of the data left out. */
  readonly logLikelihood: number;
  readonly iterations: number;
  readonly gradientNorm: number;
}

/**
 * Network meta-analysis of odds ratios by the likelihood of the events per arm given the events of the study: no continuity
 * correction, no nuisance parameter per study, common effects. For rare events.
 *
 *   exact        non-central hypergeometric: prod C(n_k, a_k) e^(a_k theta_k) / sum of the same over all ways to place the events
 *   approximate  multinomial: sum a_k theta_k - E ln sum n_k e^theta_k, which holds for rare events
 *
 * Choices: `approximate` is what R's netmetabin(method = "NCH") maximises; the two are the partial likelihoods of a Cox model with
 * one stratum per study and ties exact or by Breslow. What carries no information is left out as there (armNetwork).
 *
 * Source: Stijnen T, Hamza TH, Ozdemir P. Stat Med 2010;29:3046-3067. Efthimiou O et al. Stat Med 2019;38:2992-3012.
 * Checked against: reference/network/binary-network.R (survival::coxph with both kinds of ties on one row per person).
 *
 * @throws InvalidInputError as armNetwork
 */
export function hypergeometricNetwork(
  arms: readonly ArmEvents[],
  {
    likelihood = 'exact',
    confidenceLevel = 0.95,
  }: { readonly likelihood?: 'exact' | 'approximate'; readonly confidenceLevel?: number } = {},
): Estimation<HypergeometricNetworkFit> {
  const network = armNetwork(arms);
  if (typeof network === 'string') return { status: 'not-estimable', reason: network };
  const { treatments, studies, leftOut } = network;
  const p = treatments.length - 1;
  const moments = likelihood === 'exact' ? conditionalMoments : multinomialMoments;
  const optimum = newton((point) => evaluate(studies, point, moments), new Float64Array(p));
  if (optimum?.hasConverged !== true || optimum.point.some((value) => Math.abs(value) > 30))
    return { status: 'not-estimable', reason: 'separation' };
  const { point, evaluation } = optimum;
  const covariance = inverseOfPositive(evaluation.hessian, p);
  if (covariance === undefined) return { status: 'not-estimable', reason: 'separation' };
  const entry = (i: number, j: number) => (i === 0 || j === 0 ? 0 : covariance[(i - 1) * p + j - 1]);
  const variance = (i: number, j: number) => entry(i, i) + entry(j, j) - 2 * entry(i, j);
  return {
    status: 'estimated',
    fit: {
      ...{ treatments, studies: studies.length, leftOut },
      league: leagueOf([0, ...point], variance, confidenceLevel),
      logLikelihood: -evaluation.value,
      iterations: optimum.iterations,
      gradientNorm: Math.sqrt(2 * Math.max(0, optimum.decrement)),
    },
  };
}

/** Log of the sum over placements, mean and covariance (row-major) of the events of each arm given their total. */
export interface PlacedEvents {
  readonly logSum: number;
  readonly mean: Float64Array;
  readonly covariance: Float64Array;
}

type Moments = (totals: readonly number[], events: number, theta: Float64Array) => PlacedEvents;

function evaluate(studies: readonly ArmStudy[], point: Float64Array, moments: Moments): Evaluation {
  const p = point.length;
  const gradient = new Float64Array(p);
  const hessian = new Float64Array(p * p);
  let value = 0;
  for (const { treatments, events, totals } of studies) {
    const theta = Float64Array.from(treatments, (treatment) => (treatment === 0 ? 0 : point[treatment - 1]));
    const all = events.reduce((sum, a) => sum + a, 0);
    const { logSum, mean, covariance } = moments(totals, all, theta);
    value += logSum;
    treatments.forEach((j, k) => {
      value -= events[k] * theta[k];
      if (j === 0) return;
      gradient[j - 1] += mean[k] - events[k];
      treatments.forEach((i, l) => {
        if (i > 0) hessian[(j - 1) * p + i - 1] += covariance[k * treatments.length + l];
      });
    });
  }
  return { value, gradient, hessian };
}

function multinomialMoments(totals: readonly number[], events: number, theta: Float64Array): PlacedEvents {
  const top = Math.max(...theta);
  const weights = Float64Array.from(totals, (n, k) => n * Math.exp(theta[k] - top));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const m = totals.length;
  const mean = weights.map((weight) => (events * weight) / sum);
  const covariance = new Float64Array(m * m);
  for (let k = 0; k < m; k++) {
    for (let l = 0; l < m; l++) covariance[k * m + l] = (k === l ? mean[k] : 0) - (mean[k] * weights[l]) / sum;
  }
  return { logSum: events * (top + Math.log(sum)), mean, covariance };
}
