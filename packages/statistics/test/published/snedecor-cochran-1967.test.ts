import { describe, expect, it } from 'vitest';
import { ancova } from '../../src/index.ts';

// Snedecor GW, Cochran WG. Statistical Methods, 6th ed. 1967, p. 422, as selected and analysed in the documentation of SAS/STAT,
// The GLM Procedure, "Analysis of Covariance": two antibiotics (A, D) and a control (F), scores of leprosy bacilli before and after.
const scores: Readonly<Record<string, readonly (readonly [before: number, after: number])[]>> = {
  F: [
    [16, 13],
    [13, 10],
    [11, 18],
    [9, 5],
    [21, 23],
    [16, 12],
    [12, 5],
    [12, 16],
    [7, 1],
    [12, 20],
  ],
  A: [
    [11, 6],
    [8, 0],
    [5, 2],
    [14, 8],
    [19, 11],
    [6, 4],
    [10, 13],
    [6, 1],
    [11, 8],
    [3, 0],
  ],
  D: [
    [6, 0],
    [6, 2],
    [7, 3],
    [8, 1],
    [18, 18],
    [8, 4],
    [19, 14],
    [8, 9],
    [5, 1],
    [15, 9],
  ],
};

describe('Snedecor GW, Cochran WG. Statistical Methods (1967): bacilli under two antibiotics', () => {
  it('has the sums of squares, F and R squared of the printed analysis of covariance', () => {
    const groupNames = Object.keys(scores);
    const rows = groupNames.flatMap((name, g) => (scores[name] ?? []).map(([before, after]) => ({ g, before, after })));
    const after = rows.map((row) => row.after);
    const estimation = ancova(
      after,
      rows.map(({ g }) => g),
      {
        groupNames,
        covariates: [{ name: 'before', values: rows.map(({ before }) => before) }],
      },
    );
    if (estimation.status !== 'estimated') throw new Error(estimation.reason);
    const { residualStandardDeviation, residualDegreesOfFreedom, rSquared } = estimation.fit.model;
    const mean = after.reduce((sum, value) => sum + value / after.length, 0);
    const total = after.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const error = residualStandardDeviation ** 2 * residualDegreesOfFreedom;
    expect(mean).toBeCloseTo(7.9, 12);
    expect(total).toBeCloseTo(1288.7, 6);
    expect(residualDegreesOfFreedom).toBe(26);
    expect(Math.abs(error - 417.202597)).toBeLessThan(5e-7);
    expect(Math.abs(total - error - 871.497403)).toBeLessThan(5e-7);
    expect(Math.abs(residualStandardDeviation - 4.005778)).toBeLessThan(5e-7);
    expect(Math.abs(rSquared - 0.676261)).toBeLessThan(5e-7);
    expect(Math.abs((total - error) / 3 / residualStandardDeviation ** 2 - 18.1)).toBeLessThan(5e-3);
  });
});
