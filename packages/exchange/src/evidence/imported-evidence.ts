import type { TrialDefinition } from '@jointwise/definitions';

/** Where a value of an imported trial stood. */
export interface EvidencePlace {
  /** Row of the file, from 1 after the header. */
  readonly row: number;
  readonly column: string;
  /** As it stood there. */
  readonly value: string;
}

/** A trial of a file, with the place of each value by its path: `results.0.arms.1.mean`. */
export interface ImportedTrial {
  readonly trial: TrialDefinition;
  readonly rows: readonly number[];
  readonly places: Readonly<Record<string, EvidencePlace>>;
}

/** Something in the file that could not be read as it stands; the rest of its row is kept. */
export interface EvidenceProblem extends EvidencePlace {
  readonly rule:
    | 'not-a-number'
    | 'missing-study'
    | 'missing-treatment'
    | 'contradictory-rows'
    | 'repeated-study'
    | 'unknown-word';
  readonly detail: string;
}

/**
 * `arms`: a row for each arm; `contrasts`: a row for each comparison of two named treatments; `effects`: a row for each
 * study with its effect; `pairs`: a row for each study with both arms side by side; `citations`: RIS or NBIB.
 */
export type EvidenceLayout = 'arms' | 'contrasts' | 'effects' | 'pairs' | 'citations';

export interface ImportedEvidence {
  readonly layout: EvidenceLayout;
  readonly recognised: readonly { readonly column: string; readonly meaning: string }[];
  /** Columns that nothing is known about; they are not read. */
  readonly ignored: readonly string[];
  readonly trials: readonly ImportedTrial[];
  readonly problems: readonly EvidenceProblem[];
}

/** The file has no layout that is known; `detail` says what was looked for. */
export interface UnreadableEvidence {
  readonly status: 'refused';
  readonly rule: string;
  readonly detail: string;
}

export type ReadEvidence = { readonly status: 'read'; readonly evidence: ImportedEvidence } | UnreadableEvidence;
