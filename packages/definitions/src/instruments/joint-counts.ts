import type { InstrumentItem } from '../instrument-definition.ts';
import { grades } from './answer-kinds.ts';

/** Tender and swollen of 28 joints, counted by an examiner. */
export const jointCountItems: readonly InstrumentItem[] = [
  { code: 'TJC28', descriptor: 'Tender joints of 28', answer: grades(0, 28, 'maximum', ['none', 'all 28']) },
  { code: 'SJC28', descriptor: 'Swollen joints of 28', answer: grades(0, 28, 'maximum', ['none', 'all 28']) },
];

/** Global activity on 0-10 with one decimal, by the participant and by the physician. */
export const globalItems: readonly InstrumentItem[] = [
  {
    code: 'PTGA',
    descriptor: 'Disease activity, by the participant',
    answer: { ...grades(0, 10, 'maximum', ['none', 'extreme']), step: 0.1 },
  },
  {
    code: 'PHGA',
    descriptor: 'Disease activity, by the physician',
    answer: { ...grades(0, 10, 'maximum', ['none', 'extreme']), step: 0.1 },
  },
];
