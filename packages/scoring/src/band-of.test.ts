import { instrumentByKey } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { bandOf } from './band-of.ts';
import { scoreEularResponse } from './score-eular-response.ts';

const bandsOf = (instrument: string, scale: string) =>
  instrumentByKey(instrument)!.scales.find(({ code }) => code === scale)!.bands!;
const codes = (instrument: string, scale: string, values: readonly number[]) =>
  values.map((value) => bandOf(bandsOf(instrument, scale), value)?.code);

describe('bandOf', () => {
  it('has DAS28 below 2.6 in remission, up to 3.2 low, up to 5.1 moderate', () => {
    expect(codes('das28', 'DAS28-ESR', [2.59, 2.6, 3.2, 3.21, 5.1, 5.11])).toEqual([
      'remission',
      'low',
      'low',
      'moderate',
      'moderate',
      'high',
    ]);
  });

  it('has CDAI up to 2.8, 10 and 22, and SDAI up to 3.3, 11 and 26', () => {
    const names = ['remission', 'low', 'low', 'moderate', 'moderate', 'high'];
    expect(codes('cdai', 'CDAI', [2.8, 2.9, 10, 10.1, 22, 22.1])).toEqual(names);
    expect(codes('sdai', 'SDAI', [3.3, 3.4, 11, 11.1, 26, 26.1])).toEqual(names);
  });

  it('has Lysholm poor below 65, fair below 84, good below 95', () => {
    expect(codes('lysholm', 'TOTAL', [0, 64, 65, 83, 84, 94, 95, 100])).toEqual([
      'poor',
      'poor',
      'fair',
      'fair',
      'good',
      'good',
      'excellent',
      'excellent',
    ]);
  });
});

describe('scoreEularResponse', () => {
  it.each([
    [5, 3.2, 'good'],
    [4.4, 3.2, 'moderate'],
    [6, 4, 'moderate'],
    [7.5, 5.5, 'moderate'],
    [5.8, 5, 'moderate'],
    [6.2, 5.2, 'none'],
    [3.5, 3, 'none'],
    [3, 4, 'none'],
  ] as const)('is from %s to %s: %s', (baseline, followUp, expected) => {
    expect(scoreEularResponse(baseline, followUp)).toBe(expected);
  });
});
