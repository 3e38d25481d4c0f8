import { expect, it } from 'vitest';
import { formatDate, today } from './format-date.ts';

it('shows full and partial dates as far as they are known', () => {
  expect(formatDate('2026-03-14')).toBe('14 Mar 2026');
  expect(formatDate('2026-03')).toBe('Mar 2026');
  expect(formatDate('2026')).toBe('2026');
});

it('shows what is not a date unchanged', () => {
  expect(formatDate('unknown')).toBe('unknown');
});

it('takes today from the local calendar, not from UTC', () => {
  expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
