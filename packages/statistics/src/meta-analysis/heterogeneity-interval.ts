import { chiSquaredQuantile } from '../distributions/chi-squared.ts';
import type { Estimation } from '../estimation.ts';
import { fitAt } from './between-study-variance.ts';
import { designOf } from './random-effects.ts';
import { one, projectionTrace, type StudyDesign, type WeightedFit } from './weighted-fit.ts';

export interface HeterogeneityInterval {
  /** tau2, squared units of the effects. */
  readonly betweenStudyVariance: readonly [lower: number, upper: number];
  /** Percent. */
  readonly i2: readonly [lower: number, upper: number];
  readonly h2: readonly [lower: number, upper: number];
}

/**
 * Q-profile interval for tau2, and for I2 and H2 by the same limits.
 *
 *   Q(tau2) = y'Py falls in tau2; lower: Q = chi2(1 - alpha/2, k-p), upper: Q = chi2(alpha/2, k-p), 0 where there is no root
 *
 * Source: Viechtbauer W. Stat Med 2007;26:37-52. Checked against: metafor's confint(rma()).
 *
 * @param effects,variances as in metaAnalysis
 */
export function heterogeneityInterval(
  effects: readonly number[] | Float64Array,
  variances: readonly number[] | Float64Array,
  { confidenceLevel = 0.95 }: { readonly confidenceLevel?: number } = {},
): Estimation<HeterogeneityInterval> {
  const k = effects.length;
  if (k < 2) return { status: 'not-estimable', reason: 'fewer-than-two-studies' };
  const studies = designOf(effects, variances);
  const tail = (1 - confidenceLevel) / 2;
  const lower = profileRoot(studies, chiSquaredQuantile(1 - tail, k - 1));
  const upper = profileRoot(studies, chiSquaredQuantile(tail, k - 1));
  const typical = (k - 1) / projectionTrace(studies, fitAt(studies, 0) as WeightedFit, one);
  return {
    status: 'estimated',
    fit: {
      betweenStudyVariance: [lower, upper],
      i2: [(100 * lower) / (lower + typical), (100 * upper) / (upper + typical)],
      h2: [(lower + typical) / typical, (upper + typical) / typical],
    },
  };
}

/** Root of Q(tau2) = target by Newton from 0: Q is convex and falling, so that the steps rise to the root and never pass it. */
function profileRoot(studies: StudyDesign, target: number): number {
  let tau2 = 0;
  for (let iteration = 0; iteration < 500; iteration++) {
    const fit = fitAt(studies, tau2) as WeightedFit;
    const excess = fit.residualSum - target;
    if (excess <= 0) return tau2;
    const slope = fit.weights.reduce((total, w, i) => total + (w * fit.residuals[i]) ** 2, 0);
    const step = excess / slope;
    tau2 += step;
    if (step <= 1e-15 * tau2) return tau2;
  }
  return tau2;
}
