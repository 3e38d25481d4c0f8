import type { TrialDefinition } from '@jointwise/definitions';
import { rowsOf, type Session } from '../database/session.ts';

/** Whose value stands at a place where two readings differ. */
export interface StoredChoice {
  readonly path: readonly string[];
  readonly from: 'first' | 'second' | 'other';
  readonly value?: unknown;
  readonly reason: string;
}

export interface EvidenceAdjudication {
  readonly trialKey: string;
  readonly number: number;
  /** Last entry that it settles. */
  readonly version: number;
  readonly trial: TrialDefinition;
  readonly choices: readonly StoredChoice[];
  readonly adjudicator: string;
  readonly adjudicatedAt: string;
}

export interface NewAdjudication {
  readonly trialKey: string;
  readonly version: number;
  readonly trial: TrialDefinition;
  readonly choices: readonly StoredChoice[];
  readonly adjudicatorId: string;
}

/** Adds what was settled, which is in force until somebody enters the trial again. */
export async function addEvidenceAdjudication(session: Session, settled: NewAdjudication): Promise<void> {
  const { trialKey, version, trial, choices, adjudicatorId } = settled;
  await session.client.query(
    `insert into evidence_adjudications (trial_key, number, version, trial, choices, adjudicator_id)
     select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5 from evidence_adjudications where trial_key = $1`,
    [trialKey, version, JSON.stringify(trial), JSON.stringify(choices), adjudicatorId],
  );
}

/** What was settled of one trial, or of all, oldest first. */
export function listEvidenceAdjudications(session: Session, trialKey?: string): Promise<EvidenceAdjudication[]> {
  return rowsOf<EvidenceAdjudication>(
    session,
    `select a.trial_key as "trialKey", a.number, a.version, a.trial, a.choices, u.name as adjudicator,
       a.adjudicated_at as "adjudicatedAt"
     from evidence_adjudications a join users u on u.id = a.adjudicator_id
     where $1::text is null or a.trial_key = $1
     order by a.trial_key, a.number`,
    [trialKey ?? null],
  );
}
