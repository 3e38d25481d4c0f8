import { cholesky, choleskyInto } from '../linear-algebra/cholesky.ts';
import { invertSquare, multiply } from '../linear-algebra/dense.ts';
import { symmetricFunction } from '../linear-algebra/symmetric-eigen.ts';
import type { MmrmLikelihood } from './mmrm-likelihood.ts';
import type { MmrmData } from './mmrm-model.ts';
import { readSubject } from './pattern-statistics.ts';

export interface EmpiricalCovariance {
  readonly covariance: Float64Array;
  readonly degreesOfFreedom: (contrast: Float64Array) => number;
}

/**
 * Cluster-robust covariance of the coefficients with the subject as cluster.
 *
 *   V_i^-1 = C_i C_i',  x_i = C_i' X_i,  e_i = C_i' r_i,  H_i = x_i Phi x_i'
 *   z_i = x_i' A_i e_i,  covariance = Phi (sum_i z_i z_i') Phi
 *   CR0 A_i = I,  CR2 A_i = (I - H_ii)^-1/2,  CR3 A_i = (I - H_ii)^-1
 *
 * Degrees of freedom of a contrast c (Bell and McCaffrey): v_i = A_i x_i Phi c,
 * P_ij = [i = j] v_i'v_i - (x_i'v_i)' Phi (x_j'v_j), df = tr(P)^2 / sum P_ij^2.
 *
 * Choices: C_i is the lower Cholesky factor of V_i^-1 and no factor n / (n - 1) is applied, as in R's mmrm
 * ("Empirical", "Empirical-Bias-Reduced", "Empirical-Jackknife"); clubSandwich's CR2 differs slightly, as its root is another.
 *
 * Source: Liang KY, Zeger SL. Biometrika 1986;73:13-22; Bell RM, McCaffrey DF. Surv Methodol 2002;28:169-181.
 */
export function empiricalCovariance(
  data: MmrmData,
  likelihood: MmrmLikelihood,
  {
    beta,
    phi,
    kind,
  }: { readonly beta: Float64Array; readonly phi: Float64Array; readonly kind: 'CR0' | 'CR2' | 'CR3' },
): EmpiricalCovariance {
  const p = beta.length;
  const meat = new Float64Array(p * p);
  const phiRoot = symmetricFunction(phi, p, (value) => Math.sqrt(Math.max(0, value)));
  const subjects: Scored[] = [];
  visitSubjects(data, likelihood, (design, outcome, root) => {
    const m = outcome.length;
    const x = transposeTimes(root, design, m, p);
    const residual = outcome.map((y, t) => y - dotRow(design, t, beta));
    const e = transposeTimes(root, residual, m, 1);
    const rooted = multiply(x, phiRoot, m, p, p);
    const correction = correctionOf(kind, hat(rooted, m, p), m);
    const adjusted = correction === undefined ? x : multiply(correction, x, m, m, p);
    const score = transposeTimes(adjusted, e, m, 1, p);
    for (let k = 0; k < p; k++) for (let l = 0; l < p; l++) meat[k * p + l] += score[k] * score[l];
    subjects.push({ m, rooted, adjusted });
  });
  return {
    covariance: multiply(multiply(phi, meat, p, p, p), phi, p, p, p),
    degreesOfFreedom: (contrast) => bellMcCaffrey(subjects, phi, contrast),
  };
}

interface Scored {
  readonly m: number;
  /** m x p, transformed design times the root of Phi. */
  readonly rooted: Float64Array;
  readonly adjusted: Float64Array;
}

