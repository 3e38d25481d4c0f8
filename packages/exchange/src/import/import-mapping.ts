import type { StudyDefinition } from '@jointwise/definitions';
import type { ValueSource } from './value-source.ts';

/**
 * How the rows of somebody else's file become participants, joint-sides, episodes, visits, records and responses.
 * One row is one participant. The format is described in docs/import-mapping.md and by import-mapping.schema.json.
 */
export interface ImportMapping {
  readonly format: 'jointwise-import-mapping';
  readonly version: 1;
  readonly title: string;
  /** Stable name of the data set; part of every source key, so two files of the same name are the same rows. */
  readonly source: string;
  /** What tells one row from another: columns, or the number of the row in the file. */
  readonly key: { readonly columns: readonly string[] } | { readonly rowNumber: true };
  readonly file?: FileReading;
  /** Codes that mean "no value" in every column. Blank always does. */
  readonly missing?: readonly string[];
  /** The study and site that the rows belong to, made on the first run when they are not there. */
  readonly study?: { readonly code: string; readonly definition: StudyDefinition };
  readonly site?: SiteOfMapping;
  readonly participant: ParticipantMapping;
  /** Totals that the file itself states, compared with the scores computed from its items. */
  readonly expectedTotals?: readonly ExpectedTotal[];
}

export interface FileReading {
  readonly delimiter?: ',' | ';' | '\t' | '|';
  readonly encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'latin1';
}

export interface SiteOfMapping {
  readonly code: string;
  readonly name: string;
  readonly city: string;
  /** ISO 3166-1, two letters. */
  readonly country: string;
  /** IANA name. */
  readonly timeZone: string;
}

export interface ParticipantMapping {
  /** The pseudonymous code: a prefix and the row's key. */
  readonly codePrefix: string;
  readonly enrolledOn: ValueSource;
  readonly records?: readonly RecordMapping[];
  readonly jointSides: readonly JointSideMapping[];
}

/** A clinical record of one kind; fields that have no value in a row are left out. */
export interface RecordMapping {
  readonly kind: string;
  /** The record is made only when this source has one of the values. */
  readonly when?: { readonly value: ValueSource; readonly in: readonly (string | number | boolean)[] };
  readonly fields: Readonly<Record<string, ValueSource>>;
}

export interface JointSideMapping {
  readonly joint: ValueSource;
  readonly side: ValueSource;
  readonly records?: readonly RecordMapping[];
  readonly episodes: readonly EpisodeMapping[];
}

export interface EpisodeMapping {
  /** The episode is made only when this source has one of the values: not for who was allocated and never treated. */
  readonly when?: { readonly value: ValueSource; readonly in: readonly (string | number | boolean)[] };
  readonly productClass: ValueSource;
  readonly indexOn: ValueSource;
  readonly records?: readonly RecordMapping[];
  readonly visits: readonly VisitMapping[];
}

export interface VisitMapping {
  /** Code of a visit of the study. */
  readonly code: string;
  readonly responses: readonly ResponseMapping[];
}

/** A response with every item missing is not made: nobody filled the instrument in. */
export interface ResponseMapping {
  readonly instrument: string;
  readonly mode: 'paper' | 'kiosk' | 'web' | 'phone' | 'proxy';
  readonly locale: string;
  readonly completedOn: ValueSource;
  /** Item codes of the instrument and where their answers stand. */
  readonly answers: Readonly<Record<string, ValueSource>>;
}

export interface ExpectedTotal {
  readonly visit: string;
  readonly instrument: string;
  readonly scale: string;
  readonly column: string;
  readonly missing?: readonly string[];
  /** Largest difference that counts as the same; 0 when not said. */
  readonly tolerance?: number;
}
