import { chiSquaredUpper } from '../distributions/chi-squared.ts';
import { type Estimation, InvalidInputError } from '../estimation.ts';
import { multiply } from '../linear-algebra/dense.ts';
import { quadraticForm } from '../linear-algebra/symmetric-system.ts';
import { hasNoSpread } from '../regression/has-no-spread.ts';
import { arrangeForCox, type CoxData } from './cox-data.ts';
import { sweepCoxExact } from './cox-exact.ts';
import { maximiseCox } from './cox-newton.ts';
import { livedThrough } from './cox-score-residuals.ts';
import { type CoxSums, createCoxSums } from './cox-sums.ts';
import { sweepCox } from './cox-sweep.ts';
import { checkGroups, type FollowUp, indexFollowUp } from './follow-up.ts';
import { checkConfidenceLevel, hazardRatioTable } from './hazard-ratio-table.ts';
import { sumByCluster } from './score-by-cluster.ts';
import type { CoxTies } from './tied-deaths.ts';

export interface CoxTest {
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  readonly pValue: number;
}

export interface CoxFit {
  readonly observations: number;
  readonly events: number;
  /** Log hazard ratios per unit of each covariate. A covariate that depends on earlier ones is aliased, with value 0. */
  readonly coefficients: Float64Array;
  /** Robust when clusters or robust were asked for, else from the information. */
  readonly standardErrors: Float64Array;
  readonly aliased: Uint8Array;
  /** Covariance the standard errors come from, and the model's own; row by row. */
  readonly covariance: Float64Array;
  readonly modelCovariance: Float64Array;
  readonly hazardRatios: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly zValues: Float64Array;
  readonly pValues: Float64Array;
  readonly nullLogLikelihood: number;
  readonly logLikelihood: number;
  readonly likelihoodRatioTest: CoxTest;
  readonly waldTest: CoxTest;
  readonly scoreTest: CoxTest;
  /** Score test with the robust variance of the score at 0; only with clusters or robust. */
  readonly robustScoreTest?: CoxTest;
  readonly ties: CoxTies | 'exact';
  readonly iterations: number;
  /** Newton decrement at the last step: squared distance still to go, in standard errors. */
  readonly gradientNorm: number;
}

export interface CoxOptions {
  readonly ties?: CoxTies | 'exact';
  /** Whole numbers from 0: each stratum has its own baseline hazard. */
  readonly strata?: ArrayLike<number>;
  /** Whole numbers from 0: observations that belong together (a person, a site); makes the variance robust. */
  readonly clusters?: ArrayLike<number>;
  /** Robust variance with every observation its own cluster. */
  readonly robust?: boolean;
  readonly confidenceLevel?: number;
}

/**
 * Proportional hazards regression by Cox's partial likelihood.
 *
 * Model: hazard_i(t) = hazard_0s(t) exp(z_i' beta), s the stratum of i, covariates fixed on each (start, time] interval.
 *
 *   l(beta) = sum over event times of log partial likelihood, with ties as in `sweepCox` or `sweepCoxExact`
 *   V       = I(beta)^-1,   V_robust = V (sum over clusters of s_c s_c') V,  s_c the summed weighted score residuals
 *
 * Choices: ties by Efron, as R's survival and unlike SAS (Breslow). 'exact' is the discrete conditional likelihood of
 * SAS's ties=discrete and survival's ties="exact". The robust variance is Lin and Wei's without small-sample factor. Newton
 * starts at 0 and stops when the next step is below 1e-8 standard errors. If the likelihood keeps rising while a
 * coefficient runs away, there is no maximum: `monotone-likelihood`; see `firthCox`. A robust variance that is rounding, because
 * one cluster carries a coefficient, is `no-standard-error`.
 *
 * Source: Cox DR. J R Stat Soc B 1972;34:187-220. Efron B. J Am Stat Assoc 1977;72:557-565. Lin DY, Wei LJ. J Am Stat
 * Assoc 1989;84:1074-1078.
 * Checked against: coxph of R's survival 3.5-3 (reference/survival/survival.R).
 *
 * @param covariates one column per covariate, each with one finite value per observation
 * @throws InvalidInputError if lengths differ or a value is not usable
 */
