import type { InstrumentDefinition } from '../../instrument-definition.ts';
import { armGrades, armModuleItems, armModuleScales, armScale } from '../disabilities-of-the-arm.ts';
import { codes, listItems } from '../item-list.ts';

const activities = [
  'Opening a tight jar',
  'Writing',
  'Turning a key',
  'Preparing a meal',
  'Pushing open a heavy door',
  'Reaching a high shelf',
  'Heavy housework',
  'Gardening',
  'Making a bed',
  'Carrying a bag',
  'Carrying something heavy',
  'Changing a bulb overhead',
  'Washing or drying hair',
  'Washing the back',
  'Putting on a jumper',
  'Cutting food',
  'Pastimes without effort',
  'Pastimes with force through the arm',
  'Pastimes moving the arm freely',
  'Getting from place to place',
  'Sexual activity',
  'Social life hindered',
  'Work or daily life limited',
  'Pain',
  'Pain on activity',
  'Tingling',
  'Weakness',
  'Stiffness',
  'Trouble sleeping',
  'Feeling less able',
];

export const dash: InstrumentDefinition = {
  key: 'dash',
  title: 'Disabilities of the Arm, Shoulder and Hand',
  version: '1996',
  revision: 1,
  recall: 'last 7 days',
  source:
    'Scoring of the DASH: at least 27 of 30 answered; modules complete. Hudak PL et al. Am J Ind Med 1996;29:602-608.',
  provenance: 'M-H',
  licence: {
    class: 'A',
    owner: 'Institute for Work and Health, Toronto',
    note: 'Free for non-commercial use under conditions of the owner; commercial use needs a licence.',
  },
  items: [...listItems('Q', activities, armGrades), ...armModuleItems],
  scales: [armScale('DASH', 'Disability and symptoms', { items: codes('Q', 30), atLeast: 27 }), ...armModuleScales],
  thresholds: [
    {
      scale: 'DASH',
      kind: 'MIC',
      value: 10.8,
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
