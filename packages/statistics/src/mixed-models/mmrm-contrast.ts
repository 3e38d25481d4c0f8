import { InvalidInputError } from '../estimation.ts';
import { type JointTest, jointTest, type LinearEstimate, linearEstimate } from './linear-tests.ts';
import type { MmrmFit } from './mmrm.ts';

/** Weights by coefficient name; coefficients not named have weight 0. */
export type NamedContrast = Readonly<Record<string, number>>;

/**
 * A linear combination of the coefficients of an MMRM with standard error, degrees of freedom and interval.
 *
 * Degrees of freedom and covariance are those chosen for the fit.
 *
 * @throws InvalidInputError if a name is not a coefficient of the fit
 */
export function mmrmContrast(fit: MmrmFit, contrast: NamedContrast): LinearEstimate {
  const { beta, inference } = fit.model;
  const weights = contrastVector(fit, contrast);
  return linearEstimate(inference, { beta, contrast: weights, confidenceLevel: fit.confidenceLevel });
}

/**
 * F test that several contrasts are zero together.
 *
 * @returns undefined if the contrasts depend on each other
 */
export function mmrmJointTest(fit: MmrmFit, contrasts: readonly NamedContrast[]): JointTest | undefined {
  const { beta, inference } = fit.model;
  if (contrasts.length === 0) throw new InvalidInputError('contrasts', 'at least one contrast is needed');
  return jointTest(
    inference,
    beta,
    contrasts.map((contrast) => contrastVector(fit, contrast)),
  );
}

function contrastVector(fit: MmrmFit, contrast: NamedContrast): Float64Array {
  const weights = new Float64Array(fit.coefficients.length);
  for (const [name, weight] of Object.entries(contrast)) {
    const index = fit.coefficients.findIndex((coefficient) => coefficient.name === name);
    if (index < 0) throw new InvalidInputError('contrast', `${name} is not an estimated coefficient of this fit`);
    weights[index] = weight;
  }
  if (weights.every((weight) => weight === 0)) throw new InvalidInputError('contrast', 'all weights are zero');
  return weights;
}
