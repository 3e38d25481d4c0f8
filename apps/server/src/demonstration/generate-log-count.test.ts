import { describe, expect, it } from 'vitest';
import { demonstrationTruth } from './demonstration-truth.ts';
import { generateLogCount } from './generate-log-count.ts';

const cell = (siteCode: string, enrolled: number, n = 0) => ({
  ...{ siteCode, enrolled, joint: 'knee', productClass: 'HA' },
  month: `${2000 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`,
});

describe('the procedure log of the demonstration registry', () => {
  it.each(['BCN', 'LDN', 'BOS'])('finds the true share of enrolled again at %s', (siteCode) => {
    const truth = demonstrationTruth.capture[siteCode] ?? 0;
    expect(truth).toBeGreaterThanOrEqual(0.7);
    expect(truth).toBeLessThanOrEqual(0.9);
    let treated = 0;
    for (let n = 0; n < 1000; n++) treated += generateLogCount(cell(siteCode, 5, n), 1);
    // 5,000 enrolled: the standard error of the share is p sqrt((1 - p) / 5000), under 0.006.
    expect(Math.abs(5000 / treated - truth)).toBeLessThan(4 * truth * Math.sqrt((1 - truth) / 5000));
  });

  it('is the same for the same seed, never fewer than enrolled, and never less for more', () => {
    expect(generateLogCount(cell('BOS', 40), 1)).toBe(generateLogCount(cell('BOS', 40), 1));
    const counts = Array.from({ length: 40 }, (_, enrolled) => generateLogCount(cell('BOS', enrolled), 1));
    expect(counts[0]).toBe(0);
    for (const [enrolled, treated] of counts.entries()) {
      expect(treated).toBeGreaterThanOrEqual(enrolled);
      expect(treated).toBeGreaterThan(counts[enrolled - 1] ?? -1);
    }
  });
});
