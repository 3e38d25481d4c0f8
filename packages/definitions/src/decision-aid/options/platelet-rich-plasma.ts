import type { OptionDefinition } from '../option-definition.ts';

/**
 * Platelets from the person's own blood. Trials disagree: one that kept everybody masked found no important
 * effect, eighteen pooled trials find one; both are told.
 */
export const plateletRichPlasma: OptionDefinition = {
  key: 'platelet-rich-plasma',
  productClasses: ['PRP_LP', 'PRP_LR', 'PRGF', 'ACP', 'PRF', 'PLATELET_LYSATE', 'PPP', 'A2M'],
  offeredProducts: ['prp'],
  statements: {
    what: { provenance: 'M-H', sources: ['clinical-knowledge'] },
    claim: { provenance: 'own-words', sources: [] },
    known: { provenance: 'S', sources: ['restore-2021', 'bensa-2025', 'guidelines'] },
    lasting: { provenance: 'S', sources: ['restore-2021', 'acp-series-2020'] },
    burden: { provenance: 'S', sources: ['restore-2021'] },
    body: { provenance: 'M-H', sources: ['clinical-knowledge'] },
    mind: { provenance: 'own-words', sources: [] },
    people: { provenance: 'own-words', sources: [] },
  },
  benefit: [
    {
      kind: 'from-means',
      key: 'prp-pain-12',
      source: 'restore-2021',
      evidence: 'restore-2021/pain-koos-12',
      provenance: 'C',
      certainty: 'not-graded',
      people: 288,
      months: 12,
      treated: { mean: 15.1, sd: 18.9 },
      comparator: { mean: 11.9, sd: 17.6 },
      differenceInterval: [-0.8, 6.9],
      threshold: { instrument: 'koos', scale: 'PAIN', value: 11.3 },
    },
    {
      kind: 'difference',
      key: 'prp-pain-rating-12',
      source: 'restore-2021',
      evidence: 'restore-2021/pain-nrs-12',
      provenance: 'S',
      certainty: 'not-graded',
      people: 288,
      months: 12,
      points: 4,
      interval: [-2, 9],
      leastImportant: 18,
    },
  ],
  harm: [
    {
      kind: 'counted',
      key: 'prp-any-harm-6',
      source: 'dorio-2021',
      evidence: 'dorio-2021/adverse-event-6',
      provenance: 'S',
      certainty: 'not-graded',
      people: 41,
      months: 6,
      percent: 65,
      comparatorPercent: (100 * 7) / 21,
    },
  ],
};
