import { normalUpper } from '../distributions/normal.ts';
import type { Estimation } from '../estimation.ts';
import { checkFinite } from '../survival/follow-up.ts';
import { pairsWon, pooledRanks } from './pooled-ranks.ts';

export interface RankSumFit {
  /** Mann-Whitney count: pairs in which the first sample is larger, ties counting half. */
  readonly statistic: number;
  /** Estimated P(first > second) + P(equal) / 2. */
  readonly probability: number;
  readonly zValue: number;
  readonly pValue: number;
}

/**
 * Wilcoxon's rank-sum test of two samples of ordered values, by the normal approximation with ties.
 *
 *   W = sum of ranks of the first - m (m + 1) / 2,   Var W = m n / 12 (N + 1 - sum(t^3 - t) / (N (N - 1)))
 *   z = (W - mn/2 - sign c) / sqrt(Var W)
 *
 * Choices: continuity correction c = 1/2, as wilcox.test(exact = FALSE).
 *
 * Source: Wilcoxon F. Biometrics Bull 1945;1:80-83. Mann HB, Whitney DR. Ann Math Stat 1947;18:50-60.
 * Checked against: wilcox.test of R 4.2.
 */
export function rankSum(first: ArrayLike<number>, second: ArrayLike<number>): Estimation<RankSumFit> {
  const m = first.length;
  const n = second.length;
  checkFinite('first', first, m);
  checkFinite('second', second, n);
  if (m === 0 || n === 0) return { status: 'not-estimable', reason: 'no-observations-in-an-arm' };
  const { doubled, variance } = pooledRanks(first, second);
  if (!(variance > 0)) return { status: 'not-estimable', reason: 'all-values-equal' };
  const statistic = pairsWon(doubled, m);
  const deviation = statistic - (m * n) / 2;
  const zValue = (deviation - Math.sign(deviation) * 0.5) / Math.sqrt(variance);
  const pValue = Math.min(1, 2 * normalUpper(Math.abs(zValue)));
  return { status: 'estimated', fit: { statistic, probability: statistic / (m * n), zValue, pValue } };
}
