import { describe, expect, it } from 'vitest';
import { sendableAt, usualQuietHours } from './quiet-hours.ts';

const at = (iso: string, timeZone = 'Europe/Madrid', quiet = usualQuietHours) =>
  sendableAt(new Date(iso), { timeZone, quiet }).toISOString();

describe('sendableAt', () => {
  it('lets a message go during the day', () => {
    expect(at('2026-06-10T10:17:31.000Z')).toBe('2026-06-10T10:17:31.000Z');
  });

  it('holds it from 21:00 to 09:00 of the site, not of the server', () => {
    // Madrid in June is UTC+2: 21:00 there is 19:00Z, 09:00 there is 07:00Z.
    expect(at('2026-06-10T18:59:59.000Z')).toBe('2026-06-10T18:59:59.000Z');
    expect(at('2026-06-10T19:00:00.000Z')).toBe('2026-06-11T07:00:00.000Z');
    expect(at('2026-06-11T03:30:10.000Z')).toBe('2026-06-11T07:00:00.000Z');
    // Boston in June is UTC-4.
    expect(at('2026-06-10T19:00:00.000Z', 'America/New_York')).toBe('2026-06-10T19:00:00.000Z');
    expect(at('2026-06-11T02:00:00.000Z', 'America/New_York')).toBe('2026-06-11T13:00:00.000Z');
  });

  it('keeps to 09:00 on the nights on which the clocks change', () => {
    // 29 March 2026: 09:00 is 07:00Z (summer). 25 October 2026: 09:00 is 08:00Z (winter).
    expect(at('2026-03-28T22:00:00.000Z')).toBe('2026-03-29T07:00:00.000Z');
    expect(at('2026-10-24T22:00:00.000Z')).toBe('2026-10-25T08:00:00.000Z');
  });

  it('knows quiet hours within a day, and none', () => {
    const siesta = { from: '14:00', until: '16:00' };
    expect(at('2026-06-10T12:30:00.000Z', 'Europe/Madrid', siesta)).toBe('2026-06-10T14:00:00.000Z');
    const none = { from: '00:00', until: '00:00' };
    expect(at('2026-06-10T23:30:00.000Z', 'Europe/Madrid', none)).toBe('2026-06-10T23:30:00.000Z');
  });
});
