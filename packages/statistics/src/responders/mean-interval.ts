import { studentTUpperQuantile } from '../distributions/student-t.ts';
import { type Estimation, InvalidInputError } from '../estimation.ts';
import { checkLevel, type LevelOption } from './proportion.ts';

export interface MeanFit {
  readonly count: number;
  /** In the units of the values. */
  readonly mean: number;
  /** Sample standard deviation, divisor n - 1. */
  readonly standardDeviation: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  readonly interval: readonly [lower: number, upper: number];
  readonly confidenceLevel: number;
}

/**
 * Mean of a sample with Student's t interval.
 *
 *   mean -/+ t(n - 1) s / sqrt(n)
 *
 * Choices: two passes, so that a large common offset costs no digits; as t.test.
 *
 * Source: Student. Biometrika 1908;6:1-25.
 * Checked against: t.test of R 4.2 (reference/responders/responders.R).
 *
 * @param values finite numbers; fewer than two give `not-estimable`
 * @throws InvalidInputError if a value is not finite
 */
export function meanInterval(
  values: ArrayLike<number>,
  { confidenceLevel = 0.95 }: LevelOption = {},
): Estimation<MeanFit> {
  checkLevel(confidenceLevel);
  const count = values.length;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    if (!Number.isFinite(values[i])) {
      throw new InvalidInputError('values', `values[${i}] is ${values[i]}; it must be a finite number`);
    }
    sum += values[i];
  }
  if (count === 0) return { status: 'not-estimable', reason: 'no-observations' };
  if (count === 1) return { status: 'not-estimable', reason: 'one-observation' };
  const rough = sum / count;
  let correction = 0;
  let squares = 0;
  for (let i = 0; i < count; i++) {
    const deviation = values[i] - rough;
    correction += deviation;
    squares += deviation * deviation;
  }
  const mean = rough + correction / count;
  const degreesOfFreedom = count - 1;
  const standardDeviation = Math.sqrt(Math.max(0, (squares - correction ** 2 / count) / degreesOfFreedom));
  const standardError = standardDeviation / Math.sqrt(count);
  const half = studentTUpperQuantile((1 - confidenceLevel) / 2, degreesOfFreedom) * standardError;
  const interval = [mean - half, mean + half] as const;
  return {
    status: 'estimated',
    fit: { count, mean, standardDeviation, standardError, degreesOfFreedom, interval, confidenceLevel },
  };
}
