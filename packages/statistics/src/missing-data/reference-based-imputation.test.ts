import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../estimation.ts';
import {
  estimateAt,
  type ReferenceBasedData,
  type ReferenceBasedFit,
  referenceBasedImputation,
} from './reference-based-imputation.ts';
import { type ReferenceStrategy, strategyDistribution } from './reference-strategy.ts';
import { tippingPoint } from './tipping-point.ts';

const strategies: readonly ReferenceStrategy[] = ['MAR', 'J2R', 'CR', 'CIR', 'LMCF'];
const here = (path: string) => readFileSync(new URL(`../../reference/${path}`, import.meta.url), 'utf8');

/** 42 participants, 4 visits, two arms, with drop-out and gaps. */
function repeated(): ReferenceBasedData & { readonly covariates: readonly Float64Array[] } {
  const rows = here('data/repeated.csv')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  const first = rows.filter(([, visit]) => visit === '1');
  return {
    outcome: Float64Array.from(rows, (row) => (row[6] === 'NA' ? Number.NaN : Number(row[6]))),
    visits: 4,
    arm: first.map((row) => Number(row[2])),
    covariates: [Float64Array.from(first, (row) => Number(row[3]))],
  };
}

function fitOf(data: ReferenceBasedData, strategy: ReferenceStrategy): ReferenceBasedFit {
  const estimation = referenceBasedImputation(data, { strategy });
  if (estimation.status !== 'estimated') throw new Error(estimation.reason);
  return estimation.fit;
}

/** Visit by visit: difference, mean of the reference, mean of the other arm. */
function listed({ visits }: ReferenceBasedFit, delta = 0) {
  const all = visits.flatMap(({ differences, means }) => [...differences, ...means]);
  return all.map(({ shifted }) => estimateAt(shifted, delta));
}

const { expected } = JSON.parse(here('missing-data/reference-based.json')) as {
  expected: {
    readonly strategies: Record<ReferenceStrategy, { estimate: number[]; se: number[] }>;
    readonly delta_2: { estimate: number[]; se: number[] };
    readonly delta_5: { estimate: number[]; se: number[] };
    readonly imputed_j2r: number[];
  };
};

function expectSame(actual: ReturnType<typeof listed>, { estimate, se }: { estimate: number[]; se: number[] }): void {
  actual.forEach((one, k) => {
    expect(Math.abs(one.estimate - estimate[k]) / se[k], `estimate ${k}`).toBeLessThan(1e-6);
    expect(Math.abs(one.standardError / se[k] - 1), `standard error ${k}`).toBeLessThan(1e-6);
  });
}

describe('referenceBasedImputation against R', () => {
  it.each(strategies)('%s: estimates and jackknife standard errors', (strategy) => {
    expectSame(listed(fitOf(repeated(), strategy)), expected.strategies[strategy]);
  });

  it('imputes the same values', () => {
    const { completed } = fitOf(repeated(), 'J2R');
    completed.forEach((value, at) => {
      expect(Math.abs(value - expected.imputed_j2r[at])).toBeLessThan(1e-5);
    });
  });

  it('adds delta to what was imputed outside the reference arm', () => {
    expectSame(listed(fitOf(repeated(), 'MAR'), 2), expected.delta_2);
    expectSame(listed(fitOf(repeated(), 'J2R'), 5), expected.delta_5);
  });
});

describe('strategyDistribution, by hand for two visits', () => {
  // Own: means 10, 20, covariance 4, 2, 5. Reference: 11, 15 and 1, 0.5, 2. Gone after visit 1.
  const own = { mean: Float64Array.of(10, 20), covariance: Float64Array.of(4, 2, 2, 5) };
  const reference = { mean: Float64Array.of(11, 15), covariance: Float64Array.of(1, 0.5, 0.5, 2) };
  it.each([
    ['MAR', [10, 20]],
    ['J2R', [10, 15]],
    ['CR', [11, 15]],
    ['CIR', [10, 14]],
    ['LMCF', [10, 10]],
  ] as const)('%s', (strategy, mean) => {
    expect([...strategyDistribution(strategy, own, reference, 1).mean]).toEqual(mean);
  });

  it('carries the reference regression over: G = 1/2, so 2 beside 4, and 2 + (4 - 1)/4', () => {
    const { covariance } = strategyDistribution('J2R', own, reference, 1);
    expect([...covariance]).toEqual([4, 2, 2, 2.75]);
  });
});

