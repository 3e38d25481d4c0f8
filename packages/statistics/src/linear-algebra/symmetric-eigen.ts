export interface SymmetricEigen {
  /** Descending. */
  readonly values: Float64Array;
  /** Row-major; column k belongs to values[k]. */
  readonly vectors: Float64Array;
}

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by cyclic Jacobi rotations.
 *
 * Source: Golub GH, Van Loan CF. Matrix Computations, 4th ed., section 8.5. Small eigenvalues of positive matrices keep
 * their relative accuracy, which is why Jacobi and not QR is used for covariance matrices.
 */
export function symmetricEigen(matrix: Float64Array, n: number): SymmetricEigen {
  const a = matrix.slice();
  const v = new Float64Array(n * n);
  for (let i = 0; i < n; i++) v[i * n + i] = 1;
  for (let sweep = 0; sweep < 60 && offDiagonal(a, n) > 0; sweep++) {
    for (let p = 0; p < n - 1; p++) for (let q = p + 1; q < n; q++) rotate(a, v, { n, p, q });
  }
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => a[j * n + j] - a[i * n + i]);
  const vectors = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let k = 0; k < n; k++) vectors[i * n + k] = v[i * n + order[k]];
  return { values: Float64Array.from(order, (k) => a[k * n + k]), vectors };
}

/** f(A) = V f(D) V' of a symmetric matrix, such as a square root. */
export function symmetricFunction(matrix: Float64Array, n: number, f: (value: number) => number): Float64Array {
  const { values, vectors } = symmetricEigen(matrix, n);
  const mapped = values.map(f);
  const result = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = 0; k < n; k++) sum += vectors[i * n + k] * mapped[k] * vectors[j * n + k];
      result[i * n + j] = sum;
      result[j * n + i] = sum;
    }
  }
  return result;
}

function offDiagonal(a: Float64Array, n: number): number {
  let off = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const bound = 1e-18 * Math.sqrt(Math.abs(a[i * n + i] * a[j * n + j]));
      if (Math.abs(a[i * n + j]) > bound) off += Math.abs(a[i * n + j]);
    }
  }
  return off;
}

function rotate(
  a: Float64Array,
  v: Float64Array,
  { n, p, q }: { readonly n: number; readonly p: number; readonly q: number },
): void {
  const apq = a[p * n + q];
  if (apq === 0) return;
  const theta = (a[q * n + q] - a[p * n + p]) / (2 * apq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(1, theta));
  const c = 1 / Math.hypot(1, t);
  const s = t * c;
  for (let k = 0; k < n; k++) {
    const akp = a[k * n + p];
    const akq = a[k * n + q];
    a[k * n + p] = c * akp - s * akq;
    a[k * n + q] = s * akp + c * akq;
  }
  for (let k = 0; k < n; k++) {
    const apk = a[p * n + k];
    const aqk = a[q * n + k];
    a[p * n + k] = c * apk - s * aqk;
    a[q * n + k] = s * apk + c * aqk;
    const vkp = v[k * n + p];
    v[k * n + p] = c * vkp - s * v[k * n + q];
    v[k * n + q] = s * vkp + c * v[k * n + q];
  }
  a[p * n + q] = 0;
  a[q * n + p] = 0;
}
