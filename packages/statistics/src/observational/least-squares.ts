import type { Estimation } from '../estimation.ts';
import { fitGeneralisedLinear, type OutcomeFamily } from '../regression/generalised-linear.ts';

/** Normal outcome with identity link and unit variance. */
const normalIdentity: OutcomeFamily = {
  start: (mean) => mean,
  evaluate({ outcome, weights, eta, residual, curvature }) {
    let sum = 0;
    for (let i = 0; i < eta.length; i++) {
      const weight = weights === undefined ? 1 : weights[i];
      residual[i] = weight * (outcome[i] - eta[i]);
      curvature[i] = weight;
      sum -= (weight * (outcome[i] - eta[i]) ** 2) / 2;
    }
    return sum;
  },
};

/** Coefficients of a linear model by least squares, intercept first. */
export function leastSquares(
  outcome: ArrayLike<number>,
  covariates: readonly ArrayLike<number>[],
): Estimation<{ readonly coefficients: Float64Array }> {
  if (outcome.length === 0) return { status: 'not-estimable', reason: 'no-observations' };
  return fitGeneralisedLinear(normalIdentity, Float64Array.from(outcome), covariates);
}
