import type { NumberAnswer } from '../instrument-definition.ts';
import type { ItemRecode } from '../scoring-rule.ts';

/** Whole grades from `minimum` to `maximum`, with our words for the two ends. */
export function grades(
  minimum: number,
  maximum: number,
  worstAt: NumberAnswer['worstAt'],
  ends: readonly [atMinimum: string, atMaximum: string],
): NumberAnswer {
  return { kind: 'number', minimum, maximum, step: 1, worstAt, ends };
}

/** 0 no trouble to 4 greatest trouble. */
export const fiveGrades = grades(0, 4, 'maximum', ['none', 'as bad as can be']);

/** 0 to 10, 10 the worst. */
export const tenWorst = grades(0, 10, 'maximum', ['none', 'as bad as can be']);

/** Counts a 0-10 answer backwards: `lowest + highest - answer`. */
export function reversed(item: string, lowest: number, highest: number): ItemRecode {
  const answers = Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index);
  return { item, pairs: answers.map((answer) => [answer, lowest + highest - answer] as const) };
}
