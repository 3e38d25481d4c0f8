import { normalUpperQuantile } from '../distributions/normal.ts';
import type { Estimation } from '../estimation.ts';
import { logisticRegression } from '../responders/logistic-regression.ts';
import { checkLevel } from '../responders/proportion.ts';
import { checkFinite } from '../survival/follow-up.ts';
import { leastSquares } from './least-squares.ts';
import { checkTreatment } from './propensity-weights.ts';

export interface AugmentedFit {
  readonly meanTreated: number;
  readonly meanControl: number;
  /** Average treatment effect, difference of means (risk difference for a responder). */
  readonly estimate: number;
  readonly standardError: number;
  readonly interval: readonly [lower: number, upper: number];
  readonly confidenceLevel: number;
}

/**
 * Doubly robust average treatment effect: augmented inverse probability weighting.
 *
 *   psi_i = m1(x_i) - m0(x_i) + t_i (y_i - m1(x_i)) / e_i - (1 - t_i) (y_i - m0(x_i)) / (1 - e_i);  estimate mean(psi)
 *
 * with e a logistic propensity score and m_a an outcome model fitted in arm a, linear, or logistic for 0 and 1.
 *
 * Choices: consistent if either model is right; the standard error sd(psi) / sqrt(n) is that of the efficient influence
 * function and presumes both are.
 *
 * Source: Robins JM, Rotnitzky A, Zhao LP. J Am Stat Assoc 1994;89:846-866. Glynn AN, Quinn KM. Polit Anal 2010;18:36-56.
 * Checked against: the formula in R 4.2 (reference/observational/weighting.R).
 */
export function augmentedWeighting(
  outcome: ArrayLike<number>,
  treatment: ArrayLike<number>,
  covariates: readonly ArrayLike<number>[],
  { confidenceLevel = 0.95 }: { readonly confidenceLevel?: number } = {},
): Estimation<AugmentedFit> {
  checkLevel(confidenceLevel);
  const n = outcome.length;
  checkFinite('outcome', outcome, n);
  checkTreatment(treatment, n);
  const model = logisticRegression(treatment, covariates);
  if (model.status === 'not-estimable') {
    return model.reason === 'separation' ? { status: 'not-estimable', reason: 'positivity' } : model;
  }
  const scores = model.fit.fitted;
  const predictions: Float64Array[] = [];
  for (const arm of [0, 1]) {
    const prediction = predictFromArm(outcome, treatment, covariates, arm);
    if (prediction.status === 'not-estimable') return prediction;
    predictions.push(prediction.fit);
  }
  const [m0, m1] = predictions;
  const influence = new Float64Array(n);
  let meanTreated = 0;
  let meanControl = 0;
  for (let i = 0; i < n; i++) {
    const treated = m1[i] + (treatment[i] * (outcome[i] - m1[i])) / scores[i];
    const control = m0[i] + ((1 - treatment[i]) * (outcome[i] - m0[i])) / (1 - scores[i]);
    meanTreated += treated / n;
    meanControl += control / n;
    influence[i] = treated - control;
  }
  const estimate = meanTreated - meanControl;
  const squares = influence.reduce((sum, value) => sum + (value - estimate) ** 2, 0);
  if (!(squares > 1e-28 * n * (meanTreated ** 2 + meanControl ** 2)) || !(squares > 0))
    return { status: 'not-estimable', reason: 'no-variation-within-arms' };
  const standardError = Math.sqrt(squares / (n - 1) / n);
  const half = normalUpperQuantile((1 - confidenceLevel) / 2) * standardError;
  const interval = [estimate - half, estimate + half] as const;
  return { status: 'estimated', fit: { meanTreated, meanControl, estimate, standardError, interval, confidenceLevel } };
}

/** Predicted outcome of everybody from a model fitted in one arm. */
function predictFromArm(
  outcome: ArrayLike<number>,
  treatment: ArrayLike<number>,
  covariates: readonly ArrayLike<number>[],
  arm: number,
): Estimation<Float64Array> {
  const rows: number[] = [];
  let isBinary = true;
  for (let i = 0; i < outcome.length; i++) {
    if (treatment[i] === arm) rows.push(i);
    if (outcome[i] !== 0 && outcome[i] !== 1) isBinary = false;
  }
  const own = rows.map((i) => outcome[i]);
  const columns = covariates.map((column) => rows.map((i) => column[i]));
  const model = isBinary ? logisticRegression(own, columns) : leastSquares(own, columns);
  if (model.status === 'not-estimable') return model;
  const { coefficients } = model.fit;
  const predicted = Float64Array.from({ length: outcome.length }, (_, i) => {
    const eta = covariates.reduce((sum, column, c) => sum + coefficients[c + 1] * column[i], coefficients[0]);
    return isBinary ? 1 / (1 + Math.exp(-eta)) : eta;
  });
  return { status: 'estimated', fit: predicted };
}
