import type { CountedNumber, DifferenceNumber } from './option-definition.ts';

const read = { provenance: 'S', certainty: 'not-graded' } as const;

/** Exercise against none, right after the programme. The review names no least difference that matters. */
export const exercisePain: DifferenceNumber = {
  ...read,
  kind: 'difference',
  key: 'exercise-pain',
  source: 'fransen-2015',
  evidence: 'fransen-2015-pain',
  people: null,
  months: null,
  points: 12,
  interval: [10, 15],
  leastImportant: null,
};

/** The same two to six months after the programme had ended. */
export const exercisePainLater: DifferenceNumber = {
  ...exercisePain,
  key: 'exercise-pain-later',
  evidence: 'fransen-2015-pain-later',
  points: 6,
  interval: [3, 9],
};

/** Physical therapy against injections of a corticosteroid: 18.8 (5.0 to 32.6) of the 240 points of the WOMAC. */
export const therapyOrSteroid: DifferenceNumber = {
  ...read,
  kind: 'difference',
  key: 'therapy-or-steroid-12',
  source: 'deyle-2020',
  evidence: 'deyle-2020/knee-score-12',
  people: 156,
  months: 12,
  points: 7.833333333,
  interval: [2.083333333, 13.583333333],
  leastImportant: null,
};

/** A knee replacement within two years: 7 of 50 with a programme, 10 of 50 with written advice. */
export const programmeOperation: CountedNumber = {
  ...read,
  kind: 'counted',
  key: 'programme-operation-24',
  source: 'skou-2018',
  evidence: 'skou-advice-2018/surgery-24',
  people: 100,
  months: 24,
  percent: 14,
  comparatorPercent: 20,
};

/** The same, told for those who got written advice only. */
export const adviceOperation: CountedNumber = {
  ...programmeOperation,
  key: 'advice-operation-24',
  evidence: 'skou-advice-2018/surgery-24/ADVICE/PROGRAMME',
  percent: 20,
  comparatorPercent: 14,
};

/** Harm from exercise, in those trials that say clearly what they counted. */
export const exerciseHarm: CountedNumber = {
  ...read,
  kind: 'counted',
  key: 'exercise-harm',
  source: 'exercise-harm-2021',
  evidence: 'exercise-harm-2021',
  people: 5909,
  months: null,
  percent: 6,
  comparatorPercent: null,
};
