import type { Provenance } from '../instrument-definition.ts';

/** How far the entry of a trial has come: one person, two who agree, two who differ, differences settled. */
export const entryStatuses = ['entered-once', 'entered-twice', 'differing', 'adjudicated'] as const;
export type EntryStatus = (typeof entryStatuses)[number];

/**
 * What may be done with a row. `verified`: two people read the paper and agree. `unverified`: it has a source, one person
 * entered it; pooled, and said to be so. `from-memory`: no source was opened; kept, never pooled.
 */
export type EvidenceStanding = 'verified' | 'unverified' | 'from-memory';

/** @param provenance of the facts that would be used */
export function evidenceStanding(status: EntryStatus, provenance: Provenance): EvidenceStanding {
  if (status === 'entered-twice' || status === 'adjudicated') return 'verified';
  return provenance === 'S' || provenance === 'C' ? 'unverified' : 'from-memory';
}

/** The sentence that goes with every figure that rests on a row not read twice. */
export const unverifiedSentence = 'Not yet verified by a second person.';
