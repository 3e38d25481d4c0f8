import type { ItemAnswer } from './instrument-definition.ts';
import type { ScoringRule } from './scoring-rule.ts';

type Range = readonly [lowest: number, highest: number];

/**
 * The lowest and highest score that a rule can give, where that follows from the answers alone; `undefined` where it
 * does not (combined scales, formulas, value sets). A definition that declares another range is wrong in one of them.
 *
 * @param answers the items of the scale, in any order, with what each answer counts as
 */
export function expectedRange(rule: ScoringRule, answers: readonly Range[]): Range | undefined {
  const sums: Range = [
    answers.reduce((sum, [lowest]) => sum + lowest, 0),
    answers.reduce((sum, [, highest]) => sum + highest, 0),
  ];
  switch (rule.kind) {
    case 'single-value':
    case 'sum':
      return sums;
    case 'yes-no':
    case 'top-categories':
      return [0, 1];
    case 'mean-rescaled':
      return ends(rule.to);
    case 'percent-of-maximum':
      return sums[0] === 0 ? [0, 100] : undefined;
    case 'sum-lookup':
      return ends(rule.table.map(([, score]) => score));
    default:
      return undefined;
  }
}

/** Lowest and highest number that an item can be answered with. */
export function rangeOfAnswer(answer: ItemAnswer): Range {
  switch (answer.kind) {
    case 'number':
      return [answer.minimum, answer.maximum];
    case 'levels':
      return ends(answer.levels);
    case 'yes-no':
      return [0, 1];
  }
}

/** Lowest and highest of some numbers. */
export function ends(numbers: readonly number[]): Range {
  return [Math.min(...numbers), Math.max(...numbers)];
}
