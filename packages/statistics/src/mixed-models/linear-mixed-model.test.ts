import { describe, expect, it } from 'vitest';
import { linearMixedModel } from './linear-mixed-model.ts';

const ones = (n: number) => ({ name: 'intercept', values: new Float64Array(n).fill(1) });

describe('linear mixed model', () => {
  // Three groups of two: 1 3, 4 8, 7 7. Means 2, 6, 7, grand mean 5. Within squares 2 + 8 + 0 = 10 on 3 degrees of freedom,
  // mean square 10/3. Between squares 2 (9 + 1 + 4) = 28 on 2, mean square 14. Balanced REML is the analysis of variance:
  // s2 = 10/3, between variance (14 - 10/3) / 2 = 16/3, Var(mean) = 14 / 6, df of the mean 2.
  const outcome = Float64Array.of(1, 3, 4, 8, 7, 7);
  const group = [0, 0, 1, 1, 2, 2];

  it('is the balanced one-way analysis of variance, worked by hand', () => {
    const estimation = linearMixedModel({ outcome, fixed: [ones(6)], random: [{ name: 'group', group }] });
    if (estimation.status !== 'estimated') throw new Error(estimation.reason);
    const { fit } = estimation;
    expect(fit.residualVariance).toBeCloseTo(10 / 3, 9);
    expect(fit.random[0].covariance[0]).toBeCloseTo(16 / 3, 8);
    expect(fit.coefficients[0].estimate).toBeCloseTo(5, 12);
    expect(fit.coefficients[0].standardError).toBeCloseTo(Math.sqrt(14 / 6), 9);
    expect(fit.coefficients[0].degreesOfFreedom).toBeCloseTo(2, 7);
  });

  it('finds a variance of zero where groups differ less than chance, and says so', () => {
    const alike = Float64Array.of(1, 5, 5, 1, 2, 4);
    const estimation = linearMixedModel({ outcome: alike, fixed: [ones(6)], random: [{ name: 'group', group }] });
    if (estimation.status !== 'estimated') throw new Error(estimation.reason);
    expect(estimation.fit.random[0].covariance[0]).toBe(0);
    expect(estimation.fit.isSingular).toBe(true);
    // Squares about the mean 3 of six values: 4 + 4 + 4 + 4 + 1 + 1 = 18.
    expect(estimation.fit.coefficients[0].standardError).toBeCloseTo(Math.sqrt(18 / 5 / 6), 9);
  });

  it('refuses a missing value and reports data without variation', () => {
    const random = [{ name: 'group', group }];
    const missing = Float64Array.of(1, 3, Number.NaN, 8, 7, 7);
    expect(() => linearMixedModel({ outcome: missing, fixed: [ones(6)], random })).toThrow('missing in row 2');
    const flat = linearMixedModel({ outcome: new Float64Array(6).fill(2), fixed: [ones(6)], random });
    expect(flat).toEqual({ status: 'not-estimable', reason: 'no-residual-variation' });
    const empty = linearMixedModel({
      outcome: new Float64Array(0),
      fixed: [ones(0)],
      random: [{ name: 'g', group: [] }],
    });
    expect(empty).toEqual({ status: 'not-estimable', reason: 'no-observations' });
  });

  it('reports persons whose rows are all alike: nothing is left for the residual variance', () => {
    const alike = Float64Array.of(1, 1, 4, 4, 7, 7);
    for (const method of ['REML', 'ML'] as const) {
      const estimation = linearMixedModel(
        { outcome: alike, fixed: [ones(6)], random: [{ name: 'group', group }] },
        { method },
      );
      expect(estimation).toEqual({ status: 'not-estimable', reason: 'no-residual-variation' });
    }
  });

  it('does not shrink the standard error when every row is doubled within its person', () => {
    const twice = (values: ArrayLike<number>) =>
      Float64Array.from(Array.from(values).flatMap((value) => [value, value]));
    const arm = Float64Array.of(0, 0, 0, 1, 1, 1, 0, 1);
    const y = Float64Array.of(3, 4, 7, 8, 9, 6, 5, 7);
    const estimation = linearMixedModel({
      outcome: twice(y).map((value, i) => value + (i % 2 === 0 ? 0.01 : -0.01)),
      fixed: [ones(16), { name: 'arm', values: twice(arm) }],
      random: [{ name: 'person', group: Array.from({ length: 16 }, (_, i) => Math.floor(i / 2)) }],
    });
    if (estimation.status !== 'estimated') throw new Error(estimation.reason);
    // Two-sample t test of the eight persons: means 4.75 and 7.5, squares 8.75 and 5, SE = sqrt(13.75 / 6 (1/4 + 1/4)), df 6.
    const own = estimation.fit.coefficients[1];
    expect(own.estimate).toBeCloseTo(2.75, 9);
    expect(own.standardError).toBeCloseTo(Math.sqrt(13.75 / 12), 7);
    expect(own.degreesOfFreedom).toBeCloseTo(6, 4);
  });
});
