import type { TrialDefinition } from '@jointwise/definitions';
import { compareEntries, type EntryDifference } from './compare-entries.ts';
import { fromTree, type Tree, toTree } from './trial-tree.ts';

/** Whose value stands at one place, and why. */
export interface EntryChoice {
  readonly path: readonly string[];
  readonly from: 'first' | 'second' | 'other';
  /** The value itself where it is neither reader's. */
  readonly value?: unknown;
  readonly reason: string;
}

export type AppliedChoices =
  | { readonly status: 'accepted'; readonly trial: TrialDefinition }
  | {
      readonly status: 'refused';
      readonly problems: readonly { readonly field: string; readonly rule: string; readonly detail: string }[];
    };

/**
 * The trial that stands after two differing readings: the first, with every differing value settled.
 *
 * @returns refused when a difference has no choice, a choice has no reason, or a choice is about a place that does not differ
 */
export function applyChoices(
  first: TrialDefinition,
  second: TrialDefinition,
  choices: readonly EntryChoice[],
): AppliedChoices {
  const differences = compareEntries(first, second);
  const problems = [...missing(differences, choices), ...unusable(differences, choices)];
  if (problems.length > 0) return { status: 'refused', problems };
  let tree = toTree(first);
  for (const choice of choices) {
    const difference = differences.find(({ path }) => isSame(path, choice.path));
    if (choice.from === 'first' || difference === undefined) continue;
    tree = withValue(tree, choice.path, choice.from === 'second' ? difference.second : choice.value);
  }
  return { status: 'accepted', trial: fromTree(tree) };
}

function missing(differences: readonly EntryDifference[], choices: readonly EntryChoice[]) {
  return differences
    .filter(({ path }) => !choices.some((choice) => isSame(choice.path, path)))
    .map(({ path }) => ({ field: path.join(' / '), rule: 'required', detail: 'Say which value stands.' }));
}

function unusable(differences: readonly EntryDifference[], choices: readonly EntryChoice[]) {
  return choices.flatMap(({ path, reason, from, value }) => {
    const field = path.join(' / ');
    if (!differences.some((difference) => isSame(difference.path, path))) {
      return [{ field, rule: 'not-differing', detail: 'The readings do not differ here.' }];
    }
    if (reason.trim() === '') return [{ field, rule: 'reason-required', detail: 'Say why this value stands.' }];
    if (from === 'other' && value === undefined)
      return [{ field, rule: 'required', detail: 'Give the value that stands.' }];
    return [];
  });
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((part, i) => part === right[i]);
}

/** A copy with another value at a path; undefined takes the branch away. */
function withValue(tree: Tree, [name, ...rest]: readonly string[], value: unknown): Tree {
  if (name === undefined) return tree;
  const copy: Record<string, unknown> = { ...tree };
  if (rest.length > 0) copy[name] = withValue((copy[name] ?? {}) as Tree, rest, value);
  else if (value === undefined) delete copy[name];
  else copy[name] = value;
  return copy;
}
