/** Rows that are taken together, so that they stay in the fastest memory while every product of two columns is formed. */
export const chunkRows = 512;

/** Rows from `from` to before `to` of a table packed row by row. */
export interface RowRange {
  readonly rows: Float64Array;
  readonly columns: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Adds sum of w_i x_i x_i' to the lower triangle of `products` (columns x columns). Two columns at a time meet two others, so that
 * four sums share what they read and none is stored before the last row.
 *
 * @param weights one per row of the table
 */
export function addWeightedProducts(
  products: Float64Array,
  weights: Float64Array,
  { rows, columns, from, to }: RowRange,
): void {
  for (let a = 0; a < columns; a += 2) {
    const below = Math.min(a + 1, columns - 1);
    for (let b = 0; b <= a; b += 2) {
      const right = Math.min(b + 1, columns - 1);
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      for (let i = from, at = from * columns; i < to; i++, at += columns) {
        const w = weights[i];
        const u = w * rows[at + a];
        const v = w * rows[at + below];
        const y = rows[at + b];
        const z = rows[at + right];
        s0 += u * y;
        s1 += u * z;
        s2 += v * y;
        s3 += v * z;
      }
      products[a * columns + b] += s0;
      if (b < a) products[a * columns + right] += s1;
      if (below === a) continue;
      products[below * columns + b] += s2;
      products[below * columns + right] += s3;
    }
  }
}

/** Adds sum of w_i x_i to `sums`, four columns at a time. */
export function addWeightedSums(
  sums: Float64Array,
  weights: Float64Array,
  { rows, columns, from, to }: RowRange,
): void {
  const last = columns - 1;
  for (let a = 0; a < columns; a += 4) {
    const [b, c, d] = [Math.min(a + 1, last), Math.min(a + 2, last), Math.min(a + 3, last)];
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let i = from, at = from * columns; i < to; i++, at += columns) {
      const w = weights[i];
      s0 += w * rows[at + a];
      s1 += w * rows[at + b];
      s2 += w * rows[at + c];
      s3 += w * rows[at + d];
    }
    sums[a] += s0;
    if (b > a) sums[b] += s1;
    if (c > b) sums[c] += s2;
    if (d > c) sums[d] += s3;
  }
}

/** Copies the lower triangle of a square matrix to the upper. */
export function mirror(matrix: Float64Array, size: number): void {
  for (let c = 0; c < size; c++) for (let d = 0; d < c; d++) matrix[d * size + c] = matrix[c * size + d];
}
