import type { ProductFacts } from './product-facts.ts';

/** A treatment as people are offered it, for those who do not know product classes. */
export interface OfferedProduct {
  /** Key of its name on the public pages. */
  readonly code: string;
  /** Code of one of `productClasses`, where there is one for it. */
  readonly productClass?: string;
  readonly facts?: ProductFacts;
}

export const offeredProducts: readonly OfferedProduct[] = [
  { code: 'prp', productClass: 'PRP_LP' },
  { code: 'bmac', productClass: 'BMAC' },
  { code: 'mfat', productClass: 'MFAT' },
  { code: 'svf', productClass: 'SVF_ENZ' },
  {
    code: 'cultured',
    facts: { material: 'other-tissue', hasViableCells: true, processing: ['cultured'], combinedWith: 'nothing' },
  },
  { code: 'birth', facts: { material: 'birth-tissue' } },
  { code: 'exosomes', facts: { material: 'secreted', hasViableCells: false } },
  { code: 'hyaluronic', productClass: 'HA' },
  { code: 'steroid', productClass: 'CORTICOSTEROID' },
];
