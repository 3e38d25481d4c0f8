import { cholesky } from '../linear-algebra/cholesky.ts';
import { conditionalMeans, type PatternedTable, regressionOf } from './patterned-table.ts';

export interface JointParameters {
  readonly mean: Float64Array;
  /** Row-major. */
  readonly covariance: Float64Array;
}

/**
 * Maximum-likelihood mean and covariance of a multivariate normal with values missing at random, by the EM algorithm.
 *
 *   E-step  gaps by their conditional mean, products of two gaps with their conditional covariance added
 *   M-step  mean and covariance (divisor n) of the filled table
 *
 * Stops when no number moves by more than 1e-10 of a standard deviation.
 *
 * Source: Little RJA, Rubin DB. Statistical Analysis with Missing Data, 2nd ed., 2002, section 11.2.
 *
 * @returns a reason where the covariance is singular or 10,000 steps are not enough
 */
export function expectationMaximisation(
  table: PatternedTable,
): (JointParameters & { readonly iterations: number }) | string {
  const p = table.columns;
  let mean = new Float64Array(p);
  let covariance = new Float64Array(p * p);
  for (let j = 0; j < p; j++) covariance[j * p + j] = 1;
  for (let iterations = 1; iterations <= 10_000; iterations++) {
    const next = step(table, { mean, covariance });
    if (next === undefined || cholesky(next.covariance, p, 1e-10) === undefined) return 'singular-covariance';
    let change = 0;
    for (let j = 0; j < p; j++) change = Math.max(change, Math.abs(next.mean[j] - mean[j]));
    for (let k = 0; k < p * p; k++) change = Math.max(change, Math.abs(next.covariance[k] - covariance[k]));
    ({ mean, covariance } = next);
    if (change < 1e-10) return { mean, covariance, iterations };
  }
  return 'did-not-converge';
}

function step(table: PatternedTable, { mean, covariance }: JointParameters) {
  const { rows, columns: p, patterns } = table;
  const values = table.values.slice();
  const products = new Float64Array(p * p);
  for (const pattern of patterns) {
    const { missing } = pattern;
    const regression = regressionOf(pattern, covariance, p);
    if (regression === undefined) return undefined;
    const means = new Float64Array(missing.length);
    for (const row of pattern.rows) {
      conditionalMeans(values, row, { pattern, slopes: regression.slopes, mean, means });
      missing.forEach((j, k) => {
        values[row * p + j] = means[k];
      });
    }
    missing.forEach((j, k) => {
      missing.forEach((l, m) => {
        products[j * p + l] += pattern.rows.length * regression.residual[k * missing.length + m];
      });
    });
  }
  const next = momentsOf(values, rows, p);
  return { mean: next.mean, covariance: next.products.map((value, k) => (value + products[k]) / rows) };
}

/** Mean and sums of products about it. */
export function momentsOf(values: Float64Array, rows: number, p: number) {
  const mean = new Float64Array(p);
  for (let i = 0; i < rows; i++) for (let j = 0; j < p; j++) mean[j] += values[i * p + j] / rows;
  const products = new Float64Array(p * p);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < p; j++) {
      const own = values[i * p + j] - mean[j];
      for (let k = 0; k <= j; k++) products[j * p + k] += own * (values[i * p + k] - mean[k]);
    }
  }
  for (let j = 0; j < p; j++) for (let k = 0; k < j; k++) products[k * p + j] = products[j * p + k];
  return { mean, products };
}
