import type { InstrumentDefinition, Threshold } from '../../instrument-definition.ts';
import { tenWorst } from '../answer-kinds.ts';
import { codes, listItems } from '../item-list.ts';

const pain = codes('P', 5);
const activities = [...codes('S', 6), ...codes('U', 4)];
const poltawski = {
  scale: 'TOTAL',
  kind: 'MIC',
  population: 'Lateral elbow tendinopathy',
  intervention: 'Physiotherapy',
  horizon: '6 weeks',
  method: 'Anchor, ROC',
  source: 'Poltawski L, Watson T. BMC Musculoskelet Disord 2011;12:10',
  provenance: 'M-H',
} as const satisfies Partial<Threshold>;

export const prtee: InstrumentDefinition = {
  key: 'prtee',
  title: 'Patient-Rated Tennis Elbow Evaluation',
  version: '2005',
  revision: 1,
  recall: 'last 7 days',
  source:
    'MacDermid JC. User manual of the PRTEE: pain sum + half of the function sum. The missing rule is from memory.',
  provenance: 'M-M',
  licence: {
    class: 'G',
    owner: 'MacDermid JC',
    note: 'No fee known for clinical and academic use; wording remains with its owner.',
  },
  items: [
    ...listItems('P', ['At rest', 'In repeated movement', 'Carrying a bag', 'At its least', 'At its worst'], tenWorst),
    ...listItems(
      'S',
      [
        'Turning a knob or key',
        'Carrying a bag by the handle',
        'Lifting a full cup',
        'Opening a jar',
        'Pulling up trousers',
        'Wringing a cloth',
      ],
      tenWorst,
    ),
    ...listItems('U', ['Personal care', 'Housework', 'Work', 'Recreation or sport'], tenWorst),
  ],
  scales: [
    {
      code: 'PAIN',
      title: 'Pain',
      items: pain,
      range: [0, 50],
      direction: 'lower-better',
      rule: { kind: 'sum', missing: { kind: 'person-mean', maximumMissing: 1 } },
    },
    {
      code: 'FUNCTION',
      title: 'Function (half of the sum of specific and usual activities)',
      items: activities,
      range: [0, 50],
      direction: 'lower-better',
      rule: {
        kind: 'weighted-sum',
        constant: 0,
        terms: [{ items: activities, multiplier: 1, divisor: 2 }],
        missing: { kind: 'person-mean', maximumMissing: 1 },
      },
    },
    {
      code: 'TOTAL',
      title: 'Total',
      items: [...pain, ...activities],
      range: [0, 100],
      direction: 'lower-better',
      rule: { kind: 'sum-of-scales', scales: ['PAIN', 'FUNCTION'], missing: { kind: 'all-scales-required' } },
    },
  ],
  thresholds: [
    { ...poltawski, value: 11 },
    { ...poltawski, value: 37, relative: true },
  ],
  joints: ['elbow'],
};
