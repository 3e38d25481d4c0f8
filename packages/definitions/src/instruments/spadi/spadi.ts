import type { InstrumentDefinition, Threshold } from '../../instrument-definition.ts';
import { tenWorst } from '../answer-kinds.ts';
import { codes, listItems } from '../item-list.ts';

const roy = {
  scale: 'TOTAL',
  kind: 'MIC',
  population: 'Shoulder pain',
  intervention: 'Various',
  horizon: 'various',
  source: 'Roy JS, MacDermid JC, Woodhouse LJ. Arthritis Rheum 2009;61:623-632',
  provenance: 'M-M',
} as const satisfies Partial<Threshold>;

export const spadi: InstrumentDefinition = {
  key: 'spadi',
  title: 'Shoulder Pain and Disability Index',
  version: 'numeric rating 0-10',
  revision: 1,
  recall: 'last 7 days',
  source: 'Roach KE et al. Arthritis Care Res 1991;4:143-149. The limit of two missing per subscale is from memory.',
  provenance: 'M-M',
  licence: {
    class: 'G',
    owner: 'Roach KE and colleagues',
    note: 'No fee known for clinical and academic use; wording remains with its owner.',
  },
  items: [
    ...listItems(
      'P',
      [
        'Pain at its worst',
        'Lying on that side',
        'Reaching a high shelf',
        'Touching the back of the neck',
        'Pushing with that arm',
      ],
      tenWorst,
    ),
    ...listItems(
      'D',
      [
        'Washing the hair',
        'Washing the back',
        'Putting on a top over the head',
        'Putting on a buttoned shirt',
        'Putting on trousers',
        'Placing something on a high shelf',
        'Carrying something heavy',
        'Taking something from a back pocket',
      ],
      tenWorst,
    ),
  ],
  scales: [
    {
      code: 'PAIN',
      title: 'Pain',
      items: codes('P', 5),
      range: [0, 100],
      direction: 'lower-better',
      rule: { kind: 'percent-of-maximum', missing: { kind: 'at-least-answered', count: 3 } },
    },
    {
      code: 'DISABILITY',
      title: 'Disability',
      items: codes('D', 8),
      range: [0, 100],
      direction: 'lower-better',
      rule: { kind: 'percent-of-maximum', missing: { kind: 'at-least-answered', count: 6 } },
    },
    {
      code: 'TOTAL',
      title: 'Total (mean of the two, not of the pooled items)',
      items: [...codes('P', 5), ...codes('D', 8)],
      range: [0, 100],
      direction: 'lower-better',
      rule: { kind: 'mean-of-scales', scales: ['PAIN', 'DISABILITY'], missing: { kind: 'all-scales-required' } },
    },
  ],
  thresholds: [
    { ...roy, value: 8, method: 'Lower end of the reported range' },
    { ...roy, value: 13, method: 'Upper end of the reported range' },
  ],
  joints: ['shoulder'],
};
