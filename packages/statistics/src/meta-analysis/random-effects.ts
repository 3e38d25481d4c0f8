import { chiSquaredUpper } from '../distributions/chi-squared.ts';
import { fUpper } from '../distributions/f.ts';
import { normalQuantile, normalUpper } from '../distributions/normal.ts';
import { studentTQuantile, studentTUpper } from '../distributions/student-t.ts';
import { type Estimation, InvalidInputError } from '../estimation.ts';
import { type BetweenStudyMethod, betweenStudyVariance, fitAt } from './between-study-variance.ts';
import { invertSymmetric } from './small-matrix.ts';
import { one, projectionTrace, type StudyDesign, type WeightedFit, weightedFit } from './weighted-fit.ts';

export interface MetaCoefficient {
  readonly name: string;
  readonly estimate: number;
  readonly standardError: number;
  readonly statistic: number;
  readonly pValue: number;
  readonly interval: readonly [lower: number, upper: number];
}

export interface MetaAnalysisFit {
  readonly studies: number;
  /** Pooled effect first (`intercept`), then the moderators in the order given; units of `effects`. */
  readonly coefficients: readonly MetaCoefficient[];
  /** Covariance of the coefficients, row-major. */
  readonly covariance: Float64Array;
  /** tau2, squared units of `effects`; 0 for `fixed`. */
  readonly betweenStudyVariance: number;
  /** Undefined for `fixed`. */
  readonly betweenStudyVarianceStandardError: number | undefined;
  /** Cochran's Q (residual Q with moderators) on `degreesOfFreedom`. */
  readonly q: number;
  readonly qPValue: number;
  readonly degreesOfFreedom: number;
  /** Percent of the total variance that lies between studies, and H2 = total / sampling. */
  readonly i2: number;
  readonly h2: number;
  /** Test of the moderators, or of the pooled effect when there is none: chi-squared, or F under Hartung-Knapp. */
  readonly test: {
    readonly statistic: number;
    readonly df1: number;
    readonly df2: number | undefined;
    readonly pValue: number;
  };
  readonly logLikelihood: number;
  /** Percent weight of each study. */
  readonly weights: Float64Array;
  readonly interval: IntervalMethod;
  readonly iterations: number;
}

/**
 * `wald`: normal quantiles. `hartung-knapp`: variance scaled by s2 = y'Py/(k-p) and t quantiles; it can be narrower
 * than Wald's. `hartung-knapp-truncated`: the same with max(1, s2).
 */
export type IntervalMethod = 'wald' | 'hartung-knapp' | 'hartung-knapp-truncated';

export interface MetaAnalysisOptions {
  readonly method?: BetweenStudyMethod | 'fixed';
  readonly interval?: IntervalMethod;
  readonly confidenceLevel?: number;
  /** Study-level covariates for meta-regression, each of length k. */
  readonly moderators?: Readonly<Record<string, readonly number[] | Float64Array>>;
}

/**
 * Meta-analysis and meta-regression of independent studies with known sampling variances.
 *
 * Model: y_i = x_i'b + u_i + e_i, Var(u_i) = tau2, Var(e_i) = v_i known, i = 1..k; `fixed` sets tau2 = 0.
 *
 *   w_i = 1 / (v_i + tau2),  b = (X'WX)^-1 X'Wy,  Var b = (X'WX)^-1
 *   s2  = sum w_i (y_i - x_i'b)^2 / (k - p)                  (Hartung-Knapp)
 *   I2  = 100 tau2 / (tau2 + vt),  vt = (k - p) / tr P0      (`fixed`: 100 max(0, (Q - df)/Q))
 *
 * Choices: REML and Wald by default, as metafor's rma(). With one study tau2 is 0 and the interval is Wald's.
 * Log-likelihoods are REML's for REML and ML's for all others, as metafor prints them.
 *
 * Source: Viechtbauer W. J Stat Softw 2010;36(3). Hartung J, Knapp G. Stat Med 2001;20:3875-3889.
 * Checked against: metafor 3.8-1; test/reference/meta-analysis.ts.
 *
 * @param effects one effect per study (log odds ratio, mean difference ...)
 * @param variances their sampling variances, same order, each > 0
 * @throws InvalidInputError if lengths differ or a value is not usable
 */
