/** One scale of a response: its value, or the reason why it has none. */
export interface ScaleScore {
  readonly scale: string;
  readonly status: 'scored' | 'not-scored';
  /** Not rounded. */
  readonly value: number | null;
  readonly reason: string | null;
  /** Items answered, of those the scale has. */
  readonly answered: number;
  readonly outOf: number;
}

/** Answers by item code; `null` is not answered, `marks` are several values marked on paper. */
export type StoredAnswers = Readonly<
  Record<string, number | boolean | 'not-applicable' | null | { readonly marks: readonly (number | boolean)[] }>
>;

/** One instrument filled in at one visit. */
export interface NewResponse {
  readonly siteId: string;
  readonly visitId: string;
  /** Made by the caller where the reply must name it beforehand, else here. */
  readonly id?: string | undefined;
  readonly instrument: string;
  readonly instrumentRevision: number;
  readonly answers: StoredAnswers;
  readonly scores: readonly ScaleScore[];
  readonly mode: string;
  readonly locale: string;
  /** Day, `2026-03-14`. */
  readonly completedOn: string;
  readonly startedAt?: string | undefined;
}

export interface StoredResponse {
  readonly id: string;
  readonly version: number;
  readonly visitId: string;
  readonly instrument: string;
  readonly instrumentRevision: number;
  readonly answers: StoredAnswers;
  readonly scores: readonly ScaleScore[];
  readonly mode: string;
  readonly locale: string;
  readonly completedOn: string;
  readonly enteredAt: string;
  readonly enteredBy: string;
}

/** Somebody else has changed the row meanwhile: the version in force, who made it and when. */
export interface VersionConflict {
  readonly status: 'conflict';
  readonly version: number;
  readonly by: string;
  readonly at: string;
}
