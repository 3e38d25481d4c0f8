import type { InstrumentDefinition } from '../../instrument-definition.ts';
import { armGrades, armModuleItems, armModuleScales, armScale } from '../disabilities-of-the-arm.ts';
import { codes, listItems } from '../item-list.ts';

const activities = [
  'Opening a tight jar',
  'Heavy housework',
  'Carrying a bag',
  'Washing the back',
  'Cutting food',
  'Pastimes with force through the arm',
  'Social life hindered',
  'Work or daily life limited',
  'Pain',
  'Tingling',
  'Trouble sleeping',
];

export const quickdash: InstrumentDefinition = {
  key: 'quickdash',
  title: 'QuickDASH',
  version: '2005',
  revision: 1,
  recall: 'last 7 days',
  source:
    'Scoring of the QuickDASH: at least 10 of 11 answered; modules complete. Beaton DE et al. J Bone Joint Surg Am 2005;87:1038-1046.',
  provenance: 'M-H',
  licence: {
    class: 'A',
    owner: 'Institute for Work and Health, Toronto',
    note: 'Free for non-commercial use under conditions of the owner; commercial use needs a licence.',
  },
  items: [...listItems('Q', activities, armGrades), ...armModuleItems],
  scales: [
    armScale('QUICKDASH', 'Disability and symptoms', { items: codes('Q', 11), atLeast: 10 }),
    ...armModuleScales,
  ],
  thresholds: [
    {
      scale: 'QUICKDASH',
      kind: 'MIC',
      value: 15.9,
      population: 'Upper-limb conditions',
      intervention: 'Rehabilitation',
      horizon: 'end of rehabilitation',
      method: 'Anchor and distribution',
      source: 'Franchignoni F et al. JOSPT 2014;44:30-39',
      provenance: 'M-H',
    },
  ],
  joints: ['shoulder', 'elbow', 'wrist', 'hand', 'cmc1'],
};