export function metaAnalysis(
  effects: readonly number[] | Float64Array,
  variances: readonly number[] | Float64Array,
  { method = 'REML', interval = 'wald', confidenceLevel = 0.95, moderators = {} }: MetaAnalysisOptions = {},
): Estimation<MetaAnalysisFit> {
  const names = ['intercept', ...Object.keys(moderators)];
  checkStudies(effects, variances, moderators, confidenceLevel);
  const studies = designOf(effects, variances, moderators);
  const k = effects.length;
  const p = names.length;
  if (k === 0) return { status: 'not-estimable', reason: 'no-observations' };
  if (k < p || (k === p && p > 1)) return { status: 'not-estimable', reason: 'fewer-studies-than-coefficients' };
  const tau2 =
    method === 'fixed' || k === p
      ? { value: 0, standardError: undefined, iterations: 0 }
      : betweenStudyVariance(studies, method);
  if (fitAt(studies, 0) === undefined) return { status: 'not-estimable', reason: 'collinear-moderators' };
  if (tau2 === undefined) return { status: 'not-estimable', reason: 'did-not-converge' };
  const fit = fitAt(studies, tau2.value) as WeightedFit;
  const scale = intervalScale(fit, k - p, interval);
  const covariance = fit.covariance.map((value) => value * scale.factor);
  const total = fit.weights.reduce((sum, w) => sum + w, 0);
  return {
    status: 'estimated',
    fit: {
      studies: k,
      coefficients: names.map((name, j) =>
        coefficient(name, fit.coefficients[j], Math.sqrt(covariance[j * p + j]), scale.df, confidenceLevel),
      ),
      covariance,
      betweenStudyVariance: tau2.value,
      betweenStudyVarianceStandardError: Number.isNaN(tau2.standardError) ? undefined : tau2.standardError,
      ...heterogeneity(studies, tau2.value, method === 'fixed'),
      test: waldTest(fit.coefficients, covariance, p, scale.df),
      logLikelihood: method === 'REML' ? restrictedLogLikelihood(studies, fit) : logLikelihood(studies, fit),
      weights: fit.weights.map((w) => (100 * w) / total),
      interval,
      iterations: tau2.iterations,
    },
  };
}

/** Columns 1, moderators ... as a row-major design. */
export function designOf(
  effects: readonly number[] | Float64Array,
  variances: readonly number[] | Float64Array,
  moderators: Readonly<Record<string, readonly number[] | Float64Array>> = {},
): StudyDesign {
  const columns = Object.values(moderators);
  const p = columns.length + 1;
  const design = new Float64Array(effects.length * p);
  for (let i = 0; i < effects.length; i++) {
    design[i * p] = 1;
    columns.forEach((column, j) => {
      design[i * p + j + 1] = column[i];
    });
  }
  return { effects: Float64Array.from(effects), variances: Float64Array.from(variances), design, columns: p };
}

/** Factor on the covariance, and the degrees of freedom of t (undefined: normal). */
function intervalScale(fit: WeightedFit, df: number, interval: IntervalMethod) {
  if (interval === 'wald' || df === 0) return { factor: 1, df: undefined };
  const s2 = fit.residualSum / df;
  return { factor: interval === 'hartung-knapp-truncated' ? Math.max(1, s2) : s2, df };
}

function coefficient(
  name: string,
  estimate: number,
  standardError: number,
  df: number | undefined,
  confidenceLevel: number,
): MetaCoefficient {
  const statistic = standardError > 0 ? estimate / standardError : estimate === 0 ? 0 : Math.sign(estimate) * Infinity;
  const upper = df === undefined ? normalUpper(Math.abs(statistic)) : studentTUpper(Math.abs(statistic), df);
  const half = standardError * quantile(1 - (1 - confidenceLevel) / 2, df);
  return { name, estimate, standardError, statistic, pValue: 2 * upper, interval: [estimate - half, estimate + half] };
}

/** Normal quantile, or Student's with degrees of freedom. */
export function quantile(probability: number, df: number | undefined): number {
  return df === undefined ? normalQuantile(probability) : studentTQuantile(probability, df);
}

