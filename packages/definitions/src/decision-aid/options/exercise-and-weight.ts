import type { OptionDefinition } from '../option-definition.ts';

/** Training the muscles around the joint, and losing weight where there is too much of it. */
export const exerciseAndWeight: OptionDefinition = {
  key: 'exercise-and-weight',
  productClasses: ['EXERCISE', 'WEIGHT_LOSS'],
  offeredProducts: [],
  statements: {
    what: { provenance: 'own-words', sources: [] },
    claim: { provenance: 'S', sources: ['cochrane-protocol'] },
    known: { provenance: 'M-H', sources: ['clinical-knowledge', 'centeno-2018'] },
    lasting: { provenance: 'own-words', sources: [] },
    burden: { provenance: 'own-words', sources: [] },
    body: { provenance: 'own-words', sources: [] },
    mind: { provenance: 'own-words', sources: [] },
    people: { provenance: 'own-words', sources: [] },
  },
  benefit: [{ kind: 'none', key: 'exercise-benefit', reason: 'not-in-our-table', sources: [] }],
  harm: [{ kind: 'none', key: 'exercise-harm', reason: 'not-in-our-table', sources: [] }],
};
