import { fUpper } from '../distributions/f.ts';
import { studentTQuantile, studentTTwoSided } from '../distributions/student-t.ts';
import { cholesky, choleskySolve } from '../linear-algebra/cholesky.ts';
import { bilinear } from '../linear-algebra/dense.ts';
import { symmetricEigen } from '../linear-algebra/symmetric-eigen.ts';
import type { DegreesOfFreedomMethod } from './mmrm-model.ts';

/** Everything that tests of linear combinations of the coefficients need; all matrices are over the kept coefficients. */
export interface MmrmInference {
  readonly method: DegreesOfFreedomMethod;
  /** (X'V^-1X)^-1. */
  readonly phi: Float64Array;
  /** What standard errors come from: phi, adjusted (Kenward-Roger) or empirical. */
  readonly covariance: Float64Array;
  /** P_v, one p x p matrix per element of vech(Sigma). */
  readonly p: readonly Float64Array[];
  /** Covariance of vech(Sigma), of rank equal to the number of covariance parameters. */
  readonly sigmaCovariance: Float64Array;
  /** Fixed degrees of freedom per coefficient (between-within, residual); undefined for the others. */
  readonly fixedDegreesOfFreedom: Float64Array | undefined;
  /** Degrees of freedom of Bell and McCaffrey for empirical standard errors; undefined for the others. */
  readonly empiricalDegreesOfFreedom: ((contrast: Float64Array) => number) | undefined;
}

export interface LinearEstimate {
  readonly estimate: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  readonly statistic: number;
  /** Two-sided. */
  readonly pValue: number;
  readonly interval: readonly [lower: number, upper: number];
}

export interface JointTest {
  readonly f: number;
  readonly numeratorDegreesOfFreedom: number;
  readonly denominatorDegreesOfFreedom: number;
  readonly pValue: number;
}

/** Estimate, t test and interval of c'beta. */
export function linearEstimate(
  inference: MmrmInference,
  {
    beta,
    contrast,
    confidenceLevel,
  }: {
    readonly beta: Float64Array;
    readonly contrast: Float64Array;
    readonly confidenceLevel: number;
  },
): LinearEstimate {
  let estimate = 0;
  for (let k = 0; k < beta.length; k++) estimate += contrast[k] * beta[k];
  const standardError = Math.sqrt(bilinear(contrast, inference.covariance, contrast));
  const degreesOfFreedom = contrastDegreesOfFreedom(inference, contrast);
  const statistic = estimate / standardError;
  const half = studentTQuantile((1 + confidenceLevel) / 2, degreesOfFreedom) * standardError;
  return {
    estimate,
    standardError,
    degreesOfFreedom,
    statistic,
    pValue: studentTTwoSided(statistic, degreesOfFreedom),
    interval: [estimate - half, estimate + half],
  };
}

/**
 * Why the estimates of a fit are of no use, if they are: a standard error that is not positive, or that is rounding beside the
 * model's (empirical ones, where one subject carries the coefficient), or degrees of freedom that are not.
 */
export function inferenceProblem(
  { phi }: MmrmInference,
  estimates: readonly Pick<LinearEstimate, 'standardError' | 'degreesOfFreedom'>[],
): string | undefined {
  const p = estimates.length;
  for (const [k, { standardError, degreesOfFreedom }] of estimates.entries()) {
    if (!(standardError > 1e-9 * Math.sqrt(phi[k * p + k]))) return 'no-standard-error';
    if (!(degreesOfFreedom > 0)) return 'no-degrees-of-freedom';
  }
  return undefined;
}

/** Degrees of freedom of one contrast under the method of the fit. */
export function contrastDegreesOfFreedom(inference: MmrmInference, contrast: Float64Array): number {
  const { method, fixedDegreesOfFreedom, empiricalDegreesOfFreedom } = inference;
  if (method === 'asymptotic') return Number.POSITIVE_INFINITY;
  if (fixedDegreesOfFreedom !== undefined) return smallestUsed(fixedDegreesOfFreedom, contrast);
  if (empiricalDegreesOfFreedom !== undefined) return empiricalDegreesOfFreedom(contrast);
  if (method === 'satterthwaite') return satterthwaite(inference, contrast);
  return kenwardRogerScale(inference, [contrast]).denominator;
}

/**
 * Satterthwaite: df = 2 v^2 / (g' C g), v = c' Phi c, g_v = dv / dSigma_v = -c' Phi P_v Phi c.
 *
 * Source: Giesbrecht FG, Burns JC. Biometrics 1985;41:477-486.
 */
function satterthwaite({ phi, p, sigmaCovariance }: MmrmInference, contrast: Float64Array): number {
  const projected = timesVector(phi, contrast);
  const variance = dot(contrast, projected);
  const gradient = Float64Array.from(p, (matrix) => -bilinear(projected, matrix, projected));
  return (2 * variance * variance) / bilinear(gradient, sigmaCovariance, gradient);
}

/**
 * F test that all contrasts are zero.
 *
 * Kenward-Roger: F = lambda / l (L beta)' (L Phi_A L')^-1 L beta on l and m. Satterthwaite: by the eigenvectors of L Phi L', each
 * with its own degrees of freedom nu_k; E = sum nu_k / (nu_k - 2), denominator 2 E / (E - l) (Fai and Cornelius), 2 if some
 * nu_k <= 2, their mean if all are equal to 1e-8; as in R's lmerTest and mmrm. Otherwise the smallest fixed df.
 *
 * Source: Kenward MG, Roger JH. Biometrics 1997;53:983-997; Fai AH, Cornelius PL. J Stat Comput Simul 1996;54:363-378.
 */
