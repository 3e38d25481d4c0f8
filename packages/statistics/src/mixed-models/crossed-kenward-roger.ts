import { cholesky, choleskyInverse } from '../linear-algebra/cholesky.ts';
import { multiply, traceOfProduct, transpose } from '../linear-algebra/dense.ts';
import { addForm } from './group-forms.ts';
import type { GroupStatistics } from './group-statistics.ts';
import { multiplyInto } from './inner-kernels.ts';
import {
  adjustedCovariance,
  type KenwardRogerParts,
  pairAt,
  pairs,
  type VariancePieces,
} from './kenward-roger-adjustment.ts';
import {
  forEachPattern,
  jointKernelInto,
  multiplyTransposedLeftInto,
  trace,
  traceOf,
  unit,
} from './mixed-model-kenward-roger.ts';
import { outerBlock } from './outer-terms.ts';
import type { DevianceAt, MixedShape } from './profiled-deviance.ts';

/**
 * Kenward and Roger's adjustment for several grouping factors, nested or crossed, in the elements of G, the variance of each outer
 * term and the residual variance (`adjustedCovariance`).
 *
 * With V1 = I + Z G Z', Omega and gamma of the deviance (V^-1 = V1^-1 - V1^-1 Z2 Omega Z2'V1^-1, V^-1 X = V1^-1 W gamma), T of each
 * pattern of the inner groups, F_a = sum_g (Z'W)' T'E_a T (Z'W), L_a = gamma' F_a J, M_a = J' F_a J (J takes the outer columns),
 * S = Z2'V1^-1Z2, U = I - Omega S, H = Z2'V^-1X, K = Z2'V^-1Z2:
 *
 *   inner a, b   Q = gamma' F_ab gamma - L_a Omega L_b',  F_ab with E_a (T Z'Z) E_b for E_a
 *                trace = tr(V1^-1 V_a V1^-1 V_b) - 2 tr(Omega J'F_ab J) + tr(Omega M_a Omega M_b)
 *   inner a, f   Q = (L_a U)_f H_f,    trace = sum over f of (U' M_a U)_jj
 *   outer f, g   Q = H_f' K_fg H_g,    trace = sum of K_jk^2
 *
 * and those of the residual variance from V = sum of its parts: V^-1 V_e V^-1 = V^-1 - sum_a v_a V^-1 V_a V^-1.
 */
export function crossedKenwardRoger(
  statistics: GroupStatistics,
  shape: MixedShape,
  { at, theta }: { readonly at: DevianceAt; readonly theta: Float64Array },
): KenwardRogerParts | undefined {
  const { p, free, outer } = shape;
  const { q } = statistics;
  const units = free.map(([a, b]) => unit(a, b, q));
  const blocks = units.map((e) => blocksOf(statistics, shape, at, kernelsOf(statistics, at, e, undefined)));
  const parts = [...innerParts(statistics, shape, at, { units, blocks }), ...outerParts(statistics, shape, at, blocks)];
  const variances = [
    ...free.map(([a, b]) => at.relative[a * q + b]),
    ...outer.map((_, f) => theta[free.length + f] ** 2),
  ];
  const k = parts.length;
  const joint = pairs(k, (a, b) => parts[a].with(b));
  const pieces = withResidual(
    {
      first: parts.map(({ form }) => form),
      second: joint.map(({ form }) => form),
      traces: joint.map(({ trace: own }) => own),
    },
    { variances, traces: parts.map(({ trace: own }) => own), total: inverse(at.phi, p), rows: shape.rows },
  );
  const phi = at.phi.map((value) => value * at.residualVariance);
  return adjustedCovariance(pieces, { p, phi, residualVariance: at.residualVariance });
}

interface Form {
  /** p x p. */
  readonly form: Float64Array;
  readonly trace: number;
}

/** X'V^-1 V_a V^-1 X and tr(V^-1 V_a) of one parameter, and its forms with an earlier one. */
interface ParameterForms extends Form {
  with(b: number): Form;
}

/** F_a and its blocks: gamma' F gamma, L = gamma' F J, M = J' F J. */
function blocksOf(statistics: GroupStatistics, { p }: MixedShape, at: DevianceAt, kernels: Float64Array) {
  const { w } = statistics;
  const m = w - p - 1;
  const whole = new Float64Array(w * w);
  addForm(statistics, kernels, { target: whole, factor: 1 });
  const half = multiply(transpose(at.fixed, w, p), whole, p, w, w);
  const l = new Float64Array(p * m);
  for (let i = 0; i < p; i++) for (let j = 0; j < m; j++) l[i * m + j] = half[i * w + p + j];
  return { fixed: multiply(half, at.fixed, p, w, p), l, m: outerBlock(whole, w, p, m) };
}

type Blocks = ReturnType<typeof blocksOf>;

/** @param units E_a of each element of G, and its blocks */
function innerParts(
  statistics: GroupStatistics,
  shape: MixedShape,
  at: DevianceAt,
  { units, blocks: own }: { readonly units: readonly Float64Array[]; readonly blocks: readonly Blocks[] },
): ParameterForms[] {
  const { p, rows } = shape;
  const { q, w, groups } = statistics;
  const m = w - p - 1;
  const turned = own.map(({ m: block }) => multiply(at.outer, block, m, m, m));
  return units.map((e, a) => {
    let within = 0;
    forEachPattern(statistics, at, ({ s, ta, scratch: [one] }) => {
      multiplyInto(one, ta, e, q);
      within += groups[s] * trace(one, q);
    });
    return {
      form: own[a].fixed,
      trace: within - trace(turned[a], m),
      with(b) {
        const both = blocksOf(statistics, shape, at, kernelsOf(statistics, at, e, units[b]));
        const through = multiply(multiply(own[a].l, at.outer, p, m, m), transpose(own[b].l, p, m), p, m, p);
        return {
          form: symmetric(
            both.fixed.map((value, i) => value - through[i]),
            p,
          ),
          trace:
            traceOf(statistics, at, { a: e, b: units[b], rows }) -
            2 * traceOfProduct(at.outer, both.m, m) +
            traceOfProduct(turned[a], turned[b], m),
        };
      },
    };
  });
}

