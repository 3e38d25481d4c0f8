import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Estimation, InvalidInputError } from '../estimation.ts';
import { leastSquares } from '../linear-algebra/least-squares.ts';
import { randomGenerator } from '../random/random-generator.ts';
import { type CompletedData, chainedEquations } from './chained-equations.ts';
import { jointNormalImputation, type NumericColumn } from './joint-normal-imputation.ts';
import { pooledChiSquared, pooledWaldTest } from './pooled-tests.ts';

const { data, expected } = JSON.parse(
  readFileSync(new URL('../../reference/missing-data/imputation.json', import.meta.url), 'utf8'),
);
const column = (name: string): NumericColumn => ({
  name,
  values: Float64Array.from(data[name], (value: number | null) => value ?? Number.NaN),
});
const columns = ['x', 'y', 'z'].map(column);

function fitted<Fit>(estimation: Estimation<Fit>): Fit {
  if (estimation.status !== 'estimated') throw new Error(estimation.reason);
  return estimation.fit;
}

/** Regression of z on x and y, and the means, over completed tables; each within four joint Monte Carlo standard errors of R's. */
function expectSameLimit(tables: Iterable<CompletedData>, wanted: Record<string, readonly number[]>): void {
  const draws = [...tables].map(({ columns: [x, y, z] }) => {
    const one = new Float64Array(x.length).fill(1);
    const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
    return [...leastSquares([one, x, y], z).coefficients, mean(x), mean(y), mean(z)];
  });
  const limits = [...wanted.qbar, ...wanted.means];
  const errors = [...wanted.mcse, ...wanted.means_mcse];
  limits.forEach((limit, j) => {
    const own = draws.map((each) => each[j]);
    const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
    const variance = own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (own.length - 1);
    const joint = Math.hypot(errors[j], Math.sqrt(variance / own.length));
    expect(Math.abs(mean - limit), `${j}: ${mean}, R has ${limit}`).toBeLessThanOrEqual(4 * joint + 1e-12);
  });
}

describe('joint normal imputation', () => {
  it('starts at the maximum of the likelihood', () => {
    const fit = fitted(jointNormalImputation(columns, { imputations: 1, generator: randomGenerator(1) }));
    expected.em.mean.forEach((mean: number, j: number) => {
      expect(fit.mean[j]).toBeCloseTo(mean, 6);
    });
    expected.em.covariance.forEach((value: number, at: number) => {
      expect(Math.abs(fit.covariance[at] - value)).toBeLessThan(1e-7 * Math.abs(value));
    });
  });

  it('has the limit of Bayesian regressions in turn, as mice', () => {
    const options = { imputations: 150, iterations: 25, generator: randomGenerator(3) };
    expectSameLimit(fitted(jointNormalImputation(columns, options)).imputations(), expected.norm);
  });

  it('is solved by hand for a monotone gap', () => {
    // y seen in the first three rows: y = 1 + 2 x there without error but for (0.1, -0.2, 0.1). Anderson: the mean of y is the
    // regression at the mean of x over all rows: slope 2, intercept 1, mean of x (1, 2, 3, 4, 5) 3, so 7.
    const x = Float64Array.of(1, 2, 3, 4, 5);
    const y = Float64Array.of(3.1, 4.8, 7.1, Number.NaN, Number.NaN);
    const both = [
      { name: 'x', values: x },
      { name: 'y', values: y },
    ];
    const { mean, covariance } = fitted(jointNormalImputation(both, { imputations: 1, generator: randomGenerator(1) }));
    expect(mean[1]).toBeCloseTo(7, 7);
    // Residual variance 0.06 / 3, slope^2 times the variance of x over five rows (2).
    expect(covariance[3]).toBeCloseTo(0.02 + 4 * 2, 6);
  });

  it('keeps what was observed, and each imputation whatever their number', () => {
    const run = (imputations: number) => [
      ...fitted(
        jointNormalImputation(columns, { imputations, iterations: 5, generator: randomGenerator(8) }),
      ).imputations(),
    ];
    const [few, many] = [run(1), run(3)];
    expect(many[0].columns[1]).toEqual(few[0].columns[1]);
    expect(many[1].columns[1]).not.toEqual(few[0].columns[1]);
    columns[1].values.forEach((value, i) => {
      if (!Number.isNaN(value)) expect(many[2].columns[1][i]).toBe(value);
      else expect(Number.isFinite(many[2].columns[1][i])).toBe(true);
    });
  });

  it('refuses a column that follows from others, too few rows and a column without values', () => {
    const double = { name: 'twice x', values: columns[0].values.map((value) => 2 * value) };
    const options = { imputations: 2, generator: randomGenerator(1) };
    expect(jointNormalImputation([columns[0], double], options)).toEqual({
      status: 'not-estimable',
      reason: 'singular-covariance',
    });
    const short = columns.map(({ name, values }) => ({ name, values: values.slice(0, 4) }));
    expect(jointNormalImputation(short, options)).toEqual({
      status: 'not-estimable',
      reason: 'fewer-rows-than-columns',
    });
    const empty = { name: 'empty', values: columns[0].values.map(() => Number.NaN) };
    expect(() => jointNormalImputation([columns[0], empty], options)).toThrow(InvalidInputError);
  });
});

