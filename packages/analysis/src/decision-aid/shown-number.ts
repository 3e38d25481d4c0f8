import type { AidCertainty, NoNumber } from '@jointwise/definitions';

interface ShownCommon {
  readonly key: string;
  readonly source: string;
  readonly certainty: AidCertainty;
  /** The line about certainty stands above the picture: graded low, very low or not at all, or fewer than 100 people. */
  readonly isCertaintyFirst: boolean;
  readonly people: number | null;
  readonly months: number | null;
}

/** How many of so many people, as whole people; both columns have the same denominator and the same time. */
export interface ShownShare extends ShownCommon {
  readonly kind: 'share';
  /** Whether people were counted, or the share was computed from means. */
  readonly basis: 'counted' | 'computed-from-means';
  /** 1000 where a share is rarer than 1 of 100. */
  readonly denominator: 100 | 1000;
  readonly treated: number;
  /** Null where nobody was counted beside them. */
  readonly comparator: number | null;
  /** Where the share of the treated may lie; null where the source gives no interval. */
  readonly between: readonly [lower: number, upper: number] | null;
}

/** Points on a scale of 0 to 100 by which the treated did better, as whole points. */
export interface ShownDifference extends ShownCommon {
  readonly kind: 'difference';
  readonly points: number;
  readonly between: readonly [lower: number, upper: number];
  readonly leastImportant: number | null;
}

/** A number of the decision aid as it may be printed: rounded to whole people or points, or absent with the reason. */
export type ShownNumber = ShownShare | ShownDifference | NoNumber;
