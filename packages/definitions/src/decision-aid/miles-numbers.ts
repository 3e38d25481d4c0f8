import type { CountedNumber, CourseNumber } from './option-definition.ts';

const miles = {
  source: 'miles-2023',
  evidence: null,
  provenance: 'S',
  certainty: 'not-graded',
} as const;

/**
 * What can be told of MILES without knowing which posted mean belongs to which of its six groups: each of them lies
 * between the smallest (-15.9) and the largest (-28.8) change of pain in mm of 100.
 */
export const milesPain: CourseNumber = {
  ...miles,
  kind: 'course',
  key: 'miles-pain-12',
  people: 440,
  months: 12,
  points: [15.9, 28.8],
};

/** Serious adverse events of all groups of MILES together. */
export const milesSerious: CountedNumber = {
  ...miles,
  kind: 'counted',
  key: 'miles-serious',
  people: 475,
  months: null,
  percent: 4.3,
  comparatorPercent: null,
};
