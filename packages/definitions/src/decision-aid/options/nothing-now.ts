import { adviceOperation } from '../comparator-numbers.ts';
import type { OptionDefinition } from '../option-definition.ts';

/** Waiting, with the door open. What is known comes from people who got salt water in trials. */
export const nothingNow: OptionDefinition = {
  key: 'nothing-now',
  productClasses: [],
  offeredProducts: [],
  statements: {
    what: { provenance: 'own-words', sources: [] },
    claim: { provenance: 'own-words', sources: [] },
    known: { provenance: 'S', sources: ['restore-2021'] },
    lasting: { provenance: 'own-words', sources: [] },
    burden: { provenance: 'own-words', sources: [] },
    body: { provenance: 'own-words', sources: [] },
    mind: { provenance: 'own-words', sources: [] },
    people: { provenance: 'own-words', sources: [] },
  },
  benefit: [
    {
      kind: 'from-means',
      key: 'saline-pain-12',
      source: 'restore-2021',
      evidence: 'restore-2021/pain-koos-12/SALINE',
      provenance: 'C',
      certainty: 'not-graded',
      people: 144,
      months: 12,
      treated: { mean: 11.9, sd: 17.6 },
      comparator: null,
      differenceInterval: null,
      threshold: { instrument: 'koos', scale: 'PAIN', value: 11.3 },
    },
  ],
  harm: [adviceOperation],
};
