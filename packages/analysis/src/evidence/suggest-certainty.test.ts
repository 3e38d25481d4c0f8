import { describe, expect, it } from 'vitest';
import { mayDecide, settleCertainty } from './certainty.ts';
import { type CertaintyFacts, suggestCertainty } from './suggest-certainty.ts';

/** RESTORE: one randomised trial of low risk, -0.4 (-0.9 to 0.2), smallest important difference 1.8. */
const restore: CertaintyFacts = {
  design: 'randomised',
  bias: [{ judgement: 'low', weight: 100 }],
  studies: 1,
  estimate: -0.4,
  interval: [-0.9, 0.2],
  noEffect: 0,
  threshold: 1.8,
  people: 288,
  heterogeneity: undefined,
  prediction: undefined,
  indirectness: [],
  eggerPValue: undefined,
  isUnverified: false,
};
const levelOf = (change: Partial<CertaintyFacts>) => suggestCertainty({ ...restore, ...change }).level;
const stepOf = (domain: string, change: Partial<CertaintyFacts>) =>
  suggestCertainty({ ...restore, ...change }).steps.find((step) => step.domain === domain)?.levels;

describe('suggestCertainty', () => {
  it('is high for one trial of low risk whose interval excludes the threshold, moderate while nobody has judged the bias', () => {
    expect(levelOf({})).toBe('high');
    expect(levelOf({ bias: [{ judgement: 'not-assessed', weight: 100 }] })).toBe('moderate');
  });

  it('starts low without randomisation, and goes up only for a large effect that nothing lowers', () => {
    const ratio = { design: 'adjusted', noEffect: 1, threshold: 0.25 } as const;
    expect(levelOf({ design: 'adjusted' })).toBe('low');
    expect(levelOf({ ...ratio, estimate: 2.5, interval: [2.2, 2.85] })).toBe('moderate');
    expect(levelOf({ ...ratio, estimate: 6, interval: [5.4, 6.7] })).toBe('high');
    expect(levelOf({ ...ratio, estimate: 6, interval: [5.4, 6.7], indirectness: ['Other people.'] })).toBe('very-low');
  });

  it('goes down by the share of the weight that is not of low risk', () => {
    const bias = (low: number, high: number) => [
      { judgement: 'low' as const, weight: low },
      { judgement: 'high' as const, weight: high },
    ];
    expect(stepOf('risk-of-bias', { bias: bias(60, 40) })).toBe(0);
    expect(stepOf('risk-of-bias', { bias: bias(40, 60) })).toBe(-1);
    expect(stepOf('risk-of-bias', { bias: bias(20, 80) })).toBe(-2);
  });

  it('goes down when trials disagree, or when the next may show nothing', () => {
    const two = { studies: 5, interval: [-0.9, -0.2] as const };
    expect(stepOf('inconsistency', { ...two, heterogeneity: { i2: 20, pValue: 0.4 } })).toBe(0);
    expect(stepOf('inconsistency', { ...two, heterogeneity: { i2: 60, pValue: 0.05 } })).toBe(-1);
    expect(stepOf('inconsistency', { ...two, heterogeneity: { i2: 60, pValue: 0.2 } })).toBe(0);
    expect(stepOf('inconsistency', { ...two, heterogeneity: { i2: 90, pValue: 0.001 } })).toBe(-2);
    const next = { heterogeneity: { i2: 20, pValue: 0.4 }, prediction: [-1.5, 0.4] as const };
    expect(stepOf('inconsistency', { ...two, ...next })).toBe(-1);
  });

  it('goes down when the interval holds what matters, or there is too little information', () => {
    expect(stepOf('imprecision', { interval: [-2, 0.2] })).toBe(-1);
    expect(stepOf('imprecision', { interval: [-2.4, 2] })).toBe(-2);
    // 2.8 standard errors of 0.255 are 0.71, more than a threshold of 0.7.
    expect(stepOf('imprecision', { interval: [-0.5, 0.5], threshold: 0.7 })).toBe(-1);
    expect(stepOf('imprecision', { interval: [-0.4, 0.4], threshold: 0.7 })).toBe(0);
    expect(stepOf('imprecision', { threshold: null, people: 399 })).toBe(-1);
    expect(stepOf('imprecision', { threshold: null, people: 400 })).toBe(0);
    expect(stepOf('imprecision', { threshold: null, people: null })).toBe(-1);
  });

  it('goes down for an asymmetric funnel at ten trials, and not below very low', () => {
    expect(stepOf('publication-bias', { studies: 12, eggerPValue: 0.05 })).toBe(-1);
    expect(stepOf('publication-bias', { studies: 12, eggerPValue: 0.5 })).toBe(0);
    expect(levelOf({ indirectness: ['One.', 'Two.'], interval: [-2.4, 2] })).toBe('very-low');
  });
});

describe('settleCertainty', () => {
  const decision = { level: 'high', reason: 'Judged.', decidedBy: 'Ana', decidedAt: '2026-11-22' } as const;

  it('takes what a person decided, but nothing above the rule while a row is unverified', () => {
    const verified = suggestCertainty({ ...restore, bias: [] });
    expect(settleCertainty(verified, decision)).toMatchObject({ basis: 'decided', level: 'high' });
    const lowered = suggestCertainty({ ...restore, indirectness: ['Other.'], isUnverified: true });
    expect(mayDecide(lowered, 'high')).toBe(false);
    expect(settleCertainty(lowered, decision)).toEqual({ basis: 'suggested', level: 'moderate' });
    expect(settleCertainty(lowered, { ...decision, level: 'low' })).toMatchObject({ basis: 'decided', level: 'low' });
    expect(settleCertainty(verified, undefined)).toEqual({ basis: 'suggested', level: verified.level });
  });
});
