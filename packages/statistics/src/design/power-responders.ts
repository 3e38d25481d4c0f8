import { binomialQuantile, binomialUpper } from '../distributions/binomial.ts';
import { normalUpper, normalUpperQuantile } from '../distributions/normal.ts';
import { InvalidInputError } from '../estimation.ts';
import { findRoot } from '../optimisers/find-root.ts';
import { checkPower, checkSignificance } from './power-means.ts';

export interface RespondersDesign {
  /** Proportions expected in the two arms, different, between 0 and 1. */
  readonly first: number;
  readonly second: number;
  readonly significance?: number;
  readonly sides?: 1 | 2;
}

/**
 * Power of comparing two proportions by the normal test with pooled variance.
 *
 *   Phi((sqrt(n) |p1 - p2| - z sqrt((p1 + p2)(1 - (p1 + p2) / 2))) / sqrt(p1 (1 - p1) + p2 (1 - p2)))
 *
 * Choices: without continuity correction, the wrong direction not counted; as power.prop.test.
 * Source: Fleiss JL, Levin B, Paik MC. Statistical Methods for Rates and Proportions, 3rd ed. Wiley, 2003, chapter 4.
 * Checked against: power.prop.test of R 4.2.
 */
export function powerResponders(perArm: number, design: RespondersDesign): number {
  const { first, second, significance = 0.05, sides = 2 } = design;
  checkProportions(design);
  const z = normalUpperQuantile(significance / sides);
  const pooled = Math.sqrt((first + second) * (1 - (first + second) / 2));
  const separate = Math.sqrt(first * (1 - first) + second * (1 - second));
  return normalUpper((z * pooled - Math.sqrt(perArm) * Math.abs(first - second)) / separate);
}

/** Participants per arm for comparing two proportions, not rounded; the inverse of `powerResponders`. */
export function sampleSizeResponders(power: number, design: RespondersDesign): number {
  checkPower(power);
  checkProportions(design);
  let high = 2;
  while (powerResponders(high, design) < power) high *= 2;
  return powerResponders(1e-9, design) >= power ? 1 : findRoot((n) => powerResponders(n, design) - power, 1e-9, high);
}

/**
 * Participants per arm to show non-inferiority of a proportion by the normal approximation.
 *
 *   n = 2 p (1 - p) (z_a + z_b)^2 / margin^2,  a one-sided
 *
 * @param proportion expected in both arms
 * @param margin largest difference accepted
 */
export function sampleSizeNonInferiorResponders(
  power: number,
  proportion: number,
  margin: number,
  significance = 0.025,
): number {
  checkPower(power);
  checkSignificance(significance);
  const quantiles = normalUpperQuantile(significance) + normalUpperQuantile(1 - power);
  return (2 * proportion * (1 - proportion) * quantiles ** 2) / margin ** 2;
}

/** Participants for a Wald interval of half-width `halfWidth` around a proportion. */
export function sampleSizePrecision(proportion: number, halfWidth: number, confidenceLevel = 0.95): number {
  return (normalUpperQuantile((1 - confidenceLevel) / 2) ** 2 * proportion * (1 - proportion)) / halfWidth ** 2;
}

/** Participants needed to see at least one event of risk `risk` with the given probability: log(1 - level) / log(1 - risk). */
export function sampleSizeToSeeOne(risk: number, confidenceLevel = 0.95): number {
  return Math.log1p(-confidenceLevel) / Math.log1p(-risk);
}

/** Power of the exact upper-tailed binomial test of `nullRisk` in one group, rejecting with probability at most `significance`. */
export function powerExactBinomial(
  total: number,
  {
    nullRisk,
    trueRisk,
    significance = 0.025,
  }: { readonly nullRisk: number; readonly trueRisk: number; readonly significance?: number },
): number {
  checkSignificance(significance);
  if (!Number.isInteger(total) || total < 1) {
    throw new InvalidInputError('total', `total is ${total}; it must be a whole number of people, at least 1`);
  }
  for (const [name, risk] of [
    ['nullRisk', nullRisk],
    ['trueRisk', trueRisk],
  ] as const) {
    if (!(risk >= 0 && risk <= 1)) throw new InvalidInputError(name, `${name} is ${risk}; it must lie between 0 and 1`);
  }
  return binomialUpper(binomialQuantile(1 - significance, total, nullRisk), total, trueRisk);
}

function checkProportions({ first, second, significance = 0.05 }: RespondersDesign): void {
  checkSignificance(significance);
  for (const [name, value] of [
    ['first', first],
    ['second', second],
  ] as const) {
    if (!(value >= 0 && value <= 1)) {
      throw new InvalidInputError(name, `${name} is ${value}; it must lie between 0 and 1`);
    }
  }
  if (first === second) throw new InvalidInputError('second', 'the two proportions must differ');
}
