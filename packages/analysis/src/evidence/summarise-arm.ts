import type { ArmResult, TrialDefinition, TrialResult } from '@jointwise/definitions';
import { type ArmSummary, studentTQuantile } from '@jointwise/statistics';

/** People of an arm whose value is known: as printed with the result, otherwise analysed, otherwise randomised. */
export function answeredIn(trial: TrialDefinition, result: TrialResult, code: string): number | undefined {
  const arm = trial.arms.find((one) => one.code === code);
  return result.arms.find((one) => one.arm === code)?.n ?? arm?.analysed ?? arm?.randomised;
}

/**
 * Standard error of an arm's mean: as printed, from its standard deviation and n, or from its interval.
 *
 * @param n people in the mean, if known
 */
export function armStandardError(arm: ArmResult, n: number | undefined): number | undefined {
  if (arm.standardError !== undefined) return arm.standardError;
  if (arm.standardDeviation !== undefined && n !== undefined) return arm.standardDeviation / Math.sqrt(n);
  if (arm.interval === undefined || n === undefined || n < 2) return undefined;
  const [lower, upper] = arm.interval;
  if (arm.mean === undefined || arm.mean < lower || arm.mean > upper) return undefined;
  return (upper - lower) / (2 * studentTQuantile(0.975, n - 1));
}

/** Mean, standard deviation and n of one arm; undefined when one of them cannot be told. */
export function summariseArm(trial: TrialDefinition, result: TrialResult, code: string): ArmSummary | undefined {
  const arm = result.arms.find((one) => one.arm === code);
  const n = answeredIn(trial, result, code);
  if (arm?.mean === undefined || n === undefined || n < 2) return undefined;
  const standardError = armStandardError(arm, n);
  const standardDeviation =
    arm.standardDeviation ?? (standardError === undefined ? undefined : standardError * Math.sqrt(n));
  return standardDeviation === undefined ? undefined : { mean: arm.mean, standardDeviation, n };
}

/**
 * Several arms as one, such as two doses of a product, so that a shared comparator is not counted twice.
 *
 *   n = n1 + n2,  m = (n1 m1 + n2 m2) / n
 *   s^2 = [(n1-1) s1^2 + (n2-1) s2^2 + n1 n2 (m1 - m2)^2 / n] / (n - 1)
 *
 * Source: Cochrane Handbook, 6.5.2.10.
 */
export function combineArms(arms: readonly ArmSummary[]): ArmSummary | undefined {
  return arms.length === 0 ? undefined : arms.reduce(combineTwo);
}

function combineTwo(first: ArmSummary, second: ArmSummary): ArmSummary {
  const n = first.n + second.n;
  const sum =
    (first.n - 1) * first.standardDeviation ** 2 +
    (second.n - 1) * second.standardDeviation ** 2 +
    (first.n * second.n * (first.mean - second.mean) ** 2) / n;
  return {
    n,
    mean: (first.n * first.mean + second.n * second.mean) / n,
    standardDeviation: Math.sqrt(sum / (n - 1)),
  };
}
