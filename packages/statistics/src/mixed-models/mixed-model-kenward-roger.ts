import { traceOfProduct } from '../linear-algebra/dense.ts';
import { addForm } from './group-forms.ts';
import type { GroupStatistics } from './group-statistics.ts';
import { copyPattern, multiplyInto, reductionInto } from './inner-kernels.ts';
import { adjustedCovariance, type KenwardRogerParts, pairs, type VariancePieces } from './kenward-roger-adjustment.ts';
import type { DevianceAt, MixedShape } from './profiled-deviance.ts';

/**
 * Kenward and Roger's adjustment for one grouping factor, in the elements of G and the residual variance
 * (`adjustedCovariance`).
 *
 * With Z'V^-1 = T Z' / s2 and T = I - Z'Z N every matrix is a form in Z'X per pattern of Z'Z.
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
  const pieces: VariancePieces = {
    first: Array.from({ length: k }, (_, a) => firstOrder(statistics, at, { p, unit: units[a] })),
    second: pairs(k, (a, b) => secondOrder(statistics, at, { p, a: units[a], b: units[b] })),
    traces: pairs(k, (a, b) => traceOf(statistics, at, { a: units[a], b: units[b], rows: shape.rows })),
  };
  return adjustedCovariance(pieces, { p, phi, residualVariance: s2 });
}

/** What the forms of one pattern are made of; filled by `forEachPattern`, so that many patterns allocate nothing. */
export interface PatternMatrices {
  readonly s: number;
  /** A = Z'Z, N, T = I - A N, T A, N A. */
  readonly a: Float64Array;
  readonly n: Float64Array;
  readonly t: Float64Array;
  readonly ta: Float64Array;
  readonly na: Float64Array;
  readonly scratch: readonly [Float64Array, Float64Array];
}

export function forEachPattern(
  { q, patterns, inner }: GroupStatistics,
  { kernels }: DevianceAt,
  visit: (matrices: PatternMatrices) => void,
): void {
  const [a, n, t, ta, na, one, two] = Array.from({ length: 7 }, () => new Float64Array(q * q));
  for (let s = 0; s < patterns; s++) {
    copyPattern(inner, s, a);
    copyPattern(kernels, s, n);
    reductionInto(t, a, n, q);
    multiplyInto(ta, t, a, q);
    multiplyInto(na, n, a, q);
    visit({ s, a, n, t, ta, na, scratch: [one, two] });
  }
}

/** s2^2 X'V^-1 V_a V^-1 X; `unit` undefined means the residual variance, V_a = I. */
function firstOrder(
  statistics: GroupStatistics,
  at: DevianceAt,
  { p, unit: e }: { readonly p: number; readonly unit: Float64Array | undefined },
): Float64Array {
  const { q } = statistics;
  const kernels = new Float64Array(at.kernels.length);
  forEachPattern(statistics, at, ({ s, n, t, na, scratch: [one, two] }) => {
    if (e === undefined) {
      multiplyInto(one, na, n, q);
      for (let i = 0; i < q * q; i++) kernels[s * q * q + i] = one[i] - 2 * n[i];
      return;
    }
    multiplyInto(one, e, t, q);
    multiplyTransposedLeftInto(two, t, one, q);
    kernels.set(two, s * q * q);
  });
  return fixedForm(statistics, kernels, p, e === undefined ? 1 : 0);
}

interface JointKernel extends Pick<PatternMatrices, 't' | 'ta'> {
  readonly ea: Float64Array;
  readonly eb: Float64Array;
  readonly scratch: Float64Array;
  readonly q: number;
}

/** E_a T A E_b T, from which T' on the left makes the form of two elements of G. */
export function jointKernelInto(target: Float64Array, { ea, eb, t, ta, scratch, q }: JointKernel): void {
  multiplyInto(scratch, eb, t, q);
  multiplyInto(target, ta, scratch, q);
  multiplyInto(scratch, ea, target, q);
  target.set(scratch);
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
  const { q } = statistics;
  const isResidual = ea === undefined && eb === undefined;
  const kernels = new Float64Array(at.kernels.length);
  forEachPattern(statistics, at, ({ s, n, t, ta, na, scratch: [one, two] }) => {
    const to = s * q * q;
    if (isResidual) {
      // -3 N + 3 N A N - N A N A N
      multiplyInto(one, na, n, q);
      multiplyInto(two, na, one, q);
      for (let i = 0; i < q * q; i++) kernels[to + i] = 3 * (one[i] - n[i]) - two[i];
      return;
    }
    if (ea === undefined || eb === undefined) {
      multiplyInto(one, t, t, q);
      multiplyInto(two, (ea ?? eb) as Float64Array, one, q);
    } else jointKernelInto(two, { ea, eb, t, ta, scratch: one, q });
    multiplyTransposedLeftInto(one, t, two, q);
    for (let i = 0; i < q; i++) {
      for (let j = 0; j < q; j++) kernels[to + i * q + j] = (one[i * q + j] + one[j * q + i]) / 2;
    }
  });
  return fixedForm(statistics, kernels, p, isResidual ? 1 : 0);
}

/** s2^2 tr(V^-1 V_a V^-1 V_b). */
export function traceOf(
  statistics: GroupStatistics,
  at: DevianceAt,
  {
    a: ea,
    b: eb,
    rows,
  }: { readonly a: Float64Array | undefined; readonly b: Float64Array | undefined; readonly rows: number },
): number {
  const { q, groups } = statistics;
  const isResidual = ea === undefined && eb === undefined;
  let total = isResidual ? rows : 0;
  forEachPattern(statistics, at, ({ s, t, ta, na, scratch: [one, two] }) => {
    if (isResidual) {
      total += groups[s] * (traceOfProduct(na, na, q) - 2 * trace(na, q));
      return;
    }
    if (ea === undefined || eb === undefined) {
      multiplyInto(one, t, ta, q);
      total += groups[s] * traceOfProduct((ea ?? eb) as Float64Array, one, q);
      return;
    }
    multiplyInto(one, ea, ta, q);
    multiplyInto(two, eb, ta, q);
    total += groups[s] * traceOfProduct(one, two, q);
  });
  return total;
}

/** share X'X + sum_g (Z'X)' K_s (Z'X). */
function fixedForm(statistics: GroupStatistics, kernels: Float64Array, p: number, share: number): Float64Array {
  const { w, whole } = statistics;
  const target = share === 0 ? new Float64Array(w * w) : whole.slice();
  addForm(statistics, kernels, { target, factor: 1 });
  const block = new Float64Array(p * p);
  for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) block[i * p + j] = target[i * w + j];
  return block;
}

/** target = A'B. */
export function multiplyTransposedLeftInto(target: Float64Array, a: Float64Array, b: Float64Array, q: number): void {
  for (let i = 0; i < q; i++) {
    for (let j = 0; j < q; j++) {
      let sum = 0;
      for (let k = 0; k < q; k++) sum += a[k * q + i] * b[k * q + j];
      target[i * q + j] = sum;
    }
  }
}

export function unit(a: number, b: number, q: number): Float64Array {
  const matrix = new Float64Array(q * q);
  matrix[a * q + b] = 1;
  matrix[b * q + a] = 1;
  return matrix;
}

export function trace(matrix: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += matrix[i * n + i];
  return sum;
}
