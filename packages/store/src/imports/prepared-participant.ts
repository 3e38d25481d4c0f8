import type { ScaleScore } from '../clinical/response-types.ts';

/** A participant that passed every check, scored and planned, ready to be stored; identities are given by the store. */
export interface PreparedParticipant {
  readonly row: number;
  readonly sourceKey: string;
  readonly code: string;
  readonly enrolledOn: string;
  readonly status: 'active' | 'withdrawn' | 'dead';
  readonly records: readonly PreparedRecord[];
  readonly jointSides: readonly PreparedJointSide[];
}

export interface PreparedRecord {
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Value of the record's date field, whole or partial. */
  readonly datedOn?: string;
}

export interface PreparedJointSide {
  readonly joint: string;
  readonly side: string;
  readonly records: readonly PreparedRecord[];
  readonly episodes: readonly PreparedEpisode[];
}

export interface PreparedEpisode {
  readonly number: number;
  readonly indexOn: string;
  readonly condition?: string;
  readonly productClass: string;
  readonly records: readonly PreparedRecord[];
  readonly visits: readonly PreparedVisit[];
}

export interface PreparedVisit {
  readonly code: string;
  readonly targetOn: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly instruments: readonly string[];
  readonly records: readonly PreparedRecord[];
  readonly responses: readonly PreparedResponse[];
}

export interface PreparedResponse {
  readonly instrument: string;
  readonly instrumentRevision: number;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly scores: readonly ScaleScore[];
  readonly mode: string;
  readonly locale: string;
  readonly completedOn: string;
}
