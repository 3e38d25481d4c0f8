import type { InstrumentDefinition, InstrumentItem } from '@jointwise/definitions';
import type { Checked, FieldProblem } from '../checked.ts';
import { quoteValue, showable } from '../text.ts';

/** Answer of one item. "Does not apply" is an answer; no answer is left out. */
export type Answer = number | boolean | 'not-applicable';
export type AnswersByItem = Readonly<Record<string, Answer>>;

/**
 * Checks the answers of an instrument, item by item. Blank answers are left out, never turned into a number; whether
 * enough are there is for scoring to say.
 *
 * @param answers anything, as it came over the wire
 */
export function checkAnswers(
  instrument: Pick<InstrumentDefinition, 'title' | 'items'>,
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
    const problem = problemOf(item, answer);
    if (problem === undefined) value[item.code] = answer as Answer;
    else problems.push({ field: `answers.${item.code}`, ...problem });
  }
  for (const code of Object.keys(given)) {
    if (instrument.items.some((item) => item.code === code)) continue;
    const detail = `${quoteValue(code)} is not an item of ${instrument.title}.`;
    problems.push({ field: `answers.${showable(code.slice(0, 60))}`, rule: 'unknown-item', detail });
  }
  if (problems.length > 0) return { status: 'refused', problems, warnings: [] };
  const warnings =
    Object.keys(value).length === 0
      ? [{ field: 'answers', rule: 'nothing-answered', detail: `No item of ${instrument.title} is answered.` }]
      : [];
  return { status: 'accepted', value, warnings };
}

function problemOf(item: InstrumentItem, answer: unknown): Omit<FieldProblem, 'field'> | undefined {
  const given = `${item.code} is ${quoteValue(answer)}`;
  if (answer === 'not-applicable') {
    if (item.mayNotApply === true) return undefined;
    return { rule: 'not-a-choice', detail: `${given}; "does not apply" is not an answer of this item.` };
  }
  const { answer: allowed } = item;
  if (allowed.kind === 'yes-no') {
    return typeof answer === 'boolean'
      ? undefined
      : { rule: 'wrong-type', detail: `${given}; allowed are true and false.` };
  }
  if (typeof answer !== 'number' || !Number.isFinite(answer)) {
    return { rule: 'wrong-type', detail: `${given}; a finite number is needed.` };
  }
  if (allowed.kind === 'levels') {
    if (allowed.levels.includes(answer)) return undefined;
    return { rule: 'not-a-choice', detail: `${given}; allowed is one of: ${allowed.levels.join(', ')}.` };
  }
  const { minimum, maximum, step } = allowed;
  if (answer < minimum || answer > maximum) {
    return { rule: 'out-of-range', detail: `${given}; allowed is ${minimum} to ${maximum}.` };
  }
  if (isOnStep(answer - minimum, step)) return undefined;
  return { rule: 'off-step', detail: `${given}; allowed are steps of ${step} from ${minimum}.` };
}

/** Decimal steps such as 0.1 are not exact in binary, so a step is met within a billionth of itself. */
function isOnStep(distance: number, step: number): boolean {
  const steps = distance / step;
  return Math.abs(steps - Math.round(steps)) <= 1e-9 * Math.max(1, Math.abs(steps));
}
