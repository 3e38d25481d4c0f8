import { type ClaimType, claimTypes } from '../estimands/estimand-definition.ts';

/**
 * What kind of sentence about a treatment somebody wrote. The first eleven have an estimand; a mechanism, a story, an
 * approval and a structure that no shipped estimand measures have none.
 */
export const sentenceTypes = [...claimTypes, 'tissue-repair', 'mechanism', 'testimonial', 'regulatory'] as const;
export type SentenceType = ClaimType | 'tissue-repair' | 'mechanism' | 'testimonial' | 'regulatory';

/** A text in the languages of the public pages; at least one. */
export interface LocalisedText {
  readonly en?: string | undefined;
  readonly es?: string | undefined;
}

/** A sentence about what a treatment does, with the question that answers it. Versioned data. */
export interface ClaimDefinition {
  /** Address of its page, kebab-case; never changes. */
  readonly slug: string;
  /** The sentence as claimed, or paraphrased where `isParaphrased`. */
  readonly sentence: LocalisedText;
  readonly isParaphrased: boolean;
  readonly type: SentenceType;
  /** Where it was published, in words, and by whom. */
  readonly publishedIn: string;
  readonly publishedBy: string;
  /** Codes of what it is about; the first is what the registry compares. */
  readonly productClasses: readonly string[];
  /** Codes of what it is compared with; the first that has data is taken. */
  readonly comparators: readonly string[];
  /** Key of the condition; null for any. */
  readonly condition: string | null;
  readonly joint: string | null;
  /** Months after treatment that the sentence speaks of; null where it names no time. */
  readonly horizonMonths: number | null;
  /** Id of the estimand that answers it; without one the claim is kept and cannot be published. */
  readonly estimand: string | null;
  /** Why there is no estimand. */
  readonly noEstimandReason?: string | undefined;
}

/** A claim is written, then shown to everybody, then taken back; its page stays. */
export const claimStates = ['draft', 'published', 'retired'] as const;
export type ClaimState = (typeof claimStates)[number];
