import type { Threshold } from '@jointwise/definitions';
import type { Estimation } from '@jointwise/statistics';
import type { OutcomesQuestion } from './outcomes-question.ts';
import type { KeyedThreshold } from './threshold.ts';

/** What happened, with the denominator of everything. Nothing in it is rounded. */
export interface OutcomesReport {
  readonly question: Omit<OutcomesQuestion, 'sites' | 'productClasses' | 'thresholds'>;
  /** Sentences that belong beside every figure of the report. */
  readonly cautions: readonly string[];
  readonly flow: OutcomeFlow;
  readonly capture: Capture;
  /** Scores of the due episodes before and after. */
  readonly before: Distribution;
  readonly after: Distribution;
  readonly change: Estimation<ChangeEstimate>;
  readonly thresholds: readonly KeyedThreshold[];
  readonly threshold?: KeyedThreshold;
  /** Reached the threshold. */
  readonly reached: Estimation<ShareEstimate>;
  /** Ended worse than they began, by however little. */
  readonly worse: Estimation<ShareEstimate>;
  /** Worse by at least the size of the threshold. */
  readonly worseByThreshold: Estimation<ShareEstimate>;
  readonly selection: SelectionCheck;
  readonly funnel: Estimation<SiteFunnel>;
  readonly comparison: ClassComparison;
}

/** Completeness in the colours of the plan: 80 % and more, 60 to 80 %, less. `none-due`: nobody is due yet. */
export type CompletenessStatus = 'sufficient' | 'bias-likely' | 'insufficient' | 'none-due';

/** Treated, enrolled, due, answered. due = enrolled - notYetDue - died - withdrew; surgery does not leave it. */
export interface OutcomeFlow {
  /** Null when a month is not logged, or when the log counts more than is asked about: `capture` says which. */
  readonly treated: number | null;
  readonly enrolled: number;
  readonly notYetDue: number;
  readonly died: number;
  readonly withdrew: number;
  readonly due: number;
  readonly operated: number;
  readonly answered: number;
  /** answered / due, 0 to 1; null when nobody is due. */
  readonly completeness: number | null;
  readonly status: CompletenessStatus;
}

/**
 * Share of the treated who were enrolled, by the procedure logs. `enrolled` are the episodes of the logged months; they
 * are more than those of the question when `isWider`, because the log counts joints and classes but no conditions.
 */
export type Capture =
  | {
      readonly status: 'logged';
      readonly enrolled: number;
      readonly treated: number;
      /** enrolled / treated; above 1 when a site logged fewer than it enrolled; null when nobody was treated. */
      readonly share: number | null;
      readonly isWider: boolean;
    }
  | { readonly status: 'not-logged'; readonly sites: readonly UnloggedSite[] };

export interface UnloggedSite {
  readonly siteId: string;
  readonly name: string;
  /** Months with an enrolled episode and no entry in the log. */
  readonly months: number;
}

export interface Distribution {
  /** Episodes with a score. */
  readonly n: number;
  /** Episodes that are due. */
  readonly of: number;
  readonly mean: number | null;
  /** Sample standard deviation; null below two. */
  readonly standardDeviation: number | null;
  readonly median: number | null;
  readonly quartiles: readonly [lower: number, upper: number] | null;
  readonly bins: readonly Bin[];
}

/** `from` belongs to the bin; `to` only in the last one. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Mean of after minus before, in units of the scale, as the scale runs. */
export interface ChangeEstimate {
  readonly mean: number;
  readonly standardDeviation: number | null;
  readonly standardError: number;
  readonly interval: readonly [lower: number, upper: number];
  readonly confidenceLevel: number;
  /** Episodes with both scores, and the persons they belong to. */
  readonly n: number;
  readonly persons: number;
  readonly of: number;
  /** Mean improvement: positive is better; null for a scale without a better end. */
  readonly improvement: number | null;
}

export interface ShareEstimate {
  readonly count: number;
  /** Episodes with both scores. */
  readonly n: number;
  readonly persons: number;
  /** Episodes that are due. */
  readonly of: number;
  /** count / n. */
  readonly share: number;
  readonly interval: readonly [lower: number, upper: number];
  readonly confidenceLevel: number;
  readonly method: 'wilson' | 'wilson-clustered';
}

/** Whether those who answered began like those who did not. */
export interface SelectionCheck {
  readonly answered: GroupMean;
  readonly notAnswered: GroupMean;
  /** Difference of the means before in pooled standard deviations; null when one group is too small. */
  readonly standardisedDifference: number | null;
}

export interface GroupMean {
  readonly n: number;
  readonly mean: number | null;
  readonly standardDeviation: number | null;
}

/** Each site's share beside what chance alone would give around the share of all sites. */
export interface SiteFunnel {
  readonly share: number;
  readonly of: 'reached' | 'improved';
  readonly sites: readonly FunnelSite[];
  readonly limits: readonly FunnelLimit[];
}

export interface FunnelSite {
  readonly siteId: string;
  readonly name: string;
  readonly count: number;
  readonly n: number;
  readonly due: number;
  readonly share: number | null;
  readonly completeness: number | null;
  /** `few`: fewer than five answered; no share is shown. */
  readonly position: 'inside' | 'outside-95' | 'outside-99.8' | 'few';
}

/** Shares between which a site of n answered stays with 95 % and with 99.8 % probability. */
export interface FunnelLimit {
  readonly n: number;
  readonly within95: readonly [lower: number, upper: number];
  readonly within998: readonly [lower: number, upper: number];
}

export type ClassComparison =
  | { readonly status: 'shown'; readonly classes: readonly ClassRow[]; readonly caution: string }
  | {
      readonly status: 'withheld';
      readonly reason: string;
      /** Counts are shown always; what is withheld are the estimates. */
      readonly classes: readonly Pick<ClassRow, 'code' | 'title' | 'due' | 'answered' | 'completeness'>[];
    };

export interface ClassRow {
  readonly code: string;
  readonly title: string;
  readonly due: number;
  readonly answered: number;
  readonly completeness: number | null;
  readonly change: Estimation<ChangeEstimate>;
  readonly reached: Estimation<ShareEstimate>;
}

export type { Threshold };
