import type { IntercurrentCode, IntercurrentStrategy, Provenance, SensitivityKind } from '@jointwise/definitions';
import type { EffectEstimate, EvidenceDesign } from '../claims/effect-estimate.ts';
import type { Standing } from './estimand-question.ts';

/** The answer to an estimand, with everything that is needed to judge it and to obtain it again. Nothing is rounded. */
export interface EstimandResult {
  readonly estimand: { readonly id: string; readonly version: number; readonly title: string };
  readonly study: { readonly code: string; readonly title: string; readonly synthetic: boolean };
  readonly question: {
    readonly productClass: string;
    readonly comparator: string | null;
    readonly condition: string | null;
    readonly joint: string | null;
  };
  readonly status: 'estimated' | 'withheld' | 'not-estimable';
  /** Why there is no effect. */
  readonly reason: string | null;
  readonly design: EvidenceDesign;
  /** What the design allows to be said, in plain words. */
  readonly designNote: string;
  readonly standing: Standing;
  readonly effect: EffectEstimate | null;
  /** Method that gave the effect, with the fall-backs it took. */
  readonly method: string | null;
  /** Other summaries of the same comparison. */
  readonly alongside: readonly ResultRow[];
  readonly arms: readonly ResultArm[];
  readonly intercurrentEvents: readonly IntercurrentCount[];
  readonly sensitivity: readonly SensitivityRow[];
  /** Interactions, always exploratory. */
  readonly subgroups: readonly SubgroupRow[];
  readonly balance: readonly BalanceRow[];
  /** How strong an unmeasured cause would have to be; only of adjusted comparisons. */
  readonly eValue: { readonly estimate: number; readonly limit: number } | null;
  readonly targetTrial: readonly TargetTrialRow[];
  /** How much people improved in the control arms of published trials. */
  readonly controlCourse: readonly ControlCourse[];
  readonly notes: readonly string[];
  readonly provenance: {
    readonly dataCutHash: string;
    readonly estimandVersion: number;
    readonly estimandHash: string;
    readonly codeVersion: string;
    readonly seed: number;
  };
}

/** A number with its interval and what it was counted on. */
export interface ResultRow {
  readonly title: string;
  readonly estimate: number;
  readonly interval: readonly [lower: number, upper: number] | null;
  readonly unit: string;
  readonly n: number;
  readonly of: number;
  readonly note: string | null;
}

/**
 * What became of one side. due = allocated - notYetDue - died - withdrew, of those treated where nobody was allocated or
 * the question is as treated; surgery does not leave it.
 */
export interface ResultArm {
  readonly code: string;
  readonly title: string;
  readonly role: 'product' | 'comparator';
  /** Joint-sides allocated to the arm; null where people stand in the arm of what they got. */
  readonly allocated: number | null;
  /** Joint-sides treated, with whatever it was where the arm is the allocated one. */
  readonly treated: number;
  /** Joint-sides treated with something other than what they were allocated to; null where the arm is what they got. */
  readonly treatedOtherwise: number | null;
  /** People that the joint-sides belong to. */
  readonly persons: number;
  readonly notYetDue: number;
  readonly died: number;
  readonly withdrew: number;
  readonly due: number;
  readonly answered: number;
  readonly answeredPersons: number;
  /** answered / due; null when nobody is due, or nobody has to answer for this endpoint. */
  readonly completeness: number | null;
  /** Adjusted mean, or share, of the variable; null where it has none. */
  readonly mean: number | null;
}

export interface IntercurrentCount {
  readonly code: IntercurrentCode;
  readonly strategy: IntercurrentStrategy;
  /** Joint-sides with the event before the horizon, product first. */
  readonly product: number;
  readonly comparator: number;
}

export type SensitivityRow =
  | {
      readonly status: 'estimated';
      readonly kind: SensitivityKind | 'regression-adjusted' | 'as-treated';
      readonly title: string;
      readonly estimate: number;
      readonly interval: readonly [lower: number, upper: number];
      readonly note: string | null;
    }
  | {
      readonly status: 'not-run';
      readonly kind: SensitivityKind | 'regression-adjusted' | 'as-treated';
      readonly title: string;
      readonly reason: string;
    };

export interface SubgroupRow {
  readonly title: string;
  readonly stamp: 'exploratory';
  readonly levels: readonly { readonly title: string; readonly n: number; readonly estimate: number }[];
  /** Difference of the effects of the two levels, and the p-value of the interaction. */
  readonly interaction: {
    readonly estimate: number;
    readonly interval: readonly [lower: number, upper: number];
    readonly pValue: number;
  };
}

/** How alike the arms are in one covariate, in pooled standard deviations. */
export interface BalanceRow {
  readonly covariate: string;
  readonly before: number;
  readonly after: number;
}

/** One component of the trial that the comparison imitates. */
export interface TargetTrialRow {
  readonly component:
    | 'Eligibility'
    | 'Time zero'
    | 'Treatment strategies'
    | 'Assignment'
    | 'Follow-up'
    | 'Outcome'
    | 'Causal contrast'
    | 'Analysis';
  readonly trial: string;
  readonly registry: string;
}

export interface ControlCourse {
  readonly title: string;
  readonly change: number;
  readonly unit: string;
  readonly horizonMonths: number;
  readonly source: string;
  readonly provenance: Provenance;
}
