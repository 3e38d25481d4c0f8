import { nsaidEquivalentsAsas } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { scoreNsaidIntake } from './score-nsaid-intake.ts';

describe('scoreNsaidIntake', () => {
  it('scores naproxen 1 g for all 28 days on 5 days a week as 100 * 5/7', () => {
    const intake = { drug: 'naproxen', doseMgPerDay: 1000, daysTaken: 28, daysInPeriod: 28, daysPerWeek: 5 };
    const score = scoreNsaidIntake(nsaidEquivalentsAsas, [intake]);
    expect(score.status === 'scored' && score.value).toBeCloseTo(71.43, 2);
  });

  it('scores ibuprofen 1200 mg for 14 of 28 days on 3 days a week as 50 * 1/2 * 3/7', () => {
    const intake = { drug: 'ibuprofen', doseMgPerDay: 1200, daysTaken: 14, daysInPeriod: 28, daysPerWeek: 3 };
    const score = scoreNsaidIntake(nsaidEquivalentsAsas, [intake]);
    expect(score.status === 'scored' && score.value).toBeCloseTo(10.71, 2);
  });

  it('does not score a drug without an equivalent dose', () => {
    const intake = { drug: 'metamizole', doseMgPerDay: 500, daysTaken: 1, daysInPeriod: 28, daysPerWeek: 7 };
    expect(scoreNsaidIntake(nsaidEquivalentsAsas, [intake])).toMatchObject({
      status: 'not-scored',
      drugs: ['metamizole'],
    });
  });

  it('refuses more days than there are', () => {
    const intake = { drug: 'naproxen', doseMgPerDay: 1000, daysTaken: 29, daysInPeriod: 28, daysPerWeek: 7 };
    expect(() => scoreNsaidIntake(nsaidEquivalentsAsas, [intake])).toThrow(RangeError);
  });
});
