import {
  type ArmResult,
  type PrintedDifference,
  publishedTrials,
  type TrialDefinition,
  type TrialResult,
} from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { checkTrial, checkTrials } from './check-trials.ts';

const scale = {
  instrument: 'nrs-pain',
  scale: 'AVERAGE',
  title: 'Pain 0-10',
  range: [0, 10],
  direction: 'lower-better',
} as const;

function trialOf(result: Partial<TrialResult>, more: Partial<TrialDefinition> = {}): TrialDefinition {
  return {
    key: 'a',
    study: 'A',
    design: 'randomised-parallel',
    conditions: [],
    unitOfAnalysis: 'person',
    arms: [
      { code: 'P', label: 'Plasma', productClasses: [] },
      { code: 'S', label: 'Saline', productClasses: [] },
    ],
    results: [{ key: 'r', endpoint: 'pain', scale, kind: 'change', arms: [], differences: [], ...result }],
    source: { mark: '[S:1]', provenance: 'S' },
    ...more,
  };
}

const arms = (first: Partial<ArmResult>, second: Partial<ArmResult>): ArmResult[] => [
  { arm: 'P', ...first },
  { arm: 'S', ...second },
];
const difference = (more: Partial<PrintedDifference>): PrintedDifference => ({
  arm: 'P',
  comparator: 'S',
  measure: 'mean-difference',
  ...more,
});
const rulesOf = (trial: TrialDefinition) => checkTrial(trial).map(({ rule, path }) => [rule, path]);

describe('checkTrials on the shipped trials', () => {
  it('finds the printed interval that excludes its own mean in Ruane 2021, and nothing else', () => {
    expect(checkTrials(publishedTrials)).toEqual([
      {
        trial: 'ruane-2021',
        study: 'Ruane 2021',
        path: 'results.0.arms.0.interval',
        value: '(-3.96, -3.29)',
        rule: 'interval-excludes-estimate',
        severity: 'error',
        detail: 'the interval does not hold its own mean -3.13',
      },
    ]);
  });
});

