import type { Provenance } from '@jointwise/definitions';

/** Milligrams that equal 40 mg of triamcinolone. */
const mgEqualTo40: Readonly<Record<string, number>> = {
  triamcinolone: 40,
  methylprednisolone: 40,
  betamethasone: 6,
  dexamethasone: 8,
};

export interface TriamcinoloneEquivalent {
  readonly mg: number;
  readonly provenance: Provenance;
}

/**
 * Dose of a corticosteroid as milligrams of triamcinolone; `undefined` for an agent without a known equivalence.
 *
 * Source: methylprednisolone 40 ≈ triamcinolone 40 ≈ betamethasone 6 ≈ dexamethasone 8, from memory [M-M]: a rough
 * guide for description, not for dosing.
 */
export function triamcinoloneEquivalent(agent: string, doseMg: number): TriamcinoloneEquivalent | undefined {
  const equal = mgEqualTo40[agent];
  return equal === undefined ? undefined : { mg: (doseMg / equal) * 40, provenance: 'M-M' };
}
