import { type Estimation, InvalidInputError } from '../estimation.ts';
import { findRoot } from '../optimisers/find-root.ts';
import { negativeBinomialLog, poissonLog } from '../regression/families.ts';
import { fitGeneralisedLinear, type GeneralisedLinearFit } from '../regression/generalised-linear.ts';
import { hasNoSpread } from '../regression/has-no-spread.ts';
import { sandwichCovariance } from '../regression/sandwich.ts';
import { waldTable } from '../responders/logistic-regression.ts';
import { checkLevel } from '../responders/proportion.ts';
import { checkFinite, checkGroups, checkWeights } from '../survival/follow-up.ts';
import { thetaInformation, thetaScore } from './negative-binomial-theta.ts';

export interface CountFit {
  readonly observations: number;
  /** Intercept first; logarithms of rate ratios. */
  readonly coefficients: Float64Array;
  readonly standardErrors: Float64Array;
  readonly covariance: Float64Array;
  readonly aliased: Uint8Array;
  readonly zValues: Float64Array;
  readonly pValues: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly logLikelihood: number;
  /** Pearson chi-squared over residual degrees of freedom: near 1 if the variance is right, above if over-dispersed. */
  readonly dispersion: number;
  readonly iterations: number;
  readonly gradientNorm: number;
}

export interface NegativeBinomialFit extends CountFit {
  /** Variance mu + mu^2 / theta. */
  readonly theta: number;
  readonly thetaStandardError: number;
}

export interface CountOptions {
  /** Person-time > 0 per observation. */
  readonly exposure?: ArrayLike<number>;
  readonly weights?: ArrayLike<number>;
  /** Standard errors: by the model, multiplied by the root of the dispersion, or sandwich (by clusters when given). */
  readonly variance?: 'model' | 'quasi' | 'sandwich';
  readonly clusters?: ArrayLike<number>;
  readonly confidenceLevel?: number;
}

/**
 * Poisson regression of event counts, with exposure.
 *
 * Model: log E(y_i) = log T_i + b_0 + x_i' b, variance equal to the mean (or proportional to it with 'quasi').
 *
 * Choices: as glm(poisson); no convergence tolerance of glm's 1e-8 but 1e-8 standard errors.
 * Source: McCullagh P, Nelder JA. Generalized Linear Models, 2nd ed. Chapman and Hall, 1989.
 * Checked against: glm of R 4.2.
 *
 * @param counts whole numbers >= 0
 */
export function poissonRegression(
  counts: ArrayLike<number>,
  covariates: readonly ArrayLike<number>[],
  options: CountOptions = {},
): Estimation<CountFit> {
  const prepared = prepare(counts, options);
  if (prepared.status === 'not-estimable') return prepared;
  const { outcome, offset, weights } = prepared.fit;
  const estimation = fitGeneralisedLinear(poissonLog, outcome, covariates, { offset, weights });
  if (estimation.status === 'not-estimable') return estimation;
  const fit = complete(estimation.fit, covariates, options, (mean) => mean);
  if (options.variance === 'sandwich' && hasNoSpread(fit.covariance, estimation.fit.covariance)) return noStandardError;
  return { status: 'estimated', fit };
}

/**
 * Negative binomial regression of over-dispersed event counts, with exposure.
 *
 * Model: log E(y_i) = log T_i + b_0 + x_i' b, variance mu + mu^2 / theta; theta and b by maximum likelihood in turn.
 *
 * Choices: standard errors of b from the expected information at the estimated theta, as MASS::glm.nb. If the likelihood
 * rises as theta grows without bound the counts are no more variable than Poisson's: `not-over-dispersed`; report
 * `poissonRegression` then.
 *
 * Source: Lawless JF. Can J Stat 1987;15:209-225. Venables WN, Ripley BD. Modern Applied Statistics with S, 4th ed. 2002, 7.4.
 * Checked against: glm.nb of MASS 7.3-58.
 */
