import { describe, expect, it } from 'vitest';
import { acceptabilityAt } from './acceptability.ts';
import { bootstrapPairs, compareArms } from './bootstrap-pairs.ts';
import type { CostUtilityPerson, CostUtilityQuestion } from './cost-utility.ts';
import { deriveQaly } from './derive-qaly.ts';
import { discountedCost } from './discount.ts';
import { estimateCostPerResponder, estimateCostUtility } from './estimate-cost-utility.ts';
import { incrementalRatio, netMonetaryBenefit, quadrantOf } from './incremental-ratio.ts';

const times = [0, 0.25, 0.5, 1];
const course = (...utilities: readonly number[]) =>
  utilities.map((utility, index) => ({ years: times[index] ?? 0, utility }));
const oneYear = { horizonYears: 1, discountRate: 0.035 };

describe('QALYs', () => {
  it('are the area by trapezoids: 0.6725 and 0.6325 in the worked example', () => {
    const [treated, control] = [course(0.6, 0.66, 0.7, 0.68), course(0.6, 0.63, 0.64, 0.64)].map((utilities) =>
      deriveQaly(utilities, oneYear),
    );
    expect(treated).toMatchObject({ status: 'estimated', fit: expect.closeTo(0.6725, 12) });
    expect(control).toMatchObject({ status: 'estimated', fit: expect.closeTo(0.6325, 12) });
  });

  it('count less after the first year: full health for two years is 1 + 1/1.035', () => {
    const health = [
      { years: 0, utility: 1 },
      { years: 2, utility: 1 },
    ];
    const qaly = deriveQaly(health, { horizonYears: 2, discountRate: 0.035 });
    expect(qaly).toMatchObject({ fit: expect.closeTo(1 + 1 / 1.035, 12) });
    expect(deriveQaly(health, { horizonYears: 2, discountRate: 0 })).toMatchObject({ fit: 2 });
    expect(deriveQaly(health, { horizonYears: 0.5, discountRate: 0.035 })).toMatchObject({ fit: 0.5 });
  });

  it('cut the piece over a full year by interpolation', () => {
    // From 0 to 1 over two years: 0.25 in the first year, 0.75 in the second.
    const rising = [
      { years: 2, utility: 1 },
      { years: 0, utility: 0 },
    ];
    expect(deriveQaly(rising, { horizonYears: 2, discountRate: 0.035 })).toMatchObject({
      fit: expect.closeTo(0.25 + 0.75 / 1.035, 12),
    });
  });

  it('are not made without a baseline or short of the horizon, and count states worse than dead', () => {
    expect(deriveQaly([{ years: 0.5, utility: 1 }], oneYear)).toEqual({
      status: 'not-estimable',
      reason: 'no-baseline-utility',
    });
    expect(deriveQaly(course(0.6, 0.7), oneYear)).toEqual({ status: 'not-estimable', reason: 'horizon-not-reached' });
    expect(deriveQaly([], oneYear).status).toBe('not-estimable');
    expect(deriveQaly(course(-0.1, -0.1, -0.1, -0.1), oneYear)).toMatchObject({ fit: expect.closeTo(-0.1, 12) });
  });
});

describe('costs', () => {
  it('of the first year count in full, those of the second are divided by 1.035', () => {
    const costs = [0, 1, 1.5].map((years) => ({ years, amount: 1000 }));
    expect(discountedCost(costs, 0.035)).toBeCloseTo(2000 + 1000 / 1.035, 9);
    expect(discountedCost([], 0.035)).toBe(0);
  });
});

describe('ratio of cost and effect', () => {
  it('is 96 250 a QALY and a net benefit of -3 050 at 20 000 in the worked example', () => {
    const pair = { cost: 4200 - 350, effect: 0.04 };
    expect(incrementalRatio(pair)).toEqual({ kind: 'cost-per-unit', value: expect.closeTo(96_250, 6) });
    expect(netMonetaryBenefit(pair, 20_000)).toBeCloseTo(-3050, 9);
  });

  it('is a word where one option is better in everything, never a negative number', () => {
    expect(incrementalRatio({ cost: -10, effect: 0.1 })).toEqual({ kind: 'dominant' });
    expect(incrementalRatio({ cost: 10, effect: -0.1 })).toEqual({ kind: 'dominated' });
    expect(incrementalRatio({ cost: 10, effect: 0 })).toEqual({ kind: 'dominated' });
    expect(incrementalRatio({ cost: 0, effect: 0.1 })).toEqual({ kind: 'dominant' });
    expect(incrementalRatio({ cost: 0, effect: 0 })).toEqual({ kind: 'no-difference' });
  });

  it('is called a saving where cost and effect both fall', () => {
    expect(incrementalRatio({ cost: -100, effect: -0.5 })).toEqual({ kind: 'saving-per-unit-lost', value: 200 });
  });

  it('knows its quadrants', () => {
    const places = [
      [1, 1],
      [-1, 1],
      [-1, -1],
      [1, -1],
    ].map(([cost = 0, effect = 0]) => quadrantOf({ cost, effect }));
    expect(places).toEqual(['north-east', 'south-east', 'south-west', 'north-west']);
  });
});

