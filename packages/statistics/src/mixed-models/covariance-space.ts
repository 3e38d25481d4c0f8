import { type CovarianceModel, type CovarianceStructure, covarianceModel, vechIndex } from './covariance-structure.ts';
import type { MmrmLikelihood } from './mmrm-likelihood.ts';

/** Parameters of all groups stacked; for the unstructured matrix Sigma itself, in which the likelihood is simplest. */
export interface CovarianceSpace {
  readonly parameters: number;
  sigma(theta: Float64Array): Float64Array;
  jacobian(theta: Float64Array): Float64Array;
  /** sum_v g_v d2 Sigma_v, parameters square; undefined where Sigma is linear. */
  curvature(theta: Float64Array, gradient: Float64Array): Float64Array | undefined;
}

export function covarianceSpace(likelihood: MmrmLikelihood, structure: CovarianceStructure): CovarianceSpace {
  const { vech, statistics, design } = likelihood;
  const total = statistics.groups * vech;
  if (structure === 'us') {
    const identity = new Float64Array(total * total);
    for (let v = 0; v < total; v++) identity[v * total + v] = 1;
    return { parameters: total, sigma: (theta) => theta, jacobian: () => identity, curvature: () => undefined };
  }
  const model = covarianceModel(structure, design.visits);
  return structuredSpace(model, statistics.groups, vech);
}

/** Every group has its own parameters of the same structure. */
export function structuredSpace(model: CovarianceModel, groups: number, vech: number): CovarianceSpace {
  const k = model.parameters;
  const part = (theta: Float64Array, group: number) => theta.subarray(group * k, (group + 1) * k);
  return {
    parameters: groups * k,
    sigma(theta) {
      const sigma = new Float64Array(groups * vech);
      for (let g = 0; g < groups; g++) sigma.set(model.at(part(theta, g)).sigma, g * vech);
      return sigma;
    },
    jacobian(theta) {
      const jacobian = new Float64Array(groups * k * groups * vech);
      for (let g = 0; g < groups; g++) {
        const { first } = model.at(part(theta, g));
        for (let a = 0; a < k; a++) {
          jacobian.set(first.subarray(a * vech, (a + 1) * vech), (g * k + a) * groups * vech + g * vech);
        }
      }
      return jacobian;
    },
    curvature(theta, gradient) {
      const bend = new Float64Array((groups * k) ** 2);
      for (let g = 0; g < groups; g++) {
        const { second } = model.at(part(theta, g));
        for (let a = 0; a < k; a++) {
          for (let b = 0; b < k; b++) {
            const from = vechIndex(a, b) * vech;
            const slope = gradient.subarray(g * vech, (g + 1) * vech);
            bend[(g * k + a) * groups * k + g * k + b] = dot(second.subarray(from, from + vech), slope);
          }
        }
      }
      return bend;
    },
  };
}

/** Parameters near a given Sigma (groups x vech). */
export function startIn(likelihood: MmrmLikelihood, structure: CovarianceStructure, start: Float64Array): Float64Array {
  if (structure === 'us') return start;
  const { vech, statistics, design } = likelihood;
  const model = covarianceModel(structure, design.visits);
  const theta = new Float64Array(statistics.groups * model.parameters);
  for (let g = 0; g < statistics.groups; g++) {
    theta.set(model.start(start.subarray(g * vech, (g + 1) * vech)), g * model.parameters);
  }
  return theta;
}

/** J H J'. */
export function transformed(jacobian: Float64Array, hessian: Float64Array, k: number, v: number): Float64Array {
  const half = new Float64Array(k * v);
  for (let a = 0; a < k; a++) {
    for (let x = 0; x < v; x++) {
      const factor = jacobian[a * v + x];
      if (factor === 0) continue;
      for (let y = 0; y < v; y++) half[a * v + y] += factor * hessian[x * v + y];
    }
  }
  const result = new Float64Array(k * k);
  for (let a = 0; a < k; a++) {
    for (let b = 0; b <= a; b++) {
      const value = dot(half.subarray(a * v, (a + 1) * v), jacobian.subarray(b * v, (b + 1) * v));
      result[a * k + b] = value;
      result[b * k + a] = value;
    }
  }
  return result;
}

/** Lower triangles of the groups' blocks as one full symmetric matrix. */
export function unblocked(blocks: Float64Array, vech: number, total: number): Float64Array {
  const full = new Float64Array(total * total);
  for (let a = 0; a < total; a++) {
    const group = Math.floor(a / vech);
    for (let b = group * vech; b <= a; b++) {
      const value = blocks[a * vech + (b % vech)];
      full[a * total + b] = value;
      full[b * total + a] = value;
    }
  }
  return full;
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