describe('referenceBasedImputation', () => {
  it('is the same under every strategy when everything was observed', () => {
    const data = repeated();
    const outcome = data.outcome.map((value, at) => (Number.isNaN(value) ? -14 + ((at * 7) % 5) : value));
    const [mar, ...others] = strategies.map((strategy) => listed(fitOf({ ...data, outcome }, strategy)));
    for (const other of others) expect(other).toEqual(mar);
  });

  it('does not depend on the order of participants', () => {
    const data = repeated();
    const order = Array.from({ length: 42 }, (_, i) => (i * 5) % 42);
    const turned = {
      ...data,
      outcome: Float64Array.from(order.flatMap((i) => [...data.outcome.subarray(i * 4, i * 4 + 4)])),
      arm: order.map((i) => data.arm[i]),
      covariates: [Float64Array.from(order, (i) => data.covariates[0][i])],
    };
    const plain = listed(fitOf(data, 'CIR'));
    listed(fitOf(turned, 'CIR')).forEach((one, k) => {
      expect(one.estimate).toBeCloseTo(plain[k].estimate, 8);
    });
  });

  it('scales with the outcome', () => {
    const data = repeated();
    const tenfold = listed(fitOf({ ...data, outcome: data.outcome.map((value) => 10 * value) }, 'J2R'));
    const plain = listed(fitOf(data, 'J2R'));
    tenfold.forEach((one, k) => {
      expect(one.estimate / 10).toBeCloseTo(plain[k].estimate, 7);
      expect(one.standardError / 10).toBeCloseTo(plain[k].standardError, 7);
    });
  });

  it('finds the shift at which the interval touches 0', () => {
    const last = fitOf(repeated(), 'MAR').visits[3].differences[0];
    const { significance, estimate } = tippingPoint(last);
    expect(significance).toHaveLength(2);
    for (const delta of significance) expect(estimateAt(last.shifted, delta).pValue).toBeCloseTo(0.05, 10);
    expect(estimateAt(last.shifted, estimate ?? Number.NaN).estimate).toBeCloseTo(0, 12);
  });

  it('finds a tipping point that scales with the outcome and does not depend on the order of participants', () => {
    const data = repeated();
    const tipping = (own: ReferenceBasedData) => tippingPoint(fitOf(own, 'J2R').visits[3].differences[0]);
    const plain = tipping(data);
    const tenfold = tipping({ ...data, outcome: data.outcome.map((value) => 10 * value) });
    const participants = data.arm.length;
    const from = (i: number) => participants - 1 - Math.floor(i / 4);
    const turned = tipping({
      visits: 4,
      outcome: data.outcome.map((_, i) => data.outcome[4 * from(i) + (i % 4)]),
      arm: Array.from(data.arm).toReversed(),
      covariates: [data.covariates[0].toReversed()],
    });
    expect((tenfold.estimate ?? 0) / 10).toBeCloseTo(plain.estimate ?? Number.NaN, 5);
    expect(turned.estimate).toBeCloseTo(plain.estimate ?? Number.NaN, 5);
    plain.significance.forEach((delta, k) => {
      expect(tenfold.significance[k] / 10).toBeCloseTo(delta, 4);
      expect(turned.significance[k]).toBeCloseTo(delta, 4);
    });
  });

  it('has no tipping point where nothing was imputed, and one where a limit moves in one direction only', () => {
    const shifted = { value: 2, slope: 0, variance: 1, slopeVariance: 0, covariance: 0 };
    const still = { shifted } as Parameters<typeof tippingPoint>[0];
    expect(tippingPoint(still)).toEqual({ significance: [], estimate: undefined });
    // Estimate 4 - delta / 2 with a fixed standard error of 1: 0 at 8, +/- z at 2 (4 -/+ z).
    const moving = { shifted: { ...shifted, value: 4, slope: -0.5 } } as Parameters<typeof tippingPoint>[0];
    const { significance, estimate } = tippingPoint(moving);
    expect(estimate).toBe(8);
    expect(significance[0]).toBeCloseTo(8 - 2 * 1.959963984540054, 10);
    expect(significance[1]).toBeCloseTo(8 + 2 * 1.959963984540054, 10);
  });

  it('refuses what it cannot use, and says why nothing can be estimated', () => {
    const data = repeated();
    expect(() =>
      fitOf({ ...data, arm: data.arm.length === 42 ? [...Array.from(data.arm).slice(1), 0.5] : [] }, 'MAR'),
    ).toThrow(InvalidInputError);
    expect(() => fitOf({ ...data, covariates: [data.covariates[0].map(() => Number.NaN)] }, 'MAR')).toThrow(
      InvalidInputError,
    );
    const oneArm = { ...data, arm: Array.from(data.arm, () => 1) };
    expect(referenceBasedImputation(oneArm, { strategy: 'J2R' })).toEqual({
      status: 'not-estimable',
      reason: 'empty-arm',
    });
    const noVisit = { ...data, outcome: data.outcome.map((value, at) => (at % 4 === 2 ? Number.NaN : value)) };
    expect(referenceBasedImputation(noVisit, { strategy: 'J2R' })).toEqual({
      status: 'not-estimable',
      reason: 'visit-without-observations',
    });
  });
});
