import { vechIndex } from './covariance-structure.ts';
import type { LikelihoodAt, MmrmLikelihood } from './mmrm-likelihood.ts';

/** What inference on the coefficients needs at the optimum, in vech(Sigma) of all groups (index v). */
export interface MmrmInformation {
  /** P_v = -X'V^-1 (dV/dv) V^-1 X, each p x p. */
  readonly p: readonly Float64Array[];
  /** Exact Hessian of -2 l in vech(Sigma), full square. */
  readonly hessian: Float64Array;
}

/**
 * Adds to the block Hessian the two terms that cross subjects.
 *
 *   H_ab = sum_S tr(E_a W E_b (2 U_S - n_S W)) - 2 u_a' Phi u_b - tr(Phi P_a Phi P_b)
 *
 * The last term belongs to REML only.
 */
export function mmrmInformation(likelihood: MmrmLikelihood, at: LikelihoodAt): MmrmInformation {
  const { vech, statistics } = likelihood;
  const size = statistics.groups * vech;
  const n = likelihood.kept.length;
  const p: Float64Array[] = [];
  const phiP: Float64Array[] = [];
  const score: Float64Array[] = [];
  const phiScore: Float64Array[] = [];
  const gamma = likelihood.sourceCoefficients(at.beta);
  for (let v = 0; v < size; v++) {
    const { curvature, right } = derivativeProducts(likelihood, v, gamma);
    p.push(curvature);
    score.push(right);
    phiP.push(square(at.phi, curvature, n));
    phiScore.push(times(at.phi, right, n));
  }
  const hessian = new Float64Array(size * size);
  for (let a = 0; a < size; a++) {
    for (let b = 0; b <= a; b++) {
      let value = 0;
      if (Math.floor(a / vech) === Math.floor(b / vech)) {
        const group = Math.floor(a / vech);
        value = at.hessian[(group * vech + (a % vech)) * vech + (b % vech)];
      }
      for (let k = 0; k < n; k++) value -= 2 * score[a][k] * phiScore[b][k];
      if (likelihood.isRestricted) value -= traceOfSquares(phiP[a], phiP[b], n);
      hessian[a * size + b] = value;
      hessian[b * size + a] = value;
    }
  }
  return { p, hessian };
}

/** P_v and u_v = X'V^-1 E_v V^-1 r. */
function derivativeProducts(likelihood: MmrmLikelihood, v: number, gamma: Float64Array) {
  const { design, statistics, vech } = likelihood;
  const { visits: count, sources } = design;
  const q = sources.length;
  const { size } = statistics;
  const [t, u] = visitsOf(v % vech);
  const field = new Float64Array(count * count * q * q);
  const right = new Float64Array(count * q);
  statistics.patterns.forEach(({ visits, group, crossProducts }, s) => {
    const [i, j] = [visits.indexOf(t), visits.indexOf(u)];
    if (group !== Math.floor(v / vech) || i < 0 || j < 0) return;
    const w = likelihood.precisionOf(s);
    const m = visits.length;
    const share = t === u ? 0.5 : 1;
    for (let x = 0; x < m; x++) {
      for (let y = 0; y < m; y++) {
        const factor = share * (w[x * m + i] * w[j * m + y] + w[x * m + j] * w[i * m + y]);
        const from = (visits[x] * count + visits[y]) * q * q;
        for (let a = 0; a < q; a++) {
          // e = sum_i z_i r_iy: cross-product of source a with the residual at visit y.
          let residual = crossProducts[a * size + q + visits[y]];
          for (let b = 0; b < q; b++) {
            const product = crossProducts[a * size + b];
            field[from + a * q + b] -= factor * product;
            residual -= product * gamma[visits[y] * q + b];
          }
          right[visits[x] * q + a] += factor * residual;
        }
      }
    }
  });
  return { curvature: likelihood.contract(field), right: contractVector(likelihood, right) };
}

/** sum_t B_t' f_t. */
function contractVector({ design, kept, sourceAt }: MmrmLikelihood, field: Float64Array): Float64Array {
  const { visits, sources } = design;
  const result = new Float64Array(kept.length);
  for (let k = 0; k < kept.length; k++) {
    for (let t = 0; t < visits; t++) {
      const j = sourceAt[k * visits + t];
      if (j >= 0) result[k] += field[t * sources.length + j];
    }
  }
  return result;
}

/** (t, u), t >= u, of a vech index. */
export function visitsOf(v: number): readonly [number, number] {
  const t = Math.floor((Math.sqrt(8 * v + 1) - 1) / 2);
  return [t, v - (t * (t + 1)) / 2];
}

/**
 * sum_ab w_ab Q_ab with Q_ab = X'V^-1 E_a V^-1 E_b V^-1 X: the sum is taken inside the small matrices of a pattern, so that no
 * Q_ab is formed.
 *
 * @param weight covariance of vech(Sigma), full square
 */
export function weightedSecondOrder(likelihood: MmrmLikelihood, weight: Float64Array): Float64Array {
  const { design, statistics, vech } = likelihood;
  const { visits: count, sources } = design;
  const q = sources.length;
  const total = statistics.groups * vech;
  const field = new Float64Array(count * count * q * q);
  statistics.patterns.forEach(({ visits, group, crossProducts }, s) => {
    const w = likelihood.precisionOf(s);
    const m = visits.length;
    const middle = new Float64Array(m * m);
    for (let i = 0; i < m; i++) {
      for (let j = 0; j < m; j++) {
        for (let k = 0; k < m; k++) {
          const rowOf = (group * vech + vechIndex(visits[i], visits[k])) * total + group * vech;
          for (let l = 0; l < m; l++) {
            // Element (i, j) of E_a W E_b: E_a leads from i to k, W from k to l, E_b from l to j.
            middle[i * m + j] += weight[rowOf + vechIndex(visits[l], visits[j])] * w[k * m + l];
          }
        }
      }
    }
    const outer = square(square(w, middle, m), w, m);
    for (let x = 0; x < m; x++) {
      for (let y = 0; y < m; y++) {
        const from = (visits[x] * count + visits[y]) * q * q;
        const factor = outer[x * m + y];
        for (let a = 0; a < q; a++) {
          for (let b = 0; b < q; b++) field[from + a * q + b] += factor * crossProducts[a * statistics.size + b];
        }
      }
    }
  });
  return likelihood.contract(field);
}

function square(a: Float64Array, b: Float64Array, n: number): Float64Array {
  const product = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < n; k++) {
      const factor = a[i * n + k];
      for (let j = 0; j < n; j++) product[i * n + j] += factor * b[k * n + j];
    }
  }
  return product;
}

function times(a: Float64Array, x: Float64Array, n: number): Float64Array {
  const product = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) product[i] += a[i * n + j] * x[j];
  return product;
}

function traceOfSquares(a: Float64Array, b: Float64Array, n: number): number {
  let total = 0;
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) total += a[i * n + j] * b[j * n + i];
  return total;
}
