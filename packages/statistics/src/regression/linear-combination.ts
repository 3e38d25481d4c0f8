import { chunkRows } from './row-products.ts';

/**
 * weights[0] + sum of weights[c + 1] columns[c], row by row: the linear predictor of a design with an intercept.
 *
 * Column by column within a chunk of rows, so that each is read in its own order and the sums stay in fast memory.
 *
 * @param n rows
 */
export function linearCombination(
  columns: readonly ArrayLike<number>[],
  weights: ArrayLike<number>,
  n: number,
): Float64Array {
  const sums = new Float64Array(n).fill(weights[0]);
  for (let from = 0; from < n; from += chunkRows) {
    const to = Math.min(from + chunkRows, n);
    for (let c = 0; c < columns.length; c++) {
      const column = columns[c];
      const weight = weights[c + 1];
      for (let i = from; i < to; i++) sums[i] += weight * column[i];
    }
  }
  return sums;
}

/** Sum of values, then the inner product of each column with them: the score of a design with an intercept. */
export function innerProducts(columns: readonly ArrayLike<number>[], values: Float64Array): Float64Array {
  const products = new Float64Array(columns.length + 1);
  for (let from = 0; from < values.length; from += chunkRows) {
    const to = Math.min(from + chunkRows, values.length);
    let total = 0;
    for (let i = from; i < to; i++) total += values[i];
    products[0] += total;
    for (let c = 0; c < columns.length; c++) {
      const column = columns[c];
      let sum = 0;
      for (let i = from; i < to; i++) sum += values[i] * column[i];
      products[c + 1] += sum;
    }
  }
  return products;
}
