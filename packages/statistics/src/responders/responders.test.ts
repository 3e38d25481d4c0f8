import { describe, expect, it } from 'vitest';
import { type Estimation, InvalidInputError } from '../estimation.ts';
import {
  clopperPearson,
  cochranMantelHaenszel,
  conditionalOddsRatio,
  firthLogistic,
  gComputation,
  logisticRegression,
  mcNemar,
  meanInterval,
  miettinenNurminen,
  newcombe,
  numberNeededToTreat,
  oddsRatio,
  proportionalOdds,
  riskRatio,
  stratifiedMiettinenNurminen,
  wilson,
} from './index.ts';

function fitOf<Fit>(estimation: Estimation<Fit>): Fit {
  if (estimation.status !== 'estimated') throw new Error(estimation.reason);
  return estimation.fit;
}

const reasonOf = (estimation: Estimation<unknown>) =>
  estimation.status === 'estimated' ? 'estimated' : estimation.reason;

describe('one proportion', () => {
  it('gives the Wilson limits of 70 and 48 in 120', () => {
    const [lower, upper] = fitOf(wilson(70, 120)).interval;
    expect(lower).toBeCloseTo(0.49388, 5);
    expect(upper).toBeCloseTo(0.66762, 5);
    expect(fitOf(wilson(48, 120)).interval[0]).toBeCloseTo(0.31676, 5);
  });

  it('gives the exact limits of 0 and 3 in 120', () => {
    expect(fitOf(clopperPearson(0, 120)).interval[0]).toBe(0);
    expect(fitOf(clopperPearson(0, 120)).interval[1]).toBeCloseTo(0.0303, 4);
    expect(fitOf(clopperPearson(3, 120)).interval[0]).toBeCloseTo(0.00519, 5);
    expect(fitOf(clopperPearson(3, 120)).interval[1]).toBeCloseTo(0.0713, 4);
  });

  it('solves the score equation by hand for 1 of 2 at z = 2', () => {
    // (p - 1/2)^2 = 4 p (1 - p) / 2  <=>  3 p^2 - 3 p + 1/4 = 0, p = (3 -/+ sqrt 6) / 6
    const level = 0.9544997361036416;
    const [lower, upper] = fitOf(wilson(1, 2, { confidenceLevel: level })).interval;
    expect(lower).toBeCloseTo((3 - Math.sqrt(6)) / 6, 10);
    expect(upper).toBeCloseTo((3 + Math.sqrt(6)) / 6, 10);
  });

  it('mirrors when events and non-events change places', () => {
    const [lower, upper] = fitOf(clopperPearson(7, 31)).interval;
    const mirrored = fitOf(clopperPearson(24, 31)).interval;
    expect(mirrored[0]).toBeCloseTo(1 - upper, 12);
    expect(mirrored[1]).toBeCloseTo(1 - lower, 12);
  });

  it('refuses nobody, half a person and more events than people', () => {
    expect(reasonOf(wilson(0, 0))).toBe('no-observations');
    expect(() => wilson(1.5, 10)).toThrow(InvalidInputError);
    expect(() => clopperPearson(11, 10)).toThrow('events is 11');
    expect(() => wilson(1, 10, { confidenceLevel: 95 })).toThrow('confidenceLevel is 95');
  });
});

describe('a mean', () => {
  it('has the t interval of 1, 2, 3: on 2 degrees t = 0.95 / sqrt(2 x 0.975 x 0.025)', () => {
    const fit = fitOf(meanInterval([1, 2, 3]));
    expect(fit.interval[1]).toBeCloseTo(2 + 0.95 / Math.sqrt(0.04875) / Math.sqrt(3), 10);
    expect(fit.standardDeviation).toBe(1);
  });

  it('keeps its digits beside a large offset', () => {
    expect(fitOf(meanInterval([1e9 + 1, 1e9 + 2, 1e9 + 3])).standardDeviation).toBeCloseTo(1, 9);
  });

  it('needs two finite values', () => {
    expect(reasonOf(meanInterval([]))).toBe('no-observations');
    expect(reasonOf(meanInterval([3]))).toBe('one-observation');
    expect(() => meanInterval([1, Number.NaN])).toThrow('values[1]');
  });
});

