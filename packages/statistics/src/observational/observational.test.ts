import { describe, expect, it } from 'vitest';
import type { Estimation } from '../estimation.ts';
import {
  augmentedWeighting,
  balance,
  eValue,
  eValueOfInterval,
  inverseProbabilityWeighting,
  multinomialLogit,
  propensityWeights,
} from './index.ts';

function fitOf<Fit>(estimation: Estimation<Fit>): Fit {
  if (estimation.status !== 'estimated') throw new Error(estimation.reason);
  return estimation.fit;
}

const reasonOf = (estimation: Estimation<unknown>) =>
  estimation.status === 'estimated' ? 'estimated' : estimation.reason;

const treatment = [0, 0, 0, 1, 0, 1, 1, 1];
const x = [0, 0, 0, 0, 1, 1, 1, 1];
const y = [1, 2, 3, 6, 4, 8, 9, 10];

describe('weighting', () => {
  it('standardises by hand: strata of four with 1 and 3 treated', () => {
    // Within x = 0 the arms differ by 6 - 2, within x = 1 by 9 - 4; both strata count one half: (4 + 5) / 2.
    const fit = fitOf(inverseProbabilityWeighting(y, treatment, [x]));
    expect(fit.estimate).toBeCloseTo(4.5, 10);
    // Treated only: (1 x 4 + 3 x 5) / 4; controls (3 x 4 + 1 x 5) / 4.
    expect(fitOf(inverseProbabilityWeighting(y, treatment, [x], { estimand: 'ATT' })).estimate).toBeCloseTo(4.75, 10);
    expect(fitOf(inverseProbabilityWeighting(y, treatment, [x], { estimand: 'ATC' })).estimate).toBeCloseTo(4.25, 10);
    expect(fitOf(augmentedWeighting(y, treatment, [x])).estimate).toBeCloseTo(4.5, 10);
  });

  it('gives the same estimate stabilised or not', () => {
    const plain = fitOf(inverseProbabilityWeighting(y, treatment, [x]));
    const stabilised = fitOf(inverseProbabilityWeighting(y, treatment, [x], { stabilised: true }));
    expect(stabilised.estimate).toBeCloseTo(plain.estimate, 12);
    expect(stabilised.standardError).toBeCloseTo(plain.standardError, 12);
  });

  it('balances means exactly with overlap weights', () => {
    const z = [0.3, -1, 2, 0.1, 0.7, 1.4, -0.2, 0.9];
    const fit = fitOf(inverseProbabilityWeighting(y, treatment, [x, z], { estimand: 'ATO' }));
    for (const { standardisedDifference } of balance([x, z], treatment, { weights: fit.weights.weights })) {
      expect(Math.abs(standardisedDifference)).toBeLessThan(1e-8);
    }
  });

  it('flags extreme scores and refuses scores of 0 or 1 and one arm only', () => {
    expect(fitOf(propensityWeights([0.005, 0.5, 0.5, 0.5], [1, 0, 1, 0])).flags).toContain('extreme-scores');
    expect(reasonOf(propensityWeights([0, 0.5], [0, 1]))).toBe('positivity');
    expect(reasonOf(propensityWeights([0.4, 0.5], [1, 1]))).toBe('one-arm-only');
    expect(reasonOf(inverseProbabilityWeighting([1, 2, 3, 4], [0, 0, 1, 1], [[1, 2, 3, 4]]))).toBe('positivity');
    expect(() => propensityWeights([0.5], [2])).toThrow('treatment[0] is 2');
  });
});

describe('balance', () => {
  it('standardises by hand', () => {
    // 1, 3 against 2, 6: means 2 and 4, variances 2 and 8, pooled 5.
    const [covariate] = balance([[1, 3, 2, 6]], [1, 1, 0, 0]);
    expect(covariate.standardisedDifference).toBeCloseTo(-2 / Math.sqrt(5), 12);
    expect(covariate.varianceRatio).toBeCloseTo(0.25, 12);
    expect(covariate.kolmogorovSmirnov).toBeCloseTo(0.5, 12);
  });
});

describe('weighting, ugly data', () => {
  it('refuses an outcome that varies in no arm', () => {
    expect(
      reasonOf(
        inverseProbabilityWeighting(
          treatment.map(() => 3),
          treatment,
          [x],
        ),
      ),
    ).toBe('no-variation-within-arms');
    expect(reasonOf(inverseProbabilityWeighting(treatment, treatment, [x]))).toBe('no-variation-within-arms');
    expect(
      reasonOf(
        augmentedWeighting(
          treatment.map(() => 1e9 + 0.1),
          treatment,
          [x],
        ),
      ),
    ).not.toBe('estimated');
  });

  it('calls a covariate that nobody varies in balanced', () => {
    const [covariate] = balance([[5, 5, 5, 5]], [1, 1, 0, 0]);
    expect(covariate).toMatchObject({ standardisedDifference: 0, varianceRatio: 1, kolmogorovSmirnov: 0 });
    const [alone] = balance([[5, 2, 3, 4]], [1, 0, 0, 0], { denominator: 'treated' });
    expect(alone).toMatchObject({ standardisedDifference: Number.POSITIVE_INFINITY, varianceRatio: 1 });
  });

  it('follows the order of rows, the unit of the covariate and the names of the arms', () => {
    const z = [0.3, -1, 2, 0.1, 0.7, 1.4, -0.2, 0.9];
    for (const estimand of ['ATE', 'ATO'] as const) {
      const plain = fitOf(inverseProbabilityWeighting(y, treatment, [z], { estimand }));
      const turned = fitOf(
        inverseProbabilityWeighting(y.toReversed(), treatment.toReversed(), [z.toReversed()], { estimand }),
      );
      const scaled = fitOf(inverseProbabilityWeighting(y, treatment, [z.map((v) => 1e6 + 1e-3 * v)], { estimand }));
      const other = fitOf(
        inverseProbabilityWeighting(
          y,
          treatment.map((t) => 1 - t),
          [z],
          { estimand },
        ),
      );
      for (const [fit, sign, digits] of [
        [turned, 1, 9],
        [scaled, 1, 5],
        [other, -1, 9],
      ] as const) {
        expect(fit.estimate).toBeCloseTo(sign * plain.estimate, digits);
        expect(fit.standardError).toBeCloseTo(plain.standardError, digits);
      }
    }
  });
});

describe('E-value', () => {
  it('has the published values', () => {
    expect(eValue(1.58)).toBeCloseTo(2.537, 3);
    expect(eValue(1.04)).toBeCloseTo(1.244, 3);
    expect(eValue(0.6)).toBeCloseTo(2.721, 3);
    expect(eValueOfInterval([0.8, 1.2])).toBe(1);
    expect(() => eValue(0)).toThrow('riskRatio');
  });
});

describe('multinomial scores', () => {
  it('are the shares of the arms without covariates that tell them apart', () => {
    const fit = fitOf(multinomialLogit([0, 0, 1, 1, 2, 2], [[1, 2, 1, 2, 1, 2]]));
    expect(fit.fitted[0]).toBeCloseTo(1 / 3, 12);
    expect(reasonOf(multinomialLogit([0, 2], [[1, 2]]))).toBe('empty-arm');
  });
});
