import { describe, expect, it } from 'vitest';
import { ancova, gee, linearModel } from './index.ts';

describe('linear models by hand', () => {
  it('fits a line through six points', () => {
    // x 1..6, y = 2, 4, 5, 4, 6, 9: Sxx 17.5, Sxy 20, slope 8/7, intercept 5 - 4 = 1; residual squares 28 - 160/7 = 36/7.
    const values = [1, 2, 3, 4, 5, 6];
    const one = { name: 'intercept', values: values.map(() => 1) };
    const estimation = linearModel([2, 4, 5, 4, 6, 9], [one, { name: 'x', values }]);
    if (estimation.status !== 'estimated') throw new Error(estimation.reason);
    const [intercept, slope] = estimation.fit.coefficients;
    expect(intercept.estimate).toBeCloseTo(1, 12);
    expect(slope.estimate).toBeCloseTo(8 / 7, 12);
    expect(slope.standardError).toBeCloseTo(Math.sqrt(36 / 7 / 4 / 17.5), 12);
    expect(estimation.fit.sequential[0].sumOfSquares).toBeCloseTo(160 / 7, 11);
  });

  it('does not estimate an empty group, a perfect fit or a row that fixes its own coefficient', () => {
    const covariates = [{ name: 'base', values: [1, 2, 3, 5] }];
    const empty = ancova([1, 2, 3, 4], [0, 0, 0, 0], { groupNames: ['a', 'b'], covariates });
    expect(empty).toEqual({ status: 'not-estimable', reason: 'empty-group' });
    const one = { name: 'intercept', values: [1, 1, 1, 1] };
    expect(linearModel([2, 4, 6, 10], [one, { name: 'x', values: [1, 2, 3, 5] }]).status).toBe('not-estimable');
    const columns = [one, { name: 'x', values: [0, 0, 0, 1] }];
    expect(linearModel([2, 5, 6, 10], columns, { robust: 'HC3' })).toEqual({
      status: 'not-estimable',
      reason: 'leverage-one',
    });
  });

  it('estimates beside a row that is alone in its category, without robust standard errors', () => {
    // Three rows 2, 5, 6: mean 13/3, squares 26/3; the fourth row is its own estimate.
    const one = { name: 'intercept', values: [1, 1, 1, 1] };
    const estimation = linearModel([2, 5, 6, 10], [one, { name: 'x', values: [0, 0, 0, 1] }]);
    if (estimation.status !== 'estimated') throw new Error(estimation.reason);
    const [mean, rest] = estimation.fit.coefficients;
    expect(mean.estimate).toBeCloseTo(13 / 3, 12);
    expect(rest.estimate).toBeCloseTo(10 - 13 / 3, 12);
    expect(rest.standardError).toBeCloseTo(Math.sqrt((26 / 3 / 2) * (1 + 1 / 3)), 12);
    expect(estimation.fit.robustStandardErrors).toBeUndefined();
  });

  it('compares groups by their place, whatever a covariate is called', () => {
    const outcome = [5, 7, 8, 4, 9, 12, 6, 10];
    const group = [0, 0, 0, 0, 1, 1, 1, 1];
    const values = [1, 2, 4, 1, 3, 5, 2, 4];
    const differenceOf = (name: string) => {
      const fit = ancova(outcome, group, { groupNames: ['a', 'b'], covariates: [{ name, values }] });
      if (fit.status !== 'estimated') throw new Error(fit.reason);
      return [...fit.fit.differences, ...fit.fit.means];
    };
    expect(differenceOf('b')).toEqual(differenceOf('base'));
    expect(differenceOf('intercept')).toEqual(differenceOf('base'));
  });

  it('does not depend on the order of rows or groups, and scales with outcome and covariate (analysis of covariance)', () => {
    const outcome = [5, 7, 8, 4, 9, 12, 6, 10];
    const group = [0, 0, 0, 0, 1, 1, 1, 1];
    const values = [1, 2, 4, 1, 3, 5, 2, 4];
    const differenceOf = (y: number[], g: number[], x: number[]) => {
      const fit = ancova(y, g, { groupNames: ['a', 'b'], covariates: [{ name: 'x', values: x }] });
      if (fit.status !== 'estimated') throw new Error(fit.reason);
      return fit.fit.differences[0];
    };
    const plain = differenceOf(outcome, group, values);
    const turned = differenceOf(outcome.toReversed(), group.toReversed(), values.toReversed());
    const renamed = differenceOf(
      outcome,
      group.map((g) => 1 - g),
      values,
    );
    const scaled = differenceOf(
      outcome.map((y) => 3e6 * y + 1e9),
      group,
      values.map((x) => 1e-6 * x + 5),
    );
    const relative = (found: number, wanted: number) => expect(found / wanted).toBeCloseTo(1, 8);
    relative(turned.estimate, plain.estimate);
    relative(renamed.estimate, -plain.estimate);
    relative(scaled.estimate / 3e6, plain.estimate);
    relative(turned.standardError, plain.standardError);
    relative(renamed.standardError, plain.standardError);
    relative(scaled.standardError / 3e6, plain.standardError);
  });

  it('has estimating equations that are a cluster-robust mean', () => {
    // Clusters (1, 3), (4, 8), (7, 7): mean 5, cluster sums of residuals -6, 2, 4: variance (36 + 4 + 16) / 36.
    const one = [{ name: 'intercept', values: [1, 1, 1, 1, 1, 1] }];
    const estimation = gee([1, 3, 4, 8, 7, 7], [0, 0, 1, 1, 2, 2], one, { family: 'gaussian' });
    if (estimation.status !== 'estimated') throw new Error(estimation.reason);
    expect(estimation.fit.coefficients[0].estimate).toBeCloseTo(5, 12);
    expect(estimation.fit.coefficients[0].standardError).toBeCloseTo(Math.sqrt(56 / 36), 12);
  });

  it('reports complete separation instead of a coefficient that runs away', () => {
    const columns = [
      { name: 'intercept', values: [1, 1, 1, 1, 1, 1] },
      { name: 'x', values: [1, 2, 3, 4, 5, 6] },
    ];
    const estimation = gee([0, 0, 0, 1, 1, 1], [0, 1, 2, 3, 4, 5], columns, { family: 'binomial' });
    expect(estimation).toEqual({ status: 'not-estimable', reason: 'separation' });
  });

  it('says of an outcome without variation what it is', () => {
    const one = [{ name: 'intercept', values: [1, 1, 1, 1] }];
    const reasonOf = (outcome: number[], family: 'gaussian' | 'binomial' | 'poisson') => {
      const estimation = gee(outcome, [0, 0, 1, 1], one, { family });
      return estimation.status === 'estimated' ? 'estimated' : estimation.reason;
    };
    expect(reasonOf([5, 5, 5, 5], 'gaussian')).toBe('no-residual-variation');
    expect(reasonOf([1, 1, 1, 1], 'binomial')).toBe('same-outcome-in-all');
    expect(reasonOf([0, 0, 0, 0], 'poisson')).toBe('no-events');
  });
});
