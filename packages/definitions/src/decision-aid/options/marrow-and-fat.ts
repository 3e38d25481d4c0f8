import { milesPain, milesSerious } from '../miles-numbers.ts';
import type { OptionDefinition } from '../option-definition.ts';

/** Marrow or fat taken from the person and given back the same day: few stem cells, many others. */
export const marrowAndFat: OptionDefinition = {
  key: 'marrow-and-fat',
  productClasses: ['BMAC', 'BMA', 'MFAT', 'SVF_ENZ', 'SVF_MECH'],
  offeredProducts: ['bmac', 'mfat', 'svf'],
  statements: {
    what: { provenance: 'M-H', sources: ['clinical-knowledge'] },
    claim: { provenance: 'M-H', sources: ['clinical-knowledge'] },
    known: { provenance: 'S', sources: ['miles-2023', 'shapiro-2017', 'zaffagnini-2022', 'guidelines'] },
    lasting: { provenance: 'S', sources: ['miles-2023', 'centeno-2018'] },
    burden: { provenance: 'S', sources: ['svf-prices-2024'] },
    body: { provenance: 'M-H', sources: ['clinical-knowledge'] },
    mind: { provenance: 'own-words', sources: [] },
    people: { provenance: 'own-words', sources: [] },
  },
  benefit: [milesPain, { kind: 'none', key: 'marrow-benefit', reason: 'order-not-sure', sources: ['miles-2023'] }],
  harm: [milesSerious],
};
