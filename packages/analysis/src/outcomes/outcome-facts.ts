/**
 * What the analysis of outcomes needs to know, already counted: no row is one person, so a hundred thousand
 * participants are a few hundred rows. The unit is the episode (one course of treatment of one joint-side).
 */
export interface OutcomeFacts {
  readonly flows: readonly FlowFact[];
  readonly pairs: readonly PairFact[];
  readonly repeated: readonly RepeatedFact[];
}

/** Counts of one product class at one site, for the visit that is asked about. */
export interface FlowFact {
  readonly siteId: string;
  readonly productClass: string;
  /** Joint-sides treated by the site's procedure log, enrolled or not; null where a month is not logged. */
  readonly treated: number | null;
  /** Months with an enrolled episode that are not logged, as `2026-03`. */
  readonly monthsNotLogged: readonly string[];
  /** Enrolled episodes that the log counts too but the question does not: the log knows no conditions. */
  readonly alsoEnrolled: number;
  /** Episodes in the registry. */
  readonly enrolled: number;
  /** Enrolled, and the window of the visit has not closed yet. */
  readonly notYetDue: number;
  /** Window closed, died before it opened. */
  readonly died: number;
  /** Window closed, alive, withdrew from contact or from the study before it opened. */
  readonly withdrew: number;
  /** Due, with surgery on the joint before the window: stays due (treatment policy), and is told. */
  readonly operated: number;
}

/** How many due episodes of one class at one site have this pair of scores; null is no score in the window. */
export interface PairFact {
  readonly siteId: string;
  readonly productClass: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly count: number;
}

/** One due episode with both scores, of a person who has more than one: their joints are not independent. */
export interface RepeatedFact {
  /** Any number that is the same for the same person. */
  readonly person: number;
  readonly siteId: string;
  readonly productClass: string;
  readonly before: number;
  readonly after: number;
}
