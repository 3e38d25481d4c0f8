import type { InstrumentDefinition } from '../../instrument-definition.ts';
import { fiveGrades } from '../answer-kinds.ts';
import { codes, listItems } from '../item-list.ts';
import { dailyActivities, lifeQuality, percentBest } from '../koos-family.ts';

export const faos: InstrumentDefinition = {
  key: 'faos',
  title: 'Foot and Ankle Outcome Score',
  version: 'LK1.0',
  revision: 1,
  recall: 'last 7 days',
  source: 'Scored exactly as the KOOS. Roos EM et al. Foot Ankle Int 2001;22:788-794.',
  provenance: 'S',
  licence: {
    class: 'A',
    owner: 'FAOS developers (koos.nu)',
    note: 'Free for clinical and academic use; commercial or electronic use needs permission of the owner.',
  },
  items: [
    ...listItems(
      'P',
      [
        'How often it hurts',
        'Pain on twisting',
        'Pain pointing the foot fully',
        'Pain raising the foot fully',
        'Pain walking on the flat',
        'Pain on stairs',
        'Pain at night in bed',
        'Pain sitting or lying',
        'Pain standing upright',
      ],
      fiveGrades,
    ),
    ...listItems(
      'S',
      [
        'Swelling',
        'Grinding or clicking',
        'Catching or locking',
        'Failing to point the foot fully',
        'Failing to raise the foot fully',
        'Stiffness after waking',
        'Stiffness later in the day',
      ],
      fiveGrades,
    ),
    ...listItems('A', dailyActivities, fiveGrades),
    ...listItems('SP', ['Squatting', 'Running', 'Jumping', 'Twisting on the leg', 'Kneeling'], fiveGrades),
    ...listItems('Q', lifeQuality, fiveGrades),
  ],
  scales: [
    percentBest('PAIN', 'Pain', { items: codes('P', 9), atLeast: 5 }),
    percentBest('SYMPTOMS', 'Symptoms', { items: codes('S', 7), atLeast: 4 }),
    percentBest('ADL', 'Daily living', { items: codes('A', 17), atLeast: 9 }),
    percentBest('SPORT', 'Sport and recreation', { items: codes('SP', 5), atLeast: 3 }),
    percentBest('QOL', 'Quality of life', { items: codes('Q', 4), atLeast: 2 }),
  ],
  thresholds: [],
  twoMarks: 'worse',
  joints: ['ankle', 'foot'],
};
