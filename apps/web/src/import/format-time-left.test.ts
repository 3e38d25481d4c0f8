import { expect, it } from 'vitest';
import { formatTimeLeft } from './format-time-left.ts';

it('says time as people do', () => {
  expect(formatTimeLeft(0.4)).toBe('1 s');
  expect(formatTimeLeft(59)).toBe('59 s');
  expect(formatTimeLeft(180)).toBe('3 min');
  expect(formatTimeLeft(3600)).toBe('1 h');
  expect(formatTimeLeft(3900)).toBe('1 h 5 min');
});
