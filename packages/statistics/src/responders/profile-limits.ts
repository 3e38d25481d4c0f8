import { chiSquaredUpperQuantile } from '../distributions/chi-squared.ts';
import { type Estimation, InvalidInputError } from '../estimation.ts';
import { findRoot } from '../optimisers/find-root.ts';
import { type LogisticFit, logisticRegression } from './logistic-regression.ts';
import { checkLevel, type LevelOption } from './proportion.ts';

/**
 * Profile-likelihood limits of one coefficient of a logistic regression.
 *
 *   limits b solve 2 (l_max - l_profile(b)) = chi-squared quantile(1),  l_profile maximised over the other coefficients
 *
 * Choices: the equation is solved exactly; R's confint.glm reads it off a spline through a few points (about 1e-4).
 *
 * Source: Venzon DJ, Moolgavkar SH. Appl Stat 1988;37:87-94.
 * Checked against: confint.glm of R 4.2 to its own accuracy, and the equation solved in R (reference/responders/responders.R).
 *
 * @param column which covariate, from 0
 */
export function profileLimits(
  outcome: ArrayLike<number>,
  covariates: readonly ArrayLike<number>[],
  column: number,
  { confidenceLevel = 0.95 }: LevelOption = {},
): Estimation<readonly [lower: number, upper: number]> {
  checkLevel(confidenceLevel);
  if (covariates[column] === undefined) {
    throw new InvalidInputError('column', `column is ${column}; there are ${covariates.length} covariates`);
  }
  const full = logisticRegression(outcome, covariates);
  if (full.status === 'not-estimable') return full;
  const others = covariates.filter((_, c) => c !== column);
  const limit = chiSquaredUpperQuantile(1 - confidenceLevel, 1);
  const excess = (value: number) => {
    const offset = Float64Array.from(covariates[column], (x) => value * x);
    const profile = logisticRegression(outcome, others, { offset });
    const logLikelihood = profile.status === 'estimated' ? profile.fit.logLikelihood : Number.NEGATIVE_INFINITY;
    return Math.min(1e6, 2 * (full.fit.logLikelihood - logLikelihood)) - limit;
  };
  const lower = outward(excess, full.fit, column, -1);
  const upper = outward(excess, full.fit, column, 1);
  return { status: 'estimated', fit: [lower, upper] };
}

function outward(excess: (value: number) => number, fit: LogisticFit, column: number, side: -1 | 1): number {
  const centre = fit.coefficients[column + 1];
  let distance = 2 * fit.standardErrors[column + 1];
  while (excess(centre + side * distance) < 0) distance *= 1.5;
  return findRoot(excess, centre, centre + side * distance);
}
