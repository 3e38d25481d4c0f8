import { moments, type ValueCount } from './describe-distribution.ts';
import type { PairFact } from './outcome-facts.ts';
import type { GroupMean, SelectionCheck } from './outcomes-report.ts';

/**
 * Compares the scores before of those who answered with those of the due who did not: standardised difference
 * (m1 - m2) / sqrt((s1^2 + s2^2) / 2). Beyond 0.2 in size the change of those who answered says little of the rest.
 *
 * Source: Austin PC. Stat Med 2009;28:3083-3107.
 */
export function checkSelection(pairs: readonly PairFact[]): SelectionCheck {
  const answered = groupMean(pairs.filter(({ after }) => after !== null));
  const notAnswered = groupMean(pairs.filter(({ after }) => after === null));
  return { answered, notAnswered, standardisedDifference: standardisedDifference(answered, notAnswered) };
}

function groupMean(pairs: readonly PairFact[]): GroupMean {
  const values: ValueCount[] = pairs.flatMap(({ before, count }) =>
    before === null ? [] : [{ value: before, count }],
  );
  return { n: values.reduce((total, { count }) => total + count, 0), ...moments(values) };
}

function standardisedDifference(one: GroupMean, other: GroupMean): number | null {
  if (one.mean === null || other.mean === null) return null;
  if (one.standardDeviation === null || other.standardDeviation === null) return null;
  const spread = Math.sqrt((one.standardDeviation ** 2 + other.standardDeviation ** 2) / 2);
  return spread === 0 ? null : (one.mean - other.mean) / spread;
}
