import type { InstrumentItem, PercentOfMaximumRule } from '@jointwise/definitions';
import { areEnough, collectAnswers, notEnough, sumOf } from '../collected-answers.ts';
import { itemOf, type RuleOutcome, type ScaleOf, type ScoringContext } from '../scoring-context.ts';

/**
 * score = 100 * sum of the answered items / sum of the highest values that these items can count as
 *
 * Items that are missing or do not apply are in neither sum, except under person-mean, where the missing ones are
 * taken as the mean of the answered and the maximum is that of all items.
 */
export function scorePercentOfMaximum(scale: ScaleOf<PercentOfMaximumRule>, context: ScoringContext): RuleOutcome {
  const { recodes = [], missing } = scale.rule;
  const collected = collectAnswers(context, scale.items, recodes);
  if (!areEnough(collected, missing)) return notEnough(collected);
  const answered = collected.values.length;
  const { outOf } = collected;
  const highest = (code: string): number =>
    highestValue(
      itemOf(context, code),
      recodes.find((recode) => recode.item === code)?.pairs.map(([, countsAs]) => countsAs),
    );
  if (missing.kind === 'person-mean') {
    const sum = (sumOf(collected) / answered) * outOf;
    const maximum = scale.items.reduce((total, item) => total + highest(item), 0);
    return { status: 'scored', value: (100 * sum) / maximum, answered, outOf, imputed: outOf - answered };
  }
  const maximum = collected.values.reduce((total, [item]) => total + highest(item), 0);
  return { status: 'scored', value: (100 * sumOf(collected)) / maximum, answered, outOf, imputed: 0 };
}

function highestValue({ answer }: InstrumentItem, recodedValues: readonly number[] | undefined): number {
  if (recodedValues !== undefined) return Math.max(...recodedValues);
  switch (answer.kind) {
    case 'number':
      return answer.maximum;
    case 'levels':
      return Math.max(...answer.levels);
    case 'yes-no':
      return 1;
  }
}
