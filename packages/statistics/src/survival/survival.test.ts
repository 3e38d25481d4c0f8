import { describe, expect, it } from 'vitest';
import { type Estimation, InvalidInputError } from '../estimation.ts';
import {
  aalenJohansen,
  concordance,
  cox,
  fineGray,
  grayTest,
  kaplanMeier,
  logRank,
  restrictedMeanSurvival,
  survivalAt,
  survivalQuantile,
} from './index.ts';

function fitOf<Fit>(estimation: Estimation<Fit>): Fit {
  if (estimation.status !== 'estimated') throw new Error(estimation.reason);
  return estimation.fit;
}

const reasonOf = (estimation: Estimation<unknown>) =>
  estimation.status === 'estimated' ? 'estimated' : estimation.reason;

const ten = { times: [3, 5, 7, 12, 18, 20, 24, 24, 24, 24], events: [1, 0, 1, 1, 0, 1, 0, 0, 0, 0] };
const competing = { times: [3, 5, 7, 9, 12, 18, 20, 24, 24, 24], events: [1, 2, 1, 0, 1, 2, 1, 0, 0, 0] };

describe('Kaplan-Meier', () => {
  it('has the hand-worked curve of ten rows', () => {
    // 9/10, x 7/8, x 6/7, x 4/5
    const [curve] = fitOf(kaplanMeier(ten)).curves;
    const points = survivalAt(curve, [3, 7, 12, 20]);
    expect(points.map((point) => Number(point.survival.toFixed(10)))).toEqual([0.9, 0.7875, 0.675, 0.54]);
    expect(points[2].lower).toBeCloseTo(0.291, 3);
    expect(points[2].upper).toBeCloseTo(0.882, 3);
  });

  it('has the restricted mean 18.1 (SE 2.55) at 24', () => {
    const mean = fitOf(restrictedMeanSurvival(fitOf(kaplanMeier(ten)).curves[0], 24));
    // 3 + 0.9 x 4 + 0.7875 x 5 + 0.675 x 8 + 0.54 x 4
    expect(mean.estimate).toBeCloseTo(18.0975, 10);
    expect(mean.standardError).toBeCloseTo(2.55, 2);
  });

  it('does not depend on row order, group numbers or the unit of time', () => {
    const order = [9, 3, 5, 0, 7, 1, 8, 2, 6, 4];
    const shuffled = { times: order.map((i) => ten.times[i] * 7), events: order.map((i) => ten.events[i]) };
    const [curve] = fitOf(kaplanMeier(ten)).curves;
    const [same] = fitOf(kaplanMeier(shuffled, { groups: order.map(() => 3) })).curves;
    expect(Array.from(same.survival)).toEqual(Array.from(curve.survival));
    expect(Array.from(same.times)).toEqual(Array.from(curve.times, (time) => time * 7));
    expect(same.group).toBe(3);
  });

  it('takes a weight of 2 as the row twice', () => {
    const weighted = fitOf(kaplanMeier({ ...ten, weights: ten.times.map((_, i) => (i === 2 ? 2 : 1)) })).curves[0];
    const repeated = fitOf(kaplanMeier({ times: [...ten.times, 7], events: [...ten.events, 1] })).curves[0];
    expect(Array.from(weighted.survival)).toEqual(Array.from(repeated.survival));
    expect(Array.from(weighted.standardErrors)).toEqual(Array.from(repeated.standardErrors));
  });

  it('never has NaN: all censored, all dead at once, one person', () => {
    for (const followUp of [
      { times: [1, 2, 3], events: [0, 0, 0] },
      { times: [5, 5, 5], events: [1, 1, 1] },
      { times: [4], events: [1] },
    ]) {
      const [curve] = fitOf(kaplanMeier(followUp)).curves;
      const all = [curve.survival, curve.standardErrors, curve.lower, curve.upper].flatMap((column) =>
        Array.from(column),
      );
      expect(all.every(Number.isFinite)).toBe(true);
      expect(Array.from(curve.hasInterval)).not.toContain(1);
    }
  });

  it('has logit limits between 0 and 1 where weights differ a trillionfold', () => {
    const fit = fitOf(kaplanMeier({ times: [1, 1], events: [1, 0], weights: [1e-6, 1e6] }, { interval: 'logit' }));
    expect(fit.curves[0].lower[0]).toBeGreaterThanOrEqual(0);
    expect(fit.curves[0].upper[0]).toBeLessThanOrEqual(1);
  });

  it('has no median when the curve stays above one half, and no mean beyond follow-up', () => {
    const [curve] = fitOf(kaplanMeier({ times: [1, 2, 3, 4], events: [1, 0, 0, 0] })).curves;
    expect(reasonOf(survivalQuantile(curve, 0.5))).toBe('curve-does-not-reach-the-proportion');
    expect(reasonOf(restrictedMeanSurvival(curve, 10))).toBe('horizon-beyond-follow-up');
  });

  it('refuses nothing, missing times and starts after times', () => {
    expect(reasonOf(kaplanMeier({ times: [], events: [] }))).toBe('no-observations');
    expect(() => kaplanMeier({ times: [1, Number.NaN], events: [1, 0] })).toThrow('times[1]');
    expect(() => kaplanMeier({ times: [1, 2], events: [1, 2] })).toThrow('events[1] is 2');
    expect(() => kaplanMeier({ times: [3], events: [1], starts: [3] })).toThrow('starts[0]');
    expect(() => kaplanMeier({ times: [3], events: [1], weights: [0] })).toThrow(InvalidInputError);
  });
});