function heterogeneity(studies: StudyDesign, tau2: number, isFixed: boolean) {
  const fit = fitAt(studies, 0) as WeightedFit;
  const degreesOfFreedom = studies.effects.length - studies.columns;
  const q = fit.residualSum;
  if (degreesOfFreedom === 0) return { q, qPValue: 1, degreesOfFreedom, i2: 0, h2: 1 };
  const typical = degreesOfFreedom / projectionTrace(studies, fit, one);
  const i2 = isFixed ? Math.max(0, (100 * (q - degreesOfFreedom)) / q) : (100 * tau2) / (tau2 + typical);
  const h2 = isFixed ? q / degreesOfFreedom : (tau2 + typical) / typical;
  return { q, qPValue: chiSquaredUpper(q, degreesOfFreedom), degreesOfFreedom, i2: q === 0 ? 0 : i2, h2 };
}

function waldTest(coefficients: Float64Array, covariance: Float64Array, p: number, df2: number | undefined) {
  const first = p === 1 ? 0 : 1;
  const df1 = p - first;
  const block = new Float64Array(df1 * df1);
  for (let r = 0; r < df1; r++)
    for (let s = 0; s < df1; s++) block[r * df1 + s] = covariance[(r + first) * p + s + first];
  const inverse = invertSymmetric(block, df1)?.matrix;
  let form = 0;
  if (inverse !== undefined) {
    for (let r = 0; r < df1; r++)
      for (let s = 0; s < df1; s++) form += coefficients[r + first] * inverse[r * df1 + s] * coefficients[s + first];
  }
  const statistic = df2 === undefined ? form : form / df1;
  const pValue = df2 === undefined ? chiSquaredUpper(form, df1) : fUpper(statistic, df1, df2);
  return { statistic, df1, df2, pValue };
}

function logLikelihood(studies: StudyDesign, fit: WeightedFit): number {
  const spread = fit.weights.reduce((sum, w) => sum - Math.log(w), 0);
  return -0.5 * (studies.effects.length * Math.log(2 * Math.PI) + spread + fit.residualSum);
}

/** 0 for a saturated model: no residual contrast is left. */
function restrictedLogLikelihood(studies: StudyDesign, fit: WeightedFit): number {
  const df = studies.effects.length - studies.columns;
  if (df === 0) return 0;
  const spread = fit.weights.reduce((sum, w) => sum - Math.log(w), 0);
  const unit = weightedFit(studies, new Float64Array(studies.effects.length).fill(1)) as WeightedFit;
  return -0.5 * (df * Math.log(2 * Math.PI) - unit.logDeterminant + spread + fit.logDeterminant + fit.residualSum);
}

function checkStudies(
  effects: readonly number[] | Float64Array,
  variances: readonly number[] | Float64Array,
  moderators: Readonly<Record<string, readonly number[] | Float64Array>>,
  confidenceLevel: number,
): void {
  if (variances.length !== effects.length) {
    throw new InvalidInputError(
      'variances',
      `metaAnalysis: ${effects.length} effects but ${variances.length} variances`,
    );
  }
  for (let i = 0; i < effects.length; i++) {
    if (!Number.isFinite(effects[i])) {
      throw new InvalidInputError('effects', `metaAnalysis: effects[${i}] is ${effects[i]}; effects must be finite`);
    }
    if (!(variances[i] > 0) || !Number.isFinite(variances[i])) {
      throw new InvalidInputError(
        'variances',
        `metaAnalysis: variances[${i}] is ${variances[i]}; variances must be finite and > 0`,
      );
    }
  }
  for (const [name, column] of Object.entries(moderators)) {
    if (column.length !== effects.length) {
      throw new InvalidInputError(
        'moderators',
        `metaAnalysis: moderator ${name} has ${column.length} values for ${effects.length} studies`,
      );
    }
    for (let i = 0; i < column.length; i++) {
      if (!Number.isFinite(column[i])) {
        throw new InvalidInputError(
          'moderators',
          `metaAnalysis: ${name}[${i}] is ${column[i]}; moderators must be finite`,
        );
      }
    }
  }
  if (!(confidenceLevel > 0 && confidenceLevel < 1)) {
    throw new InvalidInputError(
      'confidenceLevel',
      `metaAnalysis: confidenceLevel is ${confidenceLevel}; it lies between 0 and 1`,
    );
  }
}
