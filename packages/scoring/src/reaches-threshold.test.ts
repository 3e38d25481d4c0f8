import { instrumentByKey, type Threshold } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { reachesThreshold } from './reaches-threshold.ts';

const threshold = (instrument: string, is: (one: Threshold) => boolean) =>
  instrumentByKey(instrument)!.thresholds.find(is)!;

describe('reachesThreshold', () => {
  it('takes the size of an improvement in both directions', () => {
    const mic = threshold('nrs-pain', ({ value }) => value === 2);
    expect(reachesThreshold(mic, 'lower-better', { baseline: 6, followUp: 4 })).toBe(true);
    expect(reachesThreshold(mic, 'lower-better', { baseline: 4, followUp: 6 })).toBe(false);
    expect(reachesThreshold({ ...mic, value: 10 }, 'higher-better', { baseline: 40, followUp: 49.999 })).toBe(false);
  });

  it('takes 30 % of baseline, and has no answer for a baseline of 0', () => {
    const relative = threshold('nrs-pain', ({ value }) => value === 30);
    expect(reachesThreshold(relative, 'lower-better', { baseline: 10, followUp: 7 })).toBe(true);
    expect(reachesThreshold(relative, 'lower-better', { baseline: 10, followUp: 8 })).toBe(false);
    expect(reachesThreshold(relative, 'lower-better', { baseline: 0, followUp: 0 })).toBeNull();
  });

  it('takes the IKDC threshold of the baseline’s own band', () => {
    const bands = instrumentByKey('ikdc-sub')!.thresholds.filter(({ baseline }) => baseline !== undefined);
    const answers = (baseline: number, followUp: number) =>
      bands.map((band) => reachesThreshold(band, 'higher-better', { baseline, followUp }));
    expect(bands.map(({ value }) => value)).toEqual([14.6, 7.2, -2.8]);
    expect(answers(39.9, 54.5)).toEqual([true, null, null]);
    expect(answers(40, 47.1)).toEqual([null, false, null]);
    expect(answers(70, 68)).toEqual([null, null, true]);
  });

  it('compares PASS and treatment failure with the follow-up score', () => {
    const pass = threshold('oks', ({ kind }) => kind === 'PASS');
    const failure = threshold('oks', ({ kind }) => kind === 'TF');
    expect(reachesThreshold(pass, 'higher-better', { baseline: 40, followUp: 32.7 })).toBe(true);
    expect(reachesThreshold(pass, 'higher-better', { baseline: 10, followUp: 32 })).toBe(false);
    expect(reachesThreshold(failure, 'higher-better', { baseline: 10, followUp: 29.3 })).toBe(true);
    expect(reachesThreshold(failure, 'higher-better', { baseline: 10, followUp: 30 })).toBe(false);
    const vas = threshold('vas-pain', ({ kind, population }) => kind === 'PASS' && population.startsWith('Knee'));
    expect(reachesThreshold(vas, 'lower-better', { baseline: 70, followUp: 32.3 })).toBe(true);
  });
});
