import { describe, expect, it } from 'vitest';
import { RateLimit } from './rate-limit.ts';

describe('RateLimit', () => {
  it('lets a minute’s worth through at once and then one for every share of a minute', () => {
    let now = 0;
    const limit = new RateLimit(6, () => now);
    expect(Array.from({ length: 6 }, () => limit.take('a'))).toEqual([0, 0, 0, 0, 0, 0]);
    expect(limit.take('a')).toBe(10);
    now = 10_000;
    expect(limit.take('a')).toBe(0);
    expect(limit.take('a')).toBe(10);
  });

  it('takes nothing away when the clock is set back', () => {
    let now = 3_600_000;
    const limit = new RateLimit(2, () => now);
    limit.take('a');
    now = 0;
    expect(limit.take('a')).toBe(0);
    expect(limit.take('a')).toBe(30);
  });

  it('counts every key for itself', () => {
    const limit = new RateLimit(1, () => 0);
    limit.take('a');
    expect(limit.take('b')).toBe(0);
  });
});
