import { describe, expect, it } from 'vitest';
import { hodgesLehmann } from './hodges-lehmann.ts';
import { jonckheere } from './jonckheere.ts';
import { rankSum } from './rank-sum.ts';
import { rankSumExact } from './rank-sum-exact.ts';

const fitOf = <Fit>(estimation: { status: string; fit?: Fit }): Fit => {
  if (estimation.fit === undefined) throw new Error(estimation.status);
  return estimation.fit;
};

describe('rankSumExact', () => {
  it('counts the twenty choices of three of six values', () => {
    // Ranks 4, 5, 6 against 1, 2, 3: W = 9, the furthest of twenty at either end.
    expect(fitOf(rankSumExact([4, 5, 6], [1, 2, 3]))).toEqual({ statistic: 9, pValue: expect.closeTo(0.1, 12) });
    // Midranks 1.5 1.5 3 4 5 6, of which the first sample has 1.5, 3 and 4.
    const fit = fitOf(rankSumExact([1, 2, 3], [1, 4, 5]));
    expect(fit.statistic).toBe(2.5);
    expect(fit.pValue).toBeCloseTo(countedByHand([1.5, 1.5, 3, 4, 5, 6], 8.5), 12);
  });

  it('does not depend on the order of rows, and mirrors when the samples change places', () => {
    const [first, second] = [
      [3, 1, 2, 2],
      [2, 5, 4],
    ];
    const fit = fitOf(rankSumExact(first, second));
    const close = { ...fit, pValue: expect.closeTo(fit.pValue, 12) };
    expect(fitOf(rankSumExact([...first].reverse(), [...second].reverse()))).toEqual(close);
    expect(fitOf(rankSumExact(second, first))).toEqual({
      statistic: 12 - fit.statistic,
      pValue: expect.closeTo(fit.pValue, 12),
    });
  });

  it('comes near the normal approximation in 200 values, and refuses more', () => {
    const first = Array.from({ length: 100 }, (_, i) => (i * 37) % 101);
    const second = Array.from({ length: 100 }, (_, i) => ((i * 53) % 103) + 9);
    expect(fitOf(rankSumExact(first, second)).pValue).toBeCloseTo(fitOf(rankSum(first, second)).pValue, 3);
    expect(rankSumExact([...first, 1], second)).toMatchObject({ reason: 'too-many-values-for-an-exact-test' });
    expect(rankSumExact([], second)).toMatchObject({ reason: 'no-observations-in-an-arm' });
    expect(fitOf(rankSumExact([1, 1], [1, 1])).pValue).toBe(1);
  });
});

/** Share of choices of half the ranks whose sum is as far from the mean as `sum`. */
function countedByHand(ranks: readonly number[], sum: number): number {
  const size = ranks.length / 2;
  const mean = ranks.reduce((total, rank) => total + rank, 0) / 2;
  const sums = Array.from({ length: 2 ** ranks.length }, (_, mask) => ranks.filter((_rank, i) => (mask >> i) & 1))
    .filter((chosen) => chosen.length === size)
    .map((chosen) => chosen.reduce((total, rank) => total + rank, 0));
  return sums.filter((one) => Math.abs(one - mean) >= Math.abs(sum - mean)).length / sums.length;
}

describe('hodgesLehmann', () => {
  it('is the median of six differences, and moves and stretches with the values', () => {
    // 5 - 1, 5 - 2, 7 - 1, 7 - 2, 9 - 1, 9 - 2: 3, 4, 5, 6, 7, 8.
    const { estimate, interval } = fitOf(hodgesLehmann([5, 7, 9], [1, 2]));
    expect([estimate, ...interval]).toEqual([5.5, 3, 8]);
    const moved = fitOf(hodgesLehmann([60, 80, 100], [10, 20]));
    expect(moved.estimate).toBe(65);
  });

  it('narrows as the level falls', () => {
    const [first, second] = [
      [1.2, 3.4, 2.2, 5.1, 4.4, 2.9],
      [0.3, 1.9, 2.5, 1.1, 0.7],
    ];
    const [low, high] = fitOf(hodgesLehmann(first, second, { confidenceLevel: 0.8 })).interval;
    const [lower, higher] = fitOf(hodgesLehmann(first, second, { confidenceLevel: 0.99 })).interval;
    expect(lower).toBeLessThan(low);
    expect(higher).toBeGreaterThan(high);
    expect(hodgesLehmann([], second)).toMatchObject({ reason: 'no-observations-in-an-arm' });
  });
});

describe('jonckheere', () => {
  it('counts the pairs of three groups of two', () => {
    // Groups 1 3, 2 5, 4 6: of 12 pairs 3-2, 5-4 fall: J = 10, mean (36 - 12) / 4 = 6
    const fit = fitOf(jonckheere([1, 3, 2, 5, 4, 6], [0, 0, 1, 1, 2, 2]));
    expect([fit.statistic, fit.expected]).toEqual([10, 6]);
    // f(6) = 6 * 5 * 17 = 510, f(2) = 2 * 1 * 9 = 18 for each group: (510 - 54) / 72.
    expect(fit.variance).toBeCloseTo(456 / 72, 12);
  });

  it('is the rank-sum test without continuity correction when there are two groups', () => {
    const values = [1, 2, 2, 4, 3, 5, 5, 2];
    const groups = [0, 0, 0, 0, 1, 1, 1, 1];
    const fit = fitOf(jonckheere(values, groups));
    const { statistic, zValue } = fitOf(rankSum(values.slice(4), values.slice(0, 4)));
    expect(fit.statistic).toBe(statistic);
    expect(fit.zValue / zValue).toBeCloseTo((statistic - 8) / (statistic - 8 - 0.5), 10);
  });

  it('has no answer for one group or values all alike', () => {
    expect(jonckheere([1, 2], [1, 1])).toMatchObject({ reason: 'one-group-only' });
    expect(jonckheere([2, 2, 2], [0, 1, 2])).toMatchObject({ reason: 'all-values-equal' });
    expect(jonckheere([], [])).toMatchObject({ reason: 'one-group-only' });
  });
});