describe('checkTrial', () => {
  it('leaves a sound trial alone', () => {
    // se = sqrt(4/100 + 4/100) = 0.2828, so -0.4 +- 0.55 and z = 1.41, p = 0.157.
    const sound = trialOf(
      {
        arms: arms({ n: 100, mean: -2.2, standardDeviation: 2 }, { n: 100, mean: -1.8, standardDeviation: 2 }),
        differences: [difference({ estimate: -0.4, interval: [-0.954, 0.154], pValue: 0.16 })],
      },
      { randomised: 200, arms: ['P', 'S'].map((code) => ({ code, label: code, productClasses: [], randomised: 100 })) },
    );
    expect(checkTrial(sound)).toEqual([]);
  });

  it('finds intervals that are upside down, outside the scale, or not above 0 for a ratio', () => {
    const rules = rulesOf(
      trialOf({
        differences: [
          difference({ estimate: 0, interval: [1, -1] }),
          difference({ arm: 'S', comparator: 'P', estimate: 1, interval: [-12, 14] }),
          difference({ measure: 'risk-ratio', estimate: 0.5, interval: [-0.2, 1.2] }),
          difference({ measure: 'odds-ratio', estimate: 3, interval: [1, 2] }),
        ],
      }),
    );
    expect(rules).toEqual([
      ['impossible-interval', 'results.0.differences.0.interval'],
      ['impossible-interval', 'results.0.differences.1.interval'],
      ['impossible-interval', 'results.0.differences.2.interval'],
      ['interval-excludes-estimate', 'results.0.differences.3.interval'],
    ]);
  });

  it('finds a variance given as a standard error, beside the interval and beside the deviation', () => {
    // The interval says 0.5; the variance is 0.25.
    const beside = trialOf({
      differences: [difference({ estimate: -1, interval: [-1.98, -0.02], standardError: 0.25 })],
    });
    expect(rulesOf(beside)).toEqual([['variance-as-standard-error', 'results.0.differences.0.standardError']]);
    // sd 3 of 36 people is a standard error of 0.5.
    const arm = trialOf({ arms: arms({ n: 36, mean: 1, standardDeviation: 3, standardError: 0.25 }, {}) });
    expect(rulesOf(arm)).toEqual([['variance-as-standard-error', 'results.0.arms.0.standardError']]);
    const other = trialOf({ arms: arms({ n: 36, mean: 1, standardDeviation: 3, standardError: 0.9 }, {}) });
    expect(rulesOf(other)).toEqual([['spread-disagrees', 'results.0.arms.0.standardError']]);
  });

  it('finds standard errors entered as deviations by the printed interval', () => {
    // True deviation 2 of 100: standard error 0.2 entered as a deviation; the interval is 10 times as wide.
    const trial = trialOf({
      arms: arms({ n: 100, mean: -2, standardDeviation: 0.2 }, { n: 100, mean: -1.6, standardDeviation: 0.2 }),
      differences: [difference({ estimate: -0.4, interval: [-0.954, 0.154] })],
    });
    expect(rulesOf(trial)).toEqual([
      ['standard-error-as-deviation', 'results.0.arms.0.standardDeviation'],
      ['standard-error-as-deviation', 'results.0.arms.1.standardDeviation'],
    ]);
  });

  it('finds values that no data on the scale can have', () => {
    const trial = trialOf({
      kind: 'final',
      arms: arms({ n: 10, mean: 11, standardDeviation: 7 }, { n: 10, mean: 3, standardDeviation: 0 }),
    });
    expect(rulesOf(trial)).toEqual([
      ['impossible-spread', 'results.0.arms.0.standardDeviation'],
      ['impossible-spread', 'results.0.arms.1.standardDeviation'],
      ['outside-range', 'results.0.arms.0.mean'],
    ]);
  });

  it('finds arms that do not add up and more analysed than randomised', () => {
    const trial = trialOf(
      { kind: 'event', arms: arms({ n: 52, events: 60 }, { n: 50, events: 3.5 }) },
      {
        randomised: 101,
        analysed: 102,
        arms: ['P', 'S'].map((code) => ({ code, label: code, productClasses: [], randomised: 50, analysed: 51 })),
      },
    );
    expect(checkTrial(trial).map(({ rule }) => rule)).toEqual([
      'arms-do-not-add-up',
      'more-analysed-than-randomised',
      'more-analysed-than-randomised',
      'more-analysed-than-randomised',
      'more-analysed-than-randomised',
      'more-events-than-people',
      'not-a-count',
    ]);
  });

  it('finds a difference whose sign is the other way round than its arms', () => {
    const trial = trialOf({
      arms: arms({ mean: -3 }, { mean: -1.5 }),
      differences: [difference({ estimate: 1.5, interval: [0.5, 2.5] })],
    });
    expect(rulesOf(trial)).toEqual([['sign-contradicts-arms', 'results.0.differences.0.estimate']]);
  });

  it('finds a scale that runs the other way than its instrument', () => {
    const trial = trialOf({ scale: { ...scale, direction: 'higher-better' } });
    expect(rulesOf(trial)).toEqual([['direction-contradicts-instrument', 'results.0.scale.direction']]);
  });

  it('finds p values that the interval does not allow, and lets rounding pass', () => {
    const of = (pValue: number, interval: readonly [number, number] = [-1.1, -0.1]) =>
      rulesOf(trialOf({ differences: [difference({ estimate: -0.6, interval, pValue })] })).map(([rule]) => rule);
    // z = 0.6 / 0.2551 = 2.352, p = 0.0187.
    expect(of(0.019)).toEqual([]);
    expect(of(0.03)).toEqual([]);
    expect(of(0.4)).toEqual(['p-disagrees-with-interval']);
    expect(of(0.0001)).toEqual(['p-disagrees-with-interval']);
    expect(of(1.2)).toEqual(['p-disagrees-with-interval']);
    expect(of(0.01, [-1.4, 0.2])).toEqual(['p-disagrees-with-interval']);
  });

  it('keeps contradictory rows and names both values', () => {
    const trial = trialOf({
      arms: [...arms({ n: 20, mean: -2 }, { n: 20, mean: -1 }), { arm: 'P', n: 20, mean: -3 }],
      differences: [
        difference({ measure: 'odds-ratio', estimate: 2 }),
        difference({ measure: 'log-odds-ratio', estimate: 0.9 }),
      ],
    });
    expect(checkTrial(trial)).toMatchObject([
      {
        rule: 'contradictory-rows',
        path: 'results.0.arms.2.mean',
        value: '-3',
        detail: expect.stringMatching(/says -2/),
      },
      { rule: 'contradictory-rows', path: 'results.0.differences.1.estimate' },
    ]);
    const same = trialOf({
      differences: [
        difference({ measure: 'odds-ratio', estimate: 1.18 }),
        difference({ measure: 'log-odds-ratio', estimate: 0.1655 }),
      ],
    });
    expect(checkTrial(same)).toEqual([]);
  });
});

