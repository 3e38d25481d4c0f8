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
    known: {
      provenance: 'S',
      sources: ['miles-2023', 'shapiro-2017', 'barfod-2025', 'mfat-arthroscopy-2024', 'zaffagnini-2022', 'guidelines'],
    },
    lasting: { provenance: 'S', sources: ['miles-2023', 'centeno-2018'] },
    burden: { provenance: 'S', sources: ['svf-prices-2024'] },
    body: { provenance: 'M-H', sources: ['clinical-knowledge'] },
    mind: { provenance: 'own-words', sources: [] },
    people: { provenance: 'own-words', sources: [] },
  },
  benefit: [
    {
      kind: 'difference',
      key: 'fat-score-6',
      source: 'barfod-2025',
      evidence: 'barfod-2025/knee-score-6',
      provenance: 'S',
      certainty: 'not-graded',
      people: 120,
      months: 6,
      points: 1.7,
      interval: [-3.6, 7.1],
      leastImportant: null,
    },
    milesPain,
    { kind: 'none', key: 'marrow-benefit', reason: 'order-not-sure', sources: ['miles-2023'] },
  ],
  harm: [milesSerious],
};
