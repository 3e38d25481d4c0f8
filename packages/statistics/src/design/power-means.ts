import { normalUpper, normalUpperQuantile } from '../distributions/normal.ts';
import { studentTUpperQuantile } from '../distributions/student-t.ts';
import { InvalidInputError } from '../estimation.ts';
import { findRoot } from '../optimisers/find-root.ts';
import { noncentralTCdf, noncentralTUpper } from './noncentral-t.ts';

export interface MeansDesign {
  /** Difference to be detected, in units of the outcome. */
  readonly difference: number;
  /** Standard deviation within an arm; of the differences for a paired design. */
  readonly standardDeviation: number;
  readonly design?: 'two-arms' | 'paired';
  /** Two-sided unless told; a one-sided 0.025 has the same size as a two-sided 0.05, but for the far tail. */
  readonly sides?: 1 | 2;
  readonly significance?: number;
  /** Count rejections in the wrong direction too, which a two-sided test also makes. */
  readonly countsFarTail?: boolean;
}

/**
 * Power of a t test.
 *
 *   T is noncentral t on 2 (n - 1) (paired n - 1) degrees with d sqrt(n / 2) / s (paired d sqrt(n) / s)
 *
 * Choices: as power.t.test(strict = FALSE): the far tail is left out unless asked for.
 * Source: Julious SA. Stat Med 2004;23:1921-1986.
 * Checked against: power.t.test of R 4.2.
 *
 * @param perArm participants (pairs) per arm, >= 2, not necessarily whole
 */
export function powerMeans(perArm: number, design: MeansDesign): number {
  const { difference, standardDeviation, sides = 2, significance = 0.05, countsFarTail = false } = design;
  checkDesign(design);
  if (!(perArm >= 2)) throw new InvalidInputError('perArm', `perArm is ${perArm}; it must be at least 2`);
  const isPaired = design.design === 'paired';
  const degreesOfFreedom = (isPaired ? 1 : 2) * (perArm - 1);
  const noncentrality = (Math.abs(difference) / standardDeviation) * Math.sqrt(isPaired ? perArm : perArm / 2);
  const critical = studentTUpperQuantile(significance / sides, degreesOfFreedom);
  const near = noncentralTUpper(critical, degreesOfFreedom, noncentrality);
  return countsFarTail && sides === 2 ? near + noncentralTCdf(-critical, degreesOfFreedom, noncentrality) : near;
}

/**
 * Participants per arm (pairs) for a t test, not rounded; round up.
 *
 * Checked against: power.t.test of R 4.2; difference 1, sd 2.5, 90 % -> 132.31, so 133 per arm.
 */
export function sampleSizeMeans(power: number, design: MeansDesign): number {
  checkPower(power);
  checkDesign(design);
  let high = 4;
  while (powerMeans(high, design) < power) {
    high *= 2;
    if (high > 1e9) throw new InvalidInputError('difference', 'the difference is too small for any sample size');
  }
  if (powerMeans(2, design) >= power) return 2;
  return findRoot((n) => powerMeans(n, design) - power, 2, high);
}

export interface NormalMeansDesign {
  /** Difference from the null: the effect, or the effect less the non-inferiority margin. */
  readonly difference: number;
  readonly standardDeviation: number;
  readonly significance?: number;
  readonly sides?: 1 | 2;
  /** Correlation of outcome and baseline in an analysis of covariance, which multiplies the size by 1 - r^2. */
  readonly baselineCorrelation?: number;
}

/**
 * Participants per arm by the normal approximation: superiority, non-inferiority (margin in the difference) or ANCOVA.
 *
 *   n = 2 s^2 (1 - r^2) (z_a + z_b)^2 / d^2
 *
 * Source: Julious SA. Stat Med 2004;23:1921-1986. Borm GF, Fransen J, Lemmens W. J Clin Epidemiol 2007;60:1234-1238 (1 - r^2).
 */
export function sampleSizeMeansNormal(
  power: number,
  { difference, standardDeviation, significance = 0.05, sides = 2, baselineCorrelation = 0 }: NormalMeansDesign,
): number {
  checkPower(power);
  checkDesign({ difference, standardDeviation, significance });
  const quantiles = normalUpperQuantile(significance / sides) + normalUpperQuantile(1 - power);
  return (2 * standardDeviation ** 2 * (1 - baselineCorrelation ** 2) * quantiles ** 2) / difference ** 2;
}

/** Power of a normal test whose standardised effect is `effect` standard errors. */
export function powerNormal(effect: number, significance: number, sides: 1 | 2): number {
  return normalUpper(normalUpperQuantile(significance / sides) - Math.abs(effect));
}

/** @throws InvalidInputError unless the power lies between 0 and 1 */
export function checkPower(power: number): void {
  if (!(power > 0 && power < 1)) throw new InvalidInputError('power', `power is ${power}; it must lie between 0 and 1`);
}

/** @throws InvalidInputError unless the significance lies between 0 and 1 */
export function checkSignificance(significance: number): void {
  if (!(significance > 0 && significance < 1)) {
    throw new InvalidInputError('significance', `significance is ${significance}; it must lie between 0 and 1`);
  }
}

function checkDesign({ difference, standardDeviation, significance = 0.05 }: MeansDesign): void {
  if (!(Number.isFinite(difference) && difference !== 0)) {
    throw new InvalidInputError('difference', `difference is ${difference}; it must be finite and not 0`);
  }
  if (!(Number.isFinite(standardDeviation) && standardDeviation > 0)) {
    throw new InvalidInputError('standardDeviation', `standardDeviation is ${standardDeviation}; it must be > 0`);
  }
  checkSignificance(significance);
}