export function jointTest(
  inference: MmrmInference,
  beta: Float64Array,
  contrasts: readonly Float64Array[],
): JointTest | undefined {
  const l = contrasts.length;
  const isKenwardRoger = inference.method.startsWith('kenward-roger');
  const variance = between(contrasts, inference.covariance);
  const estimates = Float64Array.from(contrasts, (contrast) => dot(contrast, beta));
  const factor = cholesky(variance, l);
  if (factor === undefined) return undefined;
  const wald = dot(estimates, choleskySolve(factor, estimates)) / l;
  const { scale, denominator } = isKenwardRoger
    ? kenwardRogerScale(inference, contrasts)
    : { scale: 1, denominator: jointDenominator(inference, contrasts, variance) };
  const f = scale * wald;
  return {
    f,
    numeratorDegreesOfFreedom: l,
    denominatorDegreesOfFreedom: denominator,
    pValue: fUpper(f, l, denominator),
  };
}

function jointDenominator(
  inference: MmrmInference,
  contrasts: readonly Float64Array[],
  variance: Float64Array,
): number {
  const l = contrasts.length;
  if (l === 1 || inference.fixedDegreesOfFreedom !== undefined || inference.method === 'asymptotic') {
    return Math.min(...contrasts.map((contrast) => contrastDegreesOfFreedom(inference, contrast)));
  }
  const { vectors } = symmetricEigen(variance, l);
  const each = contrasts.map((_, k) => {
    const rotated = new Float64Array(contrasts[0].length);
    contrasts.forEach((contrast, i) => {
      for (let j = 0; j < rotated.length; j++) rotated[j] += vectors[i * l + k] * contrast[j];
    });
    return contrastDegreesOfFreedom(inference, rotated);
  });
  if (each.every((df) => Math.abs(df - each[0]) < 1.5e-8)) return each.reduce((sum, df) => sum + df, 0) / l;
  if (each.some((df) => df <= 2)) return 2;
  const e = each.reduce((sum, df) => sum + df / (df - 2), 0);
  return (2 * e) / (e - l);
}

/**
 * Scale lambda and denominator m of the Kenward-Roger F.
 *
 *   Theta = L' (L Phi L')^-1 L
 *   A1 = sum_ab w_ab tr(Theta Phi P_a Phi) tr(Theta Phi P_b Phi),  A2 = sum_ab w_ab tr(Theta Phi P_a Phi Theta Phi P_b Phi)
 */
function kenwardRogerScale({ phi, p, sigmaCovariance }: MmrmInference, contrasts: readonly Float64Array[]) {
  const l = contrasts.length;
  const projected = contrasts.map((contrast) => timesVector(phi, contrast));
  const factor = cholesky(between(contrasts, phi), l);
  if (factor === undefined) return { scale: 1, denominator: Number.NaN };
  // M_v = (L Phi L')^-1 L Phi P_v Phi L', so that A1 and A2 are traces of M_a, M_b and M_a M_b.
  const reduced = p.map((matrix) => {
    const middle = between(projected, matrix);
    const m = new Float64Array(l * l);
    for (let j = 0; j < l; j++) {
      const column = Float64Array.from({ length: l }, (_, i) => middle[i * l + j]);
      choleskySolve(factor, column).forEach((value, i) => {
        m[i * l + j] = value;
      });
    }
    return m;
  });
  let [a1, a2] = [0, 0];
  const v = p.length;
  for (let a = 0; a < v; a++) {
    for (let b = 0; b < v; b++) {
      const w = sigmaCovariance[a * v + b];
      if (w === 0) continue;
      a1 += w * trace(reduced[a], l) * trace(reduced[b], l);
      for (let i = 0; i < l; i++) for (let j = 0; j < l; j++) a2 += w * reduced[a][i * l + j] * reduced[b][j * l + i];
    }
  }
  return scaleAndDenominator(a1, a2, l);
}

function scaleAndDenominator(
  a1: number,
  a2: number,
  l: number,
): { readonly scale: number; readonly denominator: number } {
  // With one contrast A1 = A2 and the formulas below reduce to m = 2 / A2 and scale 1.
  if (l === 1) return { scale: 1, denominator: 2 / a2 };
  const b = (a1 + 6 * a2) / (2 * l);
  const g = ((l + 1) * a1 - (l + 4) * a2) / ((l + 2) * a2);
  const d = 3 * l + 2 * (1 - g);
  const [c1, c2, c3] = [g / d, (l - g) / d, (l + 2 - g) / d];
  const expectation = 1 / (1 - a2 / l);
  const variance = ((2 / l) * (1 + c1 * b)) / ((1 - c2 * b) ** 2 * (1 - c3 * b));
  const rho = variance / (2 * expectation * expectation);
  const denominator = 4 + (l + 2) / (l * rho - 1);
  return { scale: denominator / (expectation * (denominator - 2)), denominator };
}

function smallestUsed(degreesOfFreedom: Float64Array, contrast: Float64Array): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (let k = 0; k < contrast.length; k++) {
    if (contrast[k] !== 0) smallest = Math.min(smallest, degreesOfFreedom[k]);
  }
  return smallest;
}

/** L M L'. */
function between(rows: readonly Float64Array[], matrix: Float64Array): Float64Array {
  const l = rows.length;
  const result = new Float64Array(l * l);
  for (let i = 0; i < l; i++) for (let j = 0; j < l; j++) result[i * l + j] = bilinear(rows[i], matrix, rows[j]);
  return result;
}

function timesVector(matrix: Float64Array, x: Float64Array): Float64Array {
  const n = x.length;
  return x.map((_, i) => dot(matrix.subarray(i * n, (i + 1) * n), x));
}

function trace(matrix: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += matrix[i * n + i];
  return sum;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
