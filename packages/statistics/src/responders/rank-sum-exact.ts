import type { Estimation } from '../estimation.ts';
import { checkFinite } from '../survival/follow-up.ts';
import { pairsWon, pooledRanks } from './pooled-ranks.ts';

export interface ExactRankSumFit {
  /** Mann-Whitney count: pairs in which the first sample is larger, ties counting half. */
  readonly statistic: number;
  readonly pValue: number;
}

/** Values of both samples together; beyond this the normal approximation is good and the distribution takes long. */
const largestTotal = 200;

/**
 * Wilcoxon's rank-sum test of two samples by the exact distribution of the rank sum, ties or not.
 *
 * Every choice of m of the N values observed is equally likely; their doubled midranks are whole numbers, so that the number of
 * choices with each sum follows from adding one value after another (the shift algorithm):
 *
 *   c_k(s) = c_k(s) + c_(k-1)(s - r_i),   i = 1..N,   p = P(|W - mn/2| >= |w - mn/2|)
 *
 * Choices: two-sided by the distance from the mean. Without ties the distribution is symmetric and p is that of
 * wilcox.test(exact = TRUE), which doubles the smaller tail; with ties it refuses, and coin::wilcox_test(distribution = "exact")
 * does as is done here. More than 200 values are `too-many-values-for-an-exact-test`.
 *
 * Source: Streitberg B, Röhmel J. Statistical Software Newsletter 1986;12:10-17.
 * Checked against: reference/command-line/datasets.R, wilcox.test of R 4.2 and every choice written out.
 */
export function rankSumExact(first: ArrayLike<number>, second: ArrayLike<number>): Estimation<ExactRankSumFit> {
  const [m, n] = [first.length, second.length];
  checkFinite('first', first, m);
  checkFinite('second', second, n);
  if (m === 0 || n === 0) return { status: 'not-estimable', reason: 'no-observations-in-an-arm' };
  if (m + n > largestTotal) return { status: 'not-estimable', reason: 'too-many-values-for-an-exact-test' };
  const { doubled } = pooledRanks(first, second);
  const statistic = pairsWon(doubled, m);
  const shares = sumDistribution(doubled, m);
  const mean = m * (m + n + 1);
  const observed = 2 * statistic + m * (m + 1);
  let pValue = 0;
  for (let sum = 0; sum < shares.length; sum++) {
    if (Math.abs(sum - mean) >= Math.abs(observed - mean)) pValue += shares[sum];
  }
  return { status: 'estimated', fit: { statistic, pValue: Math.min(1, pValue) } };
}

/** P(sum of `size` of the ranks = s), by s. Shares of choices, not their number, which no double counts exactly. */
function sumDistribution(ranks: Int32Array, size: number): Float64Array {
  const sorted = ranks.slice().sort();
  const width = sorted.reduce((sum, rank) => sum + rank, 0) + 1;
  const shares = new Float64Array((size + 1) * width);
  shares[0] = 1;
  let top = 0;
  // Value i joins the k chosen among the first i with the share that it has of all choices of the same size.
  for (let i = 1; i <= sorted.length; i++) {
    const rank = sorted[i - 1];
    top += rank;
    // Fewer than the least k cannot become `size` with the values that are left.
    const least = Math.max(0, size - (sorted.length - i));
    for (let k = Math.min(size, i); k >= least; k--) {
      const joins = k / i;
      for (let sum = top, at = k * width + top; sum >= 0; sum--, at--) {
        const without = k === i ? 0 : shares[at] * (1 - joins);
        shares[at] = without + (k > 0 && sum >= rank ? shares[at - width - rank] * joins : 0);
      }
    }
  }
  return shares.subarray(size * width);
}
