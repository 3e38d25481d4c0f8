import { cholesky, choleskyInverse, choleskyLogDeterminant } from '../linear-algebra/cholesky.ts';
import { multiply } from '../linear-algebra/dense.ts';
import { addForm } from './group-forms.ts';
import type { GroupStatistics } from './group-statistics.ts';
import { innerKernels, innerSlope, transposeOf } from './inner-kernels.ts';
import { outerBlock, outerGradient, outerInverse } from './outer-terms.ts';

/** Columns of W = (X, outer indicators, y): p fixed, then m outer, then the outcome. */
export interface MixedShape {
  readonly p: number;
  /** Number of groups of each outer term. */
  readonly outer: readonly number[];
  /** Which pairs (a, b), a >= b, of the inner term's Cholesky factor are free. */
  readonly free: readonly (readonly [row: number, column: number])[];
  readonly rows: number;
  readonly isRestricted: boolean;
}

export interface DevianceAt {
  readonly value: number;
  /** By theta: the free elements of the relative Cholesky factor, then the relative standard deviation of each outer term. */
  readonly gradient: Float64Array;
  readonly beta: Float64Array;
  /** (X'V^-1X)^-1 with V relative to the residual variance. */
  readonly phi: Float64Array;
  readonly residualVariance: number;
  /** Relative predictions of the outer effects, and y - X beta - outer in W's columns: V^-1 r = V1^-1 W residual. */
  readonly residual: Float64Array;
  /** N_s = (G^-1 + Z'Z)^-1 of each pattern, q x q one after the other. */
  readonly kernels: Float64Array;
  /** G = Lambda Lambda', relative, q x q. */
  readonly relative: Float64Array;
  /** W'V1^-1W, w x w. */
  readonly within: Float64Array;
  /** w x p: V^-1 X = V1^-1 W fixed. */
  readonly fixed: Float64Array;
  /** m x m: V^-1 = V1^-1 - V1^-1 Z2 outer Z2' V1^-1. */
  readonly outer: Float64Array;
}

/**
 * Profiled deviance of a linear mixed model and its gradient.
 *
 *   V = I + Z G Z' + sum_f t_f^2 Z_f Z_f' (relative to the residual variance), V1 = I + Z G Z', G = Lambda Lambda'
 *   W'V1^-1 W = W'W - sum_g (Z_g'W)' N_s (Z_g'W),  N_s = G (I + Z'Z G)^-1
 *   d = ln|V| + ln|X'V^-1X| + (n - p) (1 + ln(2 pi r'V^-1 r / (n - p)))     (REML; for ML without the middle term, n for n - p)
 *   dd/dG = sum_g Z'V^-1Z - Z'V^-1 (r r'/s2 + X Phi X') V^-1 Z
 *
 * Source: Bates D et al. J Stat Softw 2015;67(1), equations 34-42; Lindstrom MJ, Bates DM. J Am Stat Assoc 1988;83:1014-1022.
 *
 * @returns undefined if X'V^-1X is not positive definite or nothing is left to explain
 */
export function profiledDeviance(
  statistics: GroupStatistics,
  shape: MixedShape,
  theta: Float64Array,
): DevianceAt | undefined {
  const { q, w, whole } = statistics;
  const { p, outer, free, rows, isRestricted } = shape;
  const lambda = new Float64Array(q * q);
  free.forEach(([a, b], k) => {
    lambda[a * q + b] = theta[k];
  });
  const relative = gram(lambda, q);
  const within = innerKernels(statistics, lambda);
  if (within === undefined) return undefined;
  const { kernels } = within;
  const s = whole.slice();
  addForm(statistics, kernels, { target: s, factor: -1 });
  const scales = outerScales(theta.subarray(free.length), outer);
  const m = scales.length;
  const solved = eliminate(s, { p, m, w, scales });
  if (solved === undefined) return undefined;
  const logDeterminant = within.logDeterminant + solved.outerLogDeterminant;
  const degrees = isRestricted ? rows - p : rows;
  const residualVariance = solved.squares / degrees;
  if (!(solved.squares > 1e-14 * whole[w * w - 1])) return undefined;
  let value = logDeterminant + degrees * (1 + Math.log(2 * Math.PI * residualVariance));
  if (isRestricted) value += solved.fixedLogDeterminant;
  const omega = omegaOf(solved, { p, m, w, residualVariance, isRestricted });
  const slope = innerSlope(statistics, kernels, omega);
  const gradient = new Float64Array(theta.length);
  const half = multiply(slope, lambda, q, q, q);
  free.forEach(([a, b], k) => {
    gradient[k] = 2 * half[a * q + b];
  });
  const parts = { ...solved, residualVariance, phi: isRestricted ? solved.phi : undefined };
  outerGradient(s, { p, w, outer }, parts).forEach((g, f) => {
    gradient[free.length + f] = 2 * theta[free.length + f] * g;
  });
  return {
    value,
    gradient,
    beta: solved.beta,
    phi: solved.phi,
    residualVariance,
    residual: solved.residual,
    kernels,
    relative,
    within: s,
    fixed: solved.fixed,
    outer: solved.outer,
  };
}

