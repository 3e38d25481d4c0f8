import type { InstrumentDefinition, Threshold } from '../../instrument-definition.ts';
import { grades, tenWorst } from '../answer-kinds.ts';
import { codes, listItems } from '../item-list.ts';

const tashjian = {
  scale: 'TOTAL',
  kind: 'MIC',
  population: 'Rotator cuff disease',
  intervention: 'Non-operative treatment',
  horizon: '6 weeks or more',
  source: 'Tashjian RZ et al. J Bone Joint Surg Am 2010;92:296-303',
  provenance: 'M-M',
} as const satisfies Partial<Threshold>;

export const ases: InstrumentDefinition = {
  key: 'ases',
  title: 'American Shoulder and Elbow Surgeons score, patient part',
  version: '1994',
  revision: 1,
  recall: 'now',
  source:
    'Richards RR et al. J Shoulder Elbow Surg 1994;3:347-352: 5 (10 - pain) + 5/3 of the function sum; all required.',
  provenance: 'M-H',
  licence: {
    class: 'G',
    owner: 'American Shoulder and Elbow Surgeons',
    note: 'No fee known for clinical and academic use; wording remains with its owner.',
  },
  items: [
    { code: 'PAIN', descriptor: 'Pain today', answer: { ...tenWorst, step: 0.1 } },
    ...listItems(
      'F',
      [
        'Putting on a coat',
        'Sleeping on that side',
        'Washing the back',
        'Toilet',
        'Combing hair',
        'Reaching a high shelf',
        'Lifting above the shoulder',
        'Throwing overhand',
        'Usual work',
        'Usual sport',
      ],
      grades(0, 3, 'minimum', ['cannot', 'no difficulty']),
    ),
  ],
  scales: [
    {
      code: 'TOTAL',
      title: 'ASES score',
      items: ['PAIN', ...codes('F', 10)],
      range: [0, 100],
      direction: 'higher-better',
      rule: {
        kind: 'weighted-sum',
        constant: 50,
        terms: [
          { items: ['PAIN'], multiplier: -5, divisor: 1 },
          { items: codes('F', 10), multiplier: 5, divisor: 3 },
        ],
        missing: { kind: 'all-required' },
      },
    },
  ],
  thresholds: [
    { ...tashjian, value: 12, method: 'Lower end of the reported range' },
    { ...tashjian, value: 17, method: 'Upper end of the reported range' },
  ],
  joints: ['shoulder'],
};
