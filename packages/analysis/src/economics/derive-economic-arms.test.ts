import { describe, expect, it } from 'vitest';
import { type EstimandFacts, never } from '../datasets/estimand-facts.ts';
import { deriveEconomicArms, type EconomicArmsQuestion } from './derive-economic-arms.ts';

/** Person 0: PRP on day 0 and again on day 731; person 1: exercise on day 10; person 2: PRP, died on day 183. */
const facts = {
  dataCutHash: '',
  today: 2000,
  sites: ['BCN'],
  productClasses: ['PRP_LP', 'EXERCISE'],
  conditions: [],
  joints: [],
  episodes: {
    count: 4,
    person: Int32Array.of(0, 0, 1, 2),
    site: Int32Array.of(0, 0, 0, 0),
    productClass: Int32Array.of(0, 0, 1, 0),
    indexDay: Int32Array.of(0, 731, 10, 0),
    diedDay: Int32Array.of(never, never, never, 183),
    isTreated: Uint8Array.of(1, 1, 1, 1),
  },
  scores: [
    {
      instrument: 'eq-5d-5l',
      scale: 'INDEX',
      visit: 'BL',
      value: Float64Array.of(0.6, 0.6, 0.5, 0.4),
      day: Int32Array.of(-14, 717, 3, -7),
    },
    {
      instrument: 'eq-5d-5l',
      scale: 'INDEX',
      visit: 'M12',
      value: Float64Array.of(0.7, Number.NaN, 0.55, Number.NaN),
      day: Int32Array.of(350, 0, 375.25, 0),
    },
    {
      instrument: 'koos',
      scale: 'PAIN',
      visit: 'M12',
      value: Float64Array.of(80, 80, 80, 80),
      day: Int32Array.of(360, 0, 370, 0),
    },
  ],
  events: [],
  images: [],
  medications: [],
  harms: [],
} as unknown as EstimandFacts;

const question: EconomicArmsQuestion = {
  treated: 'PRP_LP',
  comparator: 'EXERCISE',
  horizonYears: 1,
  utility: { instrument: 'eq-5d-5l', scale: 'INDEX' },
  baselineVisit: 'BL',
  wholeCourse: (_site, productClass) => (productClass === 'PRP_LP' ? 1320 : 350),
};

describe('people in an economic comparison', () => {
  it('stand in the arm of their first course, with what it cost and what their health was worth', () => {
    const { treated, comparator } = deriveEconomicArms(facts, question);
    expect(treated).toHaveLength(2);
    expect(treated[0]).toEqual({
      episode: 0,
      costs: [{ years: 0, amount: 1320 }],
      utilities: [
        { years: 0, utility: 0.6 },
        { years: 1, utility: 0.7 },
      ],
    });
    expect(comparator[0]?.costs).toEqual([{ years: 0, amount: 350 }]);
  });

  it('pay for a later course when the horizon reaches it', () => {
    const { treated } = deriveEconomicArms(facts, { ...question, horizonYears: 3 });
    expect(treated[0]?.costs?.[1]).toEqual({ years: 731 / 365.25, amount: 1320 });
  });

  it('are worth nothing from the day they died', () => {
    expect(deriveEconomicArms(facts, question).treated[1]?.utilities).toEqual([
      { years: 0, utility: 0.4 },
      { years: 183 / 365.25, utility: 0 },
      { years: 1, utility: 0 },
    ]);
  });

  it('have no costs rather than less when a price is not known', () => {
    const { treated } = deriveEconomicArms(facts, { ...question, wholeCourse: () => undefined });
    expect(treated[0]).not.toHaveProperty('costs');
  });
});