describe('checkTrials across trials', () => {
  const usual = (key: string, sd = 2): TrialDefinition => ({
    ...trialOf({
      arms: arms({ n: 64, mean: -2, standardDeviation: sd }, { n: 64, mean: -1, standardDeviation: sd }),
    }),
    key,
    study: key,
  });

  it('finds a deviation that is far too small and fits as a standard error', () => {
    // 2 / sqrt(64) = 0.25.
    const findings = checkTrials([usual('a'), usual('b', 2.2), usual('c', 0.25)]);
    expect(findings.map(({ trial, rule }) => [trial, rule])).toEqual([
      ['c', 'standard-error-as-deviation'],
      ['c', 'standard-error-as-deviation'],
    ]);
    expect(checkTrials([usual('a'), usual('b', 2.2), usual('c', 1.1)])).toEqual([]);
  });

  it('finds a standard error that is far too large and fits as a deviation', () => {
    const wrong = trialOf({ arms: arms({ n: 64, mean: -2, standardError: 2 }, { n: 64, mean: -1, standardError: 2 }) });
    const findings = checkTrials([usual('b'), usual('c'), wrong]);
    expect(findings.map(({ trial, rule }) => [trial, rule])).toEqual([
      ['a', 'deviation-as-standard-error'],
      ['a', 'deviation-as-standard-error'],
    ]);
  });

  it('finds a standard error of a difference that fits as a variance', () => {
    // 64 a side: sqrt(64 * 64 / 128) = 5.66; deviation 2 is an error of 0.354, its square 0.125.
    const of = (key: string, standardError: number): TrialDefinition => ({
      ...trialOf({ arms: arms({ n: 64 }, { n: 64 }), differences: [difference({ estimate: -1, standardError })] }),
      key,
      study: key,
    });
    const findings = checkTrials([of('a', 0.354), of('b', 0.36), of('c', 0.0312)]);
    // 0.0312 would be a deviation of 0.18; its root 0.177 one of 1.
    expect(findings).toEqual([]);
    expect(checkTrials([of('a', 0.354), of('b', 0.36), of('c', 0.09)])).toMatchObject([
      { trial: 'c', rule: 'variance-as-standard-error' },
    ]);
  });

  it('finds the same trial twice by number, DOI, or author, year and size', () => {
    const first = { ...usual('smith-2020'), study: 'Smith 2020', year: 2020, doi: '10.1/X', registration: ['NCT1'] };
    const again = { ...usual('smith-b'), study: 'Smith J', year: 2020 };
    const byDoi = { ...usual('other'), study: 'Jones', year: 2021, doi: 'https://doi.org/10.1/x' };
    const byNumber = { ...usual('third'), study: 'Late report', registration: ['nct1'] };
    const findings = checkTrials([first, again, byDoi, byNumber]).filter(({ rule }) => rule === 'same-trial-twice');
    expect(findings.map(({ trial, path }) => [trial, path])).toEqual([
      ['smith-b', 'study'],
      ['other', 'doi'],
      ['third', 'registration'],
    ]);
  });

  it('finds final values among changes', () => {
    const final = usual('c');
    const [result] = final.results;
    const mixed = { ...final, results: [{ ...result, kind: 'final' as const, arms: arms({ mean: 3 }, { mean: 4 }) }] };
    expect(checkTrials([usual('a'), usual('b'), mixed])).toMatchObject([
      { trial: 'c', rule: 'change-and-final-mixed', path: 'results.0.kind' },
    ]);
  });
});
