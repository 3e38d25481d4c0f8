import { describe, expect, it } from 'vitest';
import { compareVerdicts } from './compare-verdicts.ts';
import { concludeClaim } from './conclude-claim.ts';
import { decideVerdict } from './decide-verdict.ts';
import type { EffectEstimate } from './effect-estimate.ts';
import { moreParticipantsNeeded, trialSizeNeeded } from './more-participants-needed.ts';

const trial: EffectEstimate = {
  ...{ origin: 'trials', design: 'randomised', measure: 'mean-difference', estimate: -0.74, interval: [-1.16, -0.33] },
  ...{ confidenceLevel: 0.95, unit: 'points of 0-10', benefit: 'lower', horizonMonths: 6, studies: 1 },
  threshold: { value: 1.5, title: 'MID of pain 0-10', source: 'systematic review', provenance: 'S' },
  treated: { title: 'MSC', treated: 125, answered: 100 },
  comparator: { title: 'SALINE', treated: 125, answered: 100 },
};
const own = (interval: readonly [number, number], given: Partial<EffectEstimate> = {}): EffectEstimate => ({
  ...{ ...trial, origin: 'registry', design: 'adjusted', eValueOfLimit: 3, interval },
  estimate: (interval[0] + interval[1]) / 2,
  ...given,
});

describe('one verdict from trials and registry', () => {
  it('follows the trials and shows a registry that disagrees', () => {
    const conclusion = concludeClaim({ trials: { effect: trial, certainty: 'moderate' }, registry: own([-3, -1.6]) });
    expect(conclusion).toMatchObject({ leading: 'trials', certainty: 'moderate', agreement: 'registry-better' });
    expect(conclusion.verdict.code).toBe('too-small-to-matter');
    expect(conclusion.registry.code).toBe('supported');
  });

  it('shows a registry that finds harm', () => {
    const conclusion = concludeClaim({ trials: { effect: trial, certainty: 'low' }, registry: own([0.2, 0.8]) });
    expect(conclusion).toMatchObject({ verdict: { code: 'too-small-to-matter' }, agreement: 'registry-worse' });
  });

  it('does not call an undecided registry a disagreement, nor compare where one is silent', () => {
    const trials = { effect: trial, certainty: 'moderate' } as const;
    expect(concludeClaim({ trials, registry: own([-4, 4]) }).agreement).toBe('agree');
    expect(concludeClaim({ trials, registry: null }).agreement).toBe('not-comparable');
    expect(concludeClaim({ trials, registry: own([-3, -2], { design: 'uncontrolled' }) }).agreement).toBe(
      'not-comparable',
    );
  });

  it('never calls an adjusted comparison alone supported', () => {
    const conclusion = concludeClaim({ trials: null, registry: own([-3, -1.6]) });
    expect(conclusion).toMatchObject({
      ...{ leading: 'registry', certainty: 'very-low', isHeldBack: true },
      verdict: { code: 'benefit-size-uncertain' },
      registry: { code: 'supported' },
    });
    expect(concludeClaim({ trials: null, registry: own([0.1, 2]) })).toMatchObject({
      ...{ verdict: { code: 'harm' }, isHeldBack: false },
    });
  });

  it('holds back what a weak hidden cause could explain, and says so', () => {
    const weak = { eValueOfLimit: 1.9 };
    expect(concludeClaim({ trials: null, registry: own([-3, -1.6], weak) })).toMatchObject({
      ...{ verdict: { code: 'inconclusive' }, isHeldBack: true },
    });
    expect(concludeClaim({ trials: null, registry: own([0.1, 2], weak) })).toMatchObject({
      ...{ verdict: { code: 'no-important-effect', excludesImportantHarm: false }, isHeldBack: true },
    });
    expect(concludeClaim({ trials: null, registry: own([-1, 1], weak) }).isHeldBack).toBe(false);
  });

  it('lets a randomised comparison in the registry lead where no trial answers, before adjusted trials', () => {
    const adjusted = { effect: { ...trial, design: 'adjusted' }, certainty: 'low' } as const;
    const conclusion = concludeClaim({ trials: adjusted, registry: own([-3, -1.6], { design: 'randomised' }) });
    expect(conclusion).toMatchObject({ leading: 'registry', certainty: 'low', verdict: { code: 'supported' } });
  });

  it('says why there is no answer', () => {
    const course = own([-3, -2], { design: 'uncontrolled' });
    expect(concludeClaim({ trials: null, registry: course })).toMatchObject({
      ...{ verdict: { code: 'not-answerable', reason: 'uncontrolled' }, leading: 'none', certainty: null },
    });
    expect(concludeClaim({ trials: null, registry: null }).verdict).toEqual({
      ...{ code: 'not-answerable', reason: 'no-data' },
    });
  });
});

