import { vechIndex } from './covariance-structure.ts';
import type { Pattern } from './pattern-table.ts';

/** Adds one pattern to gradient, Hessian and Fisher matrix in vech(Sigma). */
export function addPatternDerivatives(
  { visits, group, subjects }: Pattern,
  to: {
    readonly w: Float64Array;
    readonly middle: Float64Array;
    readonly vech: number;
    readonly gradient: Float64Array;
    readonly hessian: Float64Array;
    readonly fisher: Float64Array;
  },
): void {
  const { w, middle, vech, gradient, hessian, fisher } = to;
  const m = visits.length;
  const u = sandwich(w, middle, m);
  const weight = new Float64Array(m * m);
  for (let i = 0; i < m * m; i++) weight[i] = 2 * u[i] - subjects * w[i];
  for (let i = 0; i < m; i++) {
    for (let j = 0; j <= i; j++) {
      const a = vechIndex(visits[i], visits[j]);
      const share = i === j ? 1 : 2;
      gradient[group * vech + a] += share * (subjects * w[i * m + j] - u[i * m + j]);
      for (let k = 0; k <= i; k++) {
        for (let l = 0; l <= k; l++) {
          const b = vechIndex(visits[k], visits[l]);
          if (b > a) continue;
          const half = (i === j ? 0.5 : 1) * (k === l ? 0.5 : 1);
          const at = (group * vech + a) * vech + b;
          // tr(E_a W E_b M) with E_a = e_i e_j' + e_j e_i' (e_i e_i' on the diagonal).
          const mixed =
            w[j * m + k] * weight[l * m + i] +
            w[j * m + l] * weight[k * m + i] +
            w[i * m + k] * weight[l * m + j] +
            w[i * m + l] * weight[k * m + j];
          const plain = w[j * m + k] * w[l * m + i] + w[j * m + l] * w[k * m + i];
          hessian[at] += half * mixed;
          fisher[at] += 2 * half * subjects * plain;
        }
      }
    }
  }
}

/** W M W for symmetric matrices. */
export function sandwich(w: Float64Array, middle: Float64Array, m: number): Float64Array {
  const left = new Float64Array(m * m);
  const result = new Float64Array(m * m);
  for (let i = 0; i < m; i++) {
    for (let k = 0; k < m; k++) {
      const factor = w[i * m + k];
      for (let j = 0; j < m; j++) left[i * m + j] += factor * middle[k * m + j];
    }
  }
  for (let i = 0; i < m; i++) {
    for (let k = 0; k < m; k++) {
      const factor = left[i * m + k];
      for (let j = 0; j < m; j++) result[i * m + j] += factor * w[k * m + j];
    }
  }
  return result;
}
