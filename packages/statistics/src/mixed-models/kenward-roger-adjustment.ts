import { cholesky, choleskyInverse } from '../linear-algebra/cholesky.ts';
import { multiply, traceOfProduct } from '../linear-algebra/dense.ts';

export interface KenwardRogerParts {
  readonly adjusted: Float64Array;
  readonly p: readonly Float64Array[];
  readonly parameterCovariance: Float64Array;
}

/** Forms of the variance parameters with V relative to the residual variance, which is the last parameter. */
export interface VariancePieces {
  /** X'V^-1 V_a V^-1 X, p x p. */
  readonly first: readonly Float64Array[];
  /** The symmetric part of X'V^-1 V_a V^-1 V_b V^-1 X, a >= b, at a (a + 1) / 2 + b. */
  readonly second: readonly Float64Array[];
  /** tr(V^-1 V_a V^-1 V_b), in the same order. */
  readonly traces: readonly number[];
}

/** What `of` says of every pair a >= b of k parameters. */
export function pairs<Value>(k: number, of: (a: number, b: number) => Value): Value[] {
  return Array.from({ length: k }, (_, a) => Array.from({ length: a + 1 }, (_, b) => of(a, b))).flat();
}

/** Place of the pair a, b, whichever is larger, among `pairs`. */
export function pairAt(a: number, b: number): number {
  return a >= b ? (a * (a + 1)) / 2 + b : (b * (b + 1)) / 2 + a;
}

/**
 * Kenward and Roger's adjusted covariance where V is linear in its parameters, so that there is no second-derivative term.
 *
 *   P_a = -X'V^-1 V_a V^-1 X,  Q_ab = X'V^-1 V_a V^-1 V_b V^-1 X
 *   I_ab = (tr(V^-1 V_a V^-1 V_b) - 2 tr(Phi Q_ab) + tr(Phi P_a Phi P_b)) / 2,  w = I^-1
 *   Phi_A = Phi + 2 Phi (sum_ab w_ab (Q_ab - P_a Phi P_b)) Phi
 *
 * Choices: expected information, as in R's pbkrtest. Source: Halekoh U, Hojsgaard S. J Stat Softw 2014;59(9).
 *
 * @returns undefined if the information is singular
 */
export function adjustedCovariance(
  pieces: VariancePieces,
  {
    p,
    phi,
    residualVariance: s2,
  }: { readonly p: number; readonly phi: Float64Array; readonly residualVariance: number },
): KenwardRogerParts | undefined {
  const k = pieces.first.length;
  const first = pieces.first.map((form) => form.map((x) => -x / s2 ** 2));
  const second = pieces.second.map((form) => form.map((x) => x / s2 ** 3));
  const information = new Float64Array(k * k);
  for (let a = 0; a < k; a++) {
    for (let b = 0; b < k; b++) {
      const trace = pieces.traces[pairAt(a, b)] / s2 ** 2;
      const crossed = traceOfProduct(multiply(phi, first[a], p, p, p), multiply(phi, first[b], p, p, p), p);
      information[a * k + b] = (trace - 2 * traceOfProduct(phi, second[pairAt(a, b)], p) + crossed) / 2;
    }
  }
  const factor = cholesky(information, k, 1e-12);
  if (factor === undefined) return undefined;
  const weight = choleskyInverse(factor);
  const inner = new Float64Array(p * p);
  for (let a = 0; a < k; a++) {
    for (let b = 0; b < k; b++) {
      const q = second[pairAt(a, b)];
      const crossed = multiply(multiply(first[a], phi, p, p, p), first[b], p, p, p);
      for (let i = 0; i < p * p; i++) inner[i] += weight[a * k + b] * (q[i] - crossed[i]);
    }
  }
  const correction = multiply(multiply(phi, inner, p, p, p), phi, p, p, p);
  return { adjusted: phi.map((value, i) => value + 2 * correction[i]), p: first, parameterCovariance: weight };
}
