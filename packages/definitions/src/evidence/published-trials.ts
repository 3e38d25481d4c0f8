import { cellTrials } from './cell-trials.ts';
import { comparatorTrials } from './comparator-trials.ts';
import { plateletTrials } from './platelet-trials.ts';
import type { TrialDefinition } from './trial-definition.ts';

/** Who entered the shipped rows: the first of the two readings. */
export const shippedReader = 'Shipped with Jointwise, 2026-11-22';

/** Published trials that are shipped, newest first; those without a year last. */
export const publishedTrials: readonly TrialDefinition[] = [...plateletTrials, ...cellTrials, ...comparatorTrials].sort(
  (left, right) => (right.year ?? 0) - (left.year ?? 0) || left.key.localeCompare(right.key),
);
