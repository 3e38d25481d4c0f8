import type { InstrumentDefinition } from '../../instrument-definition.ts';
import { fiveGrades } from '../answer-kinds.ts';
import { codes, listItems } from '../item-list.ts';
import { lifeQuality, percentBest } from '../koos-family.ts';

const pain = ['P1', 'P4', 'P5', 'P7'];
const activities = ['A3', 'A4', 'A7', 'SP4'];
const quality = codes('Q', 4);

export const hoos12: InstrumentDefinition = {
  key: 'hoos12',
  title: 'HOOS-12, short form of the HOOS',
  version: '1.0',
  revision: 1,
  recall: 'last 7 days',
  source: 'As KOOS-12; which HOOS items it holds is from memory and must be compared with the form.',
  provenance: 'M-M',
  licence: {
    class: 'A',
    owner: 'HOOS developers (koos.nu)',
    note: 'Free for clinical and academic use; commercial or electronic use needs permission of the owner.',
  },
  items: [
    { code: 'P1', descriptor: 'How often it hurts', answer: fiveGrades },
    { code: 'P4', descriptor: 'Pain walking on the flat', answer: fiveGrades },
    { code: 'P5', descriptor: 'Pain on stairs', answer: fiveGrades },
    { code: 'P7', descriptor: 'Pain sitting or lying', answer: fiveGrades },
    { code: 'A3', descriptor: 'Rising from a seat', answer: fiveGrades },
    { code: 'A4', descriptor: 'Standing', answer: fiveGrades },
    { code: 'A7', descriptor: 'Getting in or out of a car', answer: fiveGrades },
    { code: 'SP4', descriptor: 'Walking on uneven ground', answer: fiveGrades },
    ...listItems('Q', lifeQuality, fiveGrades),
  ],
  scales: [
    percentBest('PAIN', 'Pain', { items: pain, atLeast: 2 }),
    percentBest('FUNCTION', 'Function', { items: activities, atLeast: 2 }),
    percentBest('QOL', 'Quality of life', { items: quality, atLeast: 2 }),
    {
      code: 'SUMMARY',
      title: 'Summary hip impact',
      items: [...pain, ...activities, ...quality],
      range: [0, 100],
      direction: 'higher-better',
      rule: {
        kind: 'mean-of-scales',
        scales: ['PAIN', 'FUNCTION', 'QOL'],
        missing: { kind: 'all-scales-required' },
      },
    },
  ],
  thresholds: [],
  joints: ['hip'],
};
