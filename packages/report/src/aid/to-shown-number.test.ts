import { estimateAidNumber } from '@jointwise/analysis';
import { type CountedNumber, instrumentByKey, type OptionNumber, options } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { toShownNumber } from './to-shown-number.ts';

const numbers = options.flatMap(({ benefit, harm }) => [...benefit, ...harm]);
const byKey = (key: string): OptionNumber => {
  const found = numbers.find((number) => number.key === key);
  if (found === undefined) throw new Error(`${key} is no number of the decision aid`);
  return found;
};
const counted: CountedNumber = {
  kind: 'counted',
  key: 'rare',
  source: 'restore-2021',
  evidence: null,
  provenance: 'S',
  certainty: 'moderate',
  people: 2000,
  months: 12,
  percent: 0.3,
  comparatorPercent: 2,
};

const show = (number: OptionNumber) => toShownNumber(estimateAidNumber(number));

describe('toShownNumber', () => {
  it('computes the platelet trial: 58 of 100, with saline 51, between 50 and 65', () => {
    // R 4.2: 1 - pnorm((11.3 - 11.1) / 18.9) = 0.49578; 1 - pnorm((11.3 - 18.8) / 18.9) = 0.65425
    expect(show(byKey('prp-pain-12'))).toMatchObject({
      kind: 'share',
      basis: 'computed-from-means',
      denominator: 100,
      treated: 58,
      comparator: 51,
      between: [50, 65],
      isCertaintyFirst: true,
    });
  });

  it('uses a threshold that its instrument has', () => {
    for (const number of numbers) {
      if (number.kind !== 'from-means') continue;
      const { instrument, scale, value } = number.threshold;
      const known = instrumentByKey(instrument)?.thresholds.filter((one) => one.scale === scale) ?? [];
      expect(known).toContainEqual(expect.objectContaining({ kind: 'MIC', value, provenance: 'S' }));
    }
  });

  it('prints the placebo-controlled cell trials in whole points of 100', () => {
    // -0.74 cm (-1.16 to -0.33) of 10 cm is 7.4 mm (3.3 to 11.6) of 100 mm; the least important difference is 1.5 cm.
    expect(show(byKey('cells-pain'))).toMatchObject({
      kind: 'difference',
      points: 7,
      between: [3, 12],
      leastImportant: 15,
      isCertaintyFirst: false,
    });
  });

  it('rounds half a person up: 24.5 % is 25 of 100, 12.5 % 13, 11.9 % 12', () => {
    const shown = ['cells-more-pain', 'cells-fluid', 'cells-swelling'].map((key) => show(byKey(key)));
    expect(shown.map((number) => (number.kind === 'share' ? number.treated : null))).toEqual([25, 13, 12]);
  });

  it('counts of 1000 in both columns when one is rarer than 1 of 100', () => {
    expect(show(counted)).toMatchObject({ denominator: 1000, treated: 3, comparator: 20 });
    expect(show({ ...counted, percent: 1 })).toMatchObject({
      denominator: 100,
      treated: 1,
      comparator: 2,
    });
    expect(show({ ...counted, percent: 0 })).toMatchObject({ denominator: 100, treated: 0 });
  });

  it('puts certainty first when it is low or fewer than 100 people were studied', () => {
    const isFirst = (change: Partial<CountedNumber>) => {
      const shown = show({ ...counted, ...change });
      return shown.kind === 'share' && shown.isCertaintyFirst;
    };
    expect(isFirst({})).toBe(false);
    expect(isFirst({ people: 100 })).toBe(false);
    expect(isFirst({ people: 99 })).toBe(true);
    expect(isFirst({ certainty: 'low' })).toBe(true);
    expect(isFirst({ certainty: 'not-graded' })).toBe(true);
  });

  it('keeps every number whole', () => {
    for (const number of numbers.map(show)) {
      if (number.kind === 'none') continue;
      const values =
        number.kind === 'share'
          ? [number.treated, number.comparator ?? 0, ...(number.between ?? [])]
          : [...(number.kind === 'course' ? [] : [number.points]), ...number.between];
      expect(values.every(Number.isInteger), number.key).toBe(true);
    }
  });
});
