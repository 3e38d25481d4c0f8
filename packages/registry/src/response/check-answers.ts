import {
  type InstrumentDefinition,
  isMarks,
  type Marks,
  type RefusedAnswer,
  refusedAnswer,
  refusedBranches,
} from '@jointwise/definitions';
import type { Checked, FieldProblem } from '../checked.ts';
import { quoteValue, showable } from '../text.ts';

/** Answer of one item. "Does not apply" is an answer, two marks on paper are kept as two; no answer is left out. */
export type Answer = number | boolean | 'not-applicable' | Marks;
export type AnswersByItem = Readonly<Record<string, Answer>>;

/**
 * Checks the answers of an instrument, item by item. Blank answers are left out, never turned into a number; whether
 * enough are there is for scoring to say.
 *
 * @param answers anything, as it came over the wire
 */
export function checkAnswers(
  instrument: Pick<InstrumentDefinition, 'title' | 'items' | 'scales' | 'twoMarks'>,
  answers: unknown,
): Checked<AnswersByItem> {
  const problems: FieldProblem[] = [];
  const value: Record<string, Answer> = {};
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) {
    const detail = `The answers are ${quoteValue(answers)}; a group of answers by item code is needed.`;
    return { status: 'refused', problems: [{ field: 'answers', rule: 'wrong-type', detail }], warnings: [] };
  }
  const given = answers as Readonly<Record<string, unknown>>;
  for (const item of instrument.items) {
    const answer = Object.hasOwn(given, item.code) ? given[item.code] : undefined;
    if (answer === undefined || answer === null) continue;
    const refused = refusedAnswer(item, answer);
    if (refused === undefined) value[item.code] = isMarks(answer) ? { marks: answer.marks } : (answer as Answer);
    else problems.push(problemOf(refused));
  }
  problems.push(...refusedBranches(instrument, value).map(problemOf));
  const known = new Set(instrument.items.map((item) => item.code));
  for (const code of Object.keys(given)) {
    if (known.has(code)) continue;
    const detail = `${quoteValue(code)} is not an item of ${instrument.title}.`;
    problems.push({ field: `answers.${showable(code.slice(0, 60))}`, rule: 'unknown-item', detail });
  }
  if (problems.length > 0) return { status: 'refused', problems, warnings: [] };
  const warnings =
    Object.keys(value).length === 0
      ? [{ field: 'answers', rule: 'nothing-answered', detail: `No item of ${instrument.title} is answered.` }]
      : [];
  return { status: 'accepted', value, warnings: [...warnings, ...marksWarnings(instrument, value)] };
}

/** Where the manual is silent nobody chooses between two marks, and whoever entered them is told so. */
function marksWarnings({ title, twoMarks }: { title: string; twoMarks?: 'worse' }, answers: AnswersByItem) {
  if (twoMarks !== undefined) return [];
  const marked = Object.entries(answers).filter(([, answer]) => isMarks(answer));
  return marked.map(([code]) => ({
    field: `answers.${code}`,
    rule: 'marks',
    detail: `${code} has two marks; the manual of ${title} does not say which counts, so it is scored as not answered.`,
  }));
}

function problemOf({ field, rule, detail }: RefusedAnswer): FieldProblem {
  return { field: `answers.${field}`, rule, detail: `${detail}.` };
}
