import { normalUpperQuantile } from '../distributions/normal.ts';
import type { Estimation } from '../estimation.ts';
import { checkFinite } from '../survival/follow-up.ts';
import { pooledRanks } from './pooled-ranks.ts';
import { checkLevel, type LevelOption } from './proportion.ts';

export interface ShiftFit {
  /** Median of all differences between a value of the first and a value of the second sample, in units of the values. */
  readonly estimate: number;
  readonly interval: readonly [lower: number, upper: number];
  readonly confidenceLevel: number;
}

/** Pairs; their differences are sorted, eight bytes each. */
const mostPairs = 25_000_000;

/**
 * The shift between two samples, by Hodges and Lehmann, with the interval that inverts the rank-sum test (Moses).
 *
 *   estimate   median of d_ij = x_i - y_j
 *   interval   d_(k) to d_(mn + 1 - k),   k = round(mn/2 - z sqrt(Var W)), at least 1
 *
 * with the differences sorted and Var W = m n / 12 (N + 1 - sum(t^3 - t) / (N (N - 1))) as in the rank-sum test with ties.
 *
 * Choices: the normal approximation of k, as Hollander and Wolfe 4.3; wilcox.test takes k from the exact distribution below fifty
 * values without ties, which gives the same k or one beside it, and otherwise searches for the root of a step function.
 *
 * Source: Hodges JL, Lehmann EL. Ann Math Stat 1963;34:598-611. Hollander M, Wolfe DA. Nonparametric Statistical Methods, 2nd ed. 1999.
 * Checked against: reference/command-line/datasets.R.
 */
export function hodgesLehmann(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  { confidenceLevel = 0.95 }: LevelOption = {},
): Estimation<ShiftFit> {
  const [m, n] = [first.length, second.length];
  checkLevel(confidenceLevel);
  checkFinite('first', first, m);
  checkFinite('second', second, n);
  if (m === 0 || n === 0) return { status: 'not-estimable', reason: 'no-observations-in-an-arm' };
  if (m * n > mostPairs) return { status: 'not-estimable', reason: 'too-many-pairs' };
  const differences = new Float64Array(m * n);
  for (let i = 0; i < m; i++) for (let j = 0; j < n; j++) differences[i * n + j] = first[i] - second[j];
  differences.sort();
  const z = normalUpperQuantile((1 - confidenceLevel) / 2);
  const from = Math.max(1, Math.round((m * n) / 2 - z * Math.sqrt(pooledRanks(first, second).variance)));
  const middle = [Math.floor((m * n - 1) / 2), Math.floor((m * n) / 2)];
  return {
    status: 'estimated',
    fit: {
      estimate: (differences[middle[0]] + differences[middle[1]]) / 2,
      interval: [differences[from - 1], differences[m * n - from]],
      confidenceLevel,
    },
  };
}
