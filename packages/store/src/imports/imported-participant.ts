import type { RecordData } from '../clinical/clinical-records.ts';
import type { PlannedVisit } from '../clinical/episodes.ts';
import type { Side } from '../clinical/joint-sides.ts';
import type { NewResponse } from '../clinical/response-types.ts';

/** A whole participant, checked and scored already, to be stored with many others at once. */
export interface ParticipantBundle {
  /** Row of the file, from 1. */
  readonly row: number;
  /** Data set and row, the same on every run. */
  readonly sourceKey: string;
  readonly code: string;
  readonly enrolledOn: string;
  readonly records: readonly BundledRecord[];
  readonly jointSides: readonly BundledJointSide[];
}

export interface BundledRecord {
  readonly kind: string;
  readonly data: RecordData;
  /** Date of the record by its definition's `dateField`. */
  readonly datedOn?: string | undefined;
}

export interface BundledJointSide {
  readonly joint: string;
  readonly side: Side;
  readonly records: readonly BundledRecord[];
  readonly episodes: readonly BundledEpisode[];
}

export interface BundledEpisode {
  readonly indexOn: string;
  readonly productClass?: string | undefined;
  /** That of the joint-side's first condition record when absent. */
  readonly condition?: string | undefined;
  readonly records: readonly BundledRecord[];
  readonly visits: readonly BundledVisit[];
}

export interface BundledVisit extends PlannedVisit {
  readonly records: readonly BundledRecord[];
  readonly responses: readonly Omit<NewResponse, 'siteId' | 'visitId' | 'id'>[];
}
