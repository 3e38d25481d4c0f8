import { expect, it } from 'vitest';
import { parseNumber } from './parse-number.ts';

it('reads numbers as clinics write them', () => {
  expect(parseNumber('2.5')).toBe(2.5);
  expect(parseNumber('2,5')).toBe(2.5);
  expect(parseNumber(' 1.2e8 ')).toBe(120_000_000);
  expect(parseNumber('−3')).toBe(-3);
  expect(parseNumber('0')).toBe(0);
});

it('leaves what is not a number as it was typed', () => {
  expect(parseNumber('1,000,000')).toBe('1,000,000');
  expect(parseNumber('5 mL')).toBe('5 mL');
  expect(parseNumber('')).toBe('');
  expect(parseNumber('Infinity')).toBe('Infinity');
});
