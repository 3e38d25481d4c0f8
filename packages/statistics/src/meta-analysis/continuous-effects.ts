import { lnGamma } from '../distributions/ln-gamma.ts';
import { InvalidInputError } from '../estimation.ts';
import type { StudyEffect } from './two-by-two.ts';

/** Mean, standard deviation (not standard error) and number analysed of one arm. */
export interface ArmSummary {
  readonly mean: number;
  readonly standardDeviation: number;
  readonly n: number;
}

/**
 * Difference in means, arm 1 minus arm 2: v = s1^2/n1 + s2^2/n2.
 *
 * @throws InvalidInputError if an n is below 2 or a standard deviation is not >= 0
 */
export function meanDifference(arm1: ArmSummary, arm2: ArmSummary): StudyEffect {
  checkArms(arm1, arm2);
  return {
    effect: arm1.mean - arm2.mean,
    variance: arm1.standardDeviation ** 2 / arm1.n + arm2.standardDeviation ** 2 / arm2.n,
  };
}

/**
 * Standardised mean difference with the exact small-sample correction (Hedges' g).
 *
 *   m = n1 + n2 - 2,  sp^2 = ((n1-1)s1^2 + (n2-1)s2^2) / m
 *   J = Gamma(m/2) / (sqrt(m/2) Gamma((m-1)/2)),  g = J (mean1 - mean2) / sp
 *   v = 1/n1 + 1/n2 + g^2 / (2(n1+n2))             `large-sample`
 *   v = 1/n1 + 1/n2 + (1 - (m-2)/(m J^2)) g^2      `unbiased`
 *
 * Choices: the exact J, not 1 - 3/(4m-1); `large-sample` is metafor's default vtype = "LS", `unbiased` its "UB".
 *
 * Source: Hedges LV. J Educ Stat 1981;6:107-128. Checked against: metafor 3.8-1.
 *
 * @throws InvalidInputError if an n is below 2, or both standard deviations are 0
 */
export function standardisedMeanDifference(
  arm1: ArmSummary,
  arm2: ArmSummary,
  { variance = 'large-sample' }: { readonly variance?: 'large-sample' | 'unbiased' } = {},
): StudyEffect {
  checkArms(arm1, arm2);
  const m = arm1.n + arm2.n - 2;
  const pooled = Math.sqrt(
    ((arm1.n - 1) * arm1.standardDeviation ** 2 + (arm2.n - 1) * arm2.standardDeviation ** 2) / m,
  );
  if (pooled === 0) {
    throw new InvalidInputError('standardDeviation', 'standardisedMeanDifference: both standard deviations are 0');
  }
  const j = smallSampleCorrection(m);
  const effect = (j * (arm1.mean - arm2.mean)) / pooled;
  const between = 1 / arm1.n + 1 / arm2.n;
  const within =
    variance === 'large-sample' ? effect ** 2 / (2 * (arm1.n + arm2.n)) : (1 - (m - 2) / (m * j ** 2)) * effect ** 2;
  return { effect, variance: between + within };
}

/**
 * Log ratio of means (response ratio): y = ln(mean1/mean2), v = s1^2/(n1 mean1^2) + s2^2/(n2 mean2^2).
 *
 * @throws InvalidInputError if the means are zero or differ in sign
 */
export function logRatioOfMeans(arm1: ArmSummary, arm2: ArmSummary): StudyEffect {
  checkArms(arm1, arm2);
  if (!(arm1.mean / arm2.mean > 0)) {
    throw new InvalidInputError('mean', 'logRatioOfMeans: both means must be of one sign and not 0');
  }
  return {
    effect: Math.log(arm1.mean / arm2.mean),
    variance:
      arm1.standardDeviation ** 2 / (arm1.n * arm1.mean ** 2) + arm2.standardDeviation ** 2 / (arm2.n * arm2.mean ** 2),
  };
}

/** Exact factor that makes Cohen's d unbiased on m degrees of freedom. */
export function smallSampleCorrection(m: number): number {
  return Math.exp(lnGamma(m / 2) - 0.5 * Math.log(m / 2) - lnGamma((m - 1) / 2));
}

function checkArms(...arms: readonly ArmSummary[]): void {
  arms.forEach(({ mean, standardDeviation, n }, index) => {
    const arm = `arm${index + 1}`;
    if (!Number.isFinite(mean)) throw new InvalidInputError(arm, `${arm}: mean is ${mean}; it must be finite`);
    if (!(standardDeviation >= 0) || !Number.isFinite(standardDeviation)) {
      throw new InvalidInputError(arm, `${arm}: standardDeviation is ${standardDeviation}; it must be finite and >= 0`);
    }
    if (!Number.isInteger(n) || n < 2) throw new InvalidInputError(arm, `${arm}: n is ${n}; at least 2 are needed`);
  });
}
