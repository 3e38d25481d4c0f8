import { normalUpper } from '../distributions/normal.ts';
import type { Estimation } from '../estimation.ts';
import { checkFinite } from '../survival/follow-up.ts';
import { sortOrder } from '../survival/sort-order.ts';

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
  const total = m + n;
  const values = new Float64Array(total);
  for (let i = 0; i < m; i++) values[i] = first[i];
  for (let i = 0; i < n; i++) values[m + i] = second[i];
  const order = sortOrder(values);
  let rankTotal = 0;
  let tieTerm = 0;
  for (let from = 0; from < total; ) {
    let to = from;
    let inFirst = 0;
    while (to < total && values[order[to]] === values[order[from]]) if (order[to++] < m) inFirst++;
    rankTotal += (inFirst * (from + 1 + to)) / 2;
    tieTerm += (to - from) ** 3 - (to - from);
    from = to;
  }
  const variance = ((m * n) / 12) * (total + 1 - tieTerm / (total * (total - 1)));
  if (!(variance > 0)) return { status: 'not-estimable', reason: 'all-values-equal' };
  const statistic = rankTotal - (m * (m + 1)) / 2;
  const deviation = statistic - (m * n) / 2;
  const zValue = (deviation - Math.sign(deviation) * 0.5) / Math.sqrt(variance);
  const pValue = Math.min(1, 2 * normalUpper(Math.abs(zValue)));
  return { status: 'estimated', fit: { statistic, probability: statistic / (m * n), zValue, pValue } };
}
