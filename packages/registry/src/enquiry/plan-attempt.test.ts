import { describe, expect, it } from 'vitest';
import { planAttempt } from './plan-attempt.ts';

describe('planAttempt', () => {
  it('waits longer after each failure and gives up after the seventh', () => {
    const now = new Date('2026-03-14T09:00:00Z');
    const until = (attempts: number) => {
      const next = planAttempt(attempts, now);
      return next.status === 'wait' ? next.until.toISOString() : next.status;
    };
    expect([1, 2, 3, 4, 5, 6, 7].map(until)).toEqual([
      ...['2026-03-14T09:01:00.000Z', '2026-03-14T09:05:00.000Z', '2026-03-14T09:15:00.000Z'],
      ...['2026-03-14T10:00:00.000Z', '2026-03-14T13:00:00.000Z', '2026-03-14T21:00:00.000Z', 'give-up'],
    ]);
  });
});
