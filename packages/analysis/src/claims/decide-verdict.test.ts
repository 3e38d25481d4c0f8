import { describe, expect, it } from 'vitest';
import { decideVerdict, leastEValue } from './decide-verdict.ts';
import type { EffectEstimate, EffectMeasure } from './effect-estimate.ts';

const pain: EffectEstimate = {
  ...{ origin: 'trials', design: 'randomised', measure: 'mean-difference', estimate: -2, interval: [-3, -1] },
  ...{ confidenceLevel: 0.95, unit: 'points of 0-10', benefit: 'lower', horizonMonths: 12, studies: 1 },
  threshold: { value: 1.5, title: 'MIC of pain 0-10', source: 'stated in the test', provenance: 'C' },
  treated: { title: 'MSC', treated: 100, answered: 90 },
  comparator: { title: 'SALINE', treated: 100, answered: 92 },
};
const threshold = (value: number) => ({ ...pain.threshold, value }) as EffectEstimate['threshold'];

function verdictOf(interval: readonly [number, number], given: Partial<EffectEstimate> = {}) {
  return decideVerdict({ ...pain, interval, estimate: (interval[0] + interval[1]) / 2, ...given });
}

const ratioOf = (estimate: number, interval: readonly [number, number], value: number | null) =>
  decideVerdict({
    ...{ ...pain, measure: 'risk-ratio' as EffectMeasure, estimate, interval, benefit: 'lower' },
    threshold: value === null ? null : threshold(value),
  });

describe('the verdict on published effects', () => {
  // Systematic review of MSC against placebo, low risk of bias: -0.74 cm (-1.16 to -0.33), MID 1.5 cm.
  it('calls the pooled pain relief of stromal cells too small to matter', () => {
    expect(verdictOf([-1.16, -0.33], { estimate: -0.74 })).toEqual({
      code: 'too-small-to-matter',
      excludesImportantHarm: true,
    });
  });

  // RESTORE (Bennell 2021): -0.4 (-0.9 to 0.2), smallest important difference 1.8.
  it('calls platelet-rich plasma in RESTORE no important effect', () => {
    const given = { estimate: -0.4, threshold: threshold(1.8) };
    expect(verdictOf([-0.9, 0.2], given).code).toBe('no-important-effect');
  });

  // RESTORE, KOOS pain: 3.1 (-0.8 to 6.9); with a threshold of 8 an important benefit is ruled out, with 6 it is not.
  it('turns a scale on which higher is better', () => {
    const koos = { estimate: 3.1, benefit: 'higher', unit: 'points of 0-100' } as const;
    expect(verdictOf([-0.8, 6.9], { ...koos, threshold: threshold(8) }).code).toBe('no-important-effect');
    expect(verdictOf([-0.8, 6.9], { ...koos, threshold: threshold(6) }).code).toBe('inconclusive');
  });

  // Any adverse event, MSC against placebo: risk ratio 2.67 (1.19 to 5.99).
  it('calls more adverse events harm, with or without a threshold', () => {
    expect(ratioOf(2.67, [1.19, 5.99], null)).toEqual({ code: 'harm', excludesImportantHarm: null });
    expect(ratioOf(2.67, [1.19, 5.99], 0.2)).toEqual({ code: 'harm', excludesImportantHarm: false });
  });

  // Ruane 2021 as printed: -3.13, interval (-3.96, -3.29).
  it('gives no verdict on an interval that excludes its own estimate', () => {
    expect(verdictOf([-3.96, -3.29], { estimate: -3.13 })).toEqual({
      code: 'not-answerable',
      reason: 'interval-impossible',
    });
  });
});

describe('the verdict rule', () => {
  it.each([
    [[-3, -1.6], 'supported'],
    [[-3, -1], 'benefit-size-uncertain'],
    [[-1.4, -0.2], 'too-small-to-matter'],
    [[-1.4, 0.3], 'no-important-effect'],
    [[-2, 0.3], 'inconclusive'],
    [[0.1, 0.4], 'harm'],
  ] as const)('reads %j as %s', (interval, code) => {
    expect(verdictOf(interval).code).toBe(code);
  });

  it.each([
    [[-3, -1.5], 'benefit-size-uncertain'],
    [[-1.5, -0.2], 'benefit-size-uncertain'],
    [[-1.5, 0.2], 'inconclusive'],
    [[-1.4, 0], 'no-important-effect'],
    [[-2, 0], 'inconclusive'],
    [[0, 2], 'no-important-effect'],
  ] as const)('counts the limits of %j as inside: %s', (interval, code) => {
    expect(verdictOf(interval).code).toBe(code);
  });

  it('says when an important harm is not ruled out', () => {
    expect(verdictOf([-1.4, 1.4])).toEqual({ code: 'no-important-effect', excludesImportantHarm: true });
    expect(verdictOf([-1.4, 1.5])).toEqual({ code: 'no-important-effect', excludesImportantHarm: false });
    expect(verdictOf([-4, 4])).toEqual({ code: 'inconclusive', excludesImportantHarm: false });
  });

  it('judges no size without a threshold', () => {
    const none = { threshold: null };
    expect(verdictOf([-9, -8], none).code).toBe('benefit-size-uncertain');
    expect(verdictOf([-0.01, 0.01], none).code).toBe('inconclusive');
    expect(verdictOf([0.1, 0.2], none).code).toBe('harm');
  });

  it('takes the threshold of a ratio as a distance from 1', () => {
    expect(ratioOf(0.6, [0.5, 0.74], 0.25).code).toBe('supported');
    expect(ratioOf(0.6, [0.5, 0.76], 0.25).code).toBe('benefit-size-uncertain');
    expect(ratioOf(0.9, [0.8, 0.99], 0.25).code).toBe('too-small-to-matter');
    // 1 / 0.75 = 1.333: the important harm lies as far away as the important benefit.
    expect(ratioOf(1, [0.8, 1.33], 0.25)).toEqual({ code: 'no-important-effect', excludesImportantHarm: true });
    expect(ratioOf(1, [0.8, 1.34], 0.25)).toEqual({ code: 'no-important-effect', excludesImportantHarm: false });
  });
});

