import type { InstrumentItem, ScaleDefinition, ScoringRule, ValueSet } from '@jointwise/definitions';
import type { SingleAnswers } from './resolve-marks.ts';
import type { NotScoredReason, ScaleScore } from './scale-score.ts';

/** What the file of a rule sees besides its scale. */
export interface ScoringContext {
  readonly items: ReadonlyMap<string, InstrumentItem>;
  readonly answers: SingleAnswers;
  /** Scores of the scales that stand earlier in the instrument. */
  readonly earlier: ReadonlyMap<string, ScaleScore>;
  readonly valueSet: ValueSet | undefined;
}

/** A scale narrowed to one kind of rule. */
export type ScaleOf<Rule extends ScoringRule> = ScaleDefinition & { readonly rule: Rule };

/** What the file of a rule answers. `note` goes into `ruleApplied` where the rule had to do something unusual. */
export type RuleOutcome =
  | {
      readonly status: 'scored';
      readonly value: number;
      readonly answered: number;
      readonly outOf: number;
      readonly imputed: number;
      readonly note?: string;
    }
  | {
      readonly status: 'not-scored';
      readonly reason: NotScoredReason;
      readonly answered: number;
      readonly outOf: number;
    };

/** The item of a code that a scale names. Parsed definitions never name an unknown one. */
export function itemOf(context: ScoringContext, code: string): InstrumentItem {
  const item = context.items.get(code);
  if (item === undefined)
    throw new Error(`scoreInstrument: item ${code} is named by a scale but is not in the instrument`);
  return item;
}
