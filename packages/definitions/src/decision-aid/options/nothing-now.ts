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
  benefit: [{ kind: 'none', key: 'nothing-benefit', reason: 'not-in-our-table', sources: ['restore-2021'] }],
  harm: [{ kind: 'none', key: 'nothing-harm', reason: 'not-in-our-table', sources: [] }],
};
