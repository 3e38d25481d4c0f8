import { InvalidInputError } from '../estimation.ts';
import { checkFinite } from '../survival/follow-up.ts';
import { chunkRows } from './row-products.ts';

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
  const means = new Float64Array(columns);
  const scales = new Float64Array(columns);
  const typed = covariates.map((column, c) => {
    const values = checkedColumn(column, `covariates[${c}]`, n);
    means[c] = n > 0 ? sumOf(values) / n : 0;
    const spread = absoluteDeviation(values, means[c]);
    // A constant column must come out as exact zeros, not as the rounding error of its mean blown up to unit size.
    const isConstant = !(spread > 1e-13 * n * Math.abs(means[c]));
    scales[c] = isConstant ? 1 : spread / n;
    return isConstant ? undefined : values;
  });
  return { columns, rows: packRows(typed, { means, scales }, n, order), means, scales };
}

/** The column as doubles, itself where it is that already. */
function checkedColumn(column: ArrayLike<number>, name: string, n: number): Float64Array {
  const values = column instanceof Float64Array ? column : new Float64Array(column);
  // A finite sum has finite parts; another may just have grown too large.
  if (values.length !== n || !Number.isFinite(sumOf(values))) checkFinite(name, column, n);
  return values;
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
}

function absoluteDeviation(values: Float64Array, mean: number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += Math.abs(values[i] - mean);
  return sum;
}

/**
 * Column by column within a chunk of rows, so that what is written stays in fast memory until its rows are full. Rows in another
 * order are written where they belong, not fetched from where they are: the columns lie further apart than the parts of a row.
 */
function packRows(
  columns: readonly (Float64Array | undefined)[],
  { means, scales }: { readonly means: Float64Array; readonly scales: Float64Array },
  n: number,
  order: Int32Array | undefined,
): Float64Array {
  const width = columns.length;
  const rows = new Float64Array(n * width);
  const starts = order && startsOf(order, width);
  for (let from = 0; from < n; from += chunkRows) {
    const to = Math.min(from + chunkRows, n);
    for (let c = 0; c < width; c++) {
      const column = columns[c];
      if (column === undefined) continue;
      const mean = means[c];
      const scale = scales[c];
      if (starts === undefined) {
        for (let i = from, at = from * width + c; i < to; i++, at += width) rows[at] = (column[i] - mean) / scale;
      } else {
        for (let i = from; i < to; i++) rows[starts[i] + c] = (column[i] - mean) / scale;
      }
    }
  }
  return rows;
}

/** Where each row begins when rows stand in `order`. */
function startsOf(order: Int32Array, width: number): Int32Array {
  const starts = new Int32Array(order.length);
  for (let k = 0; k < order.length; k++) starts[order[k]] = k * width;
  return starts;
}