describe('what a decisive interval takes', () => {
  it('is nothing where the interval excludes the threshold', () => {
    expect(moreParticipantsNeeded(trial)).toEqual({ status: 'decisive' });
  });

  // Benefit 1 (0 to 2), threshold 1.5, 200 answered of 250: k = 0.5 / 1, n' = 200 / 0.25 = 800, so 600 and one more
  // to exclude it strictly; 601 x 250 / 200 = 751.25.
  it('is counted from the standard error that shrinks with the root of the number', () => {
    const effect = { ...trial, estimate: -1, interval: [-2, 0] } as const;
    expect(moreParticipantsNeeded(effect)).toMatchObject({ status: 'needed', times: 4, answered: 601, treated: 752 });
  });

  // Benefit 2 (1 to 3): k = 0.5 / 1 again, from the other side.
  it('is counted towards supported as well', () => {
    const effect = { ...trial, estimate: -2, interval: [-3, -1] } as const;
    expect(moreParticipantsNeeded(effect)).toMatchObject({ status: 'needed', answered: 601 });
  });

  // The review prints no numbers by arm: benefit 0.73 (-0.24 to 1.69), (0.96 / 0.77)^2 = 1.5544.
  it('is a multiple where a publication does not print how many there were', () => {
    const unknown = { title: 'arm', treated: null, answered: null };
    const review = {
      ...trial,
      estimate: -0.73,
      interval: [-1.69, 0.24],
      treated: unknown,
      comparator: unknown,
    } as const;
    const needed = moreParticipantsNeeded(review);
    expect(needed).toMatchObject({ status: 'needed', answered: null, treated: null });
    expect(needed.status === 'needed' && needed.times).toBeCloseTo(1.5544, 4);
  });

  it('is enough: the interval that so many people give is decisive', () => {
    for (const [estimate, half] of [
      [-1, 1],
      [-2, 0.8],
      [0.4, 3],
      [-1.49, 0.5],
    ] as const) {
      const effect = { ...trial, estimate, interval: [estimate - half, estimate + half] } as const;
      const needed = moreParticipantsNeeded(effect);
      const more = needed.status === 'needed' ? (needed.answered ?? Number.NaN) : Number.NaN;
      const withPeople = (people: number) => {
        const shrunk = half * Math.sqrt(200 / (200 + people));
        return decideVerdict({ ...effect, interval: [estimate - shrunk, estimate + shrunk] }).code;
      };
      expect(['inconclusive', 'benefit-size-uncertain']).not.toContain(withPeople(more));
      expect(['inconclusive', 'benefit-size-uncertain']).toContain(withPeople(more - 2));
    }
  });

  it('is no number of people without a comparison, on the threshold, or without numbers', () => {
    const reasonOf = (given: Partial<EffectEstimate>) => moreParticipantsNeeded({ ...trial, ...given });
    expect(reasonOf({ design: 'uncontrolled' })).toEqual({ status: 'not-computable', reason: 'uncontrolled' });
    expect(reasonOf({ estimate: -1.5, interval: [-2, -1] })).toMatchObject({ reason: 'estimate-at-threshold' });
    expect(reasonOf({ interval: [-1, -2] })).toMatchObject({ reason: 'no-interval' });
    expect(moreParticipantsNeeded(null)).toMatchObject({ reason: 'no-interval' });
  });

  // sd 2.5 and 133 per arm: se = 2.5 sqrt(2 / 133) = 0.30656, half-width 0.60085. For a difference of 1 the size is
  // 132.31 (power.t.test of R), so 133; with 20 % lost 166.25, so 167.
  it('sizes a new trial that can see the smallest important effect', () => {
    const arm = { title: 'arm', treated: 133, answered: 133 };
    const given = {
      treated: arm,
      comparator: arm,
      threshold: { ...trial.threshold, value: 1 },
    } as Partial<EffectEstimate>;
    const size = trialSizeNeeded({ ...trial, ...given, estimate: 0, interval: [-0.60085, 0.60085] });
    expect(size).toMatchObject({ perArm: 133, perArmWithLoss: 167, power: 0.9 });
    expect(size?.standardDeviation).toBeCloseTo(2.5, 3);
    expect(trialSizeNeeded({ ...trial, studies: 3 })).toBeNull();
  });
});

describe('the order of verdicts', () => {
  it('knows what is worse', () => {
    expect(compareVerdicts('supported', 'benefit-size-uncertain')).toBe('worse');
    expect(compareVerdicts('supported', 'not-answerable')).toBe('worse');
    expect(compareVerdicts('inconclusive', 'not-answerable')).toBe('same');
    expect(compareVerdicts('not-answerable', 'harm')).toBe('worse');
    expect(compareVerdicts('no-important-effect', 'too-small-to-matter')).toBe('better');
  });
});
