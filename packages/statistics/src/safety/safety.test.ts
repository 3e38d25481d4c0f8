import { describe, expect, it } from 'vitest';
import { type Estimation, InvalidInputError } from '../estimation.ts';
import {
  adjustPValues,
  bayesianFunnel,
  cusum,
  exactFunnelLimits,
  negativeBinomialRegression,
  overDispersedFunnel,
  poissonRate,
  poissonRegression,
  rateRatio,
  sprt,
  zeroEventBounds,
} from './index.ts';

function fitOf<Fit>(estimation: Estimation<Fit>): Fit {
  if (estimation.status !== 'estimated') throw new Error(estimation.reason);
  return estimation.fit;
}

const reasonOf = (estimation: Estimation<unknown>) =>
  estimation.status === 'estimated' ? 'estimated' : estimation.reason;

describe('rates', () => {
  it('gives 4 events in 86.5 joint-years as 4.62 (1.26 to 11.84) per 100', () => {
    const { estimate, interval } = fitOf(poissonRate(4, 86.5));
    expect(100 * estimate).toBeCloseTo(4.62, 2);
    expect(100 * interval[0]).toBeCloseTo(1.26, 2);
    expect(100 * interval[1]).toBeCloseTo(11.84, 2);
  });

  it('bounds no events: 1 - 0.05^(1/20), 3/20 and log 20 / 20', () => {
    const bounds = fitOf(zeroEventBounds(20));
    expect(bounds.exact).toBeCloseTo(1 - 0.05 ** (1 / 20), 12);
    expect(bounds.ruleOfThree).toBe(0.15);
    expect(bounds.poisson).toBeCloseTo(Math.log(20) / 20, 12);
  });

  it('inverts when the arms change places and scales with the unit of time', () => {
    const [a, b] = [
      { events: 5, exposure: 120 },
      { events: 12, exposure: 110 },
    ];
    const forward = fitOf(rateRatio(a, b));
    const backward = fitOf(rateRatio(b, a));
    expect(backward.interval[0]).toBeCloseTo(1 / forward.interval[1], 12);
    expect(backward.pValue).toBeCloseTo(forward.pValue, 12);
    expect(fitOf(poissonRate(5, 1200)).interval[1]).toBeCloseTo(fitOf(poissonRate(5, 120)).interval[1] / 10, 12);
  });

  it('refuses no exposure and no events', () => {
    expect(reasonOf(poissonRate(0, 0))).toBe('no-exposure');
    expect(reasonOf(rateRatio({ events: 0, exposure: 3 }, { events: 0, exposure: 4 }))).toBe('no-events');
    expect(reasonOf(zeroEventBounds(0))).toBe('no-observations');
    expect(() => poissonRate(-1, 3)).toThrow(InvalidInputError);
  });
});

describe('counts', () => {
  it('is the log rate ratio of two groups by hand', () => {
    // 3 events in 6 against 8 in 4: ratio 4, variance 1/3 + 1/8
    const fit = fitOf(poissonRegression([1, 2, 5, 3], [[0, 0, 1, 1]], { exposure: [2, 4, 2, 2] }));
    expect(fit.coefficients[1]).toBeCloseTo(Math.log(4), 12);
    expect(fit.standardErrors[1]).toBeCloseTo(Math.sqrt(1 / 3 + 1 / 8), 10);
  });

  it('says that a sandwich cannot come from one cluster', () => {
    const options = { variance: 'sandwich', clusters: [0, 0, 0, 0] } as const;
    expect(reasonOf(poissonRegression([1, 4, 2, 7], [[0, 1, 0, 1]], options))).toBe('no-standard-error');
  });

  it('says so when counts vary less than Poisson, and when there are none', () => {
    expect(reasonOf(negativeBinomialRegression([2, 2, 2, 2, 3, 2], [[0, 1, 0, 1, 0, 1]]))).toBe('not-over-dispersed');
    expect(reasonOf(poissonRegression([0, 0], [[0, 1]]))).toBe('no-events');
    expect(reasonOf(poissonRegression([0, 0, 3, 4], [[0, 0, 1, 1]]))).toBe('separation');
    expect(() => poissonRegression([1.5], [])).toThrow('counts[0]');
  });
});

