import type { ImportMapping, RowProblem, TotalsComparison } from '@jointwise/exchange';
import type { ActorRef, Store } from '@jointwise/store';
import type { ImportSetting } from './prepare-participant.ts';

/** One file to take in. */
export interface ImportRun extends ImportSetting {
  readonly store: Store;
  readonly actor: ActorRef;
  readonly siteId: string;
  readonly studyId: string;
  readonly mapping: ImportMapping;
  readonly path: string;
  /** Name as given by the person; the last part of the path when absent. */
  readonly fileName?: string;
  /** Go on with this import; found by the file itself when absent. */
  readonly importId?: string;
  /** Reads and checks everything, stores nothing. */
  readonly isDryRun?: boolean;
  /** Stops after this many rows: for a preview. */
  readonly mostRows?: number;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Called with the problems of refused rows, in the order of the file. */
  readonly onRefusals?: (problems: readonly RowProblem[]) => void | Promise<void>;
  /** Stops after the batch that is being stored. */
  readonly signal?: AbortSignal;
}

export interface ImportProgress {
  readonly rowsRead: number;
  readonly rowsImported: number;
  /** Rows that an earlier run had already imported. */
  readonly rowsKnown: number;
  readonly rowsRefused: number;
  /** Rows a second; null until it can be said. */
  readonly rate: number | null;
  readonly secondsLeft: number | null;
}

export interface ImportSummary extends ImportProgress {
  readonly status: 'finished' | 'interrupted';
  /** Absent after a dry run. */
  readonly importId?: string;
  /** Things that would have asked a person at the form for a reason. */
  readonly warnings: number;
  /** Of the rows that were imported now. */
  readonly totals: TotalsComparison;
  readonly seconds: number;
}

/** The file and the mapping do not fit together, before any row is read. */
export class ImportRefusedError extends Error {
  readonly problems: readonly { readonly field: string; readonly rule: string; readonly detail: string }[];

  constructor(problems: ImportRefusedError['problems']) {
    super(problems.map(({ detail }) => detail).join('; '));
    this.name = 'ImportRefusedError';
    this.problems = problems;
  }
}
