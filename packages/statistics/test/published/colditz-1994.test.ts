import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { binaryEffect, metaAnalysis, predictionInterval } from '../../src/index.ts';

/** The trials as the README has them, so that its example cannot drift from what is checked here. */
function trialsOfReadme(): number[][] {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const block = readme.slice(readme.indexOf('const trials = [')).split('].map(')[0] ?? '';
  return [...block.matchAll(/\[(\d+), (\d+), (\d+), (\d+)\]/g)].map((cells) => cells.slice(1).map(Number));
}

describe('Colditz GA et al. JAMA 1994;271:698-702: thirteen trials of BCG against tuberculosis', () => {
  it('pools to the estimates of the metafor manual, dat.bcg', () => {
    const studies = trialsOfReadme().map(([events1, total1, events2, total2]) =>
      binaryEffect({ events1, total1, events2, total2 }, 'log-risk-ratio'),
    );
    expect(studies).toHaveLength(13);
    const pooled = metaAnalysis(
      studies.map(({ effect }) => effect),
      studies.map(({ variance }) => variance),
      { method: 'REML', interval: 'hartung-knapp' },
    );
    if (pooled.status !== 'estimated') throw new Error(pooled.reason);
    const [mean] = pooled.fit.coefficients;
    expect(mean.estimate).toBeCloseTo(-0.714532, 6);
    expect(mean.standardError).toBeCloseTo(0.180792, 6);
    expect(mean.interval[0]).toBeCloseTo(-1.10844, 5);
    expect(mean.interval[1]).toBeCloseTo(-0.32062, 5);
    expect(pooled.fit.betweenStudyVariance).toBeCloseTo(0.313243, 6);
    expect(pooled.fit.q).toBeCloseTo(152.233, 3);
    const predicted = predictionInterval(pooled.fit, 'k-1')?.interval ?? [];
    expect(predicted[0]).toBeCloseTo(-1.996, 4);
    expect(predicted[1]).toBeCloseTo(0.567, 4);
  });
});
