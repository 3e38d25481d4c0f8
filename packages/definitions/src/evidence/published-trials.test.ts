import { describe, expect, it } from 'vitest';
import { conditions } from '../catalogues/conditions.ts';
import { joints } from '../catalogues/joints.ts';
import { productClasses } from '../catalogues/product-classes.ts';
import { evidenceEndpoints } from './evidence-endpoints.ts';
import { evidenceStanding } from './evidence-status.ts';
import { publishedSyntheses } from './published-syntheses.ts';
import { publishedTrials } from './published-trials.ts';
import { overallBias } from './risk-of-bias.ts';

const codes = new Set(productClasses.map(({ code }) => code));
const endpoints = new Set(evidenceEndpoints.map(({ key }) => key));

describe('published trials', () => {
  it('have a key of their own, known words, and results of their own arms', () => {
    expect(new Set(publishedTrials.map(({ key }) => key)).size).toBe(publishedTrials.length);
    for (const trial of publishedTrials) {
      const arms = new Set(trial.arms.map(({ code }) => code));
      expect(arms.size, trial.key).toBe(trial.arms.length);
      for (const code of trial.arms.flatMap((arm) => arm.productClasses)) expect(codes, trial.key).toContain(code);
      for (const key of trial.conditions) expect(conditions.map((one) => one.key)).toContain(key);
      if (trial.joint !== undefined) expect(joints.map(({ key }) => key)).toContain(trial.joint);
      for (const result of trial.results) {
        expect(endpoints).toContain(result.endpoint);
        for (const { arm } of result.arms) expect(arms).toContain(arm);
        for (const { arm, comparator } of result.differences)
          expect([...arms]).toEqual(expect.arrayContaining([arm, comparator]));
      }
    }
  });

  it('carry the mark that their certainty comes from', () => {
    for (const { source } of [...publishedTrials, ...publishedSyntheses]) {
      const expected = source.mark.startsWith('[S:') ? 'S' : source.mark.slice(1, -1);
      expect(source.provenance).toBe(expected);
    }
  });

  it('keeps rows from memory and lets none of them be used', () => {
    const memory = publishedTrials.filter(
      ({ source }) => evidenceStanding('entered-once', source.provenance) === 'from-memory',
    );
    expect(memory.map(({ key }) => key)).toEqual(
      expect.arrayContaining([
        'vega-2015',
        'kearney-2021',
        'keene-2019',
        'paget-2021',
        'lamo-espinosa-2020',
        'anz-2020',
      ]),
    );
    expect(evidenceStanding('entered-twice', 'M-L')).toBe('verified');
    expect(evidenceStanding('differing', 'S')).toBe('unverified');
  });

  it('prints RESTORE as JAMA does and not as it is misquoted', () => {
    const restore = publishedTrials.find(({ key }) => key === 'restore-2021');
    expect(restore).toMatchObject({ year: 2021, journal: 'JAMA 326:2021', randomised: 288 });
    const [difference] = restore?.results[0]?.differences ?? [];
    expect(difference).toMatchObject({ estimate: -0.4, interval: [-0.9, 0.2], pValue: 0.17 });
  });
});

describe('overallBias', () => {
  it('is the worst domain, and not assessed while one is missing', () => {
    const low = ['randomisation', 'deviations', 'missing-data', 'measurement', 'selective-reporting'].map((domain) => ({
      domain,
      judgement: 'low' as const,
    }));
    expect(overallBias({ tool: 'rob-2', domains: low })).toBe('low');
    expect(overallBias({ tool: 'rob-2', domains: low.slice(1) })).toBe('not-assessed');
    expect(overallBias({ tool: 'rob-2', domains: [{ domain: 'randomisation', judgement: 'high' }] })).toBe('high');
    expect(overallBias({ tool: 'rob-2', domains: low, overall: 'some-concerns' })).toBe('some-concerns');
    expect(overallBias(undefined)).toBe('not-assessed');
  });
});
