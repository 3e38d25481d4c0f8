import { normalUpperQuantile } from '../distributions/normal.ts';
import { type Estimation, InvalidInputError } from '../estimation.ts';
import { logisticRegression } from './logistic-regression.ts';
import { checkLevel, type LevelOption } from './proportion.ts';

export interface StandardisedRisks {
  /** Mean predicted risk if everybody had treatment 1, and if everybody had 0. */
  readonly treated: number;
  readonly control: number;
  /** treated - control. */
  readonly riskDifference: number;
  readonly riskRatio: number;
  /** Delta method, covariates as they are (the sample is the population of interest). */
  readonly standardError: number;
  /** M-estimation: covariates sampled too, and no trust in the logistic model's variance. */
  readonly robustStandardError: number;
  /** By the robust standard error. */
  readonly interval: readonly [lower: number, upper: number];
  readonly confidenceLevel: number;
}

/**
 * Marginal risk difference by g-computation over a logistic regression.
 *
 *   p_ai = expit(b_0 + b_t a + x_i' b),   RD = mean(p_1i - p_0i)
 *   delta:  se^2 = g' V g,  g = mean of the derivatives of p_1i - p_0i by the coefficients
 *   robust: se^2 = sum psi_i^2 / n^2,  psi_i = p_1i - p_0i - RD + n g' V u_i,  u_i the score of i
 *
 * Choices: the interval uses the robust error, valid in a randomised trial even if the model is wrong (FDA 2023 guidance on
 * covariate adjustment); `standardError` is that of R's marginaleffects with its default.
 *
 * Source: Ge M et al. Drug Inf J 2011;45:481-493. Ye T, Bannick M, Yi Y, Shao J. Stat Theory Relat Fields 2023;7:159-163.
 * Checked against: reference/responders/responders.R.
 *
 * @param outcome 0 or 1
 * @param treatment 0 or 1
 */
export function gComputation(
  outcome: ArrayLike<number>,
  treatment: ArrayLike<number>,
  covariates: readonly ArrayLike<number>[],
  { confidenceLevel = 0.95 }: LevelOption = {},
): Estimation<StandardisedRisks> {
  checkLevel(confidenceLevel);
  for (let i = 0; i < treatment.length; i++) {
    if (treatment[i] !== 0 && treatment[i] !== 1) {
      throw new InvalidInputError('treatment', `treatment[${i}] is ${treatment[i]}; it must be 0 or 1`);
    }
  }
  const estimation = logisticRegression(outcome, [treatment, ...covariates], { confidenceLevel });
  if (estimation.status === 'not-estimable') return estimation;
  const { coefficients, covariance, fitted } = estimation.fit;
  const n = fitted.length;
  const size = coefficients.length;
  const difference = new Float64Array(n);
  const gradient = new Float64Array(size);
  let treated = 0;
  let control = 0;
  for (let i = 0; i < n; i++) {
    let eta = coefficients[0];
    for (let c = 2; c < size; c++) eta += coefficients[c] * covariates[c - 2][i];
    const p0 = 1 / (1 + Math.exp(-eta));
    const p1 = 1 / (1 + Math.exp(-eta - coefficients[1]));
    const slope1 = p1 * (1 - p1);
    const slope = slope1 - p0 * (1 - p0);
    treated += p1 / n;
    control += p0 / n;
    difference[i] = p1 - p0;
    gradient[0] += slope / n;
    gradient[1] += slope1 / n;
    for (let c = 2; c < size; c++) gradient[c] += (slope * covariates[c - 2][i]) / n;
  }
  const projected = gradient.map((_, c) => gradient.reduce((sum, g, d) => sum + g * covariance[d * size + c], 0));
  const standardError = Math.sqrt(gradient.reduce((sum, g, c) => sum + g * projected[c], 0));
  if (!(standardError > 0)) return { status: 'not-estimable', reason: 'no-standard-error' };
  const riskDifference = treated - control;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    let influence = projected[0] + projected[1] * treatment[i];
    for (let c = 2; c < size; c++) influence += projected[c] * covariates[c - 2][i];
    squares += (difference[i] - riskDifference + n * influence * (outcome[i] - fitted[i])) ** 2;
  }
  const robustStandardError = Math.sqrt(squares) / n;
  const half = normalUpperQuantile((1 - confidenceLevel) / 2) * robustStandardError;
  const interval = [riskDifference - half, riskDifference + half] as const;
  const risks = { treated, control, riskDifference, riskRatio: treated / control };
  return { status: 'estimated', fit: { ...risks, standardError, robustStandardError, interval, confidenceLevel } };
}
