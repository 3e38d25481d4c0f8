import type { OptionDefinition } from '../option-definition.ts';

/** Operations on the joint, up to its replacement. */
export const surgery: OptionDefinition = {
  key: 'surgery',
  productClasses: ['ARTHROSCOPY', 'OSTEOTOMY', 'ARTHROPLASTY'],
  offeredProducts: [],
  statements: {
    what: { provenance: 'own-words', sources: [] },
    claim: { provenance: 'own-words', sources: [] },
    known: { provenance: 'S', sources: ['skou-2015', 'skou-2018', 'clinical-knowledge'] },
    lasting: { provenance: 'own-words', sources: [] },
    burden: { provenance: 'own-words', sources: [] },
    body: { provenance: 'S', sources: ['skou-2015'] },
    mind: { provenance: 'own-words', sources: [] },
    people: { provenance: 'own-words', sources: [] },
  },
  benefit: [
    {
      kind: 'difference',
      key: 'knee-score-12',
      source: 'skou-2015',
      evidence: 'skou-2015/knee-score-12',
      provenance: 'S',
      certainty: 'not-graded',
      people: 100,
      months: 12,
      points: 15.8,
      interval: [10, 21.5],
      leastImportant: null,
    },
  ],
  harm: [
    {
      kind: 'counted',
      key: 'knee-still-pain',
      source: 'beswick-2012',
      evidence: 'beswick-2012-knee',
      provenance: 'S',
      certainty: 'not-graded',
      people: null,
      months: null,
      percent: 20,
      comparatorPercent: null,
    },
    {
      kind: 'counted',
      key: 'knee-not-satisfied-12',
      source: 'scott-2010',
      evidence: 'scott-2010/not-satisfied-12/TKR',
      provenance: 'S',
      certainty: 'not-graded',
      people: 1217,
      months: 12,
      percent: (100 * 226) / 1217,
      comparatorPercent: null,
    },
  ],
};
