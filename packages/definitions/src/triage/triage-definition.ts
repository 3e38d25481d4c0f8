/**
 * What is known of one person: true or false, a number in the unit of its name, or a code. A fact that nobody asked for
 * is absent; one that the person could not tell is `null`.
 */
export type TriageFacts = Readonly<Record<string, boolean | number | string | null>>;

/** Criteria of the literature that the registry room computes and that answers at home can meet. */
export type TriageCriteria = 'nice-osteoarthritis' | 'acr-knee-clinical' | 'acr-hand';

/** When something holds, as data. */
export type TriageRule =
  | { readonly fact: string; readonly is: boolean | string }
  | { readonly fact: string; readonly in: readonly string[] }
  | { readonly fact: string; readonly atLeast: number }
  | { readonly fact: string; readonly atMost: number }
  | { readonly fact: string; readonly above: number }
  | { readonly fact: string; readonly below: number }
  | { readonly all: readonly TriageRule[] }
  | { readonly any: readonly TriageRule[] }
  | { readonly criteria: TriageCriteria };

/** How soon, the most urgent first. */
export const triageUrgencies = ['emergency', 'same-day', '48h', 'days', 'weeks', 'before-procedure'] as const;
export type TriageUrgency = (typeof triageUrgencies)[number];

export type TriageRoute =
  | 'emergency-department'
  | 'clinic-and-emergency-department'
  | 'urgent-orthopaedics'
  | 'family-doctor'
  | 'rheumatology'
  | 'paediatrics'
  | 'crisis-help'
  | 'treating-clinician';

/** A sign that must not wait for anything else. */
export interface RedFlag {
  /** RF-1 to RF-14; two flags may stand under one code. */
  readonly code: string;
  /** Names its texts: `triage.flags.<key>`. */
  readonly key: string;
  readonly trigger: TriageRule;
  /**
   * The main sign. When it is there, what the person could not tell counts as there too: a hot, swollen joint whose
   * owner has not measured the temperature is taken for a fever.
   */
  readonly core?: TriageRule;
  readonly urgency: TriageUrgency;
  readonly route: TriageRoute;
  readonly source: string;
}

/** One answer of a question with one answer. An answer without facts is "I do not know". */
export interface TriageChoice {
  readonly code: string;
  readonly facts?: TriageFacts;
  /** The choice is left out when this is known not to hold. */
  readonly asked?: TriageRule;
}

/** One sign in a list where several can be ticked. */
export interface TriageSign {
  readonly code: string;
  /** Known when the sign is there, and when it is not. `{ [code]: true }` and `{ [code]: false }` when not said. */
  readonly present?: TriageFacts;
  readonly absent?: TriageFacts;
  readonly asked?: TriageRule;
}

interface Question {
  /** Names its texts: `triage.questions.<id>`. */
  readonly id: string;
  /** Not asked when this is known not to hold; what is not known is no reason not to ask. */
  readonly asked?: TriageRule;
}

export interface OneQuestion extends Question {
  readonly kind: 'one';
  readonly choices: readonly TriageChoice[];
  /** Facts that stay open with "I do not know". */
  readonly facts: readonly string[];
}

export interface SignsQuestion extends Question {
  readonly kind: 'signs';
  readonly signs: readonly TriageSign[];
}

export interface NumberQuestion extends Question {
  readonly kind: 'number';
  readonly fact: string;
  readonly minimum: number;
  readonly maximum: number;
}

/** Joint and side, on the picture or in the list. */
export interface PlaceQuestion extends Question {
  readonly kind: 'place';
}

export type TriageQuestion = OneQuestion | SignsQuestion | NumberQuestion | PlaceQuestion;

/** What the complaint could be, never what it is. */
export interface LikelyGroup {
  /** Names its texts: `triage.groups.<key>`. */
  readonly key: string;
  readonly rule: TriageRule;
  /** Where the rule is published; absent where none is, and then the page says so. */
  readonly source?: string;
}
