import type { MeanRescaledRule } from '@jointwise/definitions';
import { areEnough, collectAnswers, notEnough, sumOf } from '../collected-answers.ts';
import type { RuleOutcome, ScaleOf, ScoringContext } from '../scoring-context.ts';

/**
 * Mean of the answered items on another scale:
 *
 *   score = to_low + (mean - from_low) * (to_high - to_low) / (from_high - from_low)
 *
 * With from 0-4 and to 100-0 this is the KOOS formula 100 - 25 * mean; with from 1-5 and to 0-100 the DASH formula.
 */
export function scoreMeanRescaled(scale: ScaleOf<MeanRescaledRule>, context: ScoringContext): RuleOutcome {
  const { from, to, missing } = scale.rule;
  const collected = collectAnswers(context, scale.items);
  if (!areEnough(collected, missing)) return notEnough(collected);
  const answered = collected.values.length;
  const mean = sumOf(collected) / answered;
  const value = to[0] + ((mean - from[0]) * (to[1] - to[0])) / (from[1] - from[0]);
  return { status: 'scored', value, answered, outOf: collected.outOf, imputed: 0 };
}
