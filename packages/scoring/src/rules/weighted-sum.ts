import type { WeightedSumRule } from '@jointwise/definitions';
import { areEnough, collectAnswers, notEnough, sumOf } from '../collected-answers.ts';
import type { RuleOutcome, ScaleOf, ScoringContext } from '../scoring-context.ts';

/**
 * Weighted sum of item sums:
 *
 *   score = constant + sum_t multiplier_t * S_t / divisor_t,   S_t = sum of the items of term t
 *
 * Under person-mean S_t is mean of the answered items of the term times its number of items.
 */
export function scoreWeightedSum(scale: ScaleOf<WeightedSumRule>, context: ScoringContext): RuleOutcome {
  const { constant, terms, missing } = scale.rule;
  const collected = terms.map((term) => collectAnswers(context, term.items));
  const values = collected.flatMap((one) => one.values);
  const outOf = collected.reduce((sum, one) => sum + one.outOf, 0);
  if (!collected.every((one) => areEnough(one, missing))) return notEnough({ values, outOf });
  let value = constant;
  for (const [index, term] of terms.entries()) {
    const part = collected[index];
    if (part === undefined) continue;
    const complete = part.values.length === part.outOf;
    const sum = complete ? sumOf(part) : (sumOf(part) / part.values.length) * part.outOf;
    value += (term.multiplier * sum) / term.divisor;
  }
  return { status: 'scored', value, answered: values.length, outOf, imputed: outOf - values.length };
}