export function cox(
  followUp: FollowUp,
  covariates: readonly ArrayLike<number>[],
  options: CoxOptions = {},
): Estimation<CoxFit> {
  const { ties = 'efron', confidenceLevel = 0.95 } = options;
  checkConfidenceLevel(confidenceLevel);
  const indexed = indexFollowUp(followUp, 1);
  const strata = checkGroups('strata', options.strata, indexed.length);
  const clusters = options.clusters && checkGroups('clusters', options.clusters, indexed.length);
  if (ties === 'exact') checkExact(followUp, options);
  const data = arrangeForCox(indexed, covariates, strata.groups, strata.count);
  const events = data.died.reduce((sum, died) => sum + died, 0);
  if (indexed.length === 0) return { status: 'not-estimable', reason: 'no-observations' };
  if (events === 0) return { status: 'not-estimable', reason: 'no-events' };

  const sums = createCoxSums(data);
  const evaluate = (beta: Float64Array) =>
    ties === 'exact' ? sweepCoxExact(data, beta, sums) : sweepCox(data, beta, ties, sums);
  const zero = new Float64Array(covariates.length);
  evaluate(zero);
  const nullLogLikelihood = sums.logLikelihood;
  const nullScore = quadraticForm(sums.information, sums.score);
  const isRobust = ties !== 'exact' && (options.robust === true || clusters !== undefined);
  const robustNull = isRobust ? robustScore(data, zero, ties, sums, clusters) : undefined;
  const optimum = maximiseCox(evaluate, sums, covariates.length);
  if (optimum.status === 'not-estimable') return optimum;

  const { beta, modelCovariance, factor, iterations, decrement } = optimum.fit;
  const { rank, aliased } = factor;
  const covariance = isRobust ? robustCovariance(data, beta, ties, sums, clusters, modelCovariance) : modelCovariance;
  if (isRobust && hasNoSpread(covariance, modelCovariance))
    return { status: 'not-estimable', reason: 'no-standard-error' };
  const wald = quadraticForm(covariance, beta);
  return {
    status: 'estimated',
    fit: {
      observations: indexed.length,
      events,
      ...hazardRatioTable(beta, covariance, modelCovariance, data.covariates.scales, confidenceLevel),
      aliased: aliased.slice(),
      nullLogLikelihood,
      logLikelihood: sums.logLikelihood,
      likelihoodRatioTest: chiSquaredTest(Math.max(0, 2 * (sums.logLikelihood - nullLogLikelihood)), rank),
      waldTest: chiSquaredTest(wald.value, rank),
      scoreTest: chiSquaredTest(nullScore.value, rank),
      ...(robustNull && { robustScoreTest: chiSquaredTest(robustNull.value, robustNull.rank) }),
      ties,
      iterations,
      gradientNorm: Math.sqrt(decrement),
    },
  };
}

type Clusters = { readonly groups: Int32Array; readonly count: number } | undefined;

/** Sum over clusters of the outer products of their summed score residuals, on the standardised scale. */
function meat(data: CoxData, beta: Float64Array, ties: CoxTies, sums: CoxSums, clusters: Clusters) {
  return sumByCluster(data, sums, livedThrough(data, beta, ties, sums), clusters);
}

function robustScore(data: CoxData, zero: Float64Array, ties: CoxTies, sums: CoxSums, clusters: Clusters) {
  const { total, products } = meat(data, zero, ties, sums, clusters);
  return quadraticForm(products, total);
}

function robustCovariance(
  data: CoxData,
  beta: Float64Array,
  ties: CoxTies,
  sums: CoxSums,
  clusters: Clusters,
  bread: Float64Array,
): Float64Array {
  const size = beta.length;
  const { products } = meat(data, beta, ties, sums, clusters);
  const half = multiply(bread, products, size, size, size);
  return multiply(half, bread, size, size, size);
}

function chiSquaredTest(statistic: number, degreesOfFreedom: number): CoxTest {
  const pValue = degreesOfFreedom > 0 ? chiSquaredUpper(statistic, degreesOfFreedom) : 1;
  return { statistic, degreesOfFreedom, pValue };
}

function checkExact(followUp: FollowUp, { clusters, robust }: CoxOptions): void {
  if (followUp.weights !== undefined || clusters !== undefined || robust === true) {
    throw new InvalidInputError('ties', 'exact ties take neither weights, clusters nor a robust variance');
  }
}
