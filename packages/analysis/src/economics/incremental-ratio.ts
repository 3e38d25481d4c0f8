/** More or less costly, more or less effective than the comparator. */
export type CostEffectQuadrant = 'north-east' | 'south-east' | 'south-west' | 'north-west';

/**
 * Extra cost for each extra unit of effect. Only where both rise does it exist as a price; where cost and effect both
 * fall it is money saved for each unit lost, which is read the other way round; in the other two quadrants one option
 * is better in everything and a ratio would be a negative number that orders nothing.
 */
export type IncrementalRatio =
  | { readonly kind: 'cost-per-unit'; readonly value: number }
  | { readonly kind: 'saving-per-unit-lost'; readonly value: number }
  | { readonly kind: 'dominant' }
  | { readonly kind: 'dominated' }
  | { readonly kind: 'no-difference' };

export interface CostEffectPair {
  readonly cost: number;
  readonly effect: number;
}

/** @param pair differences, product minus comparator */
export function incrementalRatio({ cost, effect }: CostEffectPair): IncrementalRatio {
  if (cost === 0 && effect === 0) return { kind: 'no-difference' };
  if (cost <= 0 && effect >= 0) return { kind: 'dominant' };
  if (cost >= 0 && effect <= 0) return { kind: 'dominated' };
  return { kind: effect > 0 ? 'cost-per-unit' : 'saving-per-unit-lost', value: cost / effect };
}

/** A pair on an axis counts as on the side where the product costs no more and does no worse. */
export function quadrantOf({ cost, effect }: CostEffectPair): CostEffectQuadrant {
  const east = effect >= 0;
  if (cost > 0) return east ? 'north-east' : 'north-west';
  return east ? 'south-east' : 'south-west';
}

/**
 * What the extra effect is worth less what it costs.
 *
 *   NMB = lambda effect - cost
 *
 * @param perUnit what one unit of effect is worth, in the currency of the cost
 */
export function netMonetaryBenefit({ cost, effect }: CostEffectPair, perUnit: number): number {
  return perUnit * effect - cost;
}