describe('two arms', () => {
  const treated = { events: 70, total: 120 };
  const control = { events: 48, total: 120 };

  it('gives the difference of 70 and 48 in 120 by Newcombe, and its number needed to treat', () => {
    const fit = fitOf(newcombe(treated, control));
    expect(fit.estimate).toBeCloseTo(0.18333, 5);
    expect(fit.interval[0]).toBeCloseTo(0.05684, 5);
    expect(fit.interval[1]).toBeCloseTo(0.30179, 5);
    const needed = numberNeededToTreat(fit.estimate, fit.interval);
    expect(needed.estimate).toBeCloseTo(5.45, 2);
    expect(needed.interval).toMatchObject({ kind: 'benefit' });
    if (needed.interval.kind !== 'benefit') return;
    expect(needed.interval.from).toBeCloseTo(3.3, 1);
    expect(needed.interval.to).toBeCloseTo(17.6, 1);
  });

  it('gives the published limits of 56/70 v 48/80: 0.0524 to 0.3339 by method 10 (Newcombe 1998, Table II)', () => {
    const { interval } = fitOf(newcombe({ events: 56, total: 70 }, { events: 48, total: 80 }));
    expect(interval[0]).toBeCloseTo(0.0524, 4);
    expect(interval[1]).toBeCloseTo(0.3339, 4);
  });

  it('names both branches when the difference may be 0', () => {
    expect(numberNeededToTreat(0.1, [-0.05, 0.25]).interval).toEqual({
      kind: 'through-infinity',
      benefitFrom: 4,
      harmFrom: 20,
    });
    expect(numberNeededToTreat(-0.2, [-0.25, -0.1])).toMatchObject({
      direction: 'harm',
      interval: { kind: 'harm', from: 4, to: 10 },
    });
    expect(numberNeededToTreat(0, [-0.5, 0.5]).estimate).toBe(Infinity);
  });

  it('gives Fisher and the conditional odds ratio of 12/120 v 3/120', () => {
    const fit = fitOf(conditionalOddsRatio({ events: 12, total: 120 }, { events: 3, total: 120 }));
    expect(fit.pValue).toBeCloseTo(0.0297, 4);
    expect(fit.estimate).toBeCloseTo(4.31, 2);
    expect(fit.interval[0]).toBeCloseTo(1.12, 2);
    expect(fit.interval[1]).toBeCloseTo(24.4, 1);
  });

  it('finds the p of the tea tasting by hand: 3 of 4 v 1 of 4 has (1 + 16 + 16 + 1) / 70', () => {
    const fit = fitOf(conditionalOddsRatio({ events: 3, total: 4 }, { events: 1, total: 4 }));
    expect(fit.pValue).toBeCloseTo(34 / 70, 12);
  });

  it('changes sign and inverts when the arms change places', () => {
    const forward = fitOf(miettinenNurminen(treated, control)).interval;
    const backward = fitOf(miettinenNurminen(control, treated)).interval;
    expect(backward[0]).toBeCloseTo(-forward[1], 10);
    expect(fitOf(riskRatio(control, treated)).estimate).toBeCloseTo(
      1 / fitOf(riskRatio(treated, control)).estimate,
      12,
    );
  });

  it('has one stratum equal to no strata, and a doubled stratum narrower', () => {
    const single = fitOf(stratifiedMiettinenNurminen([{ first: treated, second: control }])).interval;
    expect(single[0]).toBeCloseTo(fitOf(miettinenNurminen(treated, control)).interval[0], 12);
    const stratum = { first: treated, second: control };
    expect(fitOf(stratifiedMiettinenNurminen([stratum, stratum])).interval[0]).toBeGreaterThan(single[0]);
  });

  it('refuses ratios without events, empty cells and empty arms', () => {
    expect(reasonOf(riskRatio({ events: 0, total: 5 }, control))).toBe('no-events-in-an-arm');
    expect(reasonOf(oddsRatio({ events: 5, total: 5 }, control))).toBe('empty-cell');
    expect(reasonOf(newcombe({ events: 0, total: 0 }, control))).toBe('no-observations-in-an-arm');
    expect(reasonOf(conditionalOddsRatio({ events: 0, total: 5 }, { events: 0, total: 5 }))).toBe(
      'margins-allow-one-table-only',
    );
    expect(reasonOf(mcNemar(0, 0))).toBe('no-discordant-pairs');
    const none = { first: { events: 0, total: 4 }, second: { events: 0, total: 4 } };
    expect(reasonOf(cochranMantelHaenszel([none]))).toBe('no-stratum-with-events-and-non-events');
  });
});

