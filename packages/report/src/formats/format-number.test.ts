import { describe, expect, it } from 'vitest';
import {
  formatCount,
  formatDifference,
  formatFraction,
  formatInterval,
  formatNumber,
  formatShare,
} from './format-number.ts';

describe('numbers in print', () => {
  it('have a real minus sign and never a negative zero', () => {
    expect(formatNumber(-1.25, 1)).toMatch(/^−1\.[23]$/);
    expect(formatNumber(-0.04)).toBe('0.0');
    expect(formatDifference(0.04)).toBe('0.0');
    expect(formatDifference(11.34)).toBe('+11.3');
    expect(formatNumber(null)).toBe('–');
    expect(formatNumber(Number.NaN)).toBe('–');
  });

  it('do not call a share none or all when it is neither', () => {
    expect(formatShare(0)).toBe('0.0 %');
    expect(formatShare(0.0004)).toBe('< 0.1 %');
    expect(formatShare(0.9996)).toBe('> 99.9 %');
    expect(formatShare(1)).toBe('100.0 %');
    expect(formatShare(81 / 113)).toBe('71.7 %');
  });

  it('group digits from five on', () => {
    expect(formatCount(9999)).toBe('9999');
    expect(formatFraction(47047, 47604)).toBe('47\u202F047/47\u202F604');
  });

  it('state the level of an interval', () => {
    expect(formatInterval([-1, 2.345], { confidenceLevel: 0.998 })).toBe('99.8 % CI −1.0 to 2.3');
  });
});
