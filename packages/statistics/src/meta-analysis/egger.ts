import { studentTUpper } from '../distributions/student-t.ts';
import type { Estimation } from '../estimation.ts';
import { designOf, type MetaAnalysisOptions, metaAnalysis } from './random-effects.ts';
import { weightedFit } from './weighted-fit.ts';

export interface EggerFit {
  /** Slope of effect on standard error over its standard error. */
  readonly statistic: number;
  /** Undefined for the random-effects form, which is referred to the normal. */
  readonly degreesOfFreedom: number | undefined;
  readonly pValue: number;
  /** Effect predicted for a study with standard error 0. */
  readonly limitEstimate: number;
}

/**
 * Egger's test of funnel-plot asymmetry as a weighted regression of the effect on its standard error with weights 1/v
 * and a free residual variance, t on k - 2 degrees of freedom. It is the same test as Egger's regression of y/se on 1/se.
 *
 * When not to use it: fewer than ten studies, or no spread of standard errors. For odds ratios with few events the
 * effect and its variance are linked, and the test finds asymmetry where there is none.
 *
 * Source: Egger M et al. BMJ 1997;315:629-634. Checked against: metafor's regtest(model = "lm").
 */
export function eggerTest(
  effects: readonly number[] | Float64Array,
  variances: readonly number[] | Float64Array,
): Estimation<EggerFit> {
  const k = effects.length;
  if (k < 3) return { status: 'not-estimable', reason: 'fewer-than-three-studies' };
  const studies = designOf(effects, variances, { standardError: Float64Array.from(variances, Math.sqrt) });
  const fit = weightedFit(
    studies,
    studies.variances.map((v) => 1 / v),
  );
  if (fit === undefined) return { status: 'not-estimable', reason: 'equal-standard-errors' };
  const scale = fit.residualSum / (k - 2);
  if (scale === 0) return { status: 'not-estimable', reason: 'no-residual-variation' };
  const statistic = fit.coefficients[1] / Math.sqrt(fit.covariance[3] * scale);
  const pValue = 2 * studentTUpper(Math.abs(statistic), k - 2);
  return {
    status: 'estimated',
    fit: { statistic, degreesOfFreedom: k - 2, pValue, limitEstimate: fit.coefficients[0] },
  };
}

/**
 * Egger's test within a random-effects meta-regression on the standard error, z statistic.
 *
 * Checked against: metafor's regtest(model = "rma").
 */
export function eggerTestRandomEffects(
  effects: readonly number[] | Float64Array,
  variances: readonly number[] | Float64Array,
  options: Omit<MetaAnalysisOptions, 'moderators'> = {},
): Estimation<EggerFit> {
  const moderators = { standardError: Float64Array.from(variances, Math.sqrt) };
  const regression = metaAnalysis(effects, variances, { ...options, moderators });
  if (regression.status === 'not-estimable') return regression;
  const [limit, slope] = regression.fit.coefficients;
  return {
    status: 'estimated',
    fit: {
      statistic: slope.statistic,
      degreesOfFreedom: regression.fit.test.df2,
      pValue: slope.pValue,
      limitEstimate: limit.estimate,
    },
  };
}
