import type { FieldProblem } from '@jointwise/registry';
import type { z } from 'zod';
import { checkJson } from './check-json.ts';
import { RefusalError, refuse } from './refusal.ts';

/**
 * A part of a request (`params`, `query`, `body`) in the shape that the contract agreed on.
 *
 * @throws RefusalError `invalid-request` with every field that is wrong, or `malformed-text`
 */
export function checkShape<T>(shape: z.ZodType<T>, given: unknown, part: 'params' | 'query' | 'body'): T {
  if (part !== 'body') {
    const problem = checkJson(given);
    if (problem !== undefined)
      throw new RefusalError(refuse('malformed-text', problem.detail, { problems: [problem] }));
  }
  const result = shape.safeParse(given);
  if (result.success) return result.data;
  const problems = result.error.issues.slice(0, 100).map(toFieldProblem);
  const where = { params: 'address', query: 'query', body: 'body' }[part];
  throw new RefusalError(refuse('invalid-request', `The ${where} does not have the agreed shape.`, { problems }));
}

/** Rule codes of ours for what zod reports; the detail never repeats the value given. */
function toFieldProblem(issue: z.core.$ZodIssue): FieldProblem {
  const field = toPath(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.slice(0, 5).map((name) => name.slice(0, 60));
    return { field, rule: 'unknown-field', detail: `Not known here: ${names.join(', ')}.` };
  }
  const rule = { invalid_type: 'wrong-type', too_big: 'out-of-range', too_small: 'out-of-range' }[issue.code as string];
  return { field, rule: rule ?? 'wrong-value', detail: issue.message };
}

function toPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    const name = String(part).slice(0, 60);
    return text === '' ? name : `${text}.${name}`;
  }, '');
}