describe('multiplicity', () => {
  it('adjusts 0.01, 0.02, 0.03 by hand', () => {
    const p = [0.03, 0.01, 0.02];
    expect(adjustPValues(p, 'holm').map((value) => Number(value.toFixed(12)))).toEqual([0.04, 0.03, 0.04]);
    expect(adjustPValues(p, 'hochberg').map((value) => Number(value.toFixed(12)))).toEqual([0.03, 0.03, 0.03]);
    expect(adjustPValues(p, 'benjamini-hochberg').map((value) => Number(value.toFixed(12)))).toEqual([
      0.03, 0.03, 0.03,
    ]);
  });

  it('leaves one value alone and no values empty', () => {
    expect(adjustPValues([0.2], 'hommel')).toEqual([0.2]);
    expect(adjustPValues([], 'holm')).toEqual([]);
    expect(() => adjustPValues([1.2], 'holm')).toThrow('pValues[0]');
  });
});

describe('sites', () => {
  it('narrows control limits with size and keeps about the level outside', () => {
    const small = exactFunnelLimits(0.3, 20, 0.95);
    const large = exactFunnelLimits(0.3, 500, 0.95);
    expect(small.upper - small.lower).toBeGreaterThan(large.upper - large.lower);
    // The normal limits are 0.3 -/+ 1.96 sqrt(0.21 / 500) = 0.2598 to 0.3402.
    expect(large.lower).toBeCloseTo(0.26, 2);
    expect(large.upper).toBeCloseTo(0.34, 2);
  });

  it('needs no extra variance when sites agree, and some when they do not', () => {
    const alike = Array.from({ length: 20 }, () => ({ events: 30, total: 100 }));
    expect(fitOf(overDispersedFunnel(alike, 0.3)).betweenSites).toBe(0);
    const apart = alike.map((_, i) => ({ events: i % 2 === 0 ? 15 : 45, total: 100 }));
    const fit = fitOf(overDispersedFunnel(apart, 0.3));
    expect(fit.betweenSites).toBeGreaterThan(0);
    expect(Math.abs(fit.adjustedZScores[0])).toBeLessThan(Math.abs(fit.zScores[0]));
  });

  it('pulls a small site towards the others more than a large one', () => {
    const sites = [
      { events: 3, total: 5 },
      { events: 60, total: 100 },
      { events: 20, total: 100 },
      { events: 25, total: 90 },
    ];
    const fit = fitOf(bayesianFunnel(sites));
    expect(fit.sites[0].ownWeight).toBeLessThan(fit.sites[1].ownWeight);
    expect(fit.sites[0].estimate).toBeLessThan(0.6);
    expect(reasonOf(bayesianFunnel([sites[1], sites[1]]))).toBe('no-variation-between-sites');
  });
});

describe('monitoring', () => {
  const risks = { acceptable: 0.1, unacceptable: 0.2 };

  it('adds log 2 for an event and log(8/9) for none', () => {
    const { statistics } = cusum([1, 0, 1], { ...risks, threshold: 10 });
    expect(statistics[0]).toBeCloseTo(Math.log(2), 12);
    expect(statistics[2]).toBeCloseTo(2 * Math.log(2) + Math.log(8 / 9), 12);
  });

  it('never credits good results, and starts again after an alarm', () => {
    const path = cusum([0, 0, 0, 1, 1, 1, 1], { ...risks, threshold: 2 });
    expect(path.statistics[2]).toBe(0);
    expect(path.alarms).toEqual([6]);
    expect(path.statistics[6]).toBeCloseTo(Math.log(2), 12);
  });

  it('decides by Wald: five events in a row exceed log(0.9 / 0.05) = 2.89', () => {
    const path = sprt([1, 1, 1, 1, 1, 0], risks);
    expect(path.decision).toBe('unacceptable');
    expect(path.decidedAfter).toBe(5);
    expect(sprt(new Array(40).fill(0), risks).decision).toBe('acceptable');
    expect(sprt([], risks).decision).toBe('continue');
    expect(() => sprt([1], { acceptable: 0.3, unacceptable: 0.2 })).toThrow(InvalidInputError);
  });
});
