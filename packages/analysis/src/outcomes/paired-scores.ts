import type { PairFact, RepeatedFact } from './outcome-facts.ts';
import type { ScorePair } from './threshold.ts';

/** The due episodes with both scores, as frequencies, and those among them that belong to a person with several. */
export interface PairedScores {
  readonly pairs: readonly { readonly before: number; readonly after: number; readonly count: number }[];
  readonly repeated: readonly { readonly person: number; readonly before: number; readonly after: number }[];
  /** Episodes with both scores. */
  readonly n: number;
  readonly persons: number;
  /** Episodes that are due. */
  readonly of: number;
}

/** Takes the complete pairs out of the facts. */
export function pairedScores(facts: readonly PairFact[], repeated: readonly RepeatedFact[]): PairedScores {
  const pairs = facts.flatMap(({ before, after, count }) =>
    before === null || after === null ? [] : [{ before, after, count }],
  );
  const n = pairs.reduce((total, { count }) => total + count, 0);
  const persons = n - repeated.length + new Set(repeated.map(({ person }) => person)).size;
  return { pairs, repeated, n, persons, of: facts.reduce((total, { count }) => total + count, 0) };
}

/** The pairs that something can be said about: those for which `says` is not null. */
export function restricted(
  { pairs, repeated, of }: PairedScores,
  says: (pair: ScorePair) => boolean | null,
): PairedScores {
  const kept = pairs.filter((pair) => says(pair) !== null);
  const keptRepeated = repeated.filter((pair) => says(pair) !== null);
  const n = kept.reduce((total, { count }) => total + count, 0);
  const persons = n - keptRepeated.length + new Set(keptRepeated.map(({ person }) => person)).size;
  return { pairs: kept, repeated: keptRepeated, n, persons, of };
}

/** Sums that a mean and its spread come from, when every episode has a value x. */
export interface ClusteredSums {
  readonly mean: number;
  /** Sum over episodes of (x - mean)^2. */
  readonly squares: number;
  /** Sum over persons of (sum over their episodes of (x - mean))^2. */
  readonly clusteredSquares: number;
}

/** The sums of a value over the episodes; persons are the clusters. There must be at least one episode. */
export function clusteredSums(
  { pairs, repeated, n }: PairedScores,
  numberOf: (pair: ScorePair) => number,
): ClusteredSums {
  const mean = pairs.reduce((total, pair) => total + pair.count * numberOf(pair), 0) / n;
  const squares = pairs.reduce((total, pair) => total + pair.count * (numberOf(pair) - mean) ** 2, 0);
  const byPerson = new Map<number, number>();
  let replaced = 0;
  for (const pair of repeated) {
    const residual = numberOf(pair) - mean;
    replaced += residual ** 2;
    byPerson.set(pair.person, (byPerson.get(pair.person) ?? 0) + residual);
  }
  const together = [...byPerson.values()].reduce((total, sum) => total + sum ** 2, 0);
  return { mean, squares, clusteredSquares: Math.max(0, squares - replaced + together) };
}
