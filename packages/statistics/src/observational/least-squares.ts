import type { Estimation } from '../estimation.ts';
import { fitGeneralisedLinear } from '../regression/generalised-linear.ts';
import type { OutcomeFamily } from '../regression/outcome-family.ts';

/** Normal outcome with identity link and unit variance. */
const normalIdentity: OutcomeFamily = {
  start: (mean) => mean,
  evaluate({ outcome, weights, eta, residual, curvature }, from, to) {
    let sum = 0;
    for (let i = from; i < to; i++) {
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
  return fitGeneralisedLinear(normalIdentity, new Float64Array(outcome), covariates);
}
