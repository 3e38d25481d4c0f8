import { normalUpper, normalUpperQuantile } from '../distributions/normal.ts';
import { type Estimation, InvalidInputError } from '../estimation.ts';
import { binomialLogit } from '../regression/families.ts';
import { fitGeneralisedLinear } from '../regression/generalised-linear.ts';
import { hasNoSpread } from '../regression/has-no-spread.ts';
import { sandwichCovariance } from '../regression/sandwich.ts';
import { checkFinite, checkGroups, checkWeights } from '../survival/follow-up.ts';
import { checkLevel } from './proportion.ts';

export interface LogisticFit {
  readonly observations: number;
  /** Intercept first, then the log odds ratio per unit of each covariate. Aliased ones are 0. */
  readonly coefficients: Float64Array;
  readonly standardErrors: Float64Array;
  /** Covariance behind the standard errors, row by row; and the model's own. */
  readonly covariance: Float64Array;
  readonly modelCovariance: Float64Array;
  readonly aliased: Uint8Array;
  readonly zValues: Float64Array;
  readonly pValues: Float64Array;
  /** Wald limits of the coefficients. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Fitted probabilities, one per observation. */
  readonly fitted: Float64Array;
  readonly logLikelihood: number;
  /** -2 log-likelihood; for outcomes of 0 and 1 the deviance. */
  readonly deviance: number;
  readonly iterations: number;
  readonly gradientNorm: number;
}

export interface LogisticOptions {
  /** Case weights > 0; a weight of 2 counts as the row twice. */
  readonly weights?: ArrayLike<number>;
  /** Sandwich covariance: HC0, or summed within clusters (whole numbers from 0). */
  readonly robust?: boolean;
  readonly clusters?: ArrayLike<number>;
  /** Added to the linear predictor. */
  readonly offset?: ArrayLike<number>;
  readonly confidenceLevel?: number;
}

/**
 * Logistic regression of a responder outcome by maximum likelihood.
 *
 * Model: logit P(y_i = 1) = b_0 + x_i' b, observations independent (or within clusters, with `clusters`).
 *
 *   l(b) = sum w_i (y_i eta_i - log(1 + exp(eta_i))),   V = (X' W X)^-1,  W = w p (1 - p)
 *   sandwich = V (sum_c u_c u_c') V,  u_c = sum over the cluster of w_i (y_i - p_i) x_i
 *
 * Choices: Fisher scoring to a step of 1e-8 standard errors where glm stops at 1e-8 of the deviance; no small-sample factor
 * on the sandwich (HC0, CR0); where it is rounding, because one cluster carries a coefficient, `no-standard-error`. With complete or quasi-complete separation there is no maximum: `separation`; the Firth
 * estimate `firthLogistic` exists then.
 *
 * Source: McCullagh P, Nelder JA. Generalized Linear Models, 2nd ed. Chapman and Hall, 1989. Albert A, Anderson JA.
 * Biometrika 1984;71:1-10 (separation).
 * Checked against: glm and sandwich of R 4.2 (reference/responders/responders.R).
 *
 * @param outcome 0 or 1 (or proportions between), one per observation
 * @param covariates one column per covariate, without the intercept
 */
export function logisticRegression(
  outcome: ArrayLike<number>,
  covariates: readonly ArrayLike<number>[],
  { weights, robust, clusters, offset, confidenceLevel = 0.95 }: LogisticOptions = {},
): Estimation<LogisticFit> {
  checkLevel(confidenceLevel);
  const y = checkOutcome(outcome);
  const n = y.length;
  const caseWeights = weights && checkWeights(weights, n);
  if (offset !== undefined) checkFinite('offset', offset, n);
  const grouping = clusters && checkGroups('clusters', clusters, n);
  if (n === 0) return { status: 'not-estimable', reason: 'no-observations' };
  let sum = 0;
  for (let i = 0; i < n; i++) sum += y[i];
  if (sum === 0 || sum === n) return { status: 'not-estimable', reason: 'same-outcome-in-all' };
  const estimation = fitGeneralisedLinear(binomialLogit, y, covariates, { weights: caseWeights, offset });
  if (estimation.status === 'not-estimable') return estimation;
  const { state, ...fit } = estimation.fit;
  const covariance =
    robust === true || grouping !== undefined
      ? sandwichCovariance(fit.covariance, covariates, state.residual, grouping)
      : fit.covariance;
  if (hasNoSpread(covariance, fit.covariance)) return { status: 'not-estimable', reason: 'no-standard-error' };
  return {
    status: 'estimated',
    fit: {
      observations: n,
      ...fit,
      ...waldTable(fit.coefficients, covariance, confidenceLevel),
      covariance,
      modelCovariance: fit.covariance,
      fitted: probabilities(state.eta),
      deviance: -2 * fit.logLikelihood,
    },
  };
}

function probabilities(eta: Float64Array): Float64Array {
  const fitted = new Float64Array(eta.length);
  for (let i = 0; i < eta.length; i++) fitted[i] = 1 / (1 + Math.exp(-eta[i]));
  return fitted;
}

/** Standard errors, z, p and Wald limits of coefficients. */
export function waldTable(coefficients: Float64Array, covariance: Float64Array, confidenceLevel: number) {
  const size = coefficients.length;
  const z = normalUpperQuantile((1 - confidenceLevel) / 2);
  const standardErrors = coefficients.map((_, c) => Math.sqrt(covariance[c * size + c]));
  const zValues = coefficients.map((value, c) => (standardErrors[c] > 0 ? value / standardErrors[c] : 0));
  return {
    standardErrors,
    zValues,
    pValues: zValues.map((value) => 2 * normalUpper(Math.abs(value))),
    lower: coefficients.map((value, c) => value - z * standardErrors[c]),
    upper: coefficients.map((value, c) => value + z * standardErrors[c]),
  };
}

/** @throws InvalidInputError unless every outcome lies between 0 and 1 */
export function checkOutcome(outcome: ArrayLike<number>): Float64Array {
  const y = new Float64Array(outcome);
  for (let i = 0; i < y.length; i++) {
    if (!(y[i] >= 0 && y[i] <= 1)) {
      throw new InvalidInputError('outcome', `outcome[${i}] is ${y[i]}; it must lie between 0 and 1`);
    }
  }
  return y;
}