interface Eliminated {
  readonly beta: Float64Array;
  readonly phi: Float64Array;
  readonly squares: number;
  readonly fixedLogDeterminant: number;
  readonly outerLogDeterminant: number;
  /** w: V^-1 r = V1^-1 W residual. */
  readonly residual: Float64Array;
  /** w x p: V^-1 X = V1^-1 W fixed. */
  readonly fixed: Float64Array;
  /** m x m: V^-1 = V1^-1 - V1^-1 Z2 outer Z2' V1^-1. */
  readonly outer: Float64Array;
}

/** Eliminates the outer effects, then the fixed ones, from W'V1^-1W. */
function eliminate(
  s: Float64Array,
  { p, m, w, scales }: { readonly p: number; readonly m: number; readonly w: number; readonly scales: Float64Array },
): Eliminated | undefined {
  const between = outerInverse(outerBlock(s, w, p, m), scales);
  if (between === undefined) return undefined;
  const outer = between.matrix;
  // Coefficients of the projected columns of X and y: column c minus Z2 outer Z2'V1^-1 c.
  const columns = [...Array.from({ length: p }, (_, k) => k), w - 1];
  const projected = columns.map((c) => {
    const vector = new Float64Array(w);
    vector[c] = 1;
    for (let i = 0; i < m; i++) {
      for (let j = 0; j < m; j++) vector[p + i] -= outer[i * m + j] * s[(p + j) * w + c];
    }
    return vector;
  });
  const product = (c: number, vector: Float64Array) => {
    let sum = 0;
    for (let j = 0; j < w; j++) sum += s[c * w + j] * vector[j];
    return sum;
  };
  const xx = new Float64Array(p * p);
  for (let k = 0; k < p; k++) for (let l = 0; l < p; l++) xx[k * p + l] = product(k, projected[l]);
  const fixedFactor = cholesky(xx, p, 1e-14);
  if (fixedFactor === undefined) return undefined;
  const phi = choleskyInverse(fixedFactor);
  const xy = Float64Array.from({ length: p }, (_, k) => product(k, projected[p]));
  const beta = multiply(phi, xy, p, p, 1);
  const residual = projected[p].slice();
  for (let k = 0; k < p; k++) for (let j = 0; j < w; j++) residual[j] -= beta[k] * projected[k][j];
  const fixed = new Float64Array(w * p);
  for (let k = 0; k < p; k++) for (let j = 0; j < w; j++) fixed[j * p + k] = projected[k][j];
  const squares = product(w - 1, residual);
  const fixedLogDeterminant = choleskyLogDeterminant(fixedFactor);
  return {
    beta,
    phi,
    squares,
    fixedLogDeterminant,
    outerLogDeterminant: between.logDeterminant,
    residual,
    fixed,
    outer,
  };
}

/** What stands between V1^-1 W on both sides of the gradient: outer, residual and (REML) fixed parts. */
function omegaOf(
  { fixed, phi, residual, outer }: Eliminated,
  {
    p,
    m,
    w,
    residualVariance,
    isRestricted,
  }: {
    readonly p: number;
    readonly m: number;
    readonly w: number;
    readonly residualVariance: number;
    readonly isRestricted: boolean;
  },
): Float64Array {
  const omega = new Float64Array(w * w);
  for (let i = 0; i < m; i++) for (let j = 0; j < m; j++) omega[(p + i) * w + p + j] += outer[i * m + j];
  for (let i = 0; i < w; i++) {
    for (let j = 0; j < w; j++) omega[i * w + j] += (residual[i] * residual[j]) / residualVariance;
  }
  if (isRestricted) {
    const half = multiply(fixed, phi, w, p, p);
    for (let i = 0; i < w; i++) {
      for (let j = 0; j < w; j++) for (let k = 0; k < p; k++) omega[i * w + j] += half[i * p + k] * fixed[j * p + k];
    }
  }
  return omega;
}

function outerScales(theta: Float64Array, outer: readonly number[]): Float64Array {
  return Float64Array.from(outer.flatMap((groups, f) => new Array<number>(groups).fill(theta[f])));
}

function gram(lambda: Float64Array, q: number): Float64Array {
  return multiply(lambda, transposeOf(lambda, q), q, q, q);
}
