import { type InstrumentDefinition, type RefusedAnswer, refusedAnswer, refusedBranches } from '@jointwise/definitions';
import type { Answers } from './answers.ts';

/** Same shape as the `Checked` of `registry`. */
export type CheckedAnswers =
  | { readonly status: 'accepted'; readonly value: Answers; readonly warnings: readonly RefusedAnswer[] }
  | {
      readonly status: 'refused';
      readonly problems: readonly RefusedAnswer[];
      readonly warnings: readonly RefusedAnswer[];
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
  const problems: RefusedAnswer[] = [];
  for (const [code, answer] of Object.entries(answers)) {
    const item = items.get(code);
    const problem = item === undefined ? unknownItem(definition, code) : refusedAnswer(item, answer);
    if (problem !== undefined) problems.push(problem);
  }
  problems.push(...refusedBranches(definition, answers));
  if (problems.length > 0) return { status: 'refused', problems, warnings: [] };
  return { status: 'accepted', value: answers as Answers, warnings: [] };
}

function unknownItem(definition: InstrumentDefinition, code: string): RefusedAnswer {
  return { field: code, rule: 'unknown-item', detail: `${code}: ${definition.key} has no such item` };
}
