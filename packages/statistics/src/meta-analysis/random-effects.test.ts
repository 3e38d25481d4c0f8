import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../estimation.ts';
import {
  binaryEffect,
  cumulativeMetaAnalysis,
  eggerTest,
  type MetaAnalysisFit,
  type MetaAnalysisOptions,
  metaAnalysis,
  predictionInterval,
  standardisedMeanDifference,
} from './index.ts';

// Thirteen trials of BCG vaccine against tuberculosis: events and totals, vaccinated then control.
// Colditz GA et al. JAMA 1994;271:698-702, as in metafor's dat.bcg.
const bcg = [
  [4, 123, 11, 139],
  [6, 306, 29, 303],
  [3, 231, 11, 220],
  [62, 13598, 248, 12867],
  [33, 5069, 47, 5808],
  [180, 1541, 372, 1451],
  [8, 2545, 10, 629],
  [505, 88391, 499, 88391],
  [29, 7499, 45, 7277],
  [17, 1716, 65, 1665],
  [186, 50634, 141, 27338],
  [5, 2498, 3, 2341],
  [27, 16913, 29, 17854],
].map(([events1, total1, events2, total2]) => ({ events1, total1, events2, total2 }));
const risk = bcg.map((table) => binaryEffect(table, 'log-risk-ratio'));
const effects = risk.map(({ effect }) => effect);
const variances = risk.map(({ variance }) => variance);

function fit(y: readonly number[], v: readonly number[], options?: MetaAnalysisOptions): MetaAnalysisFit {
  const estimation = metaAnalysis(y, v, options);
  if (estimation.status !== 'estimated') throw new Error(estimation.reason);
  return estimation.fit;
}

