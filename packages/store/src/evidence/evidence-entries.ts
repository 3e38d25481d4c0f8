import type { TrialDefinition } from '@jointwise/definitions';
import { rowOf, rowsOf, type Session } from '../database/session.ts';

/** One reading of a trial by one person. */
export interface EvidenceEntry {
  readonly trialKey: string;
  readonly version: number;
  readonly readerId: string;
  readonly reader: string;
  readonly trial: TrialDefinition;
  readonly origin: 'read' | 'import';
  readonly enteredAt: string;
}

export type NewEvidenceEntry = Pick<EvidenceEntry, 'trialKey' | 'readerId' | 'trial' | 'origin'>;

/** Adds a reading; its version is the next of the trial. Two that come at once are told apart by running again. */
export async function addEvidenceEntry(session: Session, entry: NewEvidenceEntry): Promise<number> {
  const row = await rowOf<{ version: number }>(
    session,
    `insert into evidence_entries (trial_key, version, reader_id, trial, origin)
     select $1, coalesce(max(version), 0) + 1, $2, $3, $4 from evidence_entries where trial_key = $1
     returning version`,
    [entry.trialKey, entry.readerId, JSON.stringify(entry.trial), entry.origin],
  );
  return row?.version ?? 1;
}

/** Readings of one trial, or of all, oldest first. */
export function listEvidenceEntries(session: Session, trialKey?: string): Promise<EvidenceEntry[]> {
  return rowsOf<EvidenceEntry>(
    session,
    `select e.trial_key as "trialKey", e.version, e.reader_id as "readerId", u.name as reader, e.trial, e.origin,
       e.entered_at as "enteredAt"
     from evidence_entries e join users u on u.id = e.reader_id
     where $1::text is null or e.trial_key = $1
     order by e.trial_key, e.version`,
    [trialKey ?? null],
  );
}
