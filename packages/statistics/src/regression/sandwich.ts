import { multiply } from '../linear-algebra/dense.ts';

/**
 * Sandwich covariance of the coefficients of a generalised linear model: V (sum u u') V with u = residual x (1, x').
 *
 * @param bread model covariance on the scale of the data, intercept first, row by row
 * @param residual derivative of each observation's log-likelihood by its linear predictor, weights included
 * @param clusters summed within first when given
 */
export function sandwichCovariance(
  bread: Float64Array,
  covariates: readonly ArrayLike<number>[],
  residual: Float64Array,
  clusters?: { readonly groups: Int32Array; readonly count: number },
): Float64Array {
  const size = covariates.length + 1;
  const row = new Float64Array(size);
  const meat = new Float64Array(size * size);
  const addProducts = (vector: Float64Array, at: number) => {
    for (let c = 0; c < size; c++) {
      for (let d = 0; d <= c; d++) meat[c * size + d] += vector[at + c] * vector[at + d];
    }
  };
  const sums = new Float64Array(clusters === undefined ? 0 : clusters.count * size);
  for (let i = 0; i < residual.length; i++) {
    row[0] = residual[i];
    for (let c = 1; c < size; c++) row[c] = residual[i] * covariates[c - 1][i];
    if (clusters === undefined) addProducts(row, 0);
    else for (let c = 0, at = clusters.groups[i] * size; c < size; c++) sums[at + c] += row[c];
  }
  for (let at = 0; at < sums.length; at += size) addProducts(sums, at);
  for (let c = 0; c < size; c++) for (let d = 0; d < c; d++) meat[d * size + c] = meat[c * size + d];
  return multiply(multiply(bread, meat, size, size, size), bread, size, size, size);
}
