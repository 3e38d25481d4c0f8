import type { InstrumentDefinition, InstrumentItem, NumberAnswer } from './instrument-definition.ts';
import { isMarks } from './two-marks.ts';

export type AnswerRule =
  | 'unknown-item'
  | 'wrong-type'
  | 'out-of-range'
  | 'not-a-step'
  | 'not-a-level'
  | 'always-applies'
  | 'marks'
  | 'exclusive-branches';

/** Why an answer is not allowed: which item, which rule, and what was given and is allowed. */
export interface RefusedAnswer {
  /** Item code. */
  readonly field: string;
  readonly rule: AnswerRule;
  /** No sentence mark at the end, so that it can be put into a sentence. */
  readonly detail: string;
}

/**
 * Checks one answer of unknown origin to one item; `undefined` when it is allowed. `null` and `undefined` are blanks
 * and always allowed: what they mean is for the missing rules. The one place where this is decided, for entry, import
 * and scoring alike.
 */
export function refusedAnswer(item: InstrumentItem, answer: unknown): RefusedAnswer | undefined {
  const { code, answer: allowed } = item;
  if (answer === null || answer === undefined) return undefined;
  if (answer === 'not-applicable') {
    if (item.mayNotApply === true) return undefined;
    return { field: code, rule: 'always-applies', detail: `${code} cannot be marked as not applicable` };
  }
  if (isMarks(answer)) return refusedMarks(item, answer.marks);
  if (allowed.kind === 'yes-no') {
    return typeof answer === 'boolean' ? undefined : wrongType(code, answer, 'true or false');
  }
  if (typeof answer !== 'number' || !Number.isFinite(answer)) return wrongType(code, answer, 'a number');
  if (allowed.kind === 'number') return refusedNumber(code, allowed, answer);
  if (allowed.levels.includes(answer)) return undefined;
  const levels = allowed.levels.join(', ');
  return { field: code, rule: 'not-a-level', detail: `${code} is ${answer}; allowed are ${levels}` };
}

/** Marks are two or more, differ, and each by itself is an allowed value; nothing else stands beside them. */
function refusedMarks(item: InstrumentItem, marks: readonly unknown[]): RefusedAnswer | undefined {
  const { code } = item;
  if (marks.length < 2 || new Set(marks).size < marks.length) {
    return { field: code, rule: 'marks', detail: `${code} has marks that are not two or more different values` };
  }
  for (const mark of marks) {
    if (typeof mark !== 'number' && typeof mark !== 'boolean') return wrongType(code, mark, 'a value for each mark');
    const refused = refusedAnswer(item, mark);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

/** Finds items that exclude each other and are both answered (question 8 of the VISA forms). */
export function refusedBranches(
  { scales }: Pick<InstrumentDefinition, 'scales'>,
  answers: Readonly<Record<string, unknown>>,
): readonly RefusedAnswer[] {
  const isAnswered = (code: string): boolean =>
    Object.hasOwn(answers, code) && answers[code] !== null && answers[code] !== undefined;
  return scales.flatMap(({ rule }) => {
    if (rule.kind !== 'one-branch-sum') return [];
    const answered = rule.branches.filter((branch) => branch.some(isAnswered)).map((branch) => branch.join(' with '));
    const [first] = answered;
    if (first === undefined || answered.length === 1) return [];
    const detail = `${answered.join(' and ')} are answered; only one of them may be`;
    return [{ field: first, rule: 'exclusive-branches' as const, detail }];
  });
}

function refusedNumber(
  code: string,
  { minimum, maximum, step }: NumberAnswer,
  value: number,
): RefusedAnswer | undefined {
  if (value < minimum || value > maximum) {
    return { field: code, rule: 'out-of-range', detail: `${code} is ${value}; allowed is ${minimum} to ${maximum}` };
  }
  const steps = (value - minimum) / step;
  // 0.3 / 0.1 is not exactly 3 in binary, so nearness decides; half a step is far from near.
  if (Math.abs(steps - Math.round(steps)) <= 1e-6) return undefined;
  const detail = `${code} is ${value}; allowed are steps of ${step} from ${minimum}`;
  return { field: code, rule: 'not-a-step', detail };
}

function wrongType(code: string, answer: unknown, wanted: string): RefusedAnswer {
  const given = Array.isArray(answer) ? 'a list' : typeof answer === 'string' ? 'text' : typeName(answer);
  return { field: code, rule: 'wrong-type', detail: `${code} is ${given}; ${wanted} is expected` };
}

function typeName(answer: unknown): string {
  if (typeof answer === 'number') return Number.isFinite(answer) ? 'a number' : 'no finite number';
  return typeof answer === 'boolean' ? 'true or false' : 'no single value';
}