describe('log-rank', () => {
  it('is the hand-worked statistic of six rows', () => {
    // Events at 1 (A), 2 (B), 3 (A): E_A = 3/6 + 2/5 + 2/4 = 1.4, V = 1/4 + 6/25 + 1/4 = 0.74
    const test = fitOf(logRank({ times: [1, 2, 3, 4, 5, 6], events: [1, 1, 1, 0, 0, 0] }, [0, 1, 0, 1, 0, 1]));
    expect(test.expected[0]).toBeCloseTo(1.4, 12);
    expect(test.statistic).toBeCloseTo((2 - 1.4) ** 2 / 0.74, 12);
  });

  it('is the score test of Cox without ties', () => {
    const followUp = { times: [1, 2, 3, 4, 5, 6, 7, 8], events: [1, 1, 0, 1, 1, 0, 1, 1] };
    const groups = [0, 1, 1, 0, 0, 1, 1, 0];
    const { scoreTest } = fitOf(cox(followUp, [groups]));
    expect(fitOf(logRank(followUp, groups)).statistic).toBeCloseTo(scoreTest.statistic, 10);
  });
});

describe('Cox', () => {
  it('has the hand-worked estimate of six rows', () => {
    // Deaths 1 (z = 1), 2 (z = 0), 3 (z = 1); 4, 5, 6 censored with z = 0, 1, 0; r = exp(b):
    // l = 2 b - log(3 r + 3) - log(2 r + 3) - log(2 r + 2), so 2 - 2 r / (r + 1) - 2 r / (2 r + 3) = 0
    const fit = fitOf(cox({ times: [1, 2, 3, 4, 5, 6], events: [1, 1, 1, 0, 0, 0] }, [[1, 0, 1, 0, 1, 0]]));
    const r = fit.hazardRatios[0];
    expect(2 - (2 * r) / (r + 1) - (2 * r) / (2 * r + 3)).toBeCloseTo(0, 12);
    // 2 (r + 1)(2 r + 3) - 2 r (2 r + 3) - 2 r (r + 1) = 6 + 2 r - 2 r^2 = 0
    expect(r).toBeCloseTo((1 + Math.sqrt(13)) / 2, 10);
  });

  const followUp = { times: [4, 6, 6, 8, 9, 11, 12, 15, 15, 20], events: [1, 1, 0, 1, 1, 0, 1, 1, 1, 0] };
  const x = [0.2, 1.5, -0.3, 0.9, -1.1, 0.4, 0.8, -0.6, 1.7, 0.1];

  it('does not see a change of the time scale that keeps the order, nor the order of rows', () => {
    const fit = fitOf(cox(followUp, [x]));
    const moved = fitOf(cox({ ...followUp, times: followUp.times.map((time) => time ** 3) }, [x]));
    expect(moved.coefficients[0]).toBe(fit.coefficients[0]);
    const reversed = { times: [...followUp.times].reverse(), events: [...followUp.events].reverse() };
    expect(fitOf(cox(reversed, [[...x].reverse()])).coefficients[0]).toBeCloseTo(fit.coefficients[0], 12);
  });

  it('divides the coefficient when the covariate is multiplied', () => {
    const fit = fitOf(cox(followUp, [x]));
    const scaled = fitOf(cox(followUp, [x.map((value) => 1e6 * value + 1e7)]));
    expect(scaled.coefficients[0] * 1e6).toBeCloseTo(fit.coefficients[0], 8);
  });

  it('keeps robust errors when every row is split in two intervals', () => {
    const ids = x.map((_, i) => i);
    const whole = fitOf(cox(followUp, [x], { clusters: ids }));
    const halves = {
      starts: [...followUp.times.map(() => 0), ...followUp.times.map((time) => time / 2)],
      times: [...followUp.times.map((time) => time / 2), ...followUp.times],
      events: [...followUp.times.map(() => 0), ...followUp.events],
    };
    const split = fitOf(cox(halves, [[...x, ...x]], { clusters: [...ids, ...ids] }));
    expect(split.coefficients[0]).toBeCloseTo(whole.coefficients[0], 12);
    expect(split.standardErrors[0]).toBeCloseTo(whole.standardErrors[0], 12);
  });

  it('says that a robust variance cannot come from one cluster', () => {
    const followUp = { times: [1, 2, 3, 4, 5, 6], events: [1, 1, 0, 1, 1, 0] };
    const columns = [[0, 1, 0, 1, 1, 0]];
    expect(cox(followUp, columns, { clusters: [0, 0, 0, 0, 0, 0] })).toEqual({
      status: 'not-estimable',
      reason: 'no-standard-error',
    });
    expect(cox(followUp, columns, { clusters: [0, 1, 2, 3, 4, 5] }).status).toBe('estimated');
  });

  it('has with exact ties the risk sets of late entries: by hand one of two at each time', () => {
    // At 2 rows 1 and 2 are at risk, at 4 rows 3 and 4 (entered at 2): l = b - 2 log(1 + e^b) for x = 1, 0, 0, 1, largest at b = 0.
    const followUp = { times: [2, 3, 4, 5], starts: [0, 0, 2, 2], events: [1, 0, 1, 0] };
    const { coefficients, logLikelihood } = fitOf(cox(followUp, [[1, 0, 0, 1]], { ties: 'exact' }));
    expect(coefficients[0]).toBeCloseTo(0, 10);
    expect(logLikelihood).toBeCloseTo(-2 * Math.log(2), 12);
  });

  it('leaves out a repeated column and reports a runaway coefficient', () => {
    const fit = fitOf(cox(followUp, [x, x.map((value) => 3 * value)]));
    expect(Array.from(fit.aliased)).toEqual([0, 1]);
    expect(reasonOf(cox({ times: [1, 2, 3, 4], events: [1, 1, 0, 0] }, [[0, 0, 1, 1]]))).toBe('monotone-likelihood');
    expect(reasonOf(cox({ times: [1, 2], events: [0, 0] }, [[0, 1]]))).toBe('no-events');
    expect(reasonOf(cox({ times: [1, 2], events: [1, 1] }, [[1, 1]]))).toBe('no-information-on-any-covariate');
    expect(reasonOf(cox({ times: [], events: [] }, [[]]))).toBe('no-observations');
  });
});

