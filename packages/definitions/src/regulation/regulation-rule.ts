import type { Provenance } from '../instrument-definition.ts';
import type { FactName } from './product-facts.ts';

/**
 * A question about the facts, as data. Its answer is yes, no or open (a fact is missing); `unless` is yes while its
 * test is not known to hold.
 */
export type FactTest =
  | { readonly fact: FactName; readonly in: readonly (string | boolean)[] }
  | { readonly fact: FactName; readonly includesAny: readonly string[] }
  | { readonly fact: FactName; readonly onlyFrom: readonly string[] }
  | { readonly all: readonly FactTest[] }
  | { readonly any: readonly FactTest[] }
  | { readonly not: FactTest }
  | { readonly unless: FactTest };

export interface Citation {
  /** What the source says, in our own words. */
  readonly text: string;
  /** Where it stands: act and section, court and case. */
  readonly source: string;
  readonly provenance: Provenance;
}

/** What follows from an answer: the next rule, or the end of the walk. */
export type Consequence =
  | { readonly end: 'continue' }
  | {
      readonly end: 'category' | 'route';
      /** Code of one of `legalCategories` or `legalRoutes`. */
      readonly code: string;
      /** Set where even a plain answer is not beyond doubt. */
      readonly certainty?: 'likely';
    };

/** A duty that follows; those marked M-M or M-L are shown to staff as "to be checked" and never to patients. */
export interface Obligation {
  readonly text: string;
  readonly provenance: Provenance;
}

/**
 * `category` rules decide what the product is and `route` rules by which way it may be given: of each, the first that
 * ends the walk wins. Every `remark` that holds is added.
 */
export type RulePhase = 'category' | 'route' | 'remark';

/** One step of a jurisdiction's rules, as dated data. A rule that changed is there once for each time it was in force. */
export interface RegulationRule {
  /** Stable id: `US-4`. */
  readonly id: string;
  readonly jurisdiction: string;
  readonly phase: RulePhase;
  /** First day, `YYYY-MM-DD`; only the year where the day is not known; absent where it was always so for our purpose. */
  readonly inForceFrom?: string;
  /** Last day, `YYYY-MM-DD`. */
  readonly inForceUntil?: string;
  /** Set where no date could be found; then the rule is shown as to be checked. */
  readonly isDateUnknown?: boolean;
  /** Question that a person can answer with yes or no. */
  readonly question: string;
  /** Categories that a route rule or a remark is about; absent for all. */
  readonly categories?: readonly string[];
  readonly test: FactTest;
  /** Where the answer is disputed: the walk says so and goes on as stated. */
  readonly contested?: { readonly when: FactTest; readonly point: string; readonly leadsTo: Consequence };
  readonly yes: Consequence;
  readonly no: Consequence;
  /** What a remark says, for staff. */
  readonly remark?: string;
  /** Key of the sentence that patients read; only for remarks that are sure enough to be shown to them. */
  readonly plainKey?: string;
  readonly citations: readonly Citation[];
  readonly obligations: readonly Obligation[];
}
