import { describe, expect, it } from 'vitest';
import { type PoolableEffect, type PooledEvidence, poolEffects } from './pool-effects.ts';

/** Log risk ratios of the 13 BCG trials (metadat's dat.bcg), from the two-by-two tables. */
const bcg = (
  [
    ['Aronson', 1948, 4, 119, 11, 128],
    ['Ferguson & Simes', 1949, 6, 300, 29, 274],
    ['Rosenthal et al', 1960, 3, 228, 11, 209],
    ['Hart & Sutherland', 1977, 62, 13536, 248, 12619],
    ['Frimodt-Moller et al', 1973, 33, 5036, 47, 5761],
    ['Stein & Aronson', 1953, 180, 1361, 372, 1079],
    ['Vandiviere et al', 1973, 8, 2537, 10, 619],
    ['TPT Madras', 1980, 505, 87886, 499, 87892],
    ['Coetzee & Berjak', 1968, 29, 7470, 45, 7232],
    ['Rosenthal et al (2)', 1961, 17, 1699, 65, 1600],
    ['Comstock et al', 1974, 186, 50448, 141, 27197],
    ['Comstock & Webster', 1969, 5, 2493, 3, 2338],
    ['Comstock et al (2)', 1976, 27, 16886, 29, 17825],
  ] as const
).map(([label, year, a, b, c, d]): PoolableEffect => {
  const variance = 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d);
  return { label, year, effect: Math.log(a / (a + b) / (c / (c + d))), standardError: Math.sqrt(variance) };
});

function pooled(effects: readonly PoolableEffect[]): PooledEvidence {
  const estimation = poolEffects(effects);
  if (estimation.status === 'not-estimable') throw new Error(estimation.reason);
  return estimation.fit;
}

describe('poolEffects', () => {
  it("gives metafor's numbers on the BCG trials", () => {
    const fit = pooled(bcg);
    expect(fit.estimate).toBeCloseTo(-0.714532, 5);
    expect(fit.betweenStudyVariance).toBeCloseTo(0.313243, 5);
    expect(fit.i2).toBeCloseTo(92.22, 2);
    expect(fit.q).toBeCloseTo(152.233, 3);
    expect(fit.interval[0]).toBeCloseTo(-1.10844, 4);
    expect(fit.interval[1]).toBeCloseTo(-0.32062, 4);
    // Higgins, Thompson and Spiegelhalter, t on 11.
    expect(fit.prediction?.[0]).toBeCloseTo(-2.00838, 4);
    expect(fit.prediction?.[1]).toBeCloseTo(0.57931, 4);
    expect(fit.funnel?.egger?.statistic).toBeCloseTo(-1.4013, 4);
    expect(fit.funnel?.egger?.pValue).toBeCloseTo(0.1887, 4);
  });

  it('adds trials by year, leaves each out once, and ends at the whole', () => {
    const fit = pooled(bcg);
    expect(fit.cumulative.map(({ year }) => year)).toEqual([...bcg].map(({ year }) => year as number).sort());
    expect(fit.cumulative.at(-1)?.estimate).toBeCloseTo(fit.estimate, 10);
    expect(fit.leaveOneOut).toHaveLength(13);
    expect(pooled(bcg.map((study) => ({ ...study, year: undefined }))).cumulative).toEqual([]);
  });

  it('shows how few trials fool Wald: the four mean differences of the small-k trap', () => {
    const variances = [0.094, 0.3683, 0.2168, 0.424];
    const fit = pooled(
      [-0.3, -1.3, -0.2, -1.8].map((effect, i) => ({
        label: `${i}`,
        effect,
        standardError: Math.sqrt(variances[i]),
        bias: i < 2 ? ('low' as const) : ('high' as const),
      })),
    );
    expect(fit.estimate).toBeCloseTo(-0.754547, 4);
    expect(fit.waldInterval[0]).toBeCloseTo(-1.465, 3);
    expect(fit.waldInterval[1]).toBeCloseTo(-0.044, 3);
    expect(fit.interval[0]).toBeCloseTo(-1.94, 3);
    expect(fit.interval[1]).toBeCloseTo(0.431, 3);
    expect(fit.funnel).toBeUndefined();
    expect(fit.byBias.map(({ bias, studies }) => [bias, studies])).toEqual([
      ['low', 2],
      ['high', 2],
    ]);
  });

  it('leaves one trial as it is and refuses none', () => {
    const one = pooled([{ label: 'one', effect: 0.3, standardError: 0.1 }]);
    expect(one.estimate).toBe(0.3);
    expect(one.prediction).toBeUndefined();
    expect(poolEffects([])).toEqual({ status: 'not-estimable', reason: 'no-observations' });
  });
});
