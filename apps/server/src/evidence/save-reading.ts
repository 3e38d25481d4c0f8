import { checkTrial } from '@jointwise/analysis';
import type { TrialDefinition } from '@jointwise/definitions';
import { checkEntry } from '@jointwise/registry';
import { addEvidenceEntry, type Session } from '@jointwise/store';
import type { SavedEvidenceReply } from '../contract/index.ts';
import { type Refusal, refuse } from '../frame/refusal.ts';
import { readEvidenceStates } from './read-evidence-state.ts';

export interface NewReading {
  readonly readerId: string;
  readonly trial: TrialDefinition;
  readonly origin: 'read' | 'import';
}

/** Stores what a person read, whatever the checks find in its numbers, and says how the trial stands now. */
export async function saveReading(
  session: Session,
  { readerId, trial, origin }: NewReading,
): Promise<{ readonly body: SavedEvidenceReply } | Refusal> {
  const problems = checkEntry(trial);
  if (problems.length > 0) {
    return refuse('refused', 'The entry breaks the rules named in "problems".', { problems });
  }
  const { key } = trial;
  const version = await addEvidenceEntry(session, { trialKey: key, readerId, trial, origin });
  const [state] = await readEvidenceStates(session, key);
  const status = state?.settled.status ?? 'entered-once';
  const differences = state?.settled.differences.length ?? 0;
  return { body: { key, version, status, differences, findings: checkTrial(trial) } };
}
