import type { ShownNumber } from '@jointwise/report';
import { describe, expect, it } from 'vitest';
import { textsOf } from '../texts/texts-of.ts';
import { differingTimes } from './number-time.ts';

const number = (months: number | null, key = 'without-own-words') => ({ kind: 'course', key, months }) as ShownNumber;
const none = { kind: 'none', key: 'x', reason: 'only-ratios', sources: [] } as const;

describe('differingTimes', () => {
  it('names the times of numbers that stand on one page, each once', () => {
    expect(differingTimes([number(12), number(24), number(12), none], textsOf('en'))).toContain(
      'after 12 months; after 24 months',
    );
    expect(differingTimes([number(12), number(1.5)], textsOf('es'))).toContain('tras 12 meses; tras 6 semanas');
  });

  it('says nothing where all are of one time, or none is told', () => {
    expect(differingTimes([number(12), number(12), none], textsOf('en'))).toBeNull();
    expect(differingTimes([none], textsOf('en'))).toBeNull();
  });
});
