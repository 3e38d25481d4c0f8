/**
 * Inverse and log-determinant of a small symmetric positive definite matrix, row-major p by p, by Cholesky.
 *
 * @returns undefined if a pivot falls under 1e-12 of its diagonal: the matrix is singular to working precision
 */
export function invertSymmetric(
  matrix: Float64Array,
  p: number,
): { readonly matrix: Float64Array; readonly logDeterminant: number } | undefined {
  const lower = new Float64Array(p * p);
  let logDeterminant = 0;
  for (let r = 0; r < p; r++) {
    for (let s = 0; s <= r; s++) {
      let sum = matrix[r * p + s];
      for (let t = 0; t < s; t++) sum -= lower[r * p + t] * lower[s * p + t];
      if (r === s) {
        if (!(sum > 1e-12 * matrix[r * p + r])) return undefined;
        lower[r * p + r] = Math.sqrt(sum);
        logDeterminant += Math.log(sum);
      } else {
        lower[r * p + s] = sum / lower[s * p + s];
      }
    }
  }
  return { matrix: inverseFromCholesky(lower, p), logDeterminant };
}

function inverseFromCholesky(lower: Float64Array, p: number): Float64Array {
  const inverse = new Float64Array(p * p);
  const column = new Float64Array(p);
  for (let j = 0; j < p; j++) {
    column.fill(0);
    for (let r = j; r < p; r++) {
      let sum = r === j ? 1 : 0;
      for (let t = j; t < r; t++) sum -= lower[r * p + t] * column[t];
      column[r] = sum / lower[r * p + r];
    }
    for (let r = p - 1; r >= 0; r--) {
      let sum = column[r];
      for (let t = r + 1; t < p; t++) sum -= lower[t * p + r] * column[t];
      column[r] = sum / lower[r * p + r];
    }
    for (let r = 0; r < p; r++) inverse[r * p + j] = column[r];
  }
  return inverse;
}
