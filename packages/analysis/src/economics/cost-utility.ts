import type { AcceptabilityPoint } from './acceptability.ts';
import type { TimedUtility } from './derive-qaly.ts';
import type { TimedCost } from './discount.ts';
import type { CostEffectPair, CostEffectQuadrant, IncrementalRatio } from './incremental-ratio.ts';

/** One person of an arm; people, never joints. What is not known is left out. */
export interface CostUtilityPerson {
  /** Costs over the horizon; absent when they were not recorded, which is not the same as none. */
  readonly costs?: readonly TimedCost[];
  readonly utilities: readonly TimedUtility[];
  readonly isResponder?: boolean;
}

export interface CostUtilityQuestion {
  readonly treated: { readonly title: string; readonly people: readonly CostUtilityPerson[] };
  readonly comparator: { readonly title: string; readonly people: readonly CostUtilityPerson[] };
  /** ISO 4217; every cost is in it. */
  readonly currency: string;
  readonly horizonYears: number;
  readonly discountRate: number;
  /** Values of one QALY that the answer is wanted at, ascending. */
  readonly perQaly: readonly number[];
  readonly seed: number;
  readonly replicates: number;
  readonly confidenceLevel: number;
  /** Fewest complete people in an arm. */
  readonly leastPeople: number;
}

export interface EconomicArm {
  readonly title: string;
  readonly treated: number;
  /** People whose costs and utilities are complete up to the horizon. */
  readonly answered: number;
  readonly meanCost: number;
  readonly meanEffect: number;
}

export interface EstimateWithInterval {
  readonly estimate: number;
  readonly interval: readonly [lower: number, upper: number];
}

export interface NetBenefit extends EstimateWithInterval, AcceptabilityPoint {}

/** Product against comparator, per person. */
export interface CostUtilityEstimate {
  readonly effect: 'qaly' | 'responder';
  readonly currency: string;
  readonly horizonYears: number;
  readonly discountRate: number;
  readonly confidenceLevel: number;
  readonly seed: number;
  readonly treated: EconomicArm;
  readonly comparator: EconomicArm;
  readonly extraCost: EstimateWithInterval;
  /** QALYs are adjusted for utility before. */
  readonly extraEffect: EstimateWithInterval;
  readonly ratio: IncrementalRatio;
  /** Share of the replicates in each quadrant; more than one is why the ratio has no interval. */
  readonly quadrants: Readonly<Record<CostEffectQuadrant, number>>;
  readonly netBenefits: readonly NetBenefit[];
  readonly pairs: readonly CostEffectPair[];
}
