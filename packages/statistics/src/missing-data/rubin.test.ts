import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../estimation.ts';
import { pooledWaldTest } from './pooled-tests.ts';
import { rubinsRules } from './rubin.ts';

describe("Rubin's rules", () => {
  it('are solved by hand for two imputations', () => {
    // Estimates 1 and 3, variances 1: W = 1, B = 2, T = 1 + 1.5 * 2 = 4, lambda = 3/4, df = 1 / (9/16) = 16/9.
    const pooled = rubinsRules([1, 3], [1, 1]);
    expect(pooled.status === 'estimated' && pooled.fit.totalVariance).toBeCloseTo(4, 14);
    expect(pooled.status === 'estimated' && pooled.fit.degreesOfFreedom).toBeCloseTo(16 / 9, 12);
    expect(pooled.status === 'estimated' && pooled.fit.shareOfVarianceFromMissing).toBeCloseTo(0.75, 14);
  });

  it('are those of the complete data when nothing was missing', () => {
    const pooled = rubinsRules([2, 2, 2], [0.25, 0.25, 0.25]);
    expect(pooled.status === 'estimated' && pooled.fit.standardError).toBeCloseTo(0.5, 14);
    expect(pooled.status === 'estimated' && pooled.fit.fractionMissingInformation).toBe(0);
  });

  it.each([2, 3, 4, 5])('are a joint test of one coefficient: F is t squared with %i imputations', (m) => {
    const estimates = [1.2, 2.9, 1.7, 2.2, 3.1].slice(0, m);
    const variances = [0.5, 0.6, 0.4, 0.7, 0.5].slice(0, m);
    const pooled = rubinsRules(estimates, variances, { completeDegreesOfFreedom: 18 });
    const joint = pooledWaldTest(
      estimates.map((value) => [value]),
      variances.map((value) => Float64Array.of(value)),
      { completeDegreesOfFreedom: 18 },
    );
    if (pooled.status !== 'estimated' || joint.status !== 'estimated') throw new Error();
    const { estimate, standardError, degreesOfFreedom, pValue } = pooled.fit;
    expect(joint.fit.f).toBeCloseTo((estimate / standardError) ** 2, 10);
    expect(joint.fit.denominatorDegreesOfFreedom).toBeCloseTo(degreesOfFreedom, 10);
    expect(joint.fit.pValue).toBeCloseTo(pValue, 10);
  });

  it('do not see the order of imputations, and scale with the estimate', () => {
    const plain = rubinsRules([1.2, 2.9, 1.7], [0.5, 0.6, 0.4], { completeDegreesOfFreedom: 20 });
    const moved = rubinsRules([17, 12, 29], [40, 50, 60], { completeDegreesOfFreedom: 20 });
    if (plain.status !== 'estimated' || moved.status !== 'estimated') throw new Error();
    expect(moved.fit.estimate / 10).toBeCloseTo(plain.fit.estimate, 12);
    expect(moved.fit.standardError / 10).toBeCloseTo(plain.fit.standardError, 12);
    expect(moved.fit.degreesOfFreedom).toBeCloseTo(plain.fit.degreesOfFreedom, 10);
  });

  it('have no degrees of freedom where only the imputations vary and those of the complete data are few', () => {
    expect(rubinsRules([0, 1e9], [1e-9, 1e-9], { completeDegreesOfFreedom: 1 })).toEqual({
      status: 'not-estimable',
      reason: 'no-degrees-of-freedom',
    });
  });

  it('test two coefficients together by hand', () => {
    // Estimates (1, 2) and (3, 2), covariances I: mean (2, 2), B = diag(2, 0), r = (1 + 1/2) 2 / 2 = 1.5,
    // F = (4 + 4) / (2 (1 + 1.5)) = 1.6. With covariances 4 I: r = 1.5 / 4, F = (8 / 4) / (2 (1 + r)).
    const identity = Float64Array.of(1, 0, 0, 1);
    const together = pooledWaldTest(
      [
        [1, 2],
        [3, 2],
      ],
      [identity, identity],
    );
    if (together.status !== 'estimated') throw new Error(together.reason);
    expect(together.fit.relativeIncrease).toBeCloseTo(1.5, 14);
    expect(together.fit.f).toBeCloseTo(1.6, 14);
    const wide = identity.map((value) => 4 * value);
    const wider = pooledWaldTest(
      [
        [1, 2],
        [3, 2],
      ],
      [wide, wide],
    );
    if (wider.status !== 'estimated') throw new Error(wider.reason);
    expect(wider.fit.relativeIncrease).toBeCloseTo(0.375, 14);
    expect(wider.fit.f).toBeCloseTo(8 / 4 / (2 * 1.375), 14);
  });

  it('need two imputations and usable numbers', () => {
    expect(rubinsRules([1], [1])).toEqual({ status: 'not-estimable', reason: 'fewer-than-two-imputations' });
    expect(() => rubinsRules([1, 2], [1, 0])).toThrow(InvalidInputError);
    expect(() => rubinsRules([1, 2], [1])).toThrow(InvalidInputError);
  });
});
