import type { InstrumentDefinition, Threshold } from '../../instrument-definition.ts';
import { grades } from '../answer-kinds.ts';
import { codes, listItems } from '../item-list.ts';

const items = codes('Q', 20);
const binkley = {
  scale: 'TOTAL',
  value: 9,
  population: 'Lower-limb conditions in physiotherapy',
  intervention: 'Physiotherapy',
  horizon: '3 weeks',
  source: 'Binkley JM et al. Phys Ther 1999;79:371-383',
  provenance: 'M-H',
} as const satisfies Partial<Threshold>;

export const lefs: InstrumentDefinition = {
  key: 'lefs',
  title: 'Lower Extremity Functional Scale',
  version: '1999',
  revision: 1,
  recall: 'today',
  source: 'Binkley JM et al. Phys Ther 1999;79:371-383. All 20 required unless a site decides otherwise beforehand.',
  provenance: 'M-H',
  licence: {
    class: 'G',
    owner: 'Binkley JM and colleagues',
    note: 'No fee known for clinical and academic use; wording remains with its owner.',
  },
  items: listItems(
    'Q',
    [
      'Usual work, housework or school',
      'Usual hobbies and sport',
      'Bathing',
      'Walking between rooms',
      'Putting on shoes or socks',
      'Squatting',
      'Lifting a bag from the floor',
      'Light housework',
      'Heavy housework',
      'Getting in or out of a car',
      'Walking two blocks',
      'Walking a mile',
      'One flight of stairs',
      'Standing for an hour',
      'Sitting for an hour',
      'Running on even ground',
      'Running on uneven ground',
      'Sharp turns at speed',
      'Hopping',
      'Rolling over in bed',
    ],
    grades(0, 4, 'minimum', ['cannot', 'no difficulty']),
  ),
  scales: [
    {
      code: 'TOTAL',
      title: 'Lower-limb function',
      items,
      range: [0, 80],
      direction: 'higher-better',
      rule: { kind: 'sum', missing: { kind: 'all-required' } },
    },
    {
      code: 'TOTAL-IMPUTED',
      title: 'Lower-limb function, up to 2 missing answers imputed by site policy',
      items,
      range: [0, 80],
      direction: 'higher-better',
      optIn: true,
      rule: { kind: 'sum', missing: { kind: 'person-mean', maximumMissing: 2 } },
    },
  ],
  thresholds: [
    { ...binkley, kind: 'MIC', method: 'Anchor' },
    { ...binkley, kind: 'MDC', method: 'Test-retest, 90 % confidence' },
  ],
  joints: ['knee', 'hip', 'ankle', 'foot'],
};
