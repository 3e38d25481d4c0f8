import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { linearMixedModel } from '../../src/index.ts';

const { sleepstudy } = JSON.parse(
  readFileSync(new URL('../../reference/mixed-models/datasets.json', import.meta.url), 'utf8'),
).data as { sleepstudy: { Reaction: number[]; Days: number[]; Subject: string[] } };

describe('Bates D, Machler M, Bolker B, Walker S. J Stat Softw 2015;67(1): reaction times under sleep deprivation', () => {
  it('fits the random intercept and slope to the printed digits', () => {
    const { Reaction, Days, Subject } = sleepstudy;
    const persons = [...new Set(Subject)];
    const days = { name: 'days', values: Days };
    const estimation = linearMixedModel({
      outcome: Float64Array.from(Reaction),
      fixed: [{ name: 'intercept', values: Days.map(() => 1) }, days],
      random: [{ name: 'person', group: Subject.map((one) => persons.indexOf(one)), slopes: [days] }],
    });
    if (estimation.status !== 'estimated') throw new Error(estimation.reason);
    const { coefficients, random, residualVariance, logLikelihood } = estimation.fit;
    expect(coefficients[0].estimate).toBeCloseTo(251.405, 3);
    expect(coefficients[1].estimate).toBeCloseTo(10.467, 3);
    expect(coefficients.map(({ standardError }) => standardError)).toEqual([
      expect.closeTo(6.825, 3),
      expect.closeTo(1.546, 3),
    ]);
    const [intercept, covariance, , slope] = random[0].covariance;
    // The table was printed by an optimiser that stops early: 612.09 and 612.1 have both been printed.
    expect(Math.abs(intercept - 612.09)).toBeLessThan(0.02);
    expect(slope).toBeCloseTo(35.07, 2);
    expect(covariance / Math.sqrt(intercept * slope)).toBeCloseTo(0.066, 2);
    expect(residualVariance).toBeCloseTo(654.94, 2);
    expect(-2 * logLikelihood).toBeCloseTo(1743.6, 1);
  });
});
