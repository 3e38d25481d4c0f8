import type { Citation, FactName, Obligation } from '@jointwise/definitions';

/** One rule on the way, and what it answered. */
export interface PathStep {
  readonly ruleId: string;
  readonly question: string;
  readonly outcome: 'yes' | 'no' | 'open' | 'contested';
  /** Why: the disputed point, the missing facts, or what follows. */
  readonly why: string;
  readonly citations: readonly Citation[];
}

/** Something that is to be said beside the category. */
export interface LegalRemark {
  readonly ruleId: string;
  readonly text: string;
  /** Key of the sentence for patients; absent where patients are not shown it. */
  readonly plainKey?: string;
  /** Rests on a source that has yet to be checked, or on a date that is not known. */
  readonly isToBeChecked: boolean;
  readonly citations: readonly Citation[];
}

/** A fact that nobody gave, taken from what the product class is. */
export interface AssumedFact {
  readonly fact: FactName;
  readonly value: string;
}

interface Walked {
  readonly jurisdiction: string;
  /** Day whose rules were walked. */
  readonly on: string;
  readonly path: readonly PathStep[];
  readonly assumed: readonly AssumedFact[];
  readonly disclaimer: string;
}

/** A category, or the facts without which there is none. Never a guess. */
export type Classification =
  | (Walked & {
      readonly status: 'classified';
      /** Code of one of `legalCategories`. */
      readonly category: string;
      /** Rule that decided. */
      readonly decidedBy: string;
      /** Later rules that would have led to the same category. */
      readonly alsoDecidedBy: readonly string[];
      readonly certainty: 'determined' | 'likely' | 'contested';
      /** Code of one of `legalRoutes`; absent where the category needs none or nobody said how it is given. */
      readonly route?: string;
      readonly contestedPoints: readonly string[];
      readonly citations: readonly Citation[];
      readonly obligations: readonly Obligation[];
      readonly remarks: readonly LegalRemark[];
      /** The deciding rule rests on a source that has yet to be checked: staff see it, patients do not. */
      readonly isToBeChecked: boolean;
    })
  | (Walked & {
      readonly status: 'undetermined';
      /** Facts that decide. */
      readonly missing: readonly FactName[];
      readonly detail: string;
    });

export type Classified = Extract<Classification, { status: 'classified' }>;
