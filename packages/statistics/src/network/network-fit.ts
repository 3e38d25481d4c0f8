import { invertSymmetric } from '../meta-analysis/small-matrix.ts';
import { logDeterminantOfContrasts, type NetworkStudy, studyLaplacian } from './network-study.ts';

/** Weighted least squares on the network at one value of tau2. */
export interface NetworkSolution {
  /** Treatment effects on a common origin; only their differences mean something. */
  readonly effects: Float64Array;
  /** Moore-Penrose inverse of the network's Laplacian, t by t. */
  readonly pseudoInverse: Float64Array;
  /** Sum of weighted squared residuals over all contrasts. */
  readonly q: number;
  /** ln det of the grounded Laplacian. */
  readonly logDeterminant: number;
  readonly laplacians: readonly Float64Array[];
}

/**
 * Solves the network of t treatments, all connected: L b = r, with L the sum of the studies' Laplacians and
 * r_i = sum_j w_ij effect_ij.
 *
 * @returns undefined if L is singular beyond its one null direction (a network in pieces), or a study's variances are impossible
 */
export function solveNetwork(studies: readonly NetworkStudy[], t: number, tau2: number): NetworkSolution | undefined {
  const total = new Float64Array(t * t);
  const right = new Float64Array(t);
  const laplacians: Float64Array[] = [];
  for (const study of studies) {
    const laplacian = studyLaplacian(study, tau2);
    if (laplacian === undefined) return undefined;
    laplacians.push(laplacian);
    addStudy(study, laplacian, total, right, t);
  }
  // L + sJ with s of the size of L keeps the null direction as well conditioned as the rest.
  let shift = 0;
  for (let i = 0; i < t; i++) shift += total[i * t + i] / (t * t);
  const inverse = invertSymmetric(
    total.map((value) => value + shift),
    t,
  );
  if (inverse === undefined) return undefined;
  const pseudoInverse = inverse.matrix.map((value) => value - 1 / (shift * t * t));
  const effects = new Float64Array(t);
  for (let i = 0; i < t; i++) for (let j = 0; j < t; j++) effects[i] += pseudoInverse[i * t + j] * right[j];
  const q = studies.reduce((sum, study, s) => sum + studyQ(study, laplacians[s], effects), 0);
  // det(L + sJ) = s t^2 det(grounded L) for a Laplacian.
  const logDeterminant = inverse.logDeterminant - Math.log(shift * t * t);
  return { effects, pseudoInverse, q, logDeterminant, laplacians };
}

function addStudy(
  study: NetworkStudy,
  laplacian: Float64Array,
  total: Float64Array,
  right: Float64Array,
  t: number,
): void {
  const { treatments, effects } = study;
  const m = treatments.length;
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < m; j++) {
      total[treatments[i] * t + treatments[j]] += laplacian[i * m + j];
      if (i !== j) right[treatments[i]] -= laplacian[i * m + j] * effects[i * m + j];
    }
  }
}

function studyQ({ treatments, effects }: NetworkStudy, laplacian: Float64Array, solved: Float64Array): number {
  const m = treatments.length;
  let q = 0;
  for (let i = 0; i < m; i++) {
    for (let j = i + 1; j < m; j++) {
      const residual = effects[i * m + j] - (solved[treatments[i]] - solved[treatments[j]]);
      q -= laplacian[i * m + j] * residual ** 2;
    }
  }
  return q;
}

/**
 * Generalised DerSimonian-Laird tau2: (Q - df) / D with D = 1/2 [sum tr L_s - tr(L+ sum L_s^2)], floored at 0.
 *
 * Source: Jackson D, White IR, Riley RD. Stat Med 2012;31:3805-3820, in the form that netmeta uses.
 */
export function momentTau2(studies: readonly NetworkStudy[], t: number, common: NetworkSolution, df: number): number {
  if (df <= 0) return 0;
  let traces = 0;
  let explained = 0;
  studies.forEach(({ treatments }, s) => {
    const laplacian = common.laplacians[s];
    const m = treatments.length;
    for (let i = 0; i < m; i++) {
      traces += laplacian[i * m + i];
      for (let j = 0; j < m; j++) {
        let square = 0;
        for (let k = 0; k < m; k++) square += laplacian[i * m + k] * laplacian[k * m + j];
        explained += square * common.pseudoInverse[treatments[i] * t + treatments[j]];
      }
    }
  });
  return Math.max(0, (2 * (common.q - df)) / (traces - explained));
}

/** Restricted log-likelihood of tau2 up to a constant; minus infinity where the network cannot be solved. */
export function restrictedLogLikelihood(studies: readonly NetworkStudy[], t: number, tau2: number): number {
  const solution = solveNetwork(studies, t, tau2);
  if (solution === undefined) return Number.NEGATIVE_INFINITY;
  const spread = studies.reduce((sum, study) => sum + logDeterminantOfContrasts(study, tau2), 0);
  return -0.5 * (spread + solution.logDeterminant + solution.q);
}
