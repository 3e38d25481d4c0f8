import { normalUpperQuantile } from '../distributions/normal.ts';
import { checkCount, checkLevel } from './proportion.ts';

/** Responders of one arm. */
export interface ArmCounts {
  readonly events: number;
  readonly total: number;
}

export interface DifferenceFit {
  /** Proportion of the first arm minus that of the second. */
  readonly estimate: number;
  readonly interval: readonly [lower: number, upper: number];
  readonly confidenceLevel: number;
}

export interface RatioFit {
  /** First arm relative to the second. */
  readonly estimate: number;
  /** Standard error of the logarithm of the estimate. */
  readonly logStandardError: number;
  readonly interval: readonly [lower: number, upper: number];
  readonly confidenceLevel: number;
}

/** Checks two arms and returns the two-sided normal quantile of the level. */
export function checkArms(first: ArmCounts, second: ArmCounts, confidenceLevel: number): number {
  checkCount('first.events', first.events, first.total);
  checkCount('second.events', second.events, second.total);
  checkLevel(confidenceLevel);
  return normalUpperQuantile((1 - confidenceLevel) / 2);
}

export const emptyArm = { status: 'not-estimable', reason: 'no-observations-in-an-arm' } as const;
