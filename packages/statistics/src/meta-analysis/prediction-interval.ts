import { InvalidInputError } from '../estimation.ts';
import { type MetaAnalysisFit, quantile } from './random-effects.ts';

/**
 * Conventions in use for the interval of the effect in a new study, each mu +/- q sqrt(tau2 + se^2):
 *
 *   `normal`   q normal; metafor's predict() after test = "z"
 *   `k-1`      q Student's on k-1; metafor after Hartung-Knapp, meta's method.predict = "V"
 *   `k-2`      q Student's on k-2, se Wald's; Higgins, Thompson and Spiegelhalter, meta's "HTS"
 */
export type PredictionConvention = 'normal' | 'k-1' | 'k-2';

export interface PredictionInterval {
  readonly convention: PredictionConvention;
  readonly degreesOfFreedom: number | undefined;
  readonly interval: readonly [lower: number, upper: number];
}

/**
 * Interval for the true effect of a new study like these.
 *
 * Choices: the standard error is the fit's own, whatever its `interval` is; for `k-2` Higgins et al. use Wald's, so that
 * convention needs a fit with `interval: "wald"`.
 *
 * Source: Higgins JPT, Thompson SG, Spiegelhalter DJ. J R Stat Soc A 2009;172:137-159.
 * Checked against: metafor 3.8-1 and meta (meta_prediction_conventions).
 *
 * @throws InvalidInputError for a meta-regression, or `k-2` on a fit that is not Wald's
 * @returns undefined when the convention leaves no degrees of freedom
 */
export function predictionInterval(
  fit: MetaAnalysisFit,
  convention: PredictionConvention,
  { confidenceLevel = 0.95 }: { readonly confidenceLevel?: number } = {},
): PredictionInterval | undefined {
  if (fit.coefficients.length !== 1) {
    throw new InvalidInputError('fit', 'predictionInterval: needs a fit without moderators');
  }
  if (convention === 'k-2' && fit.interval !== 'wald') {
    throw new InvalidInputError('convention', 'predictionInterval: "k-2" is defined with the Wald standard error');
  }
  const degreesOfFreedom =
    convention === 'normal' ? undefined : convention === 'k-1' ? fit.studies - 1 : fit.studies - 2;
  if (degreesOfFreedom !== undefined && degreesOfFreedom < 1) return undefined;
  const { estimate, standardError } = fit.coefficients[0];
  const half =
    quantile(1 - (1 - confidenceLevel) / 2, degreesOfFreedom) *
    Math.sqrt(fit.betweenStudyVariance + standardError ** 2);
  return { convention, degreesOfFreedom, interval: [estimate - half, estimate + half] };
}
