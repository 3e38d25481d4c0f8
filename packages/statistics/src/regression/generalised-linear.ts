import type { Estimation } from '../estimation.ts';
import { factorise, invertFactored, type SymmetricFactor, solveFactored } from '../linear-algebra/symmetric-system.ts';
import { createNormalEquations, sweepRows } from './normal-equations.ts';
import type { LinearState, OutcomeFamily } from './outcome-family.ts';
import { type StandardisedCovariates, standardiseCovariates } from './standardised-covariates.ts';

/** A fit on the scale of the data: intercept first, then one coefficient per covariate. */
export interface GeneralisedLinearFit {
  readonly coefficients: Float64Array;
  /** Inverse of the expected information, row by row. */
  readonly covariance: Float64Array;
  readonly aliased: Uint8Array;
  readonly logLikelihood: number;
  readonly iterations: number;
  /** Newton decrement of the last step, in standard errors. */
  readonly gradientNorm: number;
  readonly state: LinearState;
}

const largestIterations = 60;
const smallestDecrement = 1e-16;
// An information that shrinks to this share of the null model's means fitted values running to their limits.
const collapse = 1e-8;

/**
 * Maximum likelihood for a generalised linear model by Fisher scoring with step halving, on centred and scaled covariates.
 *
 * Reasons for no fit: `separation` when the information on a coefficient dies away while the likelihood still rises.
 *
 * @param outcome checked by the caller
 * @param offset added to the linear predictor
 */
export function fitGeneralisedLinear(
  family: OutcomeFamily,
  outcome: Float64Array,
  covariates: readonly ArrayLike<number>[],
  {
    weights,
    offset,
  }: { readonly weights?: Float64Array | undefined; readonly offset?: ArrayLike<number> | undefined } = {},
): Estimation<GeneralisedLinearFit> {
  const n = outcome.length;
  const state: LinearState = {
    outcome,
    weights,
    eta: new Float64Array(n),
    residual: new Float64Array(n),
    curvature: new Float64Array(n),
  };
  const design = covariates.length === 0 ? emptyDesign : standardiseCovariates(covariates, n);
  const size = covariates.length + 1;
  const normal = createNormalEquations(size);
  const beta = new Float64Array(size);
  beta[0] = startValue(family, outcome, weights, offset);
  const candidate = new Float64Array(size);
  const step = new Float64Array(size);
  const nullInformation = new Float64Array(size);
  const sweep = (at: Float64Array) => sweepRows(family, normal, { state, design, beta: at, offset });
  let logLikelihood = sweep(beta);
  for (let iteration = 0; iteration <= largestIterations; iteration++) {
    if (!Number.isFinite(logLikelihood)) return { status: 'not-estimable', reason: 'did-not-converge' };
    factorise(normal.information, normal.factor);
    for (let c = 0; iteration === 0 && c < size; c++) nullInformation[c] = normal.information[c * size + c];
    if (hasCollapsed(normal.factor, nullInformation)) return { status: 'not-estimable', reason: 'separation' };
    solveFactored(normal.factor, normal.score, step);
    let decrement = 0;
    for (let c = 0; c < size; c++) decrement += step[c] * normal.score[c];
    if (decrement < smallestDecrement) {
      for (let c = 0; c < size; c++) beta[c] += step[c];
      const gradientNorm = Math.sqrt(Math.max(0, decrement));
      const fit = {
        ...onDataScale(beta, normal.factor, design),
        logLikelihood,
        iterations: iteration,
        gradientNorm,
        state,
      };
      return { status: 'estimated', fit };
    }
    const previous = logLikelihood;
    for (let halving = 0, fraction = 1; halving < 40; halving++, fraction /= 2) {
      for (let c = 0; c < size; c++) candidate[c] = beta[c] + fraction * step[c];
      logLikelihood = sweep(candidate);
      if (logLikelihood >= previous - 1e-10 * Math.abs(previous)) break;
    }
    beta.set(candidate);
  }
  return { status: 'not-estimable', reason: 'did-not-converge' };
}

/** The design of a model with an intercept only. */
export const emptyDesign: StandardisedCovariates = {
  columns: 0,
  rows: new Float64Array(0),
  means: new Float64Array(0),
  scales: new Float64Array(0),
};

/** Mean outcome, and outcome per unit of exp(offset): the overall rate where the offset is the logarithm of exposure. */
function startValue(
  family: OutcomeFamily,
  outcome: Float64Array,
  weights: Float64Array | undefined,
  offset: ArrayLike<number> | undefined,
): number {
  let sum = 0;
  let total = 0;
  let exposure = 0;
  for (let i = 0; i < outcome.length; i++) {
    const weight = weights === undefined ? 1 : weights[i];
    sum += weight * outcome[i];
    total += weight;
    exposure += offset === undefined ? weight : weight * Math.exp(offset[i]);
  }
  return family.start(sum / total, sum / exposure);
}

function hasCollapsed({ size, lower, aliased }: SymmetricFactor, nullInformation: Float64Array): boolean {
  for (let c = 0; c < size; c++) {
    if (aliased[c] === 0 && lower[c * size + c] ** 2 < collapse * nullInformation[c]) return true;
  }
  return aliased[0] === 1;
}

/** Undoes centring and scaling: b_c / s_c, and the intercept less sum b_c m_c / s_c. */
export function onDataScale(beta: Float64Array, factor: SymmetricFactor, { means, scales }: StandardisedCovariates) {
  const size = beta.length;
  const back = (vector: (c: number) => number) => {
    const result = new Float64Array(size);
    let shift = 0;
    for (let c = 1; c < size; c++) {
      result[c] = vector(c) / scales[c - 1];
      shift += result[c] * means[c - 1];
    }
    result[0] = vector(0) - shift;
    return result;
  };
  const inverse = invertFactored(factor);
  const half = new Float64Array(size * size);
  for (let r = 0; r < size; r++)
    half.set(
      back((c) => inverse[r * size + c]),
      r * size,
    );
  const covariance = new Float64Array(size * size);
  for (let c = 0; c < size; c++) {
    const column = back((r) => half[r * size + c]);
    for (let r = 0; r < size; r++) covariance[r * size + c] = column[r];
  }
  return { coefficients: back((c) => beta[c]), covariance, aliased: factor.aliased.slice() };
}