function bellMcCaffrey(subjects: readonly Scored[], phi: Float64Array, contrast: Float64Array): number {
  const p = contrast.length;
  const direction = multiply(phi, contrast, p, p, 1);
  const crossed = new Float64Array(p * p);
  // u_i = Phi^1/2 x_i'v_i, so that P_ij = [i = j] v_i'v_i - u_i'u_j.
  const u = new Float64Array(p);
  let trace = 0;
  let squares = 0;
  for (const { m, rooted, adjusted } of subjects) {
    u.fill(0);
    let own = 0;
    for (let t = 0; t < m; t++) {
      let v = 0;
      for (let k = 0; k < p; k++) v += adjusted[t * p + k] * direction[k];
      own += v * v;
      for (let k = 0; k < p; k++) u[k] += v * rooted[t * p + k];
    }
    let leverage = 0;
    for (let k = 0; k < p; k++) {
      const value = u[k];
      leverage += value * value;
      for (let l = 0; l <= k; l++) crossed[k * p + l] += value * u[l];
    }
    trace += own - leverage;
    squares += own * own - 2 * own * leverage;
  }
  for (let k = 0; k < p; k++) {
    for (let l = 0; l <= k; l++) squares += (k === l ? 1 : 2) * crossed[k * p + l] ** 2;
  }
  return (trace * trace) / squares;
}

/** Calls back with design (m x p), outcome (m) and the lower Cholesky factor of V_i^-1 (m x m) of every subject. */
function visitSubjects(
  data: MmrmData,
  likelihood: MmrmLikelihood,
  visit: (design: Float64Array, outcome: Float64Array, root: Float64Array) => void,
): void {
  const { design, statistics, kept, sourceAt } = likelihood;
  const { visits, sources } = design;
  const roots = new Map(
    statistics.patterns.map((pattern, s) => {
      const m = pattern.visits.length;
      const lower = new Float64Array(m * m);
      choleskyInto(likelihood.precisionOf(s), m, lower);
      const mask = pattern.visits.reduce((bits, t) => bits | (1 << t), 0);
      return [pattern.group * 33554432 + mask, { pattern, lower }];
    }),
  );
  const row = new Float64Array(statistics.size);
  for (let i = 0; i < design.subjects; i++) {
    const mask = readSubject(data, design, { i, row, outcomeShift: statistics.outcomeShift });
    if (mask <= 0) continue;
    const found = roots.get((data.covarianceGroup?.[i] ?? 0) * 33554432 + mask);
    if (found === undefined) continue;
    const m = found.pattern.visits.length;
    const own = new Float64Array(m * kept.length);
    const outcome = Float64Array.from(found.pattern.visits, (t) => row[sources.length + t]);
    found.pattern.visits.forEach((t, r) => {
      for (let k = 0; k < kept.length; k++) {
        const j = sourceAt[k * visits + t];
        if (j >= 0) own[r * kept.length + k] = row[j];
      }
    });
    visit(own, outcome, found.lower);
  }
}

function correctionOf(kind: 'CR0' | 'CR2' | 'CR3', hatMatrix: Float64Array, m: number): Float64Array | undefined {
  if (kind === 'CR0') return undefined;
  const rest = hatMatrix.map((value, i) => (i % (m + 1) === 0 ? 1 : 0) - value);
  // A subject whose own data fix a coefficient has a zero eigenvalue; its residual there is zero, so the direction is dropped.
  if (kind === 'CR2') return symmetricFunction(rest, m, (value) => (value > 1e-10 ? 1 / Math.sqrt(value) : 0));
  if (cholesky(rest, m, 1e-10) === undefined)
    return symmetricFunction(rest, m, (value) => (value > 1e-10 ? 1 / value : 0));
  return invertSquare(rest, m);
}

/** x Phi x' from x Phi^1/2. */
function hat(rooted: Float64Array, m: number, p: number): Float64Array {
  const result = new Float64Array(m * m);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = 0; k < p; k++) sum += rooted[i * p + k] * rooted[j * p + k];
      result[i * m + j] = sum;
      result[j * m + i] = sum;
    }
  }
  return result;
}

/** A' B for A (m x n, n = m unless given) and B (m x columns). */
function transposeTimes(a: Float64Array, b: Float64Array, m: number, columns: number, n = m): Float64Array {
  const result = new Float64Array(n * columns);
  for (let k = 0; k < m; k++) {
    for (let i = 0; i < n; i++) {
      const factor = a[k * n + i];
      if (factor === 0) continue;
      for (let j = 0; j < columns; j++) result[i * columns + j] += factor * b[k * columns + j];
    }
  }
  return result;
}

function dotRow(matrix: Float64Array, row: number, x: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < x.length; k++) sum += matrix[row * x.length + k] * x[k];
  return sum;
}
