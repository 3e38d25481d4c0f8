import type { Provenance } from '@jointwise/definitions';

/**
 * What the design allows to be said. `uncontrolled`: a course without anyone to compare with; it never answers what the
 * treatment caused.
 */
export type EvidenceDesign = 'randomised' | 'adjusted' | 'uncontrolled';

export type EffectMeasure =
  | 'mean-difference'
  | 'standardised-mean-difference'
  | 'risk-difference'
  | 'risk-ratio'
  | 'odds-ratio'
  | 'hazard-ratio'
  | 'rate-ratio'
  | 'restricted-mean-difference'
  | 'incidence-difference'
  | 'net-monetary-benefit';

/** The smallest effect that matters, stated before the data were seen. */
export interface EffectThreshold {
  /**
   * Size of the smallest important benefit in units of the measure, as a distance from no effect; > 0. A ratio whose
   * smallest important benefit is 0.75 has 0.25.
   */
  readonly value: number;
  /** What it is in words: "MIC of pain 0-10". */
  readonly title: string;
  readonly source: string;
  readonly provenance: Provenance;
}

/** Who stands behind one side of a comparison. */
export interface EffectArm {
  /** Product class or comparator code, or a name where trials mix them. */
  readonly title: string;
  /** People (never joints) treated or randomised; null where a publication does not print it. */
  readonly treated: number | null;
  /** People whose value at the horizon is known; null where a publication does not print it. */
  readonly answered: number | null;
}

/**
 * One effect of a treatment, from the registry or from published trials, in the only shape that a verdict is decided
 * on. Ratios are on their own scale (1 is no effect); the interval is two-sided.
 */
export interface EffectEstimate {
  readonly origin: 'registry' | 'trials';
  readonly design: EvidenceDesign;
  readonly measure: EffectMeasure;
  readonly estimate: number;
  readonly interval: readonly [lower: number, upper: number];
  /** 0-1. */
  readonly confidenceLevel: number;
  /** Unit of the estimate in words: "points of 0-10", "percentage points". */
  readonly unit: string;
  /** Which way of the estimate is good for the person. */
  readonly benefit: 'higher' | 'lower';
  /** Null where no smallest important effect is known: then a benefit cannot be called supported. */
  readonly threshold: EffectThreshold | null;
  readonly treated: EffectArm;
  /** Absent for an uncontrolled course. */
  readonly comparator?: EffectArm;
  /** Months after the index procedure; null where a publication does not print it. */
  readonly horizonMonths: number | null;
  /**
   * E-value of the limit nearer to no effect, of an adjusted comparison: how strongly, as a risk ratio, something that
   * nobody recorded would have to go with both treatment and outcome to explain the difference away. Absent where it is
   * not known, which is taken for 1.
   */
  readonly eValueOfLimit?: number | undefined;
  /** Trials pooled; 1 for the registry. */
  readonly studies: number;
}
