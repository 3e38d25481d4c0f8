import { InvalidInputError } from '../estimation.ts';
import { checkFinite } from '../survival/follow-up.ts';

/** Covariates packed row by row, each column centred at its mean and divided by its mean absolute deviation. */
export interface StandardisedCovariates {
  readonly columns: number;
  readonly rows: Float64Array;
  readonly means: Float64Array;
  readonly scales: Float64Array;
}

/**
 * Packs columns into rows, centred and scaled, so that information matrices are well conditioned.
 *
 * @param n observations
 * @param order row numbers in the order wanted; as they are when absent
 * @throws InvalidInputError if a column has the wrong length or a value that is not finite
 */
export function standardiseCovariates(
  covariates: readonly ArrayLike<number>[],
  n: number,
  order?: Int32Array,
): StandardisedCovariates {
  const columns = covariates.length;
  if (columns === 0) throw new InvalidInputError('covariates', 'covariates is empty; at least one column is needed');
  const rows = new Float64Array(n * columns);
  const means = new Float64Array(columns);
  const scales = new Float64Array(columns);
  for (let c = 0; c < columns; c++) {
    checkFinite(`covariates[${c}]`, covariates[c], n);
    const column = Float64Array.from(covariates[c]);
    let sum = 0;
    for (let i = 0; i < n; i++) sum += column[i];
    const mean = n > 0 ? sum / n : 0;
    let spread = 0;
    for (let i = 0; i < n; i++) spread += Math.abs(column[i] - mean);
    // A constant column must come out as exact zeros, not as the rounding error of its mean blown up to unit size.
    const isConstant = !(spread > 1e-13 * n * Math.abs(mean));
    const scale = isConstant ? 1 : spread / n;
    means[c] = mean;
    scales[c] = scale;
    for (let i = 0, at = c; !isConstant && i < n; i++, at += columns) rows[at] = (column[i] - mean) / scale;
  }
  return { columns, rows: order === undefined ? rows : inOrder(rows, columns, order), means, scales };
}

/** Whole rows in another order: one jump in memory per row, not one per value. */
function inOrder(rows: Float64Array, columns: number, order: Int32Array): Float64Array {
  const sorted = new Float64Array(rows.length);
  for (let k = 0, at = 0; k < order.length; k++) {
    const from = order[k] * columns;
    for (let c = 0; c < columns; c++) sorted[at++] = rows[from + c];
  }
  return sorted;
}
