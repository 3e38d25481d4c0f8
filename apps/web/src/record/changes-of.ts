import type { Entry } from './record-entry.ts';

export interface RecordVersion {
  readonly version: number;
  readonly data: Entry;
  readonly withdrawn: boolean;
  readonly at: string;
  readonly by: string;
  readonly reason: string | null;
}

export interface Change {
  readonly name: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** Fields whose value differs between two versions, in the order of the newer one; then those that were taken away. */
export function changesOf(before: Entry, after: Entry): readonly Change[] {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return names
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map((name) => ({ name, from: before[name], to: after[name] }));
}
