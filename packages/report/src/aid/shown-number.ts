import type { AidCourse, AidDifference, AidShare } from '@jointwise/analysis';
import type { NoNumber } from '@jointwise/definitions';

interface Shown {
  /** The line about certainty stands above the picture: graded low, very low or not at all, or fewer than 100 people. */
  readonly isCertaintyFirst: boolean;
}

/** How many of so many, in whole people; both columns have the same denominator and the same time. */
export interface ShownShare extends AidShare, Shown {
  /** 1000 where a share is rarer than 1 of 100. */
  readonly denominator: 100 | 1000;
}

/** Whole points of 0 to 100. */
export interface ShownDifference extends AidDifference, Shown {}

/** Whole points of 0 to 100, of groups that were compared with nobody untreated. */
export interface ShownCourse extends AidCourse, Shown {}

/** A number of the decision aid as it may be printed: whole people or points, or absent with the reason. */
export type ShownNumber = ShownShare | ShownDifference | ShownCourse | NoNumber;
