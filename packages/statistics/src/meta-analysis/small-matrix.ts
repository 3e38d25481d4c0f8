import { cholesky, choleskyInverse, choleskyLogDeterminant } from '../linear-algebra/cholesky.ts';

/**
 * Inverse and log-determinant of a small symmetric positive definite matrix, row-major p by p.
 *
 * @returns undefined if the matrix is singular to working precision
 */
export function invertSymmetric(
  matrix: Float64Array,
  p: number,
): { readonly matrix: Float64Array; readonly logDeterminant: number } | undefined {
  const factor = cholesky(matrix, p, 1e-12);
  if (factor === undefined) return undefined;
  return { matrix: choleskyInverse(factor), logDeterminant: choleskyLogDeterminant(factor) };
}
