import { normalQuantile, normalUpper } from '../distributions/normal.ts';
import { studentTQuantile, studentTUpper } from '../distributions/student-t.ts';
import type { Estimation } from '../estimation.ts';
import { cholesky, choleskyInverse } from '../linear-algebra/cholesky.ts';
import { multiply } from '../linear-algebra/dense.ts';
import { type GeeStandardErrors, geeCovariance } from './gee-covariance.ts';
import { type GeeData, type GeeInput, geeData, startOf } from './gee-data.ts';
import { geeEquations, pearsonMoments } from './gee-equations.ts';
import { workingCorrelation } from './gee-working-correlation.ts';
import type { LinearColumn } from './linear-model.ts';

export interface GeeCoefficient {
  readonly name: string;
  readonly estimate: number;
  /** Of the kind asked for; the sandwich unless told otherwise. */
  readonly standardError: number;
  /** As if the working correlation were the true one. */
  readonly modelStandardError: number;
  /** Estimate over standard error: z, or t if degrees of freedom were asked for. */
  readonly statistic: number;
  readonly pValue: number;
  readonly interval: readonly [lower: number, upper: number];
}

export interface GeeFit {
  readonly coefficients: readonly GeeCoefficient[];
  readonly aliased: readonly string[];
  /** Covariance of the coefficients, of the kind asked for, row-major. */
  readonly covariance: Float64Array;
  /** Exchangeable: alpha; AR(1): the correlation of neighbouring waves; independence: 0; unstructured: their mean. */
  readonly correlation: number;
  /** Working correlation over all waves, row-major; waves of the largest cluster for independence and exchangeable. */
  readonly workingCorrelation: Float64Array;
  /** Mean of the squared Pearson residuals. */
  readonly scale: number;
  readonly clusters: number;
  readonly observations: number;
  /** Of the t distribution of tests and intervals; undefined where they are normal. */
  readonly degreesOfFreedom: number | undefined;
  readonly iterations: number;
  readonly gradientNorm: number;
}

export type GeeCorrelation = 'independence' | 'exchangeable' | 'ar1' | 'unstructured';

export interface GeeOptions {
  readonly family: 'gaussian' | 'binomial' | 'poisson';
  readonly correlation?: GeeCorrelation;
  /** Place 0, 1, ... of each row in its cluster (the visit); by default the order of the rows. AR(1) and unstructured use it. */
  readonly waves?: ArrayLike<number>;
  readonly standardErrors?: GeeStandardErrors;
  /** `normal` (default), or t on clusters less coefficients. */
  readonly degreesOfFreedom?: 'normal' | 'clusters-less-coefficients';
  readonly confidenceLevel?: number;
}

/**
 * Generalised estimating equations with canonical link and the sandwich covariance: population-averaged effects for clustered data
 * (visits of a person, two joints of a person, persons of a site).
 *
 *   sum_c D_c' V_c^-1 (y_c - mu_c) = 0,  V_c = phi A^1/2 R(alpha) A^1/2
 *   covariance = B^-1 (sum_c u_c u_c') B^-1,  B = sum_c D_c' V_c^-1 D_c,  u_c = D_c' V_c^-1 (y_c - mu_c)
 *   phi = sum r^2 / N, r Pearson residuals; alpha from the products r_i r_j / phi of pairs within clusters:
 *   exchangeable   their mean
 *   ar1            the rho that minimises sum (r_i r_j / phi - rho^|w_i - w_j|)^2 over all pairs, w the waves
 *   unstructured   their mean for each pair of waves
 *
 * Choices: moments without subtracting p, and AR(1) from all pairs, as R's geepack; SAS subtracts p and takes neighbours only. For
 * fewer than about 40 clusters the sandwich is too small: `mancl-derouen` or `kauermann-carroll` mend it (geeCovariance), best with
 * t on clusters less coefficients.
 *
 * Source: Liang KY, Zeger SL. Biometrika 1986;73:13-22. Checked against: shared case resp_toenail_gee (geepack),
 * reference/linear-models/gee.R (geepack; Mancl-DeRouen and gaps by algebra written out).
 *
 * @param outcome one value per row; 0 or 1 for binomial, counts for poisson
 * @param cluster code 0, 1, ... per row
 * @throws InvalidInputError if lengths differ, a value is not possible, or a cluster has one wave twice
 */
