import type { OptionDefinition } from '../option-definition.ts';

/** Pain-killing medicines, by mouth or on the skin. */
export const medicines: OptionDefinition = {
  key: 'medicines',
  productClasses: [],
  offeredProducts: [],
  statements: {
    what: { provenance: 'own-words', sources: [] },
    claim: { provenance: 'own-words', sources: [] },
    known: { provenance: 'M-H', sources: ['clinical-knowledge'] },
    lasting: { provenance: 'own-words', sources: [] },
    burden: { provenance: 'own-words', sources: [] },
    body: { provenance: 'own-words', sources: [] },
    mind: { provenance: 'own-words', sources: [] },
    people: { provenance: 'own-words', sources: [] },
  },
  benefit: [{ kind: 'none', key: 'medicines-benefit', reason: 'not-in-our-table', sources: [] }],
  harm: [{ kind: 'none', key: 'medicines-harm', reason: 'not-in-our-table', sources: [] }],
};
