import { choleskyInto, choleskyInverseInto } from '../linear-algebra/cholesky.ts';
import { contractGroups } from './group-forms.ts';
import type { GroupStatistics } from './group-statistics.ts';
import { addPairSlope, pairKernels } from './pair-kernels.ts';

/** N_s = Lambda (I + Lambda'A_s Lambda)^-1 Lambda' of each pattern, A_s its Z'Z, one after the other. */
export interface InnerKernels {
  readonly kernels: Float64Array;
  /** sum over the groups of ln|I + Lambda'A Lambda|. */
  readonly logDeterminant: number;
}

/** @returns undefined if a middle matrix is not positive definite */
export function innerKernels(statistics: GroupStatistics, lambda: Float64Array): InnerKernels | undefined {
  const { q, patterns, groups, inner } = statistics;
  if (q === 2) return pairKernels(statistics, lambda);
  const kernels = new Float64Array(patterns * q * q);
  const turned = transposeOf(lambda, q);
  const [own, half, middle, lower, inverse] = Array.from({ length: 5 }, () => new Float64Array(q * q));
  let logDeterminant = 0;
  for (let s = 0; s < patterns; s++) {
    copyPattern(inner, s, own);
    multiplyInto(half, own, lambda, q);
    multiplyInto(middle, turned, half, q);
    for (let a = 0; a < q; a++) middle[a * q + a] += 1;
    if (!choleskyInto(middle, q, lower)) return undefined;
    for (let a = 0; a < q; a++) logDeterminant += 2 * groups[s] * Math.log(lower[a * q + a]);
    choleskyInverseInto(lower, q, inverse, half);
    multiplyInto(half, lambda, inverse, q);
    multiplyInto(middle, half, turned, q);
    kernels.set(middle, s * q * q);
  }
  return { kernels, logDeterminant };
}

/** dd/dG = sum_s n_s T A - T D T', T = I - A N, D = sum_g (Z'W) Omega (Z'W)'. */
export function innerSlope(statistics: GroupStatistics, kernels: Float64Array, omega: Float64Array): Float64Array {
  const { q, patterns, groups, inner } = statistics;
  const slope = new Float64Array(q * q);
  const [own, kernel, t, d, half, explained] = Array.from({ length: 6 }, () => new Float64Array(q * q));
  for (let s = 0; s < patterns; s++) {
    contractGroups(statistics, s, { omega, target: d });
    if (q === 2) {
      addPairSlope(slope, statistics, s, { kernels, d });
      continue;
    }
    copyPattern(inner, s, own);
    copyPattern(kernels, s, kernel);
    reductionInto(t, own, kernel, q);
    multiplyInto(half, t, d, q);
    multiplyTransposedInto(explained, half, t, q);
    multiplyInto(half, t, own, q);
    for (let i = 0; i < q * q; i++) slope[i] += groups[s] * half[i] - explained[i];
  }
  return slope;
}

/** The q x q matrix of pattern s. */
export function copyPattern(matrices: Float64Array, s: number, target: Float64Array): void {
  const from = s * target.length;
  for (let k = 0; k < target.length; k++) target[k] = matrices[from + k];
}

/** T = I - A N, which turns Z'W into Z'V1^-1W. */
export function reductionInto(target: Float64Array, inner: Float64Array, kernel: Float64Array, q: number): void {
  multiplyInto(target, inner, kernel, q);
  for (let i = 0; i < q * q; i++) target[i] = (i % (q + 1) === 0 ? 1 : 0) - target[i];
}

/** target = A B for small square matrices; the target is neither of them. */
export function multiplyInto(target: Float64Array, a: Float64Array, b: Float64Array, q: number): void {
  for (let i = 0; i < q; i++) {
    for (let j = 0; j < q; j++) {
      let sum = 0;
      for (let k = 0; k < q; k++) sum += a[i * q + k] * b[k * q + j];
      target[i * q + j] = sum;
    }
  }
}

function multiplyTransposedInto(target: Float64Array, a: Float64Array, b: Float64Array, q: number): void {
  for (let i = 0; i < q; i++) {
    for (let j = 0; j < q; j++) {
      let sum = 0;
      for (let k = 0; k < q; k++) sum += a[i * q + k] * b[j * q + k];
      target[i * q + j] = sum;
    }
  }
}

export function transposeOf(a: Float64Array, n: number): Float64Array {
  return a.map((_, i) => a[(i % n) * n + Math.floor(i / n)]);
}