export function gee(
  outcome: ArrayLike<number>,
  cluster: ArrayLike<number>,
  columns: readonly LinearColumn[],
  options: GeeOptions,
): Estimation<GeeFit> {
  const { correlation = 'independence', standardErrors = 'robust' } = options;
  const input: GeeInput = { ...options, correlation, outcome, cluster, columns };
  const data = geeData(input);
  if (data === undefined) return { status: 'not-estimable', reason: 'no-observations' };
  if (data.rowsOf.length < 2) return { status: 'not-estimable', reason: 'one-cluster' };
  const p = data.kept.length;
  let beta = startOf(data);
  for (let iteration = 1; iteration <= 200; iteration++) {
    const moments = pearsonMoments(data, beta);
    if (moments === undefined) return { status: 'not-estimable', reason: 'separation' };
    const working = workingCorrelation(correlation, data, moments);
    if (typeof working === 'string') return { status: 'not-estimable', reason: working };
    const equations = geeEquations(data, { beta, working, scale: moments.scale });
    const factor = cholesky(equations.bread, p, 1e-12);
    if (factor === undefined) return { status: 'not-estimable', reason: 'separation' };
    const step = multiply(choleskyInverse(factor), equations.score, p, p, 1);
    beta = beta.map((value, k) => value + step[k]);
    const size = Math.sqrt(step.reduce((sum, value, k) => sum + value * equations.score[k], 0));
    if (size < 1e-10) return finish(data, columns, { beta, iteration, size, options: { ...options, standardErrors } });
  }
  return { status: 'not-estimable', reason: 'did-not-converge' };
}

interface End {
  readonly beta: Float64Array;
  readonly iteration: number;
  readonly size: number;
  readonly options: GeeOptions & { readonly standardErrors: GeeStandardErrors };
}

/** Moments, working correlation and covariance at the solution. */
function finish(data: GeeData, columns: readonly LinearColumn[], end: End): Estimation<GeeFit> {
  const { beta, options } = end;
  const moments = pearsonMoments(data, beta);
  if (moments === undefined) return { status: 'not-estimable', reason: 'separation' };
  const working = workingCorrelation(options.correlation ?? 'independence', data, moments);
  if (typeof working === 'string') return { status: 'not-estimable', reason: working };
  const covariances = geeCovariance(data, { beta, working, scale: moments.scale, kind: options.standardErrors });
  if (covariances === undefined) return { status: 'not-estimable', reason: 'coefficient-of-one-cluster' };
  const degreesOfFreedom =
    options.degreesOfFreedom === 'clusters-less-coefficients' ? data.rowsOf.length - data.kept.length : undefined;
  if (degreesOfFreedom !== undefined && degreesOfFreedom < 1)
    return { status: 'not-estimable', reason: 'fewer-clusters-than-coefficients' };
  return {
    status: 'estimated',
    fit: {
      coefficients: coefficientsOf(data, columns, { beta, covariances, degreesOfFreedom, options }),
      aliased: columns.flatMap(({ name }, j) => (data.kept.includes(j) ? [] : [name])),
      covariance: covariances.asked,
      correlation: working.parameter,
      workingCorrelation: working.matrix,
      scale: moments.scale,
      clusters: data.rowsOf.length,
      observations: data.outcome.length,
      degreesOfFreedom,
      iterations: end.iteration,
      gradientNorm: end.size,
    },
  };
}

function coefficientsOf(
  { kept }: GeeData,
  columns: readonly LinearColumn[],
  end: {
    readonly beta: Float64Array;
    readonly covariances: { readonly asked: Float64Array; readonly model: Float64Array };
    readonly degreesOfFreedom: number | undefined;
    readonly options: GeeOptions;
  },
): GeeCoefficient[] {
  const { beta, covariances, degreesOfFreedom: df } = end;
  const upper = (1 + (end.options.confidenceLevel ?? 0.95)) / 2;
  const quantile = df === undefined ? normalQuantile(upper) : studentTQuantile(upper, df);
  const p = kept.length;
  return kept.map((j, k) => {
    const standardError = Math.sqrt(covariances.asked[k * p + k]);
    const statistic = beta[k] / standardError;
    const size = Math.abs(statistic);
    return {
      name: columns[j].name,
      estimate: beta[k],
      standardError,
      modelStandardError: Math.sqrt(covariances.model[k * p + k]),
      statistic,
      pValue: 2 * (df === undefined ? normalUpper(size) : studentTUpper(size, df)),
      interval: [beta[k] - quantile * standardError, beta[k] + quantile * standardError],
    };
  });
}
