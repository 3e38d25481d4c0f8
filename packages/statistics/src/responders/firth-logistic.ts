import type { Estimation } from '../estimation.ts';
import { factorise, logDeterminant, type SymmetricFactor, solveFactored } from '../linear-algebra/symmetric-system.ts';
import { binomialLogit } from '../regression/families.ts';
import { emptyDesign, onDataScale } from '../regression/generalised-linear.ts';
import { createNormalEquations, sweepRows } from '../regression/normal-equations.ts';
import type { LinearState } from '../regression/outcome-family.ts';
import { type StandardisedCovariates, standardiseCovariates } from '../regression/standardised-covariates.ts';
import { checkOutcome, waldTable } from './logistic-regression.ts';
import { checkLevel, type LevelOption } from './proportion.ts';

export interface FirthLogisticFit {
  readonly observations: number;
  /** Intercept first; finite under separation. */
  readonly coefficients: Float64Array;
  readonly standardErrors: Float64Array;
  readonly covariance: Float64Array;
  readonly zValues: Float64Array;
  readonly pValues: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Log-likelihood plus half the logarithm of the determinant of the information (on centred, scaled covariates). */
  readonly penalisedLogLikelihood: number;
  readonly iterations: number;
  readonly gradientNorm: number;
}

const largestIterations = 2000;

/**
 * Logistic regression with Firth's penalty, which removes the first-order bias and is finite under separation.
 *
 *   l*(b) = l(b) + log|I(b)| / 2,   score: sum (y_i - p_i + h_i (1/2 - p_i)) x_i = 0,  h_i = w_i x_i' I^-1 x_i
 *
 * Choices: covariance from the information at the estimate, as brglm2 (type "AS_mean"); Wald limits are rough under
 * separation, where profile limits of the penalised likelihood are better.
 *
 * Source: Firth D. Biometrika 1993;80:27-38. Heinze G, Schemper M. Stat Med 2002;21:2409-2419.
 * Checked against: brglm2 0.9 on complete and quasi-complete separation.
 *
 * @param outcome 0 or 1, one per observation
 */
export function firthLogistic(
  outcome: ArrayLike<number>,
  covariates: readonly ArrayLike<number>[],
  { confidenceLevel = 0.95 }: LevelOption = {},
): Estimation<FirthLogisticFit> {
  checkLevel(confidenceLevel);
  const y = checkOutcome(outcome);
  const n = y.length;
  if (n === 0) return { status: 'not-estimable', reason: 'no-observations' };
  const state: LinearState = {
    outcome: y,
    weights: undefined,
    eta: new Float64Array(n),
    residual: new Float64Array(n),
    curvature: new Float64Array(n),
  };
  const design = covariates.length === 0 ? emptyDesign : standardiseCovariates(covariates, n);
  const size = covariates.length + 1;
  const normal = createNormalEquations(size);
  const beta = new Float64Array(size);
  const step = new Float64Array(size);
  const penalised = (at: Float64Array) => {
    const logLikelihood = sweepRows(binomialLogit, normal, { state, design, beta: at, offset: undefined });
    factorise(normal.information, normal.factor);
    return logLikelihood + logDeterminant(normal.factor) / 2;
  };
  let value = penalised(beta);
  if (normal.factor.rank < size) return { status: 'not-estimable', reason: 'collinear-covariates' };
  for (let iteration = 0; iteration < largestIterations; iteration++) {
    addPenalty(state, design, normal.factor, normal.score);
    solveFactored(normal.factor, normal.score, step);
    let decrement = 0;
    for (let c = 0; c < size; c++) decrement += step[c] * normal.score[c];
    if (decrement < 1e-24) {
      const { coefficients, covariance } = onDataScale(beta, normal.factor, design);
      const table = waldTable(coefficients, covariance, confidenceLevel);
      const gradientNorm = Math.sqrt(Math.max(0, decrement));
      const fit = { observations: n, coefficients, covariance, ...table, iterations: iteration, gradientNorm };
      return { status: 'estimated', fit: { ...fit, penalisedLogLikelihood: value } };
    }
    const previous = value;
    const start = beta.slice();
    // Far out the information is nearly 0 and its step useless: no step may be longer than 5 on the scaled covariates.
    const longest = step.reduce((largest, element) => Math.max(largest, Math.abs(element)), 0);
    // The penalty adds the leverage, size / n on average, to the curvature of each row: without it a model with as many
    // coefficients as rows would leap from one side of the maximum to the other for ever.
    for (let halving = 0, fraction = Math.min(n / (n + size), 5 / longest); halving < 40; halving++, fraction /= 2) {
      for (let c = 0; c < size; c++) beta[c] = start[c] + fraction * step[c];
      value = penalised(beta);
      if (value >= previous - 1e-12 * Math.abs(previous)) break;
    }
  }
  return { status: 'not-estimable', reason: 'did-not-converge' };
}

/** Adds h_i (1/2 - p_i) x_i to the score. */
function addPenalty(
  { eta, curvature }: LinearState,
  { rows, columns }: StandardisedCovariates,
  factor: SymmetricFactor,
  score: Float64Array,
): void {
  const size = columns + 1;
  const x = new Float64Array(size);
  const solved = new Float64Array(size);
  for (let i = 0; i < eta.length; i++) {
    x[0] = 1;
    for (let c = 0; c < columns; c++) x[c + 1] = rows[i * columns + c];
    solveFactored(factor, x, solved);
    let leverage = 0;
    for (let c = 0; c < size; c++) leverage += x[c] * solved[c];
    const extra = curvature[i] * leverage * (0.5 - 1 / (1 + Math.exp(-eta[i])));
    for (let c = 0; c < size; c++) score[c] += extra * x[c];
  }
}
