import type { OptionDefinition } from '../option-definition.ts';

/** Operations on the joint, up to its replacement. */
export const surgery: OptionDefinition = {
  key: 'surgery',
  productClasses: ['ARTHROSCOPY', 'OSTEOTOMY', 'ARTHROPLASTY'],
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
  benefit: [{ kind: 'none', key: 'surgery-benefit', reason: 'not-in-our-table', sources: [] }],
  harm: [{ kind: 'none', key: 'surgery-harm', reason: 'not-in-our-table', sources: [] }],
};