describe('logistic regression', () => {
  const x = [0, 0, 0, 0, 1, 1, 1, 1];
  const y = [1, 0, 0, 0, 1, 1, 1, 0];

  it('is the log odds ratio of a 2 x 2 table by hand', () => {
    // 1 of 4 against 3 of 4: odds ratio 9, variance 1/1 + 1/3 + 1/3 + 1/1 = 8/3
    const fit = fitOf(logisticRegression(y, [x]));
    expect(fit.coefficients[1]).toBeCloseTo(Math.log(9), 12);
    expect(fit.coefficients[0]).toBeCloseTo(Math.log(1 / 3), 12);
    expect(fit.standardErrors[1]).toBeCloseTo(Math.sqrt(8 / 3), 10);
  });

  it('takes a weight of 2 as the row twice', () => {
    const weighted = fitOf(logisticRegression(y, [x], { weights: x.map((_, i) => (i === 0 ? 2 : 1)) }));
    const repeated = fitOf(logisticRegression([...y, y[0]], [[...x, x[0]]]));
    expect(weighted.coefficients[1]).toBeCloseTo(repeated.coefficients[1], 10);
    expect(weighted.standardErrors[1]).toBeCloseTo(repeated.standardErrors[1], 10);
  });

  it('does not shrink clustered errors when every row is doubled', () => {
    const ids = x.map((_, i) => i);
    const once = fitOf(logisticRegression(y, [x], { clusters: ids }));
    const twice = fitOf(logisticRegression([...y, ...y], [[...x, ...x]], { clusters: [...ids, ...ids] }));
    expect(twice.standardErrors[1]).toBeCloseTo(once.standardErrors[1], 10);
  });

  it('says that a clustered error cannot come from one cluster', () => {
    const options = { clusters: [0, 0, 0, 0, 0, 0] };
    expect(logisticRegression([0, 1, 1, 1, 0, 0], [[0, 1, 0, 1, 1, 0]], options)).toEqual({
      status: 'not-estimable',
      reason: 'no-standard-error',
    });
  });

  it('leaves out a column that repeats another', () => {
    const fit = fitOf(logisticRegression(y, [x, x.map((value) => 2 * value)]));
    expect(Array.from(fit.aliased)).toEqual([0, 0, 1]);
    expect(fit.coefficients[1]).toBeCloseTo(Math.log(9), 10);
  });

  it('fits Firth where there are as many coefficients as rows', () => {
    // Saturated: every leverage is 1, so y - p + (1/2 - p) = 0, p = (y + 1/2) / 2 = 1/4 and 3/4.
    const { coefficients } = fitOf(firthLogistic([0, 1], [[0, 1]]));
    expect(coefficients[0]).toBeCloseTo(-Math.log(3), 10);
    expect(coefficients[1]).toBeCloseTo(2 * Math.log(3), 10);
    // Without covariates: p = (events + 1/2) / (n + 1), here 2.5 / 6.
    expect(fitOf(firthLogistic([0, 1, 1, 0, 0], [])).coefficients[0]).toBeCloseTo(Math.log(2.5 / 3.5), 10);
  });

  it('sees separation, and Firth is finite there', () => {
    expect(reasonOf(logisticRegression([0, 0, 1, 1], [[1, 2, 3, 4]]))).toBe('separation');
    expect(Number.isFinite(fitOf(firthLogistic([0, 0, 1, 1], [[1, 2, 3, 4]])).coefficients[1])).toBe(true);
  });

  it('refuses no rows, one outcome only and a missing value', () => {
    expect(reasonOf(logisticRegression([], [[]]))).toBe('no-observations');
    expect(reasonOf(logisticRegression([1, 1], [[1, 2]]))).toBe('same-outcome-in-all');
    expect(() => logisticRegression([0, 1], [[1, Number.NaN]])).toThrow('covariates[0][1]');
    expect(() => logisticRegression([0, 1], [[1]])).toThrow(InvalidInputError);
  });

  it('gives the plain difference when there is nothing to adjust for', () => {
    const fit = fitOf(gComputation(y, x, []));
    expect(fit.riskDifference).toBeCloseTo(0.5, 10);
    // Both standard errors are Wald's: sqrt(2 x (1/4)(3/4) / 4).
    expect(fit.standardError).toBeCloseTo(Math.sqrt(0.09375), 8);
    expect(fit.robustStandardError).toBeCloseTo(Math.sqrt(0.09375), 8);
  });
});

describe('proportional odds', () => {
  it('is logistic regression when there are two categories', () => {
    const x = [0.1, 1.2, -0.4, 0.8, 2, -1, 0.3, 1.1];
    const y = [0, 1, 0, 0, 1, 0, 1, 1];
    const ordinal = fitOf(proportionalOdds(y, [x]));
    const binary = fitOf(logisticRegression(y, [x]));
    expect(ordinal.coefficients[0]).toBeCloseTo(binary.coefficients[1], 10);
    expect(ordinal.thresholds[0]).toBeCloseTo(-binary.coefficients[0], 10);
  });

  it('refuses a category that nobody has, and separation', () => {
    expect(reasonOf(proportionalOdds([0, 2, 2, 0], [[1, 2, 3, 4]]))).toBe('empty-category');
    expect(reasonOf(proportionalOdds([0, 0, 1, 1], [[1, 2, 3, 4]]))).toBe('separation');
  });
});

describe('an offset', () => {
  it('only moves the intercept when it is the same for everybody, however far', () => {
    const x = [0, 0, 0, 0, 1, 1, 1, 1];
    const y = [1, 0, 0, 0, 1, 1, 1, 0];
    const plain = fitOf(logisticRegression(y, [x]));
    for (const shift of [-12, 12]) {
      const moved = fitOf(logisticRegression(y, [x], { offset: x.map(() => shift) }));
      expect(moved.coefficients[0]).toBeCloseTo(plain.coefficients[0] - shift, 8);
      expect(moved.coefficients[1]).toBeCloseTo(plain.coefficients[1], 8);
    }
  });
});
