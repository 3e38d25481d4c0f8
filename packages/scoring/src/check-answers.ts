import type { InstrumentDefinition, InstrumentItem, NumberAnswer } from '@jointwise/definitions';
import type { Answers } from './answers.ts';

/** One thing wrong with the answers: which item, which rule, and what was given and is allowed. */
export interface AnswerProblem {
  /** Item code. */
  readonly field: string;
  readonly rule: AnswerRule;
  readonly detail: string;
}

export type AnswerRule =
  | 'unknown-item'
  | 'wrong-type'
  | 'out-of-range'
  | 'not-a-step'
  | 'not-a-level'
  | 'always-applies'
  | 'exclusive-branches';

/** Same shape as the `Checked` of `registry`. */
export type CheckedAnswers =
  | { readonly status: 'accepted'; readonly value: Answers; readonly warnings: readonly AnswerProblem[] }
  | {
      readonly status: 'refused';
      readonly problems: readonly AnswerProblem[];
      readonly warnings: readonly AnswerProblem[];
    };

/**
 * Checks answers of unknown origin against an instrument: every item known, every value among the allowed ones, at
 * most one of exclusive branches answered. Blanks are never a problem here; the missing rules deal with them.
 */
export function checkAnswers(
  definition: InstrumentDefinition,
  answers: Readonly<Record<string, unknown>>,
): CheckedAnswers {
  const items = new Map(definition.items.map((item) => [item.code, item]));
  const problems: AnswerProblem[] = [];
  for (const [code, answer] of Object.entries(answers)) {
    const item = items.get(code);
    const problem = item === undefined ? unknownItem(definition, code) : checkAnswer(item, answer);
    if (problem !== undefined) problems.push(problem);
  }
  problems.push(...checkBranches(definition, answers));
  if (problems.length > 0) return { status: 'refused', problems, warnings: [] };
  return { status: 'accepted', value: answers as Answers, warnings: [] };
}

function unknownItem(definition: InstrumentDefinition, code: string): AnswerProblem {
  return { field: code, rule: 'unknown-item', detail: `${code}: ${definition.key} has no such item` };
}

/** Checks one answer to one item; `undefined` when it is allowed. */
export function checkAnswer(item: InstrumentItem, answer: unknown): AnswerProblem | undefined {
  if (answer === null || answer === undefined) return undefined;
  if (answer === 'not-applicable') {
    if (item.mayNotApply === true) return undefined;
    return { field: item.code, rule: 'always-applies', detail: `${item.code} cannot be marked as not applicable` };
  }
  if (item.answer.kind === 'yes-no') {
    return typeof answer === 'boolean' ? undefined : wrongType(item.code, answer, 'yes or no');
  }
  if (typeof answer !== 'number' || !Number.isFinite(answer)) return wrongType(item.code, answer, 'a number');
  if (item.answer.kind === 'number') return checkNumber(item.code, item.answer, answer);
  if (item.answer.levels.includes(answer)) return undefined;
  const allowed = item.answer.levels.join(', ');
  return { field: item.code, rule: 'not-a-level', detail: `${item.code} is ${answer}; allowed are ${allowed}` };
}

function checkNumber(code: string, { minimum, maximum, step }: NumberAnswer, value: number): AnswerProblem | undefined {
  if (value < minimum || value > maximum) {
    return { field: code, rule: 'out-of-range', detail: `${code} is ${value}; allowed is ${minimum} to ${maximum}` };
  }
  const steps = (value - minimum) / step;
  // 0.3 / 0.1 is not exactly 3 in binary, so nearness decides; half a step is far from near.
  if (Math.abs(steps - Math.round(steps)) > 1e-6) {
    return { field: code, rule: 'not-a-step', detail: `${code} is ${value}; allowed are steps of ${step}` };
  }
  return undefined;
}

function wrongType(code: string, answer: unknown, wanted: string): AnswerProblem {
  const given = typeof answer === 'string' ? 'text' : Array.isArray(answer) ? 'a list' : String(typeof answer);
  const detail = `${code} is ${Number.isNaN(answer) ? 'not a number' : given}; ${wanted} is expected`;
  return { field: code, rule: 'wrong-type', detail };
}

function checkBranches(definition: InstrumentDefinition, answers: Readonly<Record<string, unknown>>): AnswerProblem[] {
  const isAnswered = (code: string): boolean => {
    const answer = Object.hasOwn(answers, code) ? answers[code] : undefined;
    return answer !== null && answer !== undefined;
  };
  return definition.scales.flatMap(({ rule }) => {
    if (rule.kind !== 'one-branch-sum') return [];
    const answered = rule.branches.filter((branch) => branch.some(isAnswered)).map((branch) => branch.join(' and '));
    const [first] = answered;
    if (first === undefined || answered.length === 1) return [];
    const detail = `${answered.join(' and ')} are answered; only one of them may be`;
    return [{ field: first, rule: 'exclusive-branches' as const, detail }];
  });
}
