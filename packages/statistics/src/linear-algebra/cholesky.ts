/**
 * Square matrices are row-major Float64Array of length n * n throughout this folder; symmetric ones are stored whole.
 */

/** Lower Cholesky factor of a symmetric positive definite matrix, A = L L'; the upper triangle of L is zero. */
export interface CholeskyFactor {
  readonly size: number;
  readonly lower: Float64Array;
}

/** A pivot below this share of its own diagonal element makes a matrix singular to working precision. */
const pivotTolerance = 1e-13;

/**
 * Cholesky factorisation A = L L'.
 *
 * Source: Golub GH, Van Loan CF. Matrix Computations, 4th ed., algorithm 4.2.1.
 *
 * @param matrix symmetric, row-major, n by n
 * @returns undefined if the matrix is not positive definite to working precision
 */
export function cholesky(matrix: Float64Array, n: number, tolerance = pivotTolerance): CholeskyFactor | undefined {
  const lower = new Float64Array(n * n);
  return choleskyInto(matrix, n, lower, tolerance) ? { size: n, lower } : undefined;
}

/** The same into memory of the caller, so that an iteration allocates nothing; false if not positive definite. */
export function choleskyInto(
  matrix: Float64Array,
  n: number,
  lower: Float64Array,
  tolerance = pivotTolerance,
): boolean {
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * n + j];
      for (let k = 0; k < j; k++) sum -= lower[i * n + k] * lower[j * n + k];
      if (i === j) {
        if (!(sum > tolerance * Math.abs(matrix[i * n + i])) || sum === Number.POSITIVE_INFINITY) return false;
        lower[i * n + i] = Math.sqrt(sum);
      } else {
        lower[i * n + j] = sum / lower[j * n + j];
        lower[j * n + i] = 0;
      }
    }
  }
  return true;
}

/** Solves A x = b. */
export function choleskySolve({ size: n, lower }: CholeskyFactor, right: ArrayLike<number>): Float64Array {
  const x = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = right[i];
    for (let k = 0; k < i; k++) sum -= lower[i * n + k] * x[k];
    x[i] = sum / lower[i * n + i];
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i];
    for (let k = i + 1; k < n; k++) sum -= lower[k * n + i] * x[k];
    x[i] = sum / lower[i * n + i];
  }
  return x;
}

/** L^-1 of a lower triangular matrix, row-major. */
export function lowerInverse(lower: Float64Array, n: number): Float64Array {
  const inverse = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    inverse[j * n + j] = 1 / lower[j * n + j];
    for (let i = j + 1; i < n; i++) {
      let sum = 0;
      for (let k = j; k < i; k++) sum -= lower[i * n + k] * inverse[k * n + j];
      inverse[i * n + j] = sum / lower[i * n + i];
    }
  }
  return inverse;
}

/** A^-1 from its factor, symmetric to the last bit. */
export function choleskyInverse({ size: n, lower }: CholeskyFactor): Float64Array {
  const inverse = new Float64Array(n * n);
  choleskyInverseInto(lower, n, inverse, new Float64Array(n * n));
  return inverse;
}

/** The same into memory of the caller; `scratch` holds L^-1 afterwards. */
export function choleskyInverseInto(
  lower: Float64Array,
  n: number,
  inverse: Float64Array,
  scratch: Float64Array,
): void {
  for (let j = 0; j < n; j++) {
    scratch[j * n + j] = 1 / lower[j * n + j];
    for (let i = j + 1; i < n; i++) {
      let sum = 0;
      for (let k = j; k < i; k++) sum -= lower[i * n + k] * scratch[k * n + j];
      scratch[i * n + j] = sum / lower[i * n + i];
    }
  }
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = i; k < n; k++) sum += scratch[k * n + i] * scratch[k * n + j];
      inverse[i * n + j] = sum;
      inverse[j * n + i] = sum;
    }
  }
}

/** ln det A = 2 sum ln L_ii. */
export function choleskyLogDeterminant({ size: n, lower }: CholeskyFactor): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += Math.log(lower[i * n + i]);
  return 2 * sum;
}

/**
 * Which columns of a design are combinations of earlier ones, from the cross-products X'X.
 *
 * Goes through the columns in their order and drops a column whose length orthogonal to the kept ones is below
 * `tolerance` of its own length, as R's lm does with its limited column pivoting.
 *
 * @param crossProducts X'X, row-major, p by p
 * @param tolerance on the length; R uses 1e-7
 * @returns indices of the columns that are kept
 */
export function independentColumns(crossProducts: Float64Array, p: number, tolerance = 1e-7): number[] {
  const kept: number[] = [];
  const rows: Float64Array[] = [];
  for (let j = 0; j < p; j++) {
    const row = new Float64Array(kept.length + 1);
    let rest = crossProducts[j * p + j];
    for (let k = 0; k < kept.length; k++) {
      let sum = crossProducts[j * p + kept[k]];
      for (let m = 0; m < k; m++) sum -= row[m] * rows[k][m];
      row[k] = sum / rows[k][k];
      rest -= row[k] * row[k];
    }
    if (!(rest > Math.max(tolerance ** 2, 1e-13) * crossProducts[j * p + j])) continue;
    row[kept.length] = Math.sqrt(rest);
    rows.push(row);
    kept.push(j);
  }
  return kept;
}
