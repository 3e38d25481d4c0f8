import type { OneBranchSumRule, SumRule } from '@jointwise/definitions';
import { areEnough, collectAnswers, notEnough, sumOf } from '../collected-answers.ts';
import type { RuleOutcome, ScaleOf, ScoringContext } from '../scoring-context.ts';

/**
 * Sum of the items. Under person-mean a missing answer is the mean of the answered ones, so the score is
 * sum / answered * items.
 */
export function scoreSum(scale: ScaleOf<SumRule>, context: ScoringContext): RuleOutcome {
  const collected = collectAnswers(context, scale.items);
  if (!areEnough(collected, scale.rule.missing)) return notEnough(collected);
  const answered = collected.values.length;
  const { outOf } = collected;
  const value = answered === outOf ? sumOf(collected) : (sumOf(collected) / answered) * outOf;
  return { status: 'scored', value, answered, outOf, imputed: outOf - answered };
}

/** Sum of the items outside the branches and of the answered branch. `checkAnswers` has refused two of them. */
export function scoreOneBranchSum(scale: ScaleOf<OneBranchSumRule>, context: ScoringContext): RuleOutcome {
  const { branches, missing } = scale.rule;
  const branchItems = new Set(branches.flat());
  const taken = branches.find((branch) => collectAnswers(context, branch).values.length > 0) ?? branches[0] ?? [];
  const items = scale.items.filter((item) => !branchItems.has(item) || taken.includes(item));
  const collected = collectAnswers(context, items);
  if (!areEnough(collected, missing)) return notEnough(collected);
  return { status: 'scored', value: sumOf(collected), answered: items.length, outOf: items.length, imputed: 0 };
}
