import type { Estimation } from '../estimation.ts';
import { checkLevel } from '../responders/proportion.ts';
import { checkFinite } from '../survival/follow-up.ts';
import { checkTreatment, type PropensityWeightOptions, type PropensityWeights } from './propensity-weights.ts';
import { weightedEffect, weightingModel } from './weighted-effect.ts';
import { contrast, type WeightedScale, weightedMeans } from './weighted-means.ts';

/** How the two weighted means are compared, and how the standard error is found. */
export interface WeightedContrast {
  readonly meanTreated: number;
  readonly meanControl: number;
  /** Difference of means (risk difference), of their logits (log odds ratio) or logarithms (log risk ratio). */
  readonly estimate: number;
  readonly standardError: number;
  readonly controlStandardError: number;
  readonly interval: readonly [lower: number, upper: number];
  readonly pValue: number;
  readonly confidenceLevel: number;
}

export type WeightedVariance = 'm-estimation' | 'HC0' | 'HC1' | 'HC3';

export interface WeightedContrastOptions {
  readonly scale?: WeightedScale;
  /** With weights taken as known: HC0, HC1 or HC3. */
  readonly variance?: Exclude<WeightedVariance, 'm-estimation'>;
  readonly confidenceLevel?: number;
}

/**
 * Difference of the weighted means of two arms, weights taken as known.
 *
 *   m_a = sum w y / sum w over arm a;   V_a = sum (w (y - m_a) k)^2 / (sum w)^2;   se^2 = V_1 + V_0
 *
 * Choices: k = 1 for HC0, sqrt(n / (n - 2)) for HC1, 1 / (1 - w / sum w) for HC3. On the log odds scale by the delta method,
 * which is what a weighted quasi-binomial model with a sandwich gives.
 *
 * Source: Lunceford JK, Davidian M. Stat Med 2004;23:2937-2960. MacKinnon JG, White H. J Econometrics 1985;29:305-325.
 * Checked against: lm, glm and sandwich of R 4.2.
 */
export function weightedContrast(
  outcome: ArrayLike<number>,
  treatment: ArrayLike<number>,
  weights: ArrayLike<number>,
  { scale = 'difference', variance = 'HC0', confidenceLevel = 0.95 }: WeightedContrastOptions = {},
): Estimation<WeightedContrast> {
  const n = outcome.length;
  checkInputs(outcome, treatment, weights, confidenceLevel);
  const means = weightedMeans(outcome, treatment, weights);
  if (means === undefined) return { status: 'not-estimable', reason: 'one-arm-only' };
  const squares = [0, 0];
  for (let i = 0; i < n; i++) {
    const arm = treatment[i];
    const leverage = variance === 'HC3' ? 1 - weights[i] / means.totals[arm] : 1;
    if (leverage <= 0) return { status: 'not-estimable', reason: 'one-observation-carries-an-arm' };
    squares[arm] += ((weights[i] * (outcome[i] - means.means[arm])) / (means.totals[arm] * leverage)) ** 2;
  }
  const factor = variance === 'HC1' ? n / (n - 2) : 1;
  return contrast(means.means, [squares[0] * factor, squares[1] * factor], undefined, { scale, confidenceLevel });
}

export interface InverseProbabilityFit extends WeightedContrast {
  readonly weights: PropensityWeights;
  readonly scores: Float64Array;
  readonly scoreCoefficients: Float64Array;
  readonly variance: WeightedVariance;
}

export interface InverseProbabilityOptions extends PropensityWeightOptions {
  readonly scale?: WeightedScale;
  readonly variance?: WeightedVariance;
  readonly confidenceLevel?: number;
}

/**
 * Effect of a treatment by inverse probability weighting with logistic propensity scores.
 *
 * Model: logit P(t = 1 | x) = g_0 + x' g; means weighted as `propensityWeights`.
 *
 *   influence of i on m_a: (w_i (y_i - m_a) 1[t_i = a] + d_a' V s_i) / sum w,  s_i = (t_i - e_i) (1, x_i),
 *   d_a = sum over arm a of dw_i/dg (y_i - m_a),  V = inverse information of the score model
 *
 * Choices: the standard error allows for the estimated scores (stacked estimating equations, as WeightIt's default); HC0 on
 * known weights overstates it for ATE and ATO. With trimming the cut-off is taken as known.
 *
 * Source: Lunceford JK, Davidian M. Stat Med 2004;23:2937-2960. Stefanski LA, Boos DD. Am Stat 2002;56:29-38.
 * Checked against: WeightIt 1.3 (lm_weightit) and sandwich of R 4.2.
 *
 * @param outcome finite numbers, 0 or 1 for a responder
 * @param treatment 0 or 1
 * @param covariates one column each, measured before treatment
 */
export function inverseProbabilityWeighting(
  outcome: ArrayLike<number>,
  treatment: ArrayLike<number>,
  covariates: readonly ArrayLike<number>[],
  options: InverseProbabilityOptions = {},
): Estimation<InverseProbabilityFit> {
  const { scale = 'difference', variance = 'm-estimation', confidenceLevel = 0.95 } = options;
  checkInputs(outcome, treatment, treatment, confidenceLevel);
  const model = weightingModel(treatment, covariates, options);
  if (model.status === 'not-estimable') return model;
  const { weights, scores, scoreCoefficients } = model.fit;
  const found =
    variance === 'm-estimation'
      ? weightedEffect(outcome, model.fit, { scale, confidenceLevel })
      : weightedContrast(outcome, treatment, weights.weights, { scale, variance, confidenceLevel });
  if (found.status === 'not-estimable') return found;
  return { status: 'estimated', fit: { ...found.fit, weights, scores, scoreCoefficients, variance } };
}

function checkInputs(
  outcome: ArrayLike<number>,
  treatment: ArrayLike<number>,
  weights: ArrayLike<number>,
  confidenceLevel: number,
): void {
  checkLevel(confidenceLevel);
  checkFinite('outcome', outcome, outcome.length);
  checkTreatment(treatment, outcome.length);
  checkFinite('weights', weights, outcome.length);
}
