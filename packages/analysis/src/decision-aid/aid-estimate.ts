import type { AidCertainty, NoNumber } from '@jointwise/definitions';

interface EstimateCommon {
  readonly key: string;
  readonly source: string;
  readonly certainty: AidCertainty;
  readonly people: number | null;
  readonly months: number | null;
}

/** Share of people, counted or computed from means; all shares are 0 to 1. */
export interface AidShare extends EstimateCommon {
  readonly kind: 'share';
  readonly basis: 'counted' | 'computed-from-means';
  readonly treated: number;
  /** Null where nobody was counted beside them. */
  readonly comparator: number | null;
  /** Where the share of the treated may lie; null where the source gives no interval. */
  readonly between: readonly [lower: number, upper: number] | null;
}

/** Points on a scale of 0 to 100 by which the treated did better. */
export interface AidDifference extends EstimateCommon {
  readonly kind: 'difference';
  readonly points: number;
  readonly between: readonly [lower: number, upper: number];
  readonly leastImportant: number | null;
}

/** Points of 0 to 100 by which groups were better at the end than at the start; nobody was left untreated. */
export interface AidCourse extends EstimateCommon {
  readonly kind: 'course';
  readonly between: readonly [lower: number, upper: number];
}

/** A number of the decision aid, not rounded, or absent with the reason. */
export type AidEstimate = AidShare | AidDifference | AidCourse | NoNumber;
