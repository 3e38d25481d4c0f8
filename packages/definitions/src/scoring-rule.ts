/**
 * How the answers of a scale become its score, as data. `scoring` has one file for each kind. Every rule says what
 * happens to a missing answer; there is no default, and no kind accepts a missing rule that is not written here.
 */
export type ScoringRule =
  | SingleValueRule
  | YesNoRule
  | TopCategoriesRule
  | SumRule
  | WeightedSumRule
  | OneBranchSumRule
  | MeanRescaledRule
  | PercentOfMaximumRule
  | SumLookupRule
  | CategoryMaximumRule
  | MeanOfScalesRule
  | SumOfScalesRule
  | Das28Rule
  | ValueSetRule;

export type ScoringRuleKind = ScoringRule['kind'];

export type MissingRule = AllRequired | AllApplicableRequired | AtLeastAnswered | PersonMean;

/** One missing answer and there is no score. */
export interface AllRequired {
  readonly kind: 'all-required';
}

/** Each item is answered or marked as not applicable, and at least one is answered. */
export interface AllApplicableRequired {
  readonly kind: 'all-applicable-required';
}

/** The score is computed from the answered items when there are at least `count` of them. */
export interface AtLeastAnswered {
  readonly kind: 'at-least-answered';
  readonly count: number;
}

/** Up to `maximumMissing` missing answers are taken as the mean of the answers this person did give in the scale. */
export interface PersonMean {
  readonly kind: 'person-mean';
  readonly maximumMissing: number;
}

/** Replaces the answers of one item before they are added up: every allowed answer, and what it counts as. */
export interface ItemRecode {
  readonly item: string;
  readonly pairs: readonly (readonly [answer: number, countsAs: number])[];
}

/** The answer itself. */
export interface SingleValueRule {
  readonly kind: 'single-value';
  readonly missing: AllRequired;
}

/** 1 for yes, 0 for no. */
export interface YesNoRule {
  readonly kind: 'yes-no';
  readonly missing: AllRequired;
}

/** 1 if the answer is one of `categories`, else 0. */
export interface TopCategoriesRule {
  readonly kind: 'top-categories';
  readonly categories: readonly number[];
  readonly missing: AllRequired;
}

/** Plain sum. With person-mean: mean of the answered items times the number of items. */
export interface SumRule {
  readonly kind: 'sum';
  readonly missing: AllRequired | PersonMean;
}

/** constant + sum over terms of (sum of the term's items) * multiplier / divisor. */
export interface WeightedSumRule {
  readonly kind: 'weighted-sum';
  readonly constant: number;
  readonly terms: readonly WeightedTerm[];
  /** Person-mean takes the mean within a term. */
  readonly missing: AllRequired | PersonMean;
}

export interface WeightedTerm {
  readonly items: readonly string[];
  readonly multiplier: number;
  readonly divisor: number;
}

/** Sum of the items outside the branches and of the one branch that is answered. Two answered branches are an error. */
export interface OneBranchSumRule {
  readonly kind: 'one-branch-sum';
  readonly branches: readonly (readonly string[])[];
  readonly missing: AllRequired;
}

/** Mean of the answered items, moved in a straight line from the `from` interval to the `to` interval. */
export interface MeanRescaledRule {
  readonly kind: 'mean-rescaled';
  readonly from: readonly [low: number, high: number];
  readonly to: readonly [low: number, high: number];
  readonly missing: AllRequired | AtLeastAnswered;
}

/** 100 * sum of the answered items / sum of the highest values those items can count as. */
export interface PercentOfMaximumRule {
  readonly kind: 'percent-of-maximum';
  readonly recodes?: readonly ItemRecode[];
  readonly missing: MissingRule;
}

/** Raw sum, looked up in a published table. A partial raw sum has no row, so every answer is required. */
export interface SumLookupRule {
  readonly kind: 'sum-lookup';
  readonly recodes?: readonly ItemRecode[];
  readonly table: readonly (readonly [rawSum: number, score: number])[];
  readonly missing: AllRequired;
}

/**
 * Mean over categories of the category's highest answer (HAQ-DI). An aid or help marked in a category lifts it to
 * `liftTo` when it is below. A category counts as answered when one of its items is; aids alone do not answer it.
 */
export interface CategoryMaximumRule {
  readonly kind: 'category-maximum';
  readonly categories: readonly ScoredCategory[];
  readonly liftTo: number;
  readonly missing: { readonly kind: 'at-least-categories'; readonly count: number };
}

export interface ScoredCategory {
  readonly title: string;
  readonly items: readonly string[];
  /** Yes-no items; any yes lifts. */
  readonly aids: readonly string[];
}

/** Unweighted mean of scales that stand earlier in the instrument; never of their pooled items. */
export interface MeanOfScalesRule {
  readonly kind: 'mean-of-scales';
  readonly scales: readonly string[];
  readonly missing: { readonly kind: 'all-scales-required' };
}

export interface SumOfScalesRule {
  readonly kind: 'sum-of-scales';
  readonly scales: readonly string[];
  readonly missing: { readonly kind: 'all-scales-required' };
}

/** Disease activity in 28 joints; the formulas stand in `scoring`. An ESR below `lowestEsr` counts as `lowestEsr`. */
export interface Das28Rule {
  readonly kind: 'das28';
  readonly marker: 'ESR' | 'CRP';
  readonly tenderJoints: string;
  readonly swollenJoints: string;
  /** mm/h for ESR, mg/L for CRP. */
  readonly markerItem: string;
  /** 0-100; absent in the three-variable forms. */
  readonly globalHealth?: string;
  /** ln 0 does not exist: an ESR of 0 is taken as this. */
  readonly lowestEsr: number;
  readonly missing: AllRequired;
}

/** The profile of all answers, valued by a country's value set that a site loads; without one there is no score. */
export interface ValueSetRule {
  readonly kind: 'value-set';
  readonly missing: AllRequired;
}
