export type NotScoredReason =
  /** None of the scale's items has an answer. */
  | 'no-answers'
  /** Some have, but fewer than the missing rule asks for. */
  | 'too-few-answers'
  /** A scale that this one is combined from has no score. */
  | 'component-not-scored'
  /** The scale is valued by a country's value set, and none was given. */
  | 'no-value-set';

/** What became of one scale of one response. Raw precision: nothing is rounded here. */
export type ScaleScore =
  | {
      readonly scale: string;
      readonly status: 'scored';
      /** In the units and range of the scale definition. */
      readonly value: number;
      /** How many of the things that the missing rule counts were answered (items; categories for the HAQ). */
      readonly answered: number;
      readonly outOf: number;
      /** Missing answers that the rule replaced by the person's own mean. */
      readonly imputed: number;
      /** The rule in words, such as `mean-rescaled, at least 5 answered`. */
      readonly ruleApplied: string;
    }
  | {
      readonly scale: string;
      readonly status: 'not-scored';
      readonly reason: NotScoredReason;
      readonly answered: number;
      readonly outOf: number;
    };
