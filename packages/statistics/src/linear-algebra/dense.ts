import { cholesky, choleskyInverse } from './cholesky.ts';

/** C = A B for row-major A (n by m) and B (m by p). */
export function multiply(a: Float64Array, b: Float64Array, n: number, m: number, p: number): Float64Array {
  const product = new Float64Array(n * p);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < m; k++) {
      const factor = a[i * m + k];
      if (factor === 0) continue;
      for (let j = 0; j < p; j++) product[i * p + j] += factor * b[k * p + j];
    }
  }
  return product;
}

/** A' of a row-major matrix with n rows and m columns. */
export function transpose(a: Float64Array, n: number, m: number): Float64Array {
  const transposed = new Float64Array(n * m);
  for (let i = 0; i < n; i++) for (let j = 0; j < m; j++) transposed[j * n + i] = a[i * m + j];
  return transposed;
}

/** y = A x. */
export function multiplyVector(a: Float64Array, x: ArrayLike<number>, n: number, m: number): Float64Array {
  const product = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < m; j++) sum += a[i * m + j] * x[j];
    product[i] = sum;
  }
  return product;
}

/** x' A y for a square matrix. */
export function bilinear(x: ArrayLike<number>, a: Float64Array, y: ArrayLike<number>): number {
  const n = y.length;
  let total = 0;
  for (let i = 0; i < n; i++) {
    if (x[i] === 0) continue;
    let sum = 0;
    for (let j = 0; j < n; j++) sum += a[i * n + j] * y[j];
    total += x[i] * sum;
  }
  return total;
}

/** tr(A B) for square matrices. */
export function traceOfProduct(a: Float64Array, b: Float64Array, n: number): number {
  let total = 0;
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) total += a[i * n + j] * b[j * n + i];
  return total;
}

export function identity(n: number): Float64Array {
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) matrix[i * n + i] = 1;
  return matrix;
}

/** Inverse of a symmetric positive definite matrix; undefined if it is singular to working precision. */
export function inverseOfPositive(matrix: Float64Array, n: number): Float64Array | undefined {
  const factor = cholesky(matrix, n);
  return factor === undefined ? undefined : choleskyInverse(factor);
}

/** Solves A x = b for any square A by Gaussian elimination with partial pivoting; undefined if A is singular. */
export function solveSquare(matrix: Float64Array, right: ArrayLike<number>, n: number): Float64Array | undefined {
  const a = matrix.slice();
  const x = Float64Array.from(right);
  let largest = 0;
  for (const value of a) largest = Math.max(largest, Math.abs(value));
  for (let k = 0; k < n; k++) {
    const pivot = pivotRow(a, k, n);
    if (!(Math.abs(a[pivot * n + k]) > 1e-14 * largest)) return undefined;
    swapRows(a, x, { first: k, second: pivot, n });
    for (let i = k + 1; i < n; i++) {
      const factor = a[i * n + k] / a[k * n + k];
      for (let j = k; j < n; j++) a[i * n + j] -= factor * a[k * n + j];
      x[i] -= factor * x[k];
    }
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let j = i + 1; j < n; j++) x[i] -= a[i * n + j] * x[j];
    x[i] /= a[i * n + i];
  }
  return x;
}

function pivotRow(a: Float64Array, k: number, n: number): number {
  let best = k;
  for (let i = k + 1; i < n; i++) if (Math.abs(a[i * n + k]) > Math.abs(a[best * n + k])) best = i;
  return best;
}

function swapRows(
  a: Float64Array,
  x: Float64Array,
  { first, second, n }: { readonly first: number; readonly second: number; readonly n: number },
): void {
  if (first === second) return;
  for (let j = 0; j < n; j++) [a[first * n + j], a[second * n + j]] = [a[second * n + j], a[first * n + j]];
  [x[first], x[second]] = [x[second], x[first]];
}

/** Inverse of any non-singular square matrix by Gauss-Jordan elimination with partial pivoting. */
export function invertSquare(matrix: Float64Array, n: number): Float64Array {
  const a = matrix.slice();
  const inverse = new Float64Array(n * n);
  for (let i = 0; i < n; i++) inverse[i * n + i] = 1;
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(a[i * n + k]) > Math.abs(a[pivot * n + k])) pivot = i;
    for (let j = 0; j < n; j++) {
      [a[k * n + j], a[pivot * n + j]] = [a[pivot * n + j], a[k * n + j]];
      [inverse[k * n + j], inverse[pivot * n + j]] = [inverse[pivot * n + j], inverse[k * n + j]];
    }
    const scale = 1 / a[k * n + k];
    for (let j = 0; j < n; j++) {
      a[k * n + j] *= scale;
      inverse[k * n + j] *= scale;
    }
    for (let i = 0; i < n; i++) {
      const factor = a[i * n + k];
      if (i === k || factor === 0) continue;
      for (let j = 0; j < n; j++) {
        a[i * n + j] -= factor * a[k * n + j];
        inverse[i * n + j] -= factor * inverse[k * n + j];
      }
    }
  }
  return inverse;
}
