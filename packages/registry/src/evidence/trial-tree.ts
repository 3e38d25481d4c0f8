import type { ArmResult, PrintedDifference, TrialDefinition, TrialResult } from '@jointwise/definitions';

/** A value of a tree: a branch by name, or anything that JSON holds. */
export type Tree = { readonly [name: string]: Tree | unknown };

/**
 * A trial as a tree whose branches are named by what they are (arm code, endpoint and time) and not by their place in a
 * list, so that two readings that list arms in another order are the same.
 */
export function toTree(trial: TrialDefinition): Tree {
  const { arms, results, riskOfBias, source, ...facts } = trial;
  return {
    ...facts,
    source: { ...source },
    arms: named(arms, ({ code }) => code),
    results: Object.fromEntries(
      Object.entries(named(results, resultName)).map(([name, result]) => [name, resultTree(result)]),
    ),
    ...(riskOfBias === undefined
      ? {}
      : { riskOfBias: { ...riskOfBias, domains: named(riskOfBias.domains, ({ domain }) => domain) } }),
  };
}

/** The trial of a tree. */
export function fromTree(tree: Tree): TrialDefinition {
  const { arms, results, riskOfBias, ...facts } = tree as Record<string, Tree>;
  const risk = riskOfBias as (Tree & { readonly domains: Tree }) | undefined;
  return {
    ...facts,
    arms: Object.values(arms ?? {}),
    results: Object.values(results ?? {}).map((result) => fromResultTree(result as Tree)),
    ...(risk === undefined ? {} : { riskOfBias: { ...risk, domains: Object.values(risk.domains ?? {}) } }),
  } as unknown as TrialDefinition;
}

function resultTree({ arms, differences, ...facts }: TrialResult): Tree {
  return {
    ...facts,
    arms: named<ArmResult>(arms, ({ arm }) => arm),
    differences: named<PrintedDifference>(
      differences,
      ({ arm, comparator, measure }) => `${arm} - ${comparator}, ${measure}`,
    ),
  };
}

function fromResultTree(tree: Tree): TrialResult {
  const { arms, differences, ...facts } = tree as Record<string, Tree>;
  return {
    ...facts,
    arms: Object.values(arms ?? {}),
    differences: Object.values(differences ?? {}),
  } as unknown as TrialResult;
}

/** Endpoint, instrument and time; what the reader called the result is his own affair. */
function resultName({ endpoint, scale, timepointMonths, timeAsGiven }: TrialResult): string {
  const time = timepointMonths ?? timeAsGiven;
  return [endpoint, scale?.instrument, scale?.scale, time === undefined ? undefined : `${time} months`]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** By name; a second of the same name gets a number, so that nothing is lost. */
function named<T>(items: readonly T[], nameOf: (item: T) => string): Record<string, T> {
  const tree: Record<string, T> = {};
  for (const item of items) {
    const name = nameOf(item);
    let own = name;
    for (let count = 2; own in tree; count += 1) own = `${name} (${count})`;
    tree[own] = item;
  }
  return tree;
}
