import type { SingleValueRule, TopCategoriesRule, YesNoRule } from '@jointwise/definitions';
import { areEnough, collectAnswers, notEnough, sumOf } from '../collected-answers.ts';
import type { RuleOutcome, ScaleOf, ScoringContext } from '../scoring-context.ts';

/** The one answer as it is; yes counts as 1 and no as 0. */
export function scoreSingleValue(scale: ScaleOf<SingleValueRule | YesNoRule>, context: ScoringContext): RuleOutcome {
  const collected = collectAnswers(context, scale.items);
  if (!areEnough(collected, scale.rule.missing)) return notEnough(collected);
  return { status: 'scored', value: sumOf(collected), answered: 1, outOf: 1, imputed: 0 };
}

/** 1 if the answer is among the rule's categories, else 0. */
export function scoreTopCategories(scale: ScaleOf<TopCategoriesRule>, context: ScoringContext): RuleOutcome {
  const collected = collectAnswers(context, scale.items);
  if (!areEnough(collected, scale.rule.missing)) return notEnough(collected);
  const value = scale.rule.categories.includes(sumOf(collected)) ? 1 : 0;
  return { status: 'scored', value, answered: 1, outOf: 1, imputed: 0 };
}
