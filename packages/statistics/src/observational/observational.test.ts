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

describe('twenty people whose treatment depended on their condition', () => {
  // Hernan MA, Robins JM. Causal Inference: What If, Table 2.2: condition, treatment, death.
  const condition = [...new Array(8).fill(0), ...new Array(12).fill(1)];
  const treated = [0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1];
  const died = [0, 1, 0, 0, 0, 0, 0, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 0, 0, 0];

  it('has by hand one half in both arms: 8/20 of 1/4 and 12/20 of 2/3', () => {
    const weighted = fitOf(inverseProbabilityWeighting(died, treated, [condition]));
    expect(weighted.meanTreated).toBeCloseTo(0.5, 10);
    expect(weighted.meanControl).toBeCloseTo(0.5, 10);
    // Unadjusted 7/13 and 3/7. Overlap weights: no difference in either stratum.
    expect(fitOf(inverseProbabilityWeighting(died, treated, [condition], { estimand: 'ATO' })).estimate).toBeCloseTo(
      0,
      10,
    );
    expect(fitOf(augmentedWeighting(died, treated, [condition])).estimate).toBeCloseTo(0, 10);
  });
});

describe('augmented weighting, whatever the data', () => {
  const z = [0.3, -1, 2, 0.1, 0.7, 1.4, -0.2, 0.9];
  const fit = (outcome: readonly number[], arm: readonly number[], covariate: readonly number[]) =>
    fitOf(augmentedWeighting(outcome, arm, [covariate]));
  const plain = fit(y, treatment, z);

  it('does not depend on the order of rows, and turns its sign with the names of the arms', () => {
    const turned = fit(y.toReversed(), treatment.toReversed(), z.toReversed());
    const swapped = fit(
      y,
      treatment.map((t) => 1 - t),
      z,
    );
    for (const [one, sign] of [
      [turned, 1],
      [swapped, -1],
    ] as const) {
      expect(sign * one.estimate).toBeCloseTo(plain.estimate, 9);
      expect(one.standardError).toBeCloseTo(plain.standardError, 9);
    }
  });

  it('scales with the outcome, whatever the unit and origin of the covariate', () => {
    const moved = fit(
      y.map((value) => 100 * value),
      treatment,
      z.map((value) => 1e4 + value / 7),
    );
    expect(moved.estimate / 100).toBeCloseTo(plain.estimate, 6);
    expect(moved.standardError / 100).toBeCloseTo(plain.standardError, 6);
  });

  it('has the same estimate when every row is there twice, with the error of twice as many', () => {
    const twice = fit([...y, ...y], [...treatment, ...treatment], [...z, ...z]);
    expect(twice.estimate).toBeCloseTo(plain.estimate, 9);
    // The variance of the influence has divisor n - 1: 15 of 16 beside 7 of 8.
    expect(twice.standardError ** 2 * 15).toBeCloseTo(plain.standardError ** 2 * 7, 9);
  });
});

describe('balance, whatever the data', () => {
  const z = [0.3, -1, 2, 0.1, 0.7, 1.4, -0.2, 0.9];
  const smd = (covariate: readonly number[], arm = treatment, weights?: readonly number[]) =>
    balance([covariate], arm, weights === undefined ? {} : { weights })[0].standardisedDifference;

  it('does not depend on the order of rows or the unit of a covariate, and turns its sign with the names of the arms', () => {
    expect(smd(z.toReversed(), treatment.toReversed())).toBeCloseTo(smd(z), 12);
    expect(smd(z.map((value) => 1e3 - 7 * value))).toBeCloseTo(-smd(z), 9);
    expect(
      smd(
        z,
        treatment.map((t) => 1 - t),
      ),
    ).toBeCloseTo(-smd(z), 12);
  });

  it('takes a weight of 2 as the row twice in the means', () => {
    const [weighted] = balance([z], treatment, { weights: [1, 1, 1, 1, 1, 1, 1, 2] });
    const [twice] = balance([[...z, 0.9]], [...treatment, 1]);
    expect(weighted.meanTreated).toBeCloseTo(twice.meanTreated, 12);
    expect(weighted.kolmogorovSmirnov).toBeCloseTo(twice.kolmogorovSmirnov, 12);
  });

  it('does not see rounding in the weighted means of a constant', () => {
    const weights = [1.1, 0.3, 2.7, 1 / 3, 0.9, 1.7, 0.123, 3.3];
    expect(smd(new Array(8).fill(0.1), treatment, weights)).toBe(0);
  });
});

describe('E-value', () => {
  it('is by hand 2 + sqrt(2) for a ratio of 2, and the same for one half', () => {
    expect(eValue(2)).toBeCloseTo(2 + Math.SQRT2, 14);
    expect(eValue(0.5)).toBeCloseTo(2 + Math.SQRT2, 14);
    expect(eValueOfInterval([2, 8])).toBeCloseTo(2 + Math.SQRT2, 14);
    expect(eValueOfInterval([1 / 8, 1 / 2])).toBeCloseTo(2 + Math.SQRT2, 14);
  });

  it('is 1 without an association, and grows with it', () => {
    expect(eValue(1)).toBe(1);
    expect(eValue(1e6)).toBeCloseTo(2e6, -1);
    expect(() => eValue(Number.NaN)).toThrow('riskRatio');
    expect(() => eValueOfInterval([3, 2])).toThrow();
  });

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
