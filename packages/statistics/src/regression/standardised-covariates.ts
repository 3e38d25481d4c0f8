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
 * Packs columns into rows in the given order, centred and scaled, so that information matrices are well conditioned.
 *
 * @param order row numbers of the columns in the order wanted
 * @throws InvalidInputError if a column has the wrong length or a value that is not finite
 */
export function standardiseCovariates(
  covariates: readonly ArrayLike<number>[],
  order: ArrayLike<number>,
): StandardisedCovariates {
  const n = order.length;
  const columns = covariates.length;
  if (columns === 0) throw new InvalidInputError('covariates', 'covariates is empty; at least one column is needed');
  const rows = new Float64Array(n * columns);
  const means = new Float64Array(columns);
  const scales = new Float64Array(columns);
  for (let c = 0; c < columns; c++) {
    const column = covariates[c];
    checkFinite(`covariates[${c}]`, column, n);
    let sum = 0;
    for (let i = 0; i < n; i++) sum += column[i];
    const mean = n > 0 ? sum / n : 0;
    let spread = 0;
    for (let i = 0; i < n; i++) spread += Math.abs(column[i] - mean);
    means[c] = mean;
    // A constant column must come out as exact zeros, not as the rounding error of its mean blown up to unit size.
    const isConstant = !(spread > 1e-13 * n * Math.abs(mean));
    scales[c] = isConstant ? Infinity : spread / n;
  }
  // Row by row: the writes run through memory once, whatever the order of the reads.
  for (let k = 0, at = 0; k < n; k++) {
    const row = order[k];
    for (let c = 0; c < columns; c++) rows[at++] = (covariates[c][row] - means[c]) / scales[c];
  }
  for (let c = 0; c < columns; c++) if (scales[c] === Infinity) scales[c] = 1;
  return { columns, rows, means, scales };
}
