import type { EvidenceSynthesis } from '@jointwise/report';
import { describe, expect, it } from 'vitest';
import { synthesisSentence } from './synthesis-sentence.ts';

const answer = {
  basis: 'own',
  effect: {
    measure: 'mean-difference',
    estimate: -0.4,
    interval: [-0.9, 0.2],
    unit: 'points of 0-10',
    studies: 1,
    horizonMonths: 12,
    comparator: { title: 'Saline', treated: 144, answered: null },
  },
  certainty: { basis: 'suggested', level: 'moderate' },
} as unknown as EvidenceSynthesis;

describe('synthesisSentence', () => {
  it('says how much, against what, when, from how many, as sure as it is', () => {
    expect(synthesisSentence(answer)).toBe(
      'Probably: against Saline, −0.40 points of 0-10 (−0.90 to 0.20) at 12 months, from one trial.',
    );
  });

  it('gives the reason where there is no answer', () => {
    expect(synthesisSentence({ basis: 'none', reason: 'None of 3 trials.' } as unknown as EvidenceSynthesis)).toBe(
      'None of 3 trials.',
    );
  });
});
