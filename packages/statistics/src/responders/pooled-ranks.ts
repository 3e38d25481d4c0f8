import { sortOrder } from '../survival/sort-order.ts';

export interface PooledRanks {
  /** Twice the rank of each value, those of the first sample in front; values alike share the mean of their ranks. */
  readonly doubled: Int32Array;
  /** Variance of the rank sum of the first sample where the samples do not differ; 0 when all values are equal. */
  readonly variance: number;
}

/**
 * Ranks of two samples taken together, with ties.
 *
 *   Var W = m n / 12 (N + 1 - sum(t^3 - t) / (N (N - 1)))   over the sets of t equal values
 */
export function pooledRanks(first: ArrayLike<number>, second: ArrayLike<number>): PooledRanks {
  const [m, n] = [first.length, second.length];
  const total = m + n;
  const values = new Float64Array(total);
  for (let i = 0; i < m; i++) values[i] = first[i];
  for (let i = 0; i < n; i++) values[m + i] = second[i];
  const order = sortOrder(values);
  const doubled = new Int32Array(total);
  let ties = 0;
  for (let from = 0; from < total; ) {
    let to = from;
    while (to < total && values[order[to]] === values[order[from]]) to += 1;
    for (let k = from; k < to; k++) doubled[order[k]] = from + 1 + to;
    ties += (to - from) ** 3 - (to - from);
    from = to;
  }
  return { doubled, variance: ((m * n) / 12) * (total + 1 - ties / (total * (total - 1))) };
}

/** Mann-Whitney count of the first `m` values: pairs in which they are larger, ties counting half. */
export function pairsWon(doubled: Int32Array, m: number): number {
  let sum = 0;
  for (let i = 0; i < m; i++) sum += doubled[i];
  return (sum - m * (m + 1)) / 2;
}