describe('predictive mean matching', () => {
  const variables = columns.map(({ name, values }) => ({
    name,
    values,
    method: values.some(Number.isNaN) ? ('predictive-mean-matching' as const) : ('complete' as const),
  }));

  it('has the limit of mice', () => {
    const options = { imputations: 150, iterations: 10, generator: randomGenerator(5) };
    expectSameLimit(chainedEquations(variables, options), expected.pmm);
  });

  it('gives only values that were observed', () => {
    const seen = new Set(columns[1].values);
    for (const completed of chainedEquations(variables, { imputations: 3, generator: randomGenerator(2) })) {
      for (const value of completed.columns[1]) expect(seen.has(value)).toBe(true);
    }
  });
});

describe('pooled tests', () => {
  const { estimates, covariances, D1, D1_df77, D2 } = expected.joint;
  const matrices = covariances.map((matrix: number[]) => Float64Array.from(matrix));

  it('is D1 of mitml, with and without the degrees of freedom of complete data', () => {
    for (const [options, wanted] of [
      [{}, D1],
      [{ completeDegreesOfFreedom: 77 }, D1_df77],
    ] as const) {
      const fit = fitted(pooledWaldTest(estimates, matrices, options));
      const own = [
        fit.f,
        fit.numeratorDegreesOfFreedom,
        fit.denominatorDegreesOfFreedom,
        fit.pValue,
        fit.relativeIncrease,
      ];
      own.forEach((value, j) => {
        expect(Math.abs(value - wanted[j])).toBeLessThanOrEqual(1e-9 * Math.abs(wanted[j]) + 1e-15);
      });
    }
  });

  it('is D2 of mitml from the statistics alone', () => {
    const statistics = estimates.map((own: number[], i: number) => {
      const [a, b, , d] = matrices[i];
      return (d * own[0] ** 2 - 2 * b * own[0] * own[1] + a * own[1] ** 2) / (a * d - b * b);
    });
    const fit = fitted(pooledChiSquared(statistics, 2));
    [fit.f, fit.numeratorDegreesOfFreedom, fit.denominatorDegreesOfFreedom].forEach((value, j) => {
      expect(Math.abs(value - D2[j])).toBeLessThanOrEqual(1e-8 * Math.abs(D2[j]));
    });
  });

  it("is Rubin's statistic for one coefficient", () => {
    // Estimates 1 and 3, variances 1: W = 1, r = 3, F = 4 / 4 = 1.
    const fit = fitted(pooledWaldTest([[1], [3]], [Float64Array.of(1), Float64Array.of(1)]));
    expect(fit.f).toBeCloseTo(1, 14);
    expect(fit.relativeIncrease).toBeCloseTo(3, 14);
  });

  it('needs two imputations', () => {
    expect(pooledWaldTest([[1]], [Float64Array.of(1)])).toEqual({
      status: 'not-estimable',
      reason: 'fewer-than-two-imputations',
    });
    expect(() => pooledChiSquared([-1, 2], 1)).toThrow(InvalidInputError);
  });
});
