import { expect, it } from 'vitest';
import { isFreeTextOpen } from './free-text-window.ts';

it('lets free text through for 24 hours after the person wrote, and never to somebody who has not written', () => {
  const wrote = '2026-03-14T10:00:00.000Z';
  expect(isFreeTextOpen(wrote, new Date('2026-03-15T09:59:59.999Z'))).toBe(true);
  expect(isFreeTextOpen(wrote, new Date('2026-03-15T10:00:00.000Z'))).toBe(false);
  expect(isFreeTextOpen(null, new Date(wrote))).toBe(false);
});