describe('metaAnalysis', () => {
  it('gives the published numbers of the BCG trials', () => {
    const reml = fit(effects, variances);
    expect(reml.coefficients[0].estimate).toBeCloseTo(-0.714532, 6);
    expect(reml.coefficients[0].standardError).toBeCloseTo(0.179782, 6);
    expect(reml.betweenStudyVariance).toBeCloseTo(0.313243, 6);
    expect(reml.i2).toBeCloseTo(92.22, 2);
    expect(reml.q).toBeCloseTo(152.233, 3);
    expect(fit(effects, variances, { method: 'DL' }).betweenStudyVariance).toBeCloseTo(0.30876, 6);
    const knapp = fit(effects, variances, { interval: 'hartung-knapp' });
    expect(knapp.coefficients[0].standardError).toBeCloseTo(0.180792, 6);
    expect(knapp.coefficients[0].interval[0]).toBeCloseTo(-1.10844, 5);
    expect(knapp.coefficients[0].interval[1]).toBeCloseTo(-0.32062, 5);
    expect(predictionInterval(reml, 'normal')?.interval[0]).toBeCloseTo(-1.8667, 4);
    expect(predictionInterval(knapp, 'k-1')?.interval[1]).toBeCloseTo(0.567, 4);
    expect(predictionInterval(reml, 'k-2')?.interval[0]).toBeCloseTo(-2.00838, 5);
    const egger = eggerTest(effects, variances);
    expect(egger.status === 'estimated' && egger.fit.statistic).toBeCloseTo(-1.4013, 4);
  });

  it('is solved by hand for two studies of equal variance', () => {
    // y = 1 and 3, v = 1: the mean is 2, Q = 1/1 + 1/1 = 2, DL tau2 = (2 - 1) / (2 - 2/2) = 1, se = sqrt((1 + 1)/2) = 1.
    const both = fit([1, 3], [1, 1], { method: 'DL' });
    expect(both.coefficients[0].estimate).toBeCloseTo(2, 14);
    expect(both.q).toBeCloseTo(2, 14);
    expect(both.betweenStudyVariance).toBeCloseTo(1, 14);
    expect(both.coefficients[0].standardError).toBeCloseTo(1, 14);
    // REML of equal variances is the sample variance less the sampling variance: 2 - 1.
    expect(fit([1, 3], [1, 1]).betweenStudyVariance).toBeCloseTo(1, 12);
    // ML divides by k: 1 - 1 = 0.
    expect(fit([1, 3], [1, 1], { method: 'ML' }).betweenStudyVariance).toBe(0);
  });

  it('shows with four small studies what a Wald interval hides', () => {
    const y = [-0.3, -1.3, -0.2, -1.8];
    const v = [0.094, 0.3683, 0.2168, 0.424];
    const wald = fit(y, v);
    const knapp = fit(y, v, { interval: 'hartung-knapp' });
    // metafor prints -0.754547 at its default threshold; at the true maximum the fifth digit differs.
    expect(wald.coefficients[0].estimate).toBeCloseTo(-0.7545, 4);
    expect(wald.coefficients[0].interval[1]).toBeCloseTo(-0.044, 3);
    expect(knapp.coefficients[0].interval[0]).toBeCloseTo(-1.94, 3);
    expect(knapp.coefficients[0].interval[1]).toBeCloseTo(0.431, 3);
    expect(wald.betweenStudyVariance).toBeCloseTo(0.2825, 3);
    expect(wald.i2).toBeCloseTo(55.2, 1);
  });

  it('does not depend on the order of studies, and scales with the effects', () => {
    const forward = fit(effects, variances);
    const backward = fit([...effects].reverse(), [...variances].reverse());
    const tenfold = fit(
      effects.map((y) => 10 * y),
      variances.map((v) => 100 * v),
    );
    expect(backward.coefficients[0].estimate).toBeCloseTo(forward.coefficients[0].estimate, 12);
    expect(tenfold.coefficients[0].estimate).toBeCloseTo(10 * forward.coefficients[0].estimate, 9);
    expect(tenfold.betweenStudyVariance).toBeCloseTo(100 * forward.betweenStudyVariance, 8);
  });

  it('finds tau2 of 0 for identical effects, and pools one study as itself', () => {
    for (const method of ['DL', 'REML', 'ML', 'PM', 'EB', 'SJ', 'HE', 'HS'] as const) {
      expect(fit([0.5, 0.5, 0.5], [0.1, 0.2, 0.3], { method }).betweenStudyVariance).toBe(0);
    }
    const single = fit([0.3], [0.02], { interval: 'hartung-knapp' });
    expect(single.coefficients[0].estimate).toBe(0.3);
    expect(single.coefficients[0].standardError).toBeCloseTo(Math.sqrt(0.02), 14);
    expect(single.betweenStudyVariance).toBe(0);
  });

  it('names what cannot be estimated', () => {
    expect(metaAnalysis([], [])).toEqual({ status: 'not-estimable', reason: 'no-observations' });
    expect(metaAnalysis([1, 2, 3], [1, 1, 1], { moderators: { dose: [5, 5, 5] } })).toEqual({
      status: 'not-estimable',
      reason: 'collinear-moderators',
    });
    expect(metaAnalysis([1, 2], [1, 1], { moderators: { dose: [5, 6] } })).toEqual({
      status: 'not-estimable',
      reason: 'fewer-studies-than-coefficients',
    });
  });

  it('refuses what no study can report', () => {
    expect(() => metaAnalysis([1, 2], [0.1, -1])).toThrow(
      new InvalidInputError('variances', 'metaAnalysis: variances[1] is -1; variances must be finite and > 0'),
    );
    expect(() => metaAnalysis([1, Number.NaN], [1, 1])).toThrow(InvalidInputError);
    expect(() => metaAnalysis([1], [1, 1])).toThrow(InvalidInputError);
    expect(() => binaryEffect({ events1: 5, total1: 4, events2: 0, total2: 3 }, 'log-odds-ratio')).toThrow(
      InvalidInputError,
    );
  });

  it('accumulates to the whole', () => {
    const last = cumulativeMetaAnalysis(effects, variances).at(-1);
    expect(last?.status === 'estimated' && last.fit.coefficients[0].estimate).toBe(
      fit(effects, variances).coefficients[0].estimate,
    );
  });
});

describe('standardisedMeanDifference', () => {
  it("gives Hedges' g of the RESTORE trial's change in KOOS pain", () => {
    // Bennell KL et al. JAMA 2021;326:2021-2030: 15.1 (18.9) with PRP, 11.9 (17.6) with saline, 144 in each arm.
    const { effect, variance } = standardisedMeanDifference(
      { mean: 15.1, standardDeviation: 18.9, n: 144 },
      { mean: 11.9, standardDeviation: 17.6, n: 144 },
    );
    expect(effect).toBeCloseTo(0.1748, 4);
    expect(variance).toBeCloseTo(0.0139, 4);
  });
});
