import type { FieldProblem } from '@jointwise/registry';

const maximumDepth = 32;
/** Names that would reach the prototype of an object when copied carelessly. */
const reservedNames = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether PostgreSQL can store a text and give it back unchanged: no U+0000, no half of a surrogate pair. */
export function isStorableText(text: string): boolean {
  return !text.includes('\u0000') && !/\p{Cs}/u.test(text);
}

/**
 * What no shape can say about a JSON value: texts that cannot be stored, numbers beyond what a double holds,
 * nesting without end, names that reach a prototype. Returns the first thing wrong, or nothing.
 */
export function checkJson(value: unknown, path = '', depth = 0): FieldProblem | undefined {
  if (typeof value === 'string') {
    if (isStorableText(value)) return undefined;
    return { field: path, rule: 'unstorable-text', detail: 'The text holds U+0000 or half of a surrogate pair.' };
  }
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return undefined;
    return { field: path, rule: 'out-of-range', detail: 'The number is larger than any number that can be stored.' };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth >= maximumDepth) {
    return { field: path, rule: 'too-deep', detail: `Values may be nested ${maximumDepth} deep.` };
  }
  if (Array.isArray(value)) return checkItems(value, path, depth);
  return checkMembers(value, path, depth);
}

function checkItems(items: readonly unknown[], path: string, depth: number): FieldProblem | undefined {
  for (const [index, item] of items.entries()) {
    const problem = checkJson(item, `${path}[${index}]`, depth + 1);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function checkMembers(members: object, path: string, depth: number): FieldProblem | undefined {
  for (const [name, member] of Object.entries(members)) {
    if (reservedNames.has(name) || !isStorableText(name)) {
      return { field: path, rule: 'reserved-name', detail: 'A member has a name that is not allowed.' };
    }
    const problem = checkJson(member, path === '' ? name : `${path}.${name}`, depth + 1);
    if (problem !== undefined) return problem;
  }
  return undefined;
}
