import { normalQuantile, normalUpper } from '../distributions/normal.ts';
import { studentTQuantile, studentTUpper } from '../distributions/student-t.ts';
import type { Estimation } from '../estimation.ts';
import { cholesky, choleskyInverse } from '../linear-algebra/cholesky.ts';
import { multiply } from '../linear-algebra/dense.ts';
import { type GeeStandardErrors, geeCovariance } from './gee-covariance.ts';
import { type GeeData, type GeeInput, geeData, startOf } from './gee-data.ts';
import { geeEquations, pearsonMoments } from './gee-equations.ts';
import { independenceCorrelation, workingCorrelation } from './gee-working-correlation.ts';
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
 * A coefficient where nobody varies (the mean of an arm in which all are alike) has a sandwich of 0, an interval without width and
 * p of 0 or 1; if that holds for all, nothing is estimated. Columns (and a normal outcome) are centred and scaled inside, so that units and origins of any size lose no digits.
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
  let before = Number.POSITIVE_INFINITY;
  for (let iteration = 1; iteration <= 200; iteration++) {
    const moments = pearsonMoments(data, beta);
    if (moments === undefined) return { status: 'not-estimable', reason: vanished(data) };
    const found = workingCorrelation(correlation, data, moments);
    if (found === 'waves-never-together') return { status: 'not-estimable', reason: found };
    // On the way a correlation may be impossible that is possible at the solution: go on as if rows were independent.
    const working = typeof found === 'string' ? independenceCorrelation(data) : found;
    const equations = geeEquations(data, { beta, working, scale: moments.scale });
    const factor = cholesky(equations.bread, p, 1e-12);
    if (factor === undefined) return { status: 'not-estimable', reason: vanished(data) };
    const step = multiply(choleskyInverse(factor), equations.score, p, p, 1);
    beta = beta.map((value, k) => value + step[k]);
    const size = Math.sqrt(step.reduce((sum, value, k) => sum + value * equations.score[k], 0));
    // Counts of many digits leave rounding in the residuals; there the last step is a millionth of a standard error.
    if (size < 1e-10 || (size < 1e-6 && size >= before))
      return finish(data, columns, { beta, iteration, size, options: { ...options, standardErrors } });
    before = size;
  }
  return { status: 'not-estimable', reason: 'did-not-converge' };
}

/** Why variances or information have vanished. */
function vanished({ outcome, family }: GeeData): string {
  const isConstant = outcome.every((value) => value === outcome[0]);
  if (family === 'gaussian' || (isConstant && family === 'poisson' && outcome[0] > 0)) return 'no-residual-variation';
  if (isConstant) return family === 'poisson' ? 'no-events' : 'same-outcome-in-all';
  return 'separation';
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
  if (moments === undefined) return { status: 'not-estimable', reason: vanished(data) };
  const working = workingCorrelation(options.correlation ?? 'independence', data, moments);
  if (typeof working === 'string') return { status: 'not-estimable', reason: working };
  const covariances = geeCovariance(data, { beta, working, scale: moments.scale, kind: options.standardErrors });
  if (covariances === undefined) return { status: 'not-estimable', reason: 'coefficient-of-one-cluster' };
  const degreesOfFreedom =
    options.degreesOfFreedom === 'clusters-less-coefficients' ? data.rowsOf.length - data.kept.length : undefined;
  if (degreesOfFreedom !== undefined && degreesOfFreedom < 1)
    return { status: 'not-estimable', reason: 'fewer-clusters-than-coefficients' };
  const asked = data.scaling.backCovariance(data.kept, covariances.asked);
  const model = data.scaling.backCovariance(data.kept, covariances.model);
  const coefficients = coefficientsOf(data, columns, {
    beta: data.scaling.back(data.kept, beta),
    covariances: { asked, model },
    ...{ degreesOfFreedom, options },
  });
  if (coefficients.every(({ standardError }) => standardError === 0))
    return { status: 'not-estimable', reason: 'no-standard-error' };
  return {
    status: 'estimated',
    fit: {
      coefficients,
      aliased: columns.flatMap(({ name }, j) => (data.kept.includes(j) ? [] : [name])),
      covariance: asked,
      correlation: working.parameter,
      workingCorrelation: working.matrix,
      scale: moments.scale * data.scaling.outcomeScale ** 2,
      clusters: data.rowsOf.length,
      observations: data.outcome.length,
      degreesOfFreedom,
      iterations: end.iteration,
      gradientNorm: end.size,
    },
  };
}

/** What is left of 0 beside the standard error of the model. */
const rounding = 1e-9;

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
    const modelStandardError = Math.sqrt(covariances.model[k * p + k]);
    const found = Math.sqrt(Math.max(0, covariances.asked[k * p + k]));
    const standardError = found > rounding * modelStandardError ? found : 0;
    const isZero = standardError === 0 && Math.abs(beta[k]) <= rounding * modelStandardError;
    const statistic = isZero ? 0 : beta[k] / standardError;
    const size = Math.abs(statistic);
    return {
      name: columns[j].name,
      estimate: beta[k],
      standardError,
      modelStandardError,
      statistic,
      pValue: 2 * (df === undefined ? normalUpper(size) : studentTUpper(size, df)),
      interval: [beta[k] - quantile * standardError, beta[k] + quantile * standardError],
    };
  });
}
