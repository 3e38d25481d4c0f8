import { describe, expect, it } from 'vitest';
import { shareBeyond } from './share-beyond.ts';

describe('shareBeyond', () => {
  // R 4.2: 1 - pnorm((11.3 - mean) / sd)
  it('is the upper tail of the normal distribution', () => {
    expect(shareBeyond({ mean: 15.1, sd: 18.9 }, 11.3)).toBeCloseTo(0.579673467368993, 12);
    expect(shareBeyond({ mean: 11.9, sd: 17.6 }, 11.3)).toBeCloseTo(0.513597671116264, 12);
  });

  it('is one half where the mean is the threshold', () => {
    expect(shareBeyond({ mean: 11.3, sd: 3 }, 11.3)).toBe(0.5);
  });

  it('refuses a spread that is none', () => {
    expect(() => shareBeyond({ mean: 1, sd: 0 }, 2)).toThrow('shareBeyond: sd is 0; it must be > 0');
    expect(() => shareBeyond({ mean: Number.NaN, sd: 1 }, 2)).toThrow('must be finite');
  });
});
