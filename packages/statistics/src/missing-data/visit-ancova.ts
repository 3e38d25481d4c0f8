import { independentColumns } from '../linear-algebra/cholesky.ts';
import { inverseOfPositive } from '../linear-algebra/dense.ts';

/**
 * Linear estimators of an analysis of covariance: each is a vector of weights, one per participant, so that the same weights
 * serve every visit and every shift of the outcome.
 *
 *   y = a + tau_arm + sum_j b_j (x_j - mean x_j) + e;  weights = L (X'X)^-1 X'
 */
export interface AncovaWeights {
  /** Per arm from 1 on: its difference from arm 0. */
  readonly differences: readonly Float64Array[];
  /** Per arm: its mean at the mean covariates. */
  readonly means: readonly Float64Array[];
}

/** @returns undefined if the arms and covariates cannot be told apart */
export function ancovaWeights(
  arm: ArrayLike<number>,
  arms: number,
  covariates: readonly ArrayLike<number>[],
  leftOut: number,
): AncovaWeights | undefined {
  const n = arm.length;
  const columns: Float64Array[] = [new Float64Array(n).fill(1)];
  for (let a = 1; a < arms; a++) columns.push(Float64Array.from(arm, (code) => Number(code === a)));
  for (const covariate of covariates) columns.push(centred(covariate, leftOut));
  if (leftOut >= 0) for (const column of columns) column[leftOut] = 0;
  const p = columns.length;
  const products = new Float64Array(p * p);
  for (let r = 0; r < p; r++) {
    for (let c = 0; c <= r; c++) {
      for (let i = 0; i < n; i++) products[r * p + c] += columns[r][i] * columns[c][i];
      products[c * p + r] = products[r * p + c];
    }
  }
  if (independentColumns(products, p).length < p) return undefined;
  const inverse = inverseOfPositive(products, p);
  if (inverse === undefined) return undefined;
  const weightsOf = (contrast: readonly number[]) => {
    const weights = new Float64Array(n);
    for (let c = 0; c < p; c++) {
      let factor = 0;
      for (const r of contrast) factor += inverse[r * p + c];
      for (let i = 0; i < n; i++) weights[i] += factor * columns[c][i];
    }
    return weights;
  };
  const codes = Array.from({ length: arms }, (_, a) => a);
  return {
    differences: codes.slice(1).map((a) => weightsOf([a])),
    means: codes.map((a) => weightsOf(a === 0 ? [0] : [0, a])),
  };
}

/** Sum over participants of weight times their value at visit t. */
export function weighted(weights: Float64Array, outcome: Float64Array, visits: number, t: number): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) if (weights[i] !== 0) sum += weights[i] * outcome[i * visits + t];
  return sum;
}

function centred(values: ArrayLike<number>, leftOut: number): Float64Array {
  let sum = 0;
  for (let i = 0; i < values.length; i++) if (i !== leftOut) sum += values[i];
  const mean = sum / (values.length - (leftOut >= 0 ? 1 : 0));
  return Float64Array.from(values, (value) => value - mean);
}
