import { cholesky, choleskyInverse, choleskyLogDeterminant } from '../linear-algebra/cholesky.ts';
import { multiply } from '../linear-algebra/dense.ts';

/** T (I + T S T)^-1 T of the outer indicators, T their relative standard deviations, and ln|I + T S T|. */
export interface OuterInverse {
  /** m x m. */
  readonly matrix: Float64Array;
  readonly logDeterminant: number;
}

/** @param block S = Z2'V1^-1Z2, m x m; diagonal where one outer term contains the inner groups, which then costs no elimination */
export function outerInverse(block: Float64Array, scales: Float64Array): OuterInverse | undefined {
  const m = scales.length;
  const middle = block.map((value, at) => scales[Math.floor(at / m)] * value * scales[at % m]);
  for (let i = 0; i < m; i++) middle[i * m + i] += 1;
  if (isDiagonal(block, m)) {
    const matrix = new Float64Array(m * m);
    let logDeterminant = 0;
    for (let i = 0; i < m; i++) {
      matrix[i * m + i] = scales[i] ** 2 / middle[i * m + i];
      logDeterminant += Math.log(middle[i * m + i]);
    }
    return { matrix, logDeterminant };
  }
  const factor = cholesky(middle, m);
  if (factor === undefined) return undefined;
  const matrix = choleskyInverse(factor).map((value, at) => scales[Math.floor(at / m)] * value * scales[at % m]);
  return { matrix, logDeterminant: choleskyLogDeterminant(factor) };
}

function isDiagonal(matrix: Float64Array, m: number): boolean {
  for (let i = 0; i < m; i++) for (let j = 0; j < i; j++) if (matrix[i * m + j] !== 0) return false;
  return true;
}

/** The rows and columns of the outer indicators. */
export function outerBlock(s: Float64Array, w: number, p: number, m: number): Float64Array {
  const block = new Float64Array(m * m);
  for (let i = 0; i < m; i++) for (let j = 0; j < m; j++) block[i * m + j] = s[(p + i) * w + p + j];
  return block;
}

/**
 * dd/dt_f^2 of each outer term: the sum over its groups of S_ii - (S Omega S)_ii, S = W'V1^-1W, part by part of Omega, so that zeros of
 * S cost nothing.
 *
 * @param parts what Omega is made of: `outer` (m x m), residual residual'/s2 and, for REML, fixed phi fixed'
 */
export function outerGradient(
  s: Float64Array,
  { p, w, outer }: { readonly p: number; readonly w: number; readonly outer: readonly number[] },
  parts: {
    readonly outer: Float64Array;
    readonly residual: Float64Array;
    readonly residualVariance: number;
    readonly fixed: Float64Array;
    readonly phi: Float64Array | undefined;
  },
): number[] {
  const m = w - p - 1;
  if (m === 0) return [];
  const block = outerBlock(s, w, p, m);
  const half = multiply(block, parts.outer, m, m, m);
  const rows = s.subarray(p * w, (p + m) * w);
  const residual = multiply(rows, parts.residual, m, w, 1);
  const fixed = parts.phi && multiply(rows, parts.fixed, m, w, p);
  const weighted = parts.phi && fixed && multiply(fixed, parts.phi, m, p, p);
  const slopes = new Float64Array(m);
  for (let i = 0; i < m; i++) {
    let slope = block[i * m + i] - residual[i] ** 2 / parts.residualVariance;
    for (let j = 0; j < m; j++) slope -= half[i * m + j] * block[j * m + i];
    if (fixed && weighted) for (let k = 0; k < p; k++) slope -= weighted[i * p + k] * fixed[i * p + k];
    slopes[i] = slope;
  }
  let from = 0;
  return outer.map((groups) => {
    from += groups;
    return slopes.subarray(from - groups, from).reduce((sum, slope) => sum + slope, 0);
  });
}
