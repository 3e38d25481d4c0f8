import { expect, it } from 'vitest';
import { formatCompleteness } from './format-completeness.ts';

it('never rounds over a limit that the words beside it name', () => {
  // 407/511 = 0.796477; 59.96 % and 79.996 % need two and three decimals.
  expect(formatCompleteness(407 / 511)).toBe('79.6 %');
  expect(formatCompleteness(0.5996, 1)).toBe('59.96 %');
  expect(formatCompleteness(0.79996, 1)).toBe('79.996 %');
});

it('is short where no limit is near', () => {
  expect(formatCompleteness(81 / 113)).toBe('72 %');
  expect(formatCompleteness(81 / 113, 1)).toBe('71.7 %');
  expect(formatCompleteness(0.8)).toBe('80 %');
  expect(formatCompleteness(0.6, 1)).toBe('60.0 %');
  expect(formatCompleteness(null)).toBe('–');
});

it('does not call nearly all all', () => {
  expect(formatCompleteness(0.997)).toBe('> 99 %');
  expect(formatCompleteness(0.9999, 1)).toBe('> 99.9 %');
  expect(formatCompleteness(1)).toBe('100 %');
});
