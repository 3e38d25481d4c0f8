import type { RandomGenerator } from '../src/index.ts';

/** One simulated trial: does the interval hold the truth, and is the effect claimed (one-sided, at 2.5 %)? */
export interface TrialOutcome {
  readonly covers: boolean;
  readonly claims: boolean;
  /** False where the method said not-estimable; such trials are counted apart. */
  readonly isEstimated: boolean;
}

/** A method under a known truth. */
export interface Scenario {
  readonly method: string;
  readonly setting: string;
  /** Whether the truth is no effect, so that a claim is a type-I error. */
  readonly isNull: boolean;
  /** Why the docs expect a failure here, where a method is known to fail. */
  readonly knownFailure?: string;
  simulate(generator: RandomGenerator): TrialOutcome;
}

export const notEstimated: TrialOutcome = { covers: false, claims: false, isEstimated: false };

export function judge(interval: readonly [number, number], truth: number): TrialOutcome {
  return { covers: interval[0] <= truth && truth <= interval[1], claims: interval[0] > 0, isEstimated: true };
}
