import type { OptionDefinition } from '../option-definition.ts';

/** A gel of hyaluronic acid injected into the joint. */
export const hyaluronicAcid: OptionDefinition = {
  key: 'hyaluronic-acid',
  productClasses: ['HA'],
  offeredProducts: ['hyaluronic'],
  statements: {
    what: { provenance: 'own-words', sources: [] },
    claim: { provenance: 'own-words', sources: [] },
    known: { provenance: 'S', sources: ['pereira-2022', 'bansal-2021'] },
    lasting: { provenance: 'S', sources: ['pereira-2022'] },
    burden: { provenance: 'own-words', sources: [] },
    body: { provenance: 'M-H', sources: ['clinical-knowledge'] },
    mind: { provenance: 'own-words', sources: [] },
    people: { provenance: 'own-words', sources: [] },
  },
  benefit: [
    {
      kind: 'difference',
      key: 'hyaluronic-pain',
      source: 'pereira-2022',
      evidence: 'pereira-2022-pain',
      provenance: 'C',
      certainty: 'not-graded',
      people: 8997,
      months: null,
      points: 2,
      interval: [0.5, 3.75],
      leastImportant: 9.25,
    },
  ],
  harm: [
    {
      kind: 'counted',
      key: 'hyaluronic-serious',
      source: 'pereira-2022',
      evidence: 'pereira-2022-serious',
      provenance: 'S',
      certainty: 'not-graded',
      people: 6462,
      months: null,
      percent: 3.7,
      comparatorPercent: 2.5,
    },
  ],
};
