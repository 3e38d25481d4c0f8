import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Estimation, InvalidInputError } from '../estimation.ts';
import { beggTest } from './begg-test.ts';
import { type BinaryMixedModelKind, binaryMixedModel } from './binary-mixed-model.ts';
import { gaussHermite } from './gauss-hermite.ts';
import type { TwoByTwo } from './two-by-two.ts';

const { data, expected } = JSON.parse(
  readFileSync(new URL('../../reference/meta-analysis/binary-mixed-model.json', import.meta.url), 'utf8'),
);

const levels = JSON.parse(
  readFileSync(new URL('../../reference/meta-analysis/binary-random-levels.json', import.meta.url), 'utf8'),
).expected;

function tablesOf({ a, n1, c, n2 }: Readonly<Record<string, readonly number[]>>): TwoByTwo[] {
  return a.map((events1, i) => ({ events1, total1: n1[i], events2: c[i], total2: n2[i] }));
}
const bcg = tablesOf(data.bcg);
const sparse = tablesOf(data.sparse);

function fitted<Fit>(estimation: Estimation<Fit>): Fit {
  if (estimation.status !== 'estimated') throw new Error(estimation.reason);
  return estimation.fit;
}

const models: readonly (readonly [BinaryMixedModelKind, string])[] = [
  ['unconditional', 'um'],
  ['conditional-approximate', 'cm_al'],
  ['conditional-exact', 'cm_el'],
];

describe('binaryMixedModel against R', () => {
  it.each(models)('%s: thirteen trials of BCG', (model, name) => {
    const fit = fitted(binaryMixedModel(bcg, { model }));
    const { estimate, se, tau2, loglik } = expected.bcg[name];
    expect(Math.abs(fit.estimate - estimate)).toBeLessThan(1e-7 * se);
    expect(Math.abs(fit.standardError - se)).toBeLessThan(1e-6 * se);
    expect(Math.abs(fit.betweenStudyVariance - tau2)).toBeLessThan(1e-6 * tau2);
    expect(Math.abs(fit.logLikelihood - loglik)).toBeLessThan(1e-8);
  });

  it('has the heterogeneity test of metafor, whose estimates stop at the fifth digit', () => {
    for (const [model, name] of [
      ['unconditional', 'metafor_um'],
      ['conditional-approximate', 'metafor_cm_al'],
    ] as const) {
      const fit = fitted(binaryMixedModel(bcg, { model, quadratureNodes: 7 }));
      const { estimate, se, tau2, lrt, df } = expected.bcg[name];
      expect(Math.abs(fit.estimate - estimate)).toBeLessThan(1e-4 * se);
      expect(Math.abs(fit.betweenStudyVariance - tau2)).toBeLessThan(1e-4 * tau2);
      expect(fit.heterogeneity.statistic).toBeCloseTo(lrt, 6);
      expect(fit.heterogeneity.degreesOfFreedom).toBe(df);
    }
  });

  it('stays at tau2 = 0 in sparse tables, with one study without events left out', () => {
    for (const [model, name] of [
      ['conditional-approximate', 'cm_al'],
      ['conditional-exact', 'cm_el'],
      ['unconditional', 'metafor_um'],
    ] as const) {
      const fit = fitted(binaryMixedModel(sparse, { model }));
      const { estimate, se } = expected.sparse[name];
      expect(fit.betweenStudyVariance).toBe(0);
      expect(Math.abs(fit.estimate - estimate)).toBeLessThan(1e-6);
      expect(Math.abs(fit.standardError - se)).toBeLessThan(1e-6);
      expect(fit.leftOut).toEqual([5]);
    }
    const { statistic } = fitted(binaryMixedModel(sparse, { model: 'unconditional' })).heterogeneity;
    expect(statistic).toBeCloseTo(expected.sparse.metafor_um.lrt, 6);
  });
});

describe('binaryMixedModel with random study levels against R', () => {
  const model = 'unconditional-random';

  it('has the maximum of the likelihood whose two integrals R does by a trapezoidal rule', () => {
    const fit = fitted(binaryMixedModel(bcg, { model }));
    const { estimate, se, tau2, sigma2, loglik } = levels.bcg.exact;
    expect(Math.abs(fit.estimate - estimate)).toBeLessThan(1e-7 * se);
    expect(Math.abs(fit.standardError - se)).toBeLessThan(1e-7 * se);
    expect(Math.abs(fit.betweenStudyVariance - tau2)).toBeLessThan(1e-7 * tau2);
    expect(Math.abs((fit.levelVariance ?? 0) - sigma2)).toBeLessThan(1e-7 * sigma2);
    expect(Math.abs(fit.logLikelihood - loglik)).toBeLessThan(1e-8);
  });

  it("is metafor's UM.RS with one node, as near as its optimiser goes", () => {
    const fit = fitted(binaryMixedModel(bcg, { model, quadratureNodes: 1 }));
    const { estimate, se, tau2, sigma2, loglik, lrt, df } = levels.bcg.metafor;
    expect(Math.abs(fit.estimate - estimate)).toBeLessThan(1e-3 * se);
    expect(Math.abs(fit.standardError / se - 1)).toBeLessThan(5e-3);
    expect(Math.abs(fit.betweenStudyVariance / tau2 - 1)).toBeLessThan(1e-3);
    expect(Math.abs((fit.levelVariance ?? 0) / sigma2 - 1)).toBeLessThan(1e-4);
    // A higher likelihood than lme4 stopped at, by less than 2e-5.
    expect(fit.logLikelihood).toBeGreaterThan(loglik);
    expect(fit.logLikelihood - loglik).toBeLessThan(2e-5);
    expect(fit.heterogeneity.statistic).toBeCloseTo(lrt, 4);
    expect(fit.heterogeneity.degreesOfFreedom).toBe(df);
  });

  it('has no spread of levels or effects in sparse tables, as metafor', () => {
    const fit = fitted(binaryMixedModel(sparse, { model }));
    const { estimate, se, loglik, lrt } = levels.sparse.metafor;
    expect(fit.levelVariance).toBe(0);
    expect(fit.betweenStudyVariance).toBe(0);
    expect(fit.estimate).toBeCloseTo(estimate, 6);
    expect(fit.standardError).toBeCloseTo(se, 6);
    expect(fit.logLikelihood).toBeCloseTo(loglik, 8);
    expect(fit.heterogeneity.statistic).toBeCloseTo(lrt, 6);
  });

  it('is the odds ratio of one table', () => {
    // 8 of 20 against 4 of 16: odds 2/3 and 1/3, ln 2 with variance 1/8 + 1/12 + 1/4 + 1/12 = 13/24.
    const fit = fitted(binaryMixedModel([{ events1: 8, total1: 20, events2: 4, total2: 16 }], { model }));
    expect(fit.estimate).toBeCloseTo(Math.LN2, 8);
    expect(fit.standardError).toBeCloseTo(Math.sqrt(13 / 24), 6);
    expect(fit.heterogeneity).toEqual({ statistic: 0, degreesOfFreedom: 0, pValue: 1 });
  });
});