describe('the verdict is not answerable', () => {
  const reasonOf = (given: Partial<EffectEstimate>) => {
    const verdict = decideVerdict({ ...pain, ...given });
    return verdict.code === 'not-answerable' ? verdict.reason : verdict.code;
  };

  it('without data, without control, without answers', () => {
    expect(decideVerdict(null)).toEqual({ code: 'not-answerable', reason: 'no-data' });
    expect(reasonOf({ design: 'uncontrolled' })).toBe('uncontrolled');
    expect(reasonOf({ design: 'uncontrolled', estimate: 3, interval: [2, 4] })).toBe('uncontrolled');
    expect(reasonOf({ treated: { title: 'MSC', treated: 9, answered: 0 } })).toBe('nobody-answered');
    const { comparator: _comparator, ...alone } = pain;
    expect(decideVerdict(alone)).toMatchObject({ reason: 'uncontrolled' });
  });

  it('from numbers that are no effect', () => {
    expect(reasonOf({ interval: [Number.NEGATIVE_INFINITY, -1] })).toBe('interval-unbounded');
    expect(reasonOf({ estimate: Number.NaN })).toBe('interval-unbounded');
    expect(reasonOf({ measure: 'odds-ratio', estimate: 0.5, interval: [0, 0.9] })).toBe('interval-unbounded');
    expect(reasonOf({ measure: 'odds-ratio', estimate: 0.5, interval: [-0.1, 0.9] })).toBe('interval-unbounded');
    expect(reasonOf({ interval: [-1, -3] })).toBe('interval-impossible');
    expect(reasonOf({ interval: [-2, -2] })).toBe('interval-impossible');
    expect(reasonOf({ confidenceLevel: 0.9 })).toBe('confidence-too-low');
    expect(reasonOf({ confidenceLevel: 95 })).toBe('confidence-too-low');
    expect(reasonOf({ threshold: threshold(0) })).toBe('threshold-impossible');
    expect(reasonOf({ threshold: threshold(-1.5) })).toBe('threshold-impossible');
    // A risk ratio cannot be 1.5 below 1.
    const ratio = { measure: 'risk-ratio', estimate: 0.5, interval: [0.4, 0.6] } as const;
    expect(reasonOf({ ...ratio, threshold: threshold(1.5) })).toBe('threshold-impossible');
  });
});

describe('properties of the verdict', () => {
  // A linear congruential generator: the same 400 intervals in every run.
  let state = 20260101;
  const draw = () => {
    state = (1103515245 * state + 12345) % 2147483648;
    return state / 2147483648;
  };
  const cases = Array.from({ length: 400 }, () => {
    const lower = 6 * draw() - 4;
    return [lower, lower + 0.1 + 4 * draw()] as const;
  });

  it('is the same on the mirrored scale', () => {
    for (const [lower, upper] of cases)
      expect(verdictOf([-upper, -lower], { benefit: 'higher' })).toEqual(verdictOf([lower, upper]));
  });

  it('is the same in other units', () => {
    for (const [lower, upper] of cases)
      expect(verdictOf([10 * lower, 10 * upper], { threshold: threshold(15) })).toEqual(verdictOf([lower, upper]));
  });

  it('is the same for a ratio and its inverse', () => {
    for (const [lower, upper] of cases) {
      const [low, high] = [Math.exp(lower / 4), Math.exp(upper / 4)];
      const middle = Math.sqrt(low * high);
      const inverse = decideVerdict({
        ...{ ...pain, measure: 'risk-ratio', benefit: 'higher', estimate: 1 / middle, interval: [1 / high, 1 / low] },
        threshold: threshold(1 / 0.75 - 1),
      });
      expect(inverse).toEqual(ratioOf(middle, [low, high], 0.25));
    }
  });

  it('takes a difference from an adjusted comparison only where its limit withstands a doubling', () => {
    for (const [lower, upper] of cases) {
      const adjusted = { design: 'adjusted' } as const;
      const unknown = verdictOf([lower, upper], adjusted);
      expect(unknown).toEqual(verdictOf([lower, upper], { ...adjusted, eValueOfLimit: leastEValue - 0.01 }));
      expect(['no-important-effect', 'inconclusive']).toContain(unknown.code);
      const strong = verdictOf([lower, upper], { ...adjusted, eValueOfLimit: leastEValue });
      expect(strong).toEqual(verdictOf([lower, upper]));
    }
  });

  it('never says supported where the interval reaches no effect, nor of an uncontrolled course', () => {
    for (const [lower, upper] of cases) {
      if (upper >= 0) expect(verdictOf([lower, upper]).code).not.toBe('supported');
      expect(verdictOf([lower, upper], { design: 'uncontrolled' }).code).toBe('not-answerable');
    }
  });
});