export function negativeBinomialRegression(
  counts: ArrayLike<number>,
  covariates: readonly ArrayLike<number>[],
  options: CountOptions = {},
): Estimation<NegativeBinomialFit> {
  const prepared = prepare(counts, options);
  if (prepared.status === 'not-estimable') return prepared;
  const { outcome, offset, weights } = prepared.fit;
  const start = fitGeneralisedLinear(poissonLog, outcome, covariates, { offset, weights });
  if (start.status === 'not-estimable') return start;
  let fit: GeneralisedLinearFit = start.fit;
  let theta = Infinity;
  for (let iteration = 0; iteration < 200; iteration++) {
    const means = fit.state.eta.map(Math.exp);
    const score = (logTheta: number) => thetaScore(Math.exp(logTheta), outcome, means, weights);
    // Beyond this theta the variance differs from Poisson's by less than one part in a million per event.
    const top = Math.log(1e6 * (1 + means.reduce((largest, mean) => Math.max(largest, mean), 0)));
    if (score(top) >= 0) return { status: 'not-estimable', reason: 'not-over-dispersed' };
    const next = Math.exp(findRoot(score, -25, top));
    const estimation = fitGeneralisedLinear(negativeBinomialLog(next), outcome, covariates, { offset, weights });
    if (estimation.status === 'not-estimable') return estimation;
    fit = estimation.fit;
    const change = Math.abs(next - theta) / next;
    theta = next;
    if (change > 1e-12) continue;
    const information = thetaInformation(theta, outcome, fit.state.eta.map(Math.exp), weights);
    const completed = complete(fit, covariates, options, (mean) => mean + (mean * mean) / theta);
    if (options.variance === 'sandwich' && hasNoSpread(completed.covariance, fit.covariance)) return noStandardError;
    // Where the likelihood is flat in theta nothing is known of it; rounding can make its curvature negative.
    if (!(information > 0)) return { status: 'not-estimable', reason: 'singular-information' };
    const thetaStandardError = 1 / Math.sqrt(information);
    return { status: 'estimated', fit: { ...completed, iterations: iteration + 1, theta, thetaStandardError } };
  }
  return { status: 'not-estimable', reason: 'did-not-converge' };
}

function prepare(counts: ArrayLike<number>, { exposure, weights, confidenceLevel = 0.95 }: CountOptions) {
  checkLevel(confidenceLevel);
  const n = counts.length;
  checkFinite('counts', counts, n);
  const outcome = Float64Array.from(counts);
  outcome.forEach((count, i) => {
    if (!Number.isInteger(count) || count < 0) {
      throw new InvalidInputError('counts', `counts[${i}] is ${count}; it must be a whole number >= 0`);
    }
  });
  if (exposure !== undefined) checkFinite('exposure', exposure, n);
  const offset =
    exposure &&
    Float64Array.from(exposure, (time, i) => {
      if (time <= 0) throw new InvalidInputError('exposure', `exposure[${i}] is ${time}; it must be > 0`);
      return Math.log(time);
    });
  const caseWeights = weights && checkWeights(weights, n);
  if (n === 0) return { status: 'not-estimable', reason: 'no-observations' } as const;
  if (outcome.every((count) => count === 0)) return { status: 'not-estimable', reason: 'no-events' } as const;
  return { status: 'estimated', fit: { outcome, offset, weights: caseWeights } } as const;
}

/** A sandwich that is rounding: one cluster carries a coefficient. */
const noStandardError = { status: 'not-estimable', reason: 'no-standard-error' } as const;

function complete(
  { state, ...fit }: GeneralisedLinearFit,
  covariates: readonly ArrayLike<number>[],
  { variance = 'model', clusters, confidenceLevel = 0.95 }: CountOptions,
  varianceOf: (mean: number) => number,
): CountFit {
  const n = state.outcome.length;
  let pearson = 0;
  for (let i = 0; i < n; i++) {
    const mean = Math.exp(state.eta[i]);
    pearson += ((state.weights?.[i] ?? 1) * (state.outcome[i] - mean) ** 2) / varianceOf(mean);
  }
  const free = n - fit.coefficients.length + fit.aliased.reduce((sum, aliased) => sum + aliased, 0);
  const dispersion = free > 0 ? pearson / free : 1;
  let covariance = fit.covariance;
  if (variance === 'quasi') covariance = covariance.map((value) => value * dispersion);
  if (variance === 'sandwich') {
    const grouping = clusters && checkGroups('clusters', clusters, n);
    covariance = sandwichCovariance(fit.covariance, covariates, state.residual, grouping);
  }
  return {
    observations: n,
    ...fit,
    ...waldTable(fit.coefficients, covariance, confidenceLevel),
    covariance,
    dispersion,
  };
}