describe('competing risks', () => {
  it('has the hand-worked incidence of ten rows, not 1 - Kaplan-Meier', () => {
    const [curve] = fitOf(aalenJohansen(competing, 2)).curves;
    const at = (time: number) => curve.times.findLastIndex((value) => value <= time);
    const [first, second] = curve.causes;
    expect(first.probability[at(6)]).toBeCloseTo(0.1, 12);
    expect(first.probability[at(12)]).toBeCloseTo(0.316667, 6);
    expect(first.probability[at(24)]).toBeCloseTo(0.433333, 6);
    expect(second.probability[at(24)]).toBeCloseTo(0.216667, 6);
    const wrong = kaplanMeier({
      times: competing.times,
      events: competing.events.map((event) => (event === 1 ? 1 : 0)),
    });
    expect(1 - survivalAt(fitOf(wrong).curves[0], [24])[0].survival).toBeCloseTo(0.507813, 6);
  });

  it('adds up to 1 with the event-free probability, and is Kaplan-Meier with one cause', () => {
    const [curve] = fitOf(aalenJohansen(competing, 2)).curves;
    curve.times.forEach((_, row) => {
      const sum = curve.eventFree[row] + curve.causes.reduce((total, cause) => total + cause.probability[row], 0);
      expect(sum).toBeCloseTo(1, 12);
    });
    const [single] = fitOf(aalenJohansen(ten, 1)).curves;
    const [km] = fitOf(kaplanMeier(ten)).curves;
    expect(1 - single.causes[0].probability[3]).toBeCloseTo(km.survival[3], 12);
  });

  it('has no difference to test without the cause, and refuses an empty group', () => {
    const followUp = { times: [1, 2, 3, 4], events: [2, 2, 0, 0] };
    const options = { causes: 2, cause: 1, groups: [0, 1, 0, 1] };
    expect(reasonOf(grayTest(followUp, options))).toBe('no-events-of-the-cause');
    expect(() => grayTest(followUp, { ...options, groups: [0, 2, 0, 2] })).toThrow('every group');
    expect(reasonOf(fineGray(followUp, [[1, 2, 3, 4]], { causes: 2, cause: 1 }))).toBe('no-events');
  });

  it('is Cox when there is no other cause', () => {
    const x = [0.2, 1.5, -0.3, 0.9, -1.1, 0.4, 0.8, -0.6, 1.7, 0.1];
    const own = fitOf(fineGray(ten, [x], { causes: 1, cause: 1 }));
    const plain = fitOf(cox(ten, [x], { ties: 'breslow', robust: true }));
    expect(own.coefficients[0]).toBeCloseTo(plain.coefficients[0], 12);
    expect(own.standardErrors[0]).toBeCloseTo(plain.standardErrors[0], 12);
  });
});

describe('concordance', () => {
  it('counts by hand', () => {
    // Events at 1 (score 3), 2 (score 1); outlived by scores 1, 2, 2 and 2, 2: three right; two wrong.
    const fit = fitOf(concordance({ times: [1, 2, 3, 4], events: [1, 1, 0, 0] }, [3, 1, 2, 2]));
    expect([fit.concordant, fit.discordant, fit.tied]).toEqual([3, 2, 0]);
    expect(fit.estimate).toBeCloseTo(0.6, 12);
  });

  it('has nothing to compare without events', () => {
    expect(reasonOf(concordance({ times: [1, 2], events: [0, 0] }, [1, 2]))).toBe('no-comparable-pairs');
  });
});
