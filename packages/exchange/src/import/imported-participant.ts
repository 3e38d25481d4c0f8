/**
 * One participant with everything known about them, in the registry's words; not yet checked against the registry's
 * rules. A row of a file becomes one, and so does a generated participant.
 */
export interface ImportedParticipant {
  readonly row: number;
  /** Data set and row, the same on every run. */
  readonly sourceKey: string;
  readonly code: string;
  readonly enrolledOn: string;
  readonly records: readonly ImportedRecord[];
  readonly jointSides: readonly ImportedJointSide[];
  readonly totals: readonly ImportedTotal[];
}

export interface ImportedRecord {
  readonly kind: string;
  /** Fields of the record's definition, not yet checked. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Column that each field came from, so that a refusal can name it. */
  readonly columns: Readonly<Record<string, string>>;
}

export interface ImportedJointSide {
  readonly joint: string;
  readonly side: string;
  readonly records: readonly ImportedRecord[];
  readonly episodes: readonly ImportedEpisode[];
}

export interface ImportedEpisode {
  readonly productClass: string;
  readonly indexOn: string;
  readonly records: readonly ImportedRecord[];
  readonly visits: readonly ImportedVisit[];
}

export interface ImportedVisit {
  readonly code: string;
  readonly records: readonly ImportedRecord[];
  readonly responses: readonly ImportedResponse[];
}

export interface ImportedResponse {
  readonly instrument: string;
  readonly mode: 'paper' | 'kiosk' | 'web' | 'phone' | 'proxy';
  readonly locale: string;
  readonly completedOn: string;
  readonly answers: Readonly<Record<string, number | boolean | 'not-applicable' | null>>;
  readonly columns: Readonly<Record<string, string>>;
}

/** A total that the file states; `null` when the file leaves it blank. */
export interface ImportedTotal {
  readonly visit: string;
  readonly instrument: string;
  readonly scale: string;
  readonly column: string;
  readonly tolerance: number;
  readonly value: number | null;
}

/** Why a row was refused: which cell, which rule, and a sentence. */
export interface RowProblem {
  readonly row: number;
  /** Name of the column, or of the mapped field when no column is behind it. */
  readonly column: string;
  readonly value: string;
  readonly rule: string;
  readonly detail: string;
}
