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

  it('need two imputations and usable numbers', () => {
    expect(rubinsRules([1], [1])).toEqual({ status: 'not-estimable', reason: 'fewer-than-two-imputations' });
    expect(() => rubinsRules([1, 2], [1, 0])).toThrow(InvalidInputError);
    expect(() => rubinsRules([1, 2], [1])).toThrow(InvalidInputError);
  });
});