describe('comparison of arms', () => {
  it('takes the difference in baseline out of the effect', () => {
    // Within each arm the effect rises by 1 for each unit of baseline: (2 - 3) - 1 (1 - 3) = 1.
    const person = (baseline: number, effect: number) => ({ cost: 0, baseline, effect });
    expect(compareArms([person(0, 1), person(2, 3)], [person(2, 2), person(4, 4)]).effect).toBe(1);
  });

  it('leaves effects as they are when nobody differs before', () => {
    const person = (cost: number, effect: number) => ({ cost, effect, baseline: 0.6 });
    expect(compareArms([person(10, 3), person(20, 5)], [person(1, 1), person(3, 2)])).toEqual({
      cost: 13,
      effect: 2.5,
    });
  });

  it('replays a seed and spreads as the standard error says', () => {
    const people = Array.from({ length: 200 }, (_, index) => ({ cost: index % 10, effect: 0 }));
    const options = { seed: 11, replicates: 600 };
    const pairs = bootstrapPairs(people, people, options);
    expect(bootstrapPairs(people, people, options)).toEqual(pairs);
    expect(bootstrapPairs(people, people, { ...options, seed: 12 })).not.toEqual(pairs);
    // Variance of 0..9 is 8.25; that of a difference of two means of 200 is 2 * 8.25 / 200.
    const variance = pairs.reduce((total, { cost }) => total + cost ** 2, 0) / pairs.length;
    expect(variance / ((2 * 8.25) / 200)).toBeGreaterThan(0.8);
    expect(variance / ((2 * 8.25) / 200)).toBeLessThan(1.2);
  });
});

describe('acceptability', () => {
  it('is the share of replicates worth their cost, and information is worth what it would save', () => {
    // At 20 000 the net benefits are 1000 and -1000: mean max(., 0) = 500, max(mean, 0) = 0.
    const pairs = [
      { cost: 1000, effect: 0.1 },
      { cost: 3000, effect: 0.1 },
    ];
    expect(acceptabilityAt(pairs, 20_000)).toEqual({
      perUnit: 20_000,
      probability: 0.5,
      expectedValueOfPerfectInformation: 500,
    });
    expect(acceptabilityAt(pairs, 100_000)).toMatchObject({ probability: 1, expectedValueOfPerfectInformation: 0 });
    expect(acceptabilityAt(pairs, 0)).toMatchObject({ probability: 0, expectedValueOfPerfectInformation: 0 });
  });
});

describe('cost for a QALY', () => {
  const person = (amount: number, ...utilities: readonly number[]): CostUtilityPerson => ({
    costs: [{ years: 0, amount }],
    utilities: course(...utilities),
  });
  const many = (one: CostUtilityPerson) => Array.from({ length: 30 }, () => one);
  const question: CostUtilityQuestion = {
    treated: { title: 'Product', people: many(person(4200, 0.6, 0.66, 0.7, 0.68)) },
    comparator: { title: 'Exercise', people: many(person(350, 0.6, 0.63, 0.64, 0.64)) },
    currency: 'GBP',
    ...oneYear,
    perQaly: [20_000],
    seed: 1,
    replicates: 50,
    confidenceLevel: 0.95,
    leastPeople: 30,
  };

  it('gives the worked example when everybody is the same', () => {
    const answer = estimateCostUtility(question);
    if (answer.status !== 'estimated') throw new Error(answer.reason);
    expect(answer.fit.extraCost.estimate).toBe(3850);
    expect(answer.fit.extraEffect.estimate).toBeCloseTo(0.04, 12);
    expect(answer.fit.ratio).toEqual({ kind: 'cost-per-unit', value: expect.closeTo(96_250, 4) });
    expect(answer.fit.netBenefits[0]?.estimate).toBeCloseTo(-3050, 8);
    expect(answer.fit.netBenefits[0]?.interval[1]).toBeCloseTo(-3050, 8);
    expect(answer.fit.quadrants).toEqual({ 'north-east': 1, 'south-east': 0, 'south-west': 0, 'north-west': 0 });
  });

  it('leaves incomplete people out, counts them, and refuses when too few are left', () => {
    const { costs: _, ...withoutCosts } = person(4200, 0.6, 0.66, 0.7, 0.68);
    const people = [...question.treated.people, withoutCosts, person(4200, 0.6, 0.66)];
    const answer = estimateCostUtility({ ...question, treated: { title: 'Product', people } });
    expect(answer).toMatchObject({ fit: { treated: { treated: 32, answered: 30 } } });
    const few = { title: 'Product', people: [...people.slice(1)] };
    expect(estimateCostUtility({ ...question, treated: few })).toEqual({
      status: 'not-estimable',
      reason: 'too-few-complete-people',
    });
  });

  it('gives the cost for a responder: 3 850 more for 10 percentage points more is 38 500', () => {
    const responders = (count: number, amount: number) =>
      Array.from({ length: 30 }, (_, index) => ({ ...person(amount), isResponder: index < count }));
    const answer = estimateCostPerResponder({
      ...question,
      treated: { title: 'Product', people: responders(15, 4200) },
      comparator: { title: 'Exercise', people: responders(12, 350) },
    });
    expect(answer).toMatchObject({ fit: { effect: 'responder', ratio: { value: expect.closeTo(38_500, 6) } } });
  });
});
