import { type InstrumentDefinition, type InstrumentItem, isMarks, type Marks } from '@jointwise/definitions';
import type { Answer, Answers } from './answers.ts';

/** Answers as the rules of the scales see them: one value for each item at most. */
export type SingleAnswers = Readonly<Record<string, Exclude<Answer, Marks> | undefined>>;

/** Replaces several marks on one item by what the instrument says counts, or by nothing. The response keeps the marks. */
export function resolveMarks({ items, twoMarks }: InstrumentDefinition, answers: Answers): SingleAnswers {
  if (!Object.values(answers).some(isMarks)) return answers as SingleAnswers;
  const known = new Map(items.map((item) => [item.code, item]));
  const resolved: Record<string, Exclude<Answer, Marks> | undefined> = {};
  for (const [code, answer] of Object.entries(answers)) {
    const item = known.get(code);
    if (!isMarks(answer)) resolved[code] = answer;
    else resolved[code] = item === undefined ? null : countedMark(item, answer.marks, twoMarks);
  }
  return resolved;
}

/**
 * Which of several marks on one item counts: the worse one where the manual says so, else none (`null`, not answered).
 * An item of which no end is the worse one, and a yes-no question, has none either.
 */
export function countedMark(
  { answer }: InstrumentItem,
  marks: Marks['marks'],
  rule: InstrumentDefinition['twoMarks'],
): number | null {
  if (rule === undefined || answer.kind === 'yes-no' || answer.worstAt === 'neither') return null;
  const values = marks.filter((mark) => typeof mark === 'number');
  return answer.worstAt === 'maximum' ? Math.max(...values) : Math.min(...values);
}
