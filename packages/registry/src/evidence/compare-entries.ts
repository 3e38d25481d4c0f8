import type { TrialDefinition } from '@jointwise/definitions';
import { type Tree, toTree } from './trial-tree.ts';

/** A place where two readings of a trial differ; a side is undefined when that reader has nothing there. */
export interface EntryDifference {
  /** `['results', 'pain, nrs-pain, 12 months', 'arms', 'PRP', 'mean']`. */
  readonly path: readonly string[];
  readonly first: unknown;
  readonly second: unknown;
}

/** Prose in each reader's own words, and names that readers choose: two people never write the same. */
const ownWords = new Set([
  'finding',
  'note',
  'label',
  'title',
  'population',
  'key',
  'study',
  'source',
  'location',
  'unit',
]);

/**
 * Where two readings differ, number by number and word by word, in the order of the first. Free text is not compared;
 * arms are told by their code, results by endpoint, instrument and time.
 */
export function compareEntries(first: TrialDefinition, second: TrialDefinition): EntryDifference[] {
  return compareTrees(toTree(first), toTree(second), []);
}

function compareTrees(first: Tree, second: Tree, path: readonly string[]): EntryDifference[] {
  const names = [...new Set([...Object.keys(first), ...Object.keys(second)])];
  return names.flatMap((name) => {
    // Branches of arms and results are named by readers' codes, which are compared even when they sound like prose.
    if (ownWords.has(name) && !isList(path)) return [];
    const [one, other] = [first[name], second[name]];
    const here = [...path, name];
    if (isTree(one) && isTree(other)) return compareTrees(one, other, here);
    return JSON.stringify(one) === JSON.stringify(other) ? [] : [{ path: here, first: one, second: other }];
  });
}

const lists = new Set(['arms', 'results', 'differences', 'domains']);

function isList(path: readonly string[]): boolean {
  return lists.has(path.at(-1) ?? '');
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
