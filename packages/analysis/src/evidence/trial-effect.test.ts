import { publishedTrials, type TrialDefinition } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { compareNetwork } from './compare-network.ts';
import { printedEffect } from './printed-effect.ts';
import { combineArms } from './summarise-arm.ts';
import { deriveTrialEffect } from './trial-effect.ts';

const difference = { arm: 'A', comparator: 'B', measure: 'mean-difference' } as const;

describe('printedEffect', () => {
  it('takes the standard error from what is there, in that order', () => {
    const of = (more: object, sizes: readonly [number?, number?] = []) =>
      printedEffect({ ...difference, estimate: -1, ...more }, [sizes[0], sizes[1]])?.standardError;
    expect(of({ standardError: 0.5, interval: [-3, 1] })).toBe(0.5);
    expect(of({ variance: 0.25 })).toBe(0.5);
    // 1.96 / 1.959964 either side.
    expect(of({ interval: [-1.98, -0.02] })).toBeCloseTo(0.98 / 1.959964, 6);
    // 20 people: t on 18 is 2.100922.
    expect(of({ interval: [-1.98, -0.02] }, [10, 10])).toBeCloseTo(0.98 / 2.100922, 6);
    // p 0.05 is 1.959964 standard errors from 0.
    expect(of({ pValue: 0.05 })).toBeCloseTo(1 / 1.959964, 6);
    expect(of({})).toBeUndefined();
  });

  it('does not use an interval that excludes its estimate, nor a ratio below 0', () => {
    expect(
      printedEffect({ ...difference, estimate: -3.13, interval: [-3.96, -3.29] }, [undefined, undefined]),
    ).toBeUndefined();
    const ratio = { ...difference, measure: 'risk-ratio', estimate: 1.58, interval: [1.04, 2.38] } as const;
    const used = printedEffect(ratio, [undefined, undefined]);
    expect(used?.effect).toBeCloseTo(Math.log(1.58), 12);
    expect(used?.standardError).toBeCloseTo(Math.log(2.38 / 1.04) / (2 * 1.959964), 6);
    expect(printedEffect({ ...ratio, interval: [-1, 2] }, [undefined, undefined])).toBeUndefined();
  });
});

describe('combineArms', () => {
  it('is the same as pooling the people', () => {
    // {1, 3} and {5, 7, 9}: together 1 3 5 7 9, mean 5, variance 10.
    const whole = combineArms([
      { n: 2, mean: 2, standardDeviation: Math.SQRT2 },
      { n: 3, mean: 7, standardDeviation: 2 },
    ]);
    expect(whole?.n).toBe(5);
    expect(whole?.mean).toBeCloseTo(5, 12);
    expect(whole?.standardDeviation).toBeCloseTo(Math.sqrt(10), 12);
  });
});

describe('deriveTrialEffect', () => {
  const restore = publishedTrials.find(({ key }) => key === 'restore-2021') as TrialDefinition;
  const record = { trial: restore, status: 'entered-once', readers: [] } as const;
  const koos = restore.results[1];
  if (koos === undefined) throw new Error('RESTORE has KOOS pain');
  const sides = { treated: ['PRP'], comparator: ['SALINE'] };

  it('prefers the printed adjusted difference, and keeps it apart from what the arms say', () => {
    const printed = deriveTrialEffect(record, koos, { ...sides, measure: 'mean-difference' });
    expect(printed).toMatchObject({ effect: { effect: 3.1, basis: 'printed', isAdjusted: true } });
    const arms = deriveTrialEffect(record, { ...koos, differences: [] }, { ...sides, measure: 'mean-difference' });
    if (arms.status === 'not-usable') throw new Error(arms.reason);
    expect(arms.effect.effect).toBeCloseTo(3.2, 12);
  });

  it("gives Hedges' g of RESTORE: 0.1748 with variance 0.0139", () => {
    const derived = deriveTrialEffect(record, koos, { ...sides, measure: 'standardised-mean-difference' });
    if (derived.status === 'not-usable') throw new Error(derived.reason);
    expect(derived.effect.effect).toBeCloseTo(0.1748, 4);
    expect(derived.effect.standardError ** 2).toBeCloseTo(0.0139, 4);
  });
});

describe('compareNetwork', () => {
  it('names the pieces of a network that no trial links', () => {
    const contrast = (treatment1: string, treatment2: string) => ({
      study: treatment1,
      treatment1,
      treatment2,
      effect: 1,
      standardError: 1,
    });
    expect(compareNetwork([contrast('C', 'D'), contrast('B', 'A'), contrast('B', 'E')])).toMatchObject({
      status: 'refused',
      pieces: [
        ['A', 'B', 'E'],
        ['C', 'D'],
      ],
    });
    expect(compareNetwork([])).toMatchObject({ status: 'refused' });
  });
});
