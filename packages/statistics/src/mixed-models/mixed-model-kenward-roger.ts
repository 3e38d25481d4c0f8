import { cholesky, choleskyInverse } from '../linear-algebra/cholesky.ts';
import { multiply, traceOfProduct } from '../linear-algebra/dense.ts';
import { addForm, type GroupStatistics } from './group-statistics.ts';
import { type DevianceAt, type MixedShape, reduction, transposeOf } from './profiled-deviance.ts';

export interface KenwardRogerParts {
  readonly adjusted: Float64Array;
  readonly p: readonly Float64Array[];
  readonly parameterCovariance: Float64Array;
}

/**
 * Kenward and Roger's adjustment for one grouping factor, in the elements of G and the residual variance.
 *
 *   P_a = -X'V^-1 V_a V^-1 X,  Q_ab = X'V^-1 V_a V^-1 V_b V^-1 X
 *   I_ab = (tr(V^-1 V_a V^-1 V_b) - 2 tr(Phi Q_ab) + tr(Phi P_a Phi P_b)) / 2,  w = I^-1
 *   Phi_A = Phi + 2 Phi (sum_ab w_ab (Q_ab - P_a Phi P_b)) Phi
 *
 * With Z'V^-1 = T Z' / s2 and T = I - Z'Z N every matrix is a form in Z'X per pattern of Z'Z. V is linear in these parameters, so
 * there is no second-derivative term.
 *
 * Choices: expected information, as in R's pbkrtest. Source: Halekoh U, Hojsgaard S. J Stat Softw 2014;59(9).
 */
export function mixedModelKenwardRoger(
  statistics: GroupStatistics,
  shape: MixedShape,
  at: DevianceAt,
): KenwardRogerParts | undefined {
  const { free, p } = shape;
  const s2 = at.residualVariance;
  const phi = at.phi.map((value) => value * s2);
  const k = free.length + 1;
  const units = free.map(([a, b]) => unit(a, b, statistics.q));
  const first = Array.from({ length: k }, (_, a) =>
    firstOrder(statistics, at, { p, unit: units[a] }).map((x) => -x / s2 ** 2),
  );
  const information = new Float64Array(k * k);
  const second: Float64Array[] = [];
  for (let a = 0; a < k; a++) {
    for (let b = 0; b <= a; b++) {
      const q = secondOrder(statistics, at, { p, a: units[a], b: units[b] }).map((x) => x / s2 ** 3);
      second.push(q);
      const trace = traceOf(statistics, at, { a: units[a], b: units[b], rows: shape.rows }) / s2 ** 2;
      const crossed = traceOfProduct(multiply(phi, first[a], p, p, p), multiply(phi, first[b], p, p, p), p);
      information[a * k + b] = (trace - 2 * traceOfProduct(phi, q, p) + crossed) / 2;
      information[b * k + a] = information[a * k + b];
    }
  }
  const factor = cholesky(information, k, 1e-12);
  if (factor === undefined) return undefined;
  const weight = choleskyInverse(factor);
  const inner = new Float64Array(p * p);
  for (let a = 0; a < k; a++) {
    for (let b = 0; b < k; b++) {
      const q = second[a >= b ? (a * (a + 1)) / 2 + b : (b * (b + 1)) / 2 + a];
      const crossed = multiply(multiply(first[a], phi, p, p, p), first[b], p, p, p);
      for (let i = 0; i < p * p; i++) inner[i] += weight[a * k + b] * (q[i] - crossed[i]);
    }
  }
  const correction = multiply(multiply(phi, inner, p, p, p), phi, p, p, p);
  return { adjusted: phi.map((value, i) => value + 2 * correction[i]), p: first, parameterCovariance: weight };
}

/** s2^2 X'V^-1 V_a V^-1 X; `unit` undefined means the residual variance, V_a = I. */
function firstOrder(
  statistics: GroupStatistics,
  at: DevianceAt,
  { p, unit: e }: { readonly p: number; readonly unit: Float64Array | undefined },
): Float64Array {
  const { q, patterns } = statistics;
  return fixedForm(statistics, p, e === undefined ? 1 : 0, (s) => {
    const n = at.kernels[s];
    const a = patterns[s].inner;
    if (e === undefined) return combine([-2, n], [1, product(q, n, a, n)]);
    const t = reduction(a, n, q);
    return product(q, transposeOf(t, q), e, t);
  });
}

/** s2^3 times the symmetric part of X'V^-1 V_a V^-1 V_b V^-1 X. */
function secondOrder(
  statistics: GroupStatistics,
  at: DevianceAt,
  {
    p,
    a: ea,
    b: eb,
  }: { readonly p: number; readonly a: Float64Array | undefined; readonly b: Float64Array | undefined },
): Float64Array {
  const { q, patterns } = statistics;
  const isResidual = ea === undefined && eb === undefined;
  return fixedForm(statistics, p, isResidual ? 1 : 0, (s) => {
    const n = at.kernels[s];
    const a = patterns[s].inner;
    if (isResidual) return combine([-3, n], [3, product(q, n, a, n)], [-1, product(q, n, a, n, a, n)]);
    const t = reduction(a, n, q);
    const left = product(q, transposeOf(t, q), (ea ?? eb) as Float64Array);
    const form = ea === undefined || eb === undefined ? product(q, left, t, t) : product(q, left, t, a, eb, t);
    return combine([0.5, form], [0.5, transposeOf(form, q)]);
  });
}

/** s2^2 tr(V^-1 V_a V^-1 V_b). */
function traceOf(
  { q, patterns }: GroupStatistics,
  at: DevianceAt,
  {
    a: ea,
    b: eb,
    rows,
  }: { readonly a: Float64Array | undefined; readonly b: Float64Array | undefined; readonly rows: number },
): number {
  const isResidual = ea === undefined && eb === undefined;
  let total = isResidual ? rows : 0;
  patterns.forEach(({ inner, groups }, s) => {
    const n = at.kernels[s];
    const t = reduction(inner, n, q);
    const ta = product(q, t, inner);
    const na = product(q, n, inner);
    if (isResidual) total += groups * (traceOfProduct(na, na, q) - 2 * trace(na, q));
    else if (ea === undefined || eb === undefined)
      total += groups * traceOfProduct((ea ?? eb) as Float64Array, product(q, t, ta), q);
    else total += groups * traceOfProduct(product(q, ea, ta), product(q, eb, ta), q);
  });
  return total;
}

/** share X'X + sum_g (Z'X)' K_s (Z'X). */
function fixedForm(
  statistics: GroupStatistics,
  p: number,
  share: number,
  kernel: (s: number) => Float64Array,
): Float64Array {
  const { w, whole } = statistics;
  const target = share === 0 ? new Float64Array(w * w) : whole.slice();
  addForm(statistics, kernel, { target, factor: 1 });
  const block = new Float64Array(p * p);
  for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) block[i * p + j] = target[i * w + j];
  return block;
}

function product(q: number, ...matrices: readonly Float64Array[]): Float64Array {
  return matrices.reduce((left, right) => multiply(left, right, q, q, q));
}

function combine(...terms: readonly (readonly [number, Float64Array])[]): Float64Array {
  return terms[0][1].map((_, i) => terms.reduce((sum, [factor, matrix]) => sum + factor * matrix[i], 0));
}

function unit(a: number, b: number, q: number): Float64Array {
  const matrix = new Float64Array(q * q);
  matrix[a * q + b] = 1;
  matrix[b * q + a] = 1;
  return matrix;
}

function trace(matrix: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += matrix[i * n + i];
  return sum;
}
