import type { ArmChange } from '@jointwise/definitions';
import { InvalidInputError, normalUpper } from '@jointwise/statistics';

/**
 * Share of an arm whose change reaches a threshold, were changes normally distributed:
 *
 *   P(X >= t) = P(Z >= (t - mean) / sd)
 *
 * It is not a count of people: the method and what it assumes stand in docs/methods/decision-aid.md.
 *
 * @param change mean and standard deviation of the change, improvement positive
 * @param threshold on the same scale
 * @returns 0 to 1
 * @throws InvalidInputError unless the spread is > 0 and the others are finite
 */
export function shareBeyond({ mean, sd }: ArmChange, threshold: number): number {
  if (!(sd > 0)) throw new InvalidInputError('sd', `shareBeyond: sd is ${sd}; it must be > 0`);
  if (!Number.isFinite(mean) || !Number.isFinite(threshold)) {
    throw new InvalidInputError('mean', `shareBeyond: mean is ${mean}, threshold ${threshold}; both must be finite`);
  }
  return normalUpper((threshold - mean) / sd);
}
