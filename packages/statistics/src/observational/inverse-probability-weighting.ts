import { normalUpper, normalUpperQuantile } from '../distributions/normal.ts';
import type { Estimation } from '../estimation.ts';
import { logisticRegression } from '../responders/logistic-regression.ts';
import { checkLevel } from '../responders/proportion.ts';
import { checkFinite } from '../survival/follow-up.ts';
import {
  checkTreatment,
  type PropensityWeightOptions,
  type PropensityWeights,
  propensityWeights,
} from './propensity-weights.ts';

/** How the two weighted means are compared, and how the standard error is found. */
export interface WeightedContrast {
  readonly meanTreated: number;
  readonly meanControl: number;
  /** Difference of means (risk difference), or of their logits (log odds ratio). */
  readonly estimate: number;
  readonly standardError: number;
  readonly controlStandardError: number;
  readonly interval: readonly [lower: number, upper: number];
  readonly pValue: number;
  readonly confidenceLevel: number;
}

export type WeightedVariance = 'm-estimation' | 'HC0' | 'HC1' | 'HC3';

export interface WeightedContrastOptions {
  readonly scale?: 'difference' | 'log-odds-ratio';
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
  readonly scale?: 'difference' | 'log-odds-ratio';
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
  const n = outcome.length;
  checkInputs(outcome, treatment, treatment, confidenceLevel);
  const model = logisticRegression(treatment, covariates);
  if (model.status === 'not-estimable') {
    return model.reason === 'separation' ? { status: 'not-estimable', reason: 'positivity' } : model;
  }
  const { fitted, modelCovariance, coefficients } = model.fit;
  const weighting = propensityWeights(fitted, treatment, options);
  if (weighting.status === 'not-estimable') return weighting;
  const { weights, slopes } = weighting.fit;
  const rest = { weights: weighting.fit, scores: fitted, scoreCoefficients: coefficients, variance };
  if (variance !== 'm-estimation') {
    const known = weightedContrast(outcome, treatment, weights, { scale, variance, confidenceLevel });
    return known.status === 'estimated' ? { status: 'estimated', fit: { ...known.fit, ...rest } } : known;
  }
  const means = weightedMeans(outcome, treatment, weights);
  if (means === undefined) return { status: 'not-estimable', reason: 'one-arm-only' };
  const projections = [0, 1].map((arm) => {
    const derivative = scoreDerivative(outcome, treatment, covariates, slopes, means.means[arm], arm);
    return project(modelCovariance, derivative);
  });
  const sums = [0, 0];
  let crossed = 0;
  for (let i = 0; i < n; i++) {
    const influences = [0, 1].map((arm) => {
      let score = projections[arm][0];
      for (let c = 0; c < covariates.length; c++) score += projections[arm][c + 1] * covariates[c][i];
      const own = treatment[i] === arm ? weights[i] * (outcome[i] - means.means[arm]) : 0;
      return (own + score * (treatment[i] - fitted[i])) / means.totals[arm];
    });
    sums[0] += influences[0] ** 2;
    sums[1] += influences[1] ** 2;
    crossed += influences[0] * influences[1];
  }
  const result = contrast(means.means, sums, crossed, { scale, confidenceLevel });
  return result.status === 'estimated' ? { status: 'estimated', fit: { ...result.fit, ...rest } } : result;
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

function weightedMeans(outcome: ArrayLike<number>, treatment: ArrayLike<number>, weights: ArrayLike<number>) {
  const totals = [0, 0];
  const sums = [0, 0];
  for (let i = 0; i < outcome.length; i++) {
    totals[treatment[i]] += weights[i];
    sums[treatment[i]] += weights[i] * outcome[i];
  }
  if (!(totals[0] > 0 && totals[1] > 0)) return undefined;
  return { totals, means: [sums[0] / totals[0], sums[1] / totals[1]] };
}

function contrast(
  [control, treated]: readonly number[],
  variances: readonly number[],
  crossed: number | undefined,
  { scale, confidenceLevel }: { readonly scale: 'difference' | 'log-odds-ratio'; readonly confidenceLevel: number },
): Estimation<WeightedContrast> {
  const isLogit = scale === 'log-odds-ratio';
  if (isLogit && !(control > 0 && control < 1 && treated > 0 && treated < 1)) {
    return { status: 'not-estimable', reason: 'same-outcome-in-an-arm' };
  }
  const link = (mean: number) => (isLogit ? Math.log(mean / (1 - mean)) : mean);
  const slope = (mean: number) => (isLogit ? 1 / (mean * (1 - mean)) : 1);
  const [s0, s1] = [slope(control), slope(treated)];
  const estimate = link(treated) - link(control);
  const controlStandardError = s0 * Math.sqrt(variances[0]);
  const variance = s0 ** 2 * variances[0] + s1 ** 2 * variances[1] - 2 * s0 * s1 * (crossed ?? 0);
  const standardError = Math.sqrt(variance);
  const half = normalUpperQuantile((1 - confidenceLevel) / 2) * standardError;
  return {
    status: 'estimated',
    fit: {
      meanTreated: treated,
      meanControl: control,
      estimate,
      standardError,
      controlStandardError,
      interval: [estimate - half, estimate + half],
      pValue: standardError > 0 ? 2 * normalUpper(Math.abs(estimate) / standardError) : 1,
      confidenceLevel,
    },
  };
}

function scoreDerivative(
  outcome: ArrayLike<number>,
  treatment: ArrayLike<number>,
  covariates: readonly ArrayLike<number>[],
  slopes: Float64Array,
  mean: number,
  arm: number,
): Float64Array {
  const derivative = new Float64Array(covariates.length + 1);
  for (let i = 0; i < outcome.length; i++) {
    if (treatment[i] !== arm) continue;
    const value = slopes[i] * (outcome[i] - mean);
    derivative[0] += value;
    for (let c = 0; c < covariates.length; c++) derivative[c + 1] += value * covariates[c][i];
  }
  return derivative;
}

function project(covariance: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  return vector.map((_, r) => vector.reduce((sum, value, c) => sum + covariance[r * size + c] * value, 0));
}
