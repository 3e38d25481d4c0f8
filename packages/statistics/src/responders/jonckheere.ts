import { normalUpper } from '../distributions/normal.ts';
import { type Estimation, InvalidInputError } from '../estimation.ts';
import { checkFinite } from '../survival/follow-up.ts';
import { sortOrder } from '../survival/sort-order.ts';

export interface JonckheereFit {
  /** Pairs of values from two groups in which that of the later group is larger, ties counting half. */
  readonly statistic: number;
  /** Its mean and variance if the groups do not differ. */
  readonly expected: number;
  readonly variance: number;
  readonly zValue: number;
  readonly pValue: number;
}

/**
 * Test of a trend of values over ordered groups, by Jonckheere and Terpstra, with ties.
 *
 *   J = sum over groups a < b of the Mann-Whitney count of b above a,   E J = (N^2 - sum n_a^2) / 4
 *   Var J = [f(N) - sum f(n_a) - sum f(t_k)] / 72 + g(n) g(t) / (36 N (N - 1) (N - 2)) + h(n) h(t) / (8 N (N - 1))
 *
 * with f(x) = x (x - 1) (2x + 5), g = sum x (x - 1) (x - 2), h = sum x (x - 1), n_a the groups and t_k the sets of equal values.
 *
 * Choices: two-sided by the normal approximation without continuity correction. It is Kendall's test of values and groups:
 * cor.test(method = "kendall", exact = FALSE) has the same z.
 *
 * Source: Jonckheere AR. Biometrika 1954;41:133-145. Hollander M, Wolfe DA. Nonparametric Statistical Methods, 2nd ed. 1999, 6.2.
 * Checked against: reference/command-line/datasets.R.
 *
 * @param groups place of each value's group in their order, from 0
 */
export function jonckheere(values: ArrayLike<number>, groups: ArrayLike<number>): Estimation<JonckheereFit> {
  const total = values.length;
  checkFinite('values', values, total);
  checkFinite('groups', groups, total);
  const wrong = Array.from(groups).find((group) => !Number.isInteger(group) || group < 0);
  if (wrong !== undefined)
    throw new InvalidInputError('groups', `a group is ${wrong}; groups are whole numbers from 0`);
  const sizes = new Float64Array(Array.from(groups).reduce((most, group) => Math.max(most, group), 0) + 1);
  for (let i = 0; i < total; i++) sizes[groups[i]] += 1;
  if (sizes.filter((size) => size > 0).length < 2) return { status: 'not-estimable', reason: 'one-group-only' };
  const { statistic, ties } = countPairs(values, groups, sizes.length);
  const expected = (total ** 2 - sumOver(sizes, (n) => n * n)) / 4;
  const variance = varianceOf(total, sizes, ties);
  if (!(variance > 0)) return { status: 'not-estimable', reason: 'all-values-equal' };
  const zValue = (statistic - expected) / Math.sqrt(variance);
  const pValue = Math.min(1, 2 * normalUpper(Math.abs(zValue)));
  return { status: 'estimated', fit: { statistic, expected, variance, zValue, pValue } };
}

/** One sweep through the values by size: each looks at how many of earlier groups are smaller or equal. */
function countPairs(values: ArrayLike<number>, groups: ArrayLike<number>, size: number) {
  const order = sortOrder(values);
  const [below, equal] = [new Float64Array(size), new Float64Array(size)];
  const ties: number[] = [];
  let statistic = 0;
  for (let from = 0; from < order.length; ) {
    let to = from;
    equal.fill(0);
    while (to < order.length && values[order[to]] === values[order[from]]) equal[groups[order[to++]]] += 1;
    let earlier = 0;
    for (let group = 0; group < size; group++) {
      statistic += equal[group] * earlier;
      earlier += below[group] + equal[group] / 2;
    }
    for (let group = 0; group < size; group++) below[group] += equal[group];
    ties.push(to - from);
    from = to;
  }
  return { statistic, ties };
}

function varianceOf(total: number, sizes: ArrayLike<number>, ties: ArrayLike<number>): number {
  const f = (x: number) => x * (x - 1) * (2 * x + 5);
  const g = (x: number) => x * (x - 1) * (x - 2);
  const h = (x: number) => x * (x - 1);
  const first = (f(total) - sumOver(sizes, f) - sumOver(ties, f)) / 72;
  const triples = total > 2 ? (sumOver(sizes, g) * sumOver(ties, g)) / (36 * g(total)) : 0;
  return first + triples + (sumOver(sizes, h) * sumOver(ties, h)) / (8 * h(total));
}

function sumOver(values: ArrayLike<number>, of: (value: number) => number): number {
  return Array.from(values).reduce((sum, value) => sum + of(value), 0);
}
