import { type CostEffectPair, netMonetaryBenefit } from './incremental-ratio.ts';

/** How a decision stands when a unit of effect is worth so much. */
export interface AcceptabilityPoint {
  /** Currency units for one unit of effect. */
  readonly perUnit: number;
  /** Share of the replicates in which the product is worth its cost. */
  readonly probability: number;
  /** What perfect knowledge would be worth for one person's decision. */
  readonly expectedValueOfPerfectInformation: number;
}

/**
 * Cost-effectiveness acceptability, and the expected value of perfect information for two options:
 *
 *   P = mean 1(NMB_i > 0),  EVPI = mean max(NMB_i, 0) - max(mean NMB_i, 0)
 *
 * Source: Fenwick E, Claxton K, Sculpher M. Health Econ 2001;10:779-787.
 *
 * @param pairs at least one replicate
 */
export function acceptabilityAt(pairs: readonly CostEffectPair[], perUnit: number): AcceptabilityPoint {
  const benefits = pairs.map((pair) => netMonetaryBenefit(pair, perUnit));
  const mean = (values: readonly number[]) => values.reduce((total, value) => total + value, 0) / values.length;
  return {
    perUnit,
    probability: mean(benefits.map((benefit) => (benefit > 0 ? 1 : 0))),
    expectedValueOfPerfectInformation: Math.max(
      0,
      mean(benefits.map((benefit) => Math.max(benefit, 0))) - Math.max(mean(benefits), 0),
    ),
  };
}
