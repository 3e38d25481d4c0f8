import {
  type EntryStatus,
  type EvidenceStanding,
  evidenceStanding,
  publishedTrials,
  shippedReader,
  type TrialDefinition,
  type TrialResult,
} from '@jointwise/definitions';

/** A trial as it stands now, with how far its entry has come and who read it. */
export interface EvidenceRecord {
  readonly trial: TrialDefinition;
  readonly status: EntryStatus;
  readonly readers: readonly string[];
}

/** The shipped trials: read once, by us. */
export function shippedRecords(): EvidenceRecord[] {
  return publishedTrials.map((trial) => ({ trial, status: 'entered-once', readers: [shippedReader] }));
}

/** What may be done with one result of a record; a result may be less sure than its trial. */
export function standingOf({ status, trial }: EvidenceRecord, result?: TrialResult): EvidenceStanding {
  return evidenceStanding(status, (result?.source ?? trial.source).provenance);
}
