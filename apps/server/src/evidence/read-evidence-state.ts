import type { EvidenceRecord } from '@jointwise/analysis';
import { publishedTrials, shippedReader } from '@jointwise/definitions';
import { type Reading, type SettledTrial, settleReadings } from '@jointwise/registry';
import {
  type EvidenceAdjudication,
  type EvidenceEntry,
  listEvidenceAdjudications,
  listEvidenceEntries,
  type Session,
} from '@jointwise/store';

/** A trial with everything that people entered about it. */
export interface EvidenceState {
  readonly key: string;
  readonly settled: SettledTrial;
  readonly readings: readonly (Reading & { readonly readerId: string | null; readonly at: string | null })[];
  readonly adjudication: EvidenceAdjudication | undefined;
  /** Of the last entry; 0 when there is none. */
  readonly version: number;
}

const shipped = new Map(publishedTrials.map((trial) => [trial.key, trial]));

/** Every trial as it stands: shipped, entered, settled. */
export async function readEvidenceStates(session: Session, key?: string): Promise<EvidenceState[]> {
  const entries = await listEvidenceEntries(session, key);
  const adjudications = await listEvidenceAdjudications(session, key);
  const keys = key === undefined ? [...shipped.keys(), ...entries.map(({ trialKey }) => trialKey)] : [key];
  return [...new Set(keys)].flatMap((one) => {
    const state = stateOf(
      one,
      entries.filter(({ trialKey }) => trialKey === one),
      adjudications.filter(({ trialKey }) => trialKey === one).at(-1),
    );
    return state === undefined ? [] : [state];
  });
}

/** The trials as the synthesis takes them. */
export async function readEvidenceRecords(session: Session): Promise<EvidenceRecord[]> {
  const states = await readEvidenceStates(session);
  return states.map(({ settled: { trial, status, readers } }) => ({ trial, status, readers }));
}

function stateOf(
  key: string,
  entries: readonly EvidenceEntry[],
  adjudication: EvidenceAdjudication | undefined,
): EvidenceState | undefined {
  const own = shipped.get(key);
  const first =
    own === undefined ? [] : [{ reader: shippedReader, readerId: null, at: null, version: undefined, trial: own }];
  // The last entry of each reader counts, at the place of that entry.
  const latest = entries.filter(
    (entry) => !entries.some((other) => other.readerId === entry.readerId && other.version > entry.version),
  );
  const readings = [
    ...first,
    ...latest.map(({ reader, readerId, enteredAt: at, version, trial }) => ({ reader, readerId, at, version, trial })),
  ];
  if (readings.length === 0) return undefined;
  const settled = settleReadings(readings, adjudication);
  return { key, settled, readings, adjudication, version: entries.at(-1)?.version ?? 0 };
}
