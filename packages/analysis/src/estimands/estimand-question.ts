import type { EstimandDefinition, StudyDefinition } from '@jointwise/definitions';

/** Which estimand, of which contrast, is to be answered. */
export interface EstimandQuestion {
  readonly study: { readonly code: string; readonly definition: StudyDefinition };
  readonly estimand: EstimandDefinition;
  /** SHA-256 of the canonical JSON of the estimand, hexadecimal. */
  readonly estimandHash: string;
  /** Code of the product class that the claim is about. */
  readonly productClass: string;
  /** Code of what it is compared with; absent for a course without comparison. */
  readonly comparator?: string | undefined;
  readonly condition?: string | undefined;
  readonly joint?: string | undefined;
  readonly standing: Standing;
  readonly codeVersion: string;
  /** Of everything random in the analysis. */
  readonly seed: number;
  readonly confidenceLevel?: number;
  /** Prices that a question about cost is answered with; absent where nobody has given any. */
  readonly prices?: CoursePrices | undefined;
  /** The effect alone, without sensitivity analyses, subgroups and balance: for many claims at once. */
  readonly isBrief?: boolean;
}

/** What whole courses cost at the sites, in one currency, and what a year of full health is taken to be worth in it. */
export interface CoursePrices {
  /** ISO 4217. */
  readonly currency: string;
  readonly courses: readonly { readonly site: string; readonly productClass: string; readonly amount: number }[];
  /** Null where nobody has stated one in this currency. */
  readonly worth: { readonly perQaly: number; readonly source: string } | null;
}

/**
 * Whether the question was fixed before the answer could be seen. `confirmatory`: this version was locked before the
 * unblinding; `post-hoc`: it was locked, or is analysed unlocked, after it; `not-locked`: nobody has locked it and the
 * study is not unblinded.
 */
export type Standing = 'confirmatory' | 'post-hoc' | 'not-locked';
