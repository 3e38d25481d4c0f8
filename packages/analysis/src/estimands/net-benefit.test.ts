import { estimandById, registryTemplate } from '@jointwise/definitions';
import { randomGenerator } from '@jointwise/statistics';
import { describe, expect, it } from 'vitest';
import { factsOf, type PlainEpisode } from '../datasets/facts-of.ts';
import type { CoursePrices, EstimandQuestion } from './estimand-question.ts';
import { estimateEstimand } from './estimate-estimand.ts';

const visitDays = Object.fromEntries(registryTemplate.visits.map(({ code, targetDay }) => [code, targetDay]));
const today = 20_000;
const prices: CoursePrices = {
  currency: 'GBP',
  courses: [
    { site: 'A', productClass: 'BMAC', amount: 3000 },
    { site: 'A', productClass: 'HA', amount: 1000 },
  ],
  worth: { perQaly: 20_000, source: 'test' },
};

function question(more: Partial<EstimandQuestion> = {}): EstimandQuestion {
  const estimand = estimandById('E-COST');
  if (estimand === undefined) throw new Error('E-COST');
  return {
    study: { code: 'T', definition: registryTemplate },
    ...{ estimand, estimandHash: 'hash', productClass: 'BMAC', comparator: 'HA' },
    ...{ standing: 'not-locked', codeVersion: '0.1.0', seed: 1, prices },
    ...more,
  };
}

/** Everybody begins at 0.5; BMAC is worth 0.7 from three months on and HA 0.6, each with noise of 0.05. */
function people(n: number, hasValues = true): PlainEpisode[] {
  const { uniform } = randomGenerator(4);
  return Array.from({ length: n }, (_, i) => {
    const productClass = i % 2 === 0 ? 'BMAC' : 'HA';
    const level = productClass === 'BMAC' ? 0.7 : 0.6;
    const noise = 0.1 * (uniform() - 0.5);
    const value = (visit: string) => [`eq-5d-5l/INDEX@${visit}`, visit === 'BL' ? 0.5 : level + noise] as const;
    const scores = hasValues ? Object.fromEntries(['BL', 'M3', 'M12', 'M24'].map(value)) : {};
    const person = { person: i, jointSide: i, sex: i % 3 === 0 ? 2 : 1, birthYear: 1950 + (i % 20) } as const;
    return { ...person, klGrade: 2 + (Math.floor(i / 2) % 2), productClass, indexDay: today - 3000, scores };
  });
}

describe('what a treatment is worth for its price', () => {
  it('is the worth of the years of full health less what they cost', () => {
    const result = estimateEstimand(factsOf({ today, visitDays, episodes: people(120) }), question());
    // 0.1 more from 3 to 24 months after a rise over three: 0.1 * (0.125 + 1.75) = 0.1875 years, the second year
    // divided by 1.035: 0.0875 + 0.1 / 1.035 = 0.18412; 20 000 * 0.18412 - 2 000 = 1 682.
    const { estimate, interval } = result.effect ?? { estimate: 0, interval: [0, 0] };
    expect(Math.abs(estimate - 1682)).toBeLessThan(250);
    expect(interval[0]).toBeLessThan(1682);
    expect(interval[1]).toBeGreaterThan(1682);
    expect(result.effect?.unit).toBe('money for each person');
    const beside = Object.fromEntries(result.alongside.map(({ title, estimate: value }) => [title, value]));
    expect(beside['Extra cost']).toBeCloseTo(2000, 6);
    // 2 000 for 0.18412 years.
    expect(Math.abs((beside['Cost for each year of full health gained'] ?? 0) - 10_862)).toBeLessThan(1500);
  });

  it('prints no net benefit where nobody says what a year is worth, but the cost for each year', () => {
    const facts = factsOf({ today, visitDays, episodes: people(120) });
    const result = estimateEstimand(facts, question({ prices: { ...prices, currency: 'EUR', worth: null } }));
    expect(result.effect).toBeNull();
    expect(result.reason).toContain('worth in EUR');
    expect(result.alongside.map(({ title }) => title)).toContain('Cost for each year of full health gained');
  });

  it.each([
    ['prices', people(120), { prices: undefined }, 'No site has a price list of both BMAC and HA'],
    ['values of health', people(120, false), {}, 'There is no EQ-5D value'],
    ['complete people', people(40), {}, 'Fewer than 30 people of an arm'],
  ])('says that there are no %s', (_what, episodes, more, words) => {
    const result = estimateEstimand(factsOf({ today, visitDays, episodes }), question(more));
    expect(result.effect).toBeNull();
    expect(result.status).not.toBe('estimated');
    expect(result.reason).toContain(words);
  });
});
