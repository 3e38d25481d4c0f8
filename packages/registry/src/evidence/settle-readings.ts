import type { EntryStatus, TrialDefinition } from '@jointwise/definitions';
import { compareEntries, type EntryDifference } from './compare-entries.ts';

/** One person's latest reading. */
export interface Reading {
  readonly reader: string;
  /** Undefined for the reading that is shipped. */
  readonly version: number | undefined;
  readonly trial: TrialDefinition;
}

export interface SettledTrial {
  readonly status: EntryStatus;
  /** What stands: what was settled, otherwise the first reading. */
  readonly trial: TrialDefinition;
  readonly readers: readonly string[];
  /** The two readings that were compared, where there are two. */
  readonly compared: readonly [first: Reading, second: Reading] | undefined;
  /** Empty unless the status is `differing`. */
  readonly differences: readonly EntryDifference[];
}

/**
 * How a trial stands after its readings: one person, two who agree, two who differ, or settled. The last two people who
 * read it are compared; a settlement holds until somebody enters the trial again.
 *
 * @param readings the latest of each person, in the order in which they were made; at least one
 */
export function settleReadings(
  readings: readonly Reading[],
  adjudication: { readonly version: number; readonly trial: TrialDefinition } | undefined,
): SettledTrial {
  const [first] = readings;
  if (first === undefined) throw new RangeError('settleReadings: there is no reading');
  const readers = readings.map(({ reader }) => reader);
  const latest = Math.max(0, ...readings.map(({ version }) => version ?? 0));
  const [one, other] = readings.slice(-2);
  const compared = one === undefined || other === undefined ? undefined : ([one, other] as const);
  if (adjudication !== undefined && adjudication.version >= latest) {
    return { status: 'adjudicated', trial: adjudication.trial, readers, compared, differences: [] };
  }
  if (compared === undefined) return { status: 'entered-once', trial: first.trial, readers, compared, differences: [] };
  const differences = compareEntries(compared[0].trial, compared[1].trial);
  const status = differences.length === 0 ? 'entered-twice' : 'differing';
  return { status, trial: compared[0].trial, readers, compared, differences };
}
