import { expect, it } from 'vitest';
import { siteDay } from './site-day.ts';

it('is the date on the wall of the site', () => {
  const now = new Date('2026-03-14T02:30:00Z');
  expect(siteDay('Europe/Madrid', now)).toBe('2026-03-14');
  expect(siteDay('America/New_York', now)).toBe('2026-03-13');
});
