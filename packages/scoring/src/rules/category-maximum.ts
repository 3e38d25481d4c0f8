import type { CategoryMaximumRule } from '@jointwise/definitions';
import { collectAnswers, notEnough } from '../collected-answers.ts';
import type { RuleOutcome, ScaleOf, ScoringContext } from '../scoring-context.ts';

/**
 * Mean over answered categories of the highest answer in the category; an aid lifts a lower one to `liftTo`.
 * `answered` and `outOf` count categories, as the missing rule does.
 */
export function scoreCategoryMaximum(scale: ScaleOf<CategoryMaximumRule>, context: ScoringContext): RuleOutcome {
  const { categories, liftTo, missing } = scale.rule;
  const values: number[] = [];
  let lifted = 0;
  for (const { items, aids } of categories) {
    const answers = collectAnswers(context, items).values.map(([, value]) => value);
    if (answers.length === 0) continue;
    const highest = Math.max(...answers);
    const lifts = highest < liftTo && aids.some((aid) => context.answers[aid] === true);
    if (lifts) lifted += 1;
    values.push(lifts ? liftTo : highest);
  }
  const outOf = categories.length;
  if (values.length < missing.count) return notEnough({ values, outOf });
  const value = values.reduce((sum, one) => sum + one, 0) / values.length;
  return {
    status: 'scored',
    value,
    answered: values.length,
    outOf,
    imputed: 0,
    ...(lifted > 0 ? { note: `${lifted} lifted by aids or help` } : {}),
  };
}
