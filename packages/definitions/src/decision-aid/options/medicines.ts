import type { OptionDefinition } from '../option-definition.ts';

/** Pain-killing medicines, by mouth or on the skin. */
export const medicines: OptionDefinition = {
  key: 'medicines',
  productClasses: [],
  offeredProducts: [],
  statements: {
    what: { provenance: 'own-words', sources: [] },
    claim: { provenance: 'own-words', sources: [] },
    known: { provenance: 'S', sources: ['baer-2005', 'cochrane-topical-2016'] },
    lasting: { provenance: 'S', sources: ['baer-2005'] },
    burden: { provenance: 'own-words', sources: [] },
    body: { provenance: 'own-words', sources: [] },
    mind: { provenance: 'own-words', sources: [] },
    people: { provenance: 'own-words', sources: [] },
  },
  benefit: [
    {
      kind: 'counted',
      key: 'gel-half-pain',
      source: 'cochrane-topical-2016',
      evidence: 'baer-2005/half-pain-6-weeks',
      provenance: 'S',
      certainty: 'not-graded',
      people: 212,
      months: 1.5,
      percent: (100 * 46) / 105,
      comparatorPercent: (100 * 27) / 107,
    },
  ],
  harm: [
    {
      kind: 'counted',
      key: 'gel-skin',
      source: 'baer-2005',
      evidence: 'baer-2005/skin-6-weeks/DICLOFENAC',
      provenance: 'S',
      certainty: 'not-graded',
      people: 107,
      months: 1.5,
      percent: (100 * 42) / 107,
      comparatorPercent: null,
    },
  ],
};