/** @param blocks of each element of G */
function outerParts(
  { w }: GroupStatistics,
  { p, free, outer }: MixedShape,
  at: DevianceAt,
  blocks: readonly Blocks[],
): ParameterForms[] {
  const m = w - p - 1;
  const s = outerBlock(at.within, w, p, m);
  const u = multiply(at.outer, s, m, m, m).map((value, i) => (i % (m + 1) === 0 ? 1 : 0) - value);
  const k = multiply(s, u, m, m, m);
  const h = multiply(at.within.subarray(p * w, (p + m) * w), at.fixed, m, w, p);
  const starts = outer.map((_, f) => outer.slice(0, f).reduce((sum, size) => sum + size, 0));
  const rowsOf = (f: number) => Array.from({ length: outer[f] }, (_, j) => starts[f] + j);
  return outer.map((_, f) => ({
    form: product(p, rowsOf(f), (i, j) => h[j * p + i], h),
    trace: rowsOf(f).reduce((sum, j) => sum + k[j * m + j], 0),
    with(b) {
      if (b < free.length) {
        const { l, m: block } = blocks[b];
        const lu = multiply(l, u, p, m, m);
        const mu = multiply(block, u, m, m, m);
        return {
          form: symmetric(
            product(p, rowsOf(f), (i, j) => lu[i * m + j], h),
            p,
          ),
          trace: rowsOf(f).reduce((sum, j) => sum + column(u, mu, m, j), 0),
        };
      }
      const g = b - free.length;
      const hk = (i: number, j: number) => rowsOf(f).reduce((sum, l) => sum + h[l * p + i] * k[l * m + j], 0);
      return {
        form: symmetric(product(p, rowsOf(g), hk, h), p),
        trace: rowsOf(f).reduce((sum, j) => sum + rowsOf(g).reduce((own, l) => own + k[j * m + l] ** 2, 0), 0),
      };
    },
  }));
}

/** T'E_a T of each pattern or, with a second unit, the symmetric part of T'E_a (T Z'Z) E_b T. */
function kernelsOf(
  statistics: GroupStatistics,
  at: DevianceAt,
  a: Float64Array,
  b: Float64Array | undefined,
): Float64Array {
  const { q } = statistics;
  const kernels = new Float64Array(at.kernels.length);
  forEachPattern(statistics, at, ({ s, t, ta, scratch: [one, two] }) => {
    if (b === undefined) multiplyInto(two, a, t, q);
    else jointKernelInto(two, { ea: a, eb: b, t, ta, scratch: one, q });
    multiplyTransposedLeftInto(one, t, two, q);
    kernels.set(symmetric(one, q), s * q * q);
  });
  return kernels;
}

/** Adds the residual variance, the last parameter, whose derivative of V is the identity. */
function withResidual(
  { first, second, traces }: VariancePieces,
  {
    variances,
    traces: single,
    total,
    rows,
  }: {
    readonly variances: readonly number[];
    /** tr(V^-1 V_a). */
    readonly traces: readonly number[];
    /** X'V^-1X. */
    readonly total: Float64Array;
    readonly rows: number;
  },
): VariancePieces {
  const k = first.length;
  const rest = (from: Float64Array, of: (b: number) => Float64Array) =>
    from.map((value, i) => variances.reduce((left, v, b) => left - v * of(b)[i], value));
  const restOf = (from: number, of: (b: number) => number) => variances.reduce((left, v, b) => left - v * of(b), from);
  const residual = rest(total, (b) => first[b]);
  const mixed = first.map((form, a) => rest(form, (b) => second[pairAt(a, b)]));
  const mixedTraces = single.map((own, a) => restOf(own, (b) => traces[pairAt(a, b)]));
  const own = rest(residual, (b) => mixed[b]);
  const ownTrace = restOf(
    restOf(rows, (b) => single[b]),
    (b) => mixedTraces[b],
  );
  return {
    first: [...first, residual],
    second: [...second, ...mixed.slice(0, k), own],
    traces: [...traces, ...mixedTraces, ownTrace],
  };
}

/** sum over j of left(i, j) h_jl, p x p. */
function product(
  p: number,
  rows: readonly number[],
  left: (i: number, j: number) => number,
  h: Float64Array,
): Float64Array {
  const form = new Float64Array(p * p);
  for (const j of rows) {
    for (let i = 0; i < p; i++) {
      const value = left(i, j);
      for (let l = 0; l < p; l++) form[i * p + l] += value * h[j * p + l];
    }
  }
  return form;
}

/** Element (j, j) of U'(M U). */
function column(u: Float64Array, mu: Float64Array, m: number, j: number): number {
  let sum = 0;
  for (let i = 0; i < m; i++) sum += u[i * m + j] * mu[i * m + j];
  return sum;
}

function symmetric(matrix: Float64Array, n: number): Float64Array {
  return matrix.map((value, at) => (value + matrix[(at % n) * n + Math.floor(at / n)]) / 2);
}

function inverse(matrix: Float64Array, n: number): Float64Array {
  const factor = cholesky(matrix, n);
  if (factor === undefined) throw new Error('crossedKenwardRoger: Phi is not positive definite');
  return choleskyInverse(factor);
}