describe('binaryMixedModel', () => {
  it('is the conditional odds ratio of one table', () => {
    // 1 of 3 against 1 of 2, two events: the mean is 1 at t^2 = 1/3 (weights 1, 6 t, 3 t^2), log t = -ln(3)/2.
    const fit = fitted(binaryMixedModel([{ events1: 1, total1: 3, events2: 1, total2: 2 }]));
    expect(fit.estimate).toBeCloseTo(-Math.log(3) / 2, 8);
    expect(fit.betweenStudyVariance).toBe(0);
    expect(fit.heterogeneity).toEqual({ statistic: 0, degreesOfFreedom: 0, pValue: 1 });
  });

  it.each([...models, ['unconditional-random', ''] as const])(
    '%s: turns its sign with the arms and does not know the order of studies',
    (model) => {
      const turned = [...bcg].reverse().map(({ events1, total1, events2, total2 }) => ({
        events1: events2,
        total1: total2,
        events2: events1,
        total2: total1,
      }));
      const one = fitted(binaryMixedModel(bcg, { model }));
      const other = fitted(binaryMixedModel(turned, { model }));
      expect(other.estimate).toBeCloseTo(-one.estimate, 7);
      expect(other.betweenStudyVariance).toBeCloseTo(one.betweenStudyVariance, 6);
    },
  );

  it('refuses what has no answer', () => {
    const none = { events1: 0, total1: 9, events2: 0, total2: 9 };
    expect(binaryMixedModel([])).toEqual({ status: 'not-estimable', reason: 'no-observations' });
    expect(binaryMixedModel([none, none])).toEqual({ status: 'not-estimable', reason: 'no-events' });
    const oneSided = { events1: 3, total1: 9, events2: 0, total2: 9 };
    expect(binaryMixedModel([oneSided, none])).toEqual({ status: 'not-estimable', reason: 'events-in-one-arm-only' });
    expect(() => binaryMixedModel([{ ...none, events1: -1 }])).toThrow(InvalidInputError);
    expect(() => binaryMixedModel(bcg, { quadratureNodes: 0 })).toThrow(InvalidInputError);
  });
});

describe('gaussHermite', () => {
  it('integrates polynomials of degree 2n - 1 exactly', () => {
    // Moments of exp(-x^2): sqrt(pi) (1, 1/2, 3/4, 15/8).
    for (const n of [1, 2, 7, 21, 60]) {
      const { nodes, weights } = gaussHermite(n);
      const moment = (power: number) => nodes.reduce((sum, x, k) => sum + weights[k] * x ** power, 0);
      const exact = [1, 1 / 2, 3 / 4, 15 / 8].map((value) => value * Math.sqrt(Math.PI));
      exact.slice(0, Math.min(4, n)).forEach((value, k) => {
        expect(moment(2 * k)).toBeCloseTo(value, 11);
        expect(moment(2 * k + 1)).toBeCloseTo(0, 11);
      });
    }
  });
});

describe('beggTest', () => {
  it('is the rank test of metafor, exact and with ties', () => {
    const { exact, ties } = expected.begg;
    const one = fitted(beggTest(exact.y, exact.v));
    expect(one.correlation).toBeCloseTo(exact.tau, 12);
    expect(one.pValue).toBeCloseTo(exact.p, 12);
    expect(one.method).toBe('exact');
    const other = fitted(beggTest(ties.y, ties.v));
    expect(other.correlation).toBeCloseTo(ties.tau, 12);
    expect(other.pValue).toBeCloseTo(ties.p, 10);
    expect(other.method).toBe('normal');
  });

  it('counts the pairs of four studies', () => {
    // Standardised effects grow with the variance in all 6 pairs: correlation 1, p = 2/4! two-sided.
    const fit = fitted(beggTest([0, 0.5, 1.5, 4], [0.1, 0.2, 0.3, 0.4]));
    expect(fit.correlation).toBe(1);
    expect(fit.pValue).toBeCloseTo(2 / 24, 12);
  });

  it('needs three studies that differ in size', () => {
    expect(beggTest([1, 2], [1, 2])).toEqual({ status: 'not-estimable', reason: 'fewer-than-three-studies' });
    expect(beggTest([1, 2, 3], [1, 1, 1])).toEqual({ status: 'not-estimable', reason: 'equal-standard-errors' });
  });
});
