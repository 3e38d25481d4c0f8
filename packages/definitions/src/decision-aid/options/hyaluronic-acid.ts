import type { OptionDefinition } from '../option-definition.ts';

/** A gel of hyaluronic acid injected into the joint. */
export const hyaluronicAcid: OptionDefinition = {
  key: 'hyaluronic-acid',
  productClasses: ['HA'],
  offeredProducts: ['hyaluronic'],
  statements: {
    what: { provenance: 'own-words', sources: [] },
    claim: { provenance: 'own-words', sources: [] },
    known: { provenance: 'S', sources: ['bansal-2021'] },
    lasting: { provenance: 'own-words', sources: [] },
    burden: { provenance: 'own-words', sources: [] },
    body: { provenance: 'M-H', sources: ['clinical-knowledge'] },
    mind: { provenance: 'own-words', sources: [] },
    people: { provenance: 'own-words', sources: [] },
  },
  benefit: [{ kind: 'none', key: 'hyaluronic-benefit', reason: 'not-in-our-table', sources: ['bansal-2021'] }],
  harm: [{ kind: 'none', key: 'hyaluronic-harm', reason: 'not-in-our-table', sources: [] }],
};
