import type { InstrumentDefinition } from '../../instrument-definition.ts';
import { fiveGrades } from '../answer-kinds.ts';
import { codes, listItems } from '../item-list.ts';
import { dailyActivities, lifeQuality, percentBest } from '../koos-family.ts';

export const hoos: InstrumentDefinition = {
  key: 'hoos',
  title: 'Hip disability and Osteoarthritis Outcome Score',
  version: 'LK2.0',
  revision: 1,
  recall: 'last 7 days',
  source:
    'As KOOS scoring 2012: at least half of the items of a subscale answered. Nilsdotter AK et al. BMC Musculoskelet Disord 2003;4:10.',
  provenance: 'S',
  licence: {
    class: 'A',
    owner: 'HOOS developers (koos.nu)',
    note: 'Free for clinical and academic use; commercial or electronic use needs permission of the owner.',
  },
  items: [
    ...listItems(
      'S',
      [
        'Grinding or clicking',
        'Difficulty spreading the legs',
        'Difficulty with a full stride',
        'Stiffness after waking',
        'Stiffness later in the day',
      ],
      fiveGrades,
    ),
    ...listItems(
      'P',
      [
        'How often it hurts',
        'Pain on full straightening',
        'Pain on full bending',
        'Pain walking on the flat',
        'Pain on stairs',
        'Pain at night in bed',
        'Pain sitting or lying',
        'Pain standing upright',
        'Pain walking on hard ground',
        'Pain walking on uneven ground',
      ],
      fiveGrades,
    ),
    ...listItems('A', dailyActivities, fiveGrades),
    ...listItems('SP', ['Squatting', 'Running', 'Twisting on the leg', 'Walking on uneven ground'], fiveGrades),
    ...listItems('Q', lifeQuality, fiveGrades),
  ],
  scales: [
    percentBest('SYMPTOMS', 'Symptoms', { items: codes('S', 5), atLeast: 3 }),
    percentBest('PAIN', 'Pain', { items: codes('P', 10), atLeast: 5 }),
    percentBest('ADL', 'Daily living', { items: codes('A', 17), atLeast: 9 }),
    percentBest('SPORT', 'Sport and recreation', { items: codes('SP', 4), atLeast: 2 }),
    percentBest('QOL', 'Quality of life', { items: codes('Q', 4), atLeast: 2 }),
  ],
  thresholds: [],
  twoMarks: 'worse',
  joints: ['hip'],
};
