/** The words of the verdict rule, from the best to the worst that a treatment can be told. */
export const verdictCodes = [
  'supported',
  'benefit-size-uncertain',
  'inconclusive',
  'not-answerable',
  'too-small-to-matter',
  'no-important-effect',
  'harm',
] as const;
export type VerdictCode = (typeof verdictCodes)[number];

/** Why no verdict can be given from an effect. */
export const unanswerableReasons = [
  /** Nothing was measured that answers the question. */
  'no-data',
  /** Nobody to compare with: a course, not an effect. */
  'uncontrolled',
  /** A comparison is named but one side has nobody whose value is known. */
  'nobody-answered',
  /** Estimate or limits are not finite numbers, or a ratio is not above 0. */
  'interval-unbounded',
  /** The limits are in the wrong order, have no width, or exclude their own estimate. */
  'interval-impossible',
  /** The interval covers less than 95 %, for which the rule is stated. */
  'confidence-too-low',
  /** The threshold is not a distance that the measure can have. */
  'threshold-impossible',
] as const;
export type UnanswerableReason = (typeof unanswerableReasons)[number];

/** The rule-based answer to a claim. */
export type Verdict =
  | { readonly code: 'not-answerable'; readonly reason: UnanswerableReason }
  | {
      readonly code: Exclude<VerdictCode, 'not-answerable'>;
      /** Whether the interval rules out a harm as large as the smallest important benefit; null without threshold. */
      readonly excludesImportantHarm: boolean | null;
    };
