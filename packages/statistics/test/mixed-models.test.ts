import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type CovarianceStructure,
  type LinearMixedModelData,
  linearMixedModel,
  type MmrmData,
  type MmrmFit,
  type MmrmOptions,
  mmrm,
} from '../src/mixed-models/index.ts';
import { readColumns } from './reference/load.ts';

const folder = new URL('../reference/', import.meta.url);
type Numbers = Readonly<Record<string, readonly number[]>>;
const load = (name: string) =>
  JSON.parse(readFileSync(new URL(`mixed-models/${name}.json`, folder), 'utf8')) as {
    readonly coefficients: readonly string[];
    readonly expected: Readonly<Record<string, Numbers>>;
  };
const columnsOf = (name: string) => readColumns(new URL(`data/${name}.csv`, folder).pathname);
const numbers = (values: readonly string[]) =>
  Float64Array.from(values, (text) => (text === '' ? Number.NaN : Number(text)));

function near(actual: number, expected: number, { scale = 0, tolerance = 1e-6 } = {}): void {
  const difference = Math.abs(actual - expected) / Math.max(Math.abs(expected), scale);
  expect(difference, `${actual} against ${expected}`).toBeLessThanOrEqual(tolerance);
}

const repeated = columnsOf('repeated');
const visits = 4;
const perSubject = (name: string) => numbers(repeated[name]).filter((_, i) => i % visits === 0);

function repeatedData(extra: Partial<MmrmData> = {}): MmrmData {
  return {
    outcome: numbers(repeated.y),
    visits,
    visitNames: ['v1', 'v2', 'v3', 'v4'],
    terms: [
      { name: '(Intercept)', visits: 'constant' },
      { name: 'base', values: perSubject('base'), visits: 'constant' },
      { name: 'load', values: numbers(repeated.load), visits: 'constant' },
      ...armTerms(),
    ],
    ...extra,
  };
}

function armTerms(): MmrmData['terms'] {
  const arm = perSubject('arm');
  return [
    { name: 'arm', values: arm, visits: 'constant', factor: 'arm' },
    { name: 'visit', visits: 'after-first' },
    { name: 'arm', values: arm, visits: 'after-first', factor: 'arm' },
  ];
}

function fitted(data: MmrmData, options: MmrmOptions): MmrmFit {
  const estimation = mmrm(data, options);
  if (estimation.status !== 'estimated') throw new Error(estimation.reason);
  return estimation.fit;
}

function compare(fit: MmrmFit, expected: Numbers): void {
  near(fit.logLikelihood, expected.log_lik[0], { tolerance: 1e-9 });
  fit.coefficients.forEach((own, k) => {
    near(own.estimate, expected.beta[k], { scale: expected.se[k] });
    near(own.standardError, expected.se[k]);
    near(own.degreesOfFreedom, expected.df[k], { tolerance: 1e-4 });
  });
  fit.visitCovariance[0].forEach((value, i) => {
    near(value, expected.sigma[i], { scale: Math.max(...expected.sigma) });
  });
}

describe('MMRM against the likelihood written out in R', () => {
  const { expected, coefficients } = load('mmrm');
  const structures: readonly CovarianceStructure[] = ['us', 'cs', 'csh', 'ar1', 'ar1h', 'toep', 'toeph', 'ad', 'adh'];
  for (const structure of structures) {
    it(`${structure} by REML with Satterthwaite`, () => {
      const fit = fitted(repeatedData(), { structure, degreesOfFreedom: 'satterthwaite' });
      expect(fit.coefficients.map(({ name }) => name)).toEqual(coefficients);
      compare(fit, expected[structure]);
    });
  }

  it('us by ML, with weights, and csh per arm', () => {
    compare(fitted(repeatedData(), { structure: 'us', method: 'ML' }), expected.us_ml);
    const weighted = repeatedData({ weights: numbers(repeated.weight) });
    compare(fitted(weighted, { structure: 'us', degreesOfFreedom: 'satterthwaite' }), expected.us_weighted);
    const grouped = repeatedData({ covarianceGroup: perSubject('arm') });
    compare(fitted(grouped, { structure: 'csh', degreesOfFreedom: 'satterthwaite' }), expected.csh_grouped);
  });

  it('Kenward-Roger in the linear and the full form', () => {
    for (const [structure, method, name] of [
      ['us', 'kenward-roger-linear', 'se_kenward_roger_linear'],
      ['us', 'kenward-roger', 'se_kenward_roger'],
      ['ar1h', 'kenward-roger', 'se_kenward_roger'],
    ] as const) {
      const fit = fitted(repeatedData(), { structure, degreesOfFreedom: method });
      fit.coefficients.forEach((own, k) => {
        near(own.standardError, expected[structure][name][k], { tolerance: 1e-5 });
      });
    }
  });

  it('empirical standard errors CR0, CR2, CR3 with Bell-McCaffrey degrees of freedom', () => {
    for (const standardErrors of ['CR0', 'CR2', 'CR3'] as const) {
      const fit = fitted(repeatedData(), { structure: 'us', standardErrors });
      fit.coefficients.forEach((own, k) => {
        near(own.standardError, expected[standardErrors].se[k]);
        near(own.degreesOfFreedom, expected[standardErrors].df[k], { tolerance: 1e-5 });
      });
    }
  });

  it('nlme::gls, which stops a little before the optimum', () => {
    const fit = fitted(repeatedData(), { structure: 'us' });
    near(fit.logLikelihood, expected.gls.log_lik[0], { tolerance: 1e-6 });
    expect(fit.logLikelihood).toBeGreaterThanOrEqual(expected.gls.log_lik[0] - 1e-9);
  });
});

describe('linear mixed models against lme4', () => {
  const { expected } = load('mixed-models');
  const joints = columnsOf('joints');
  const [arm, visit, y] = [numbers(joints.arm), numbers(joints.visit), numbers(joints.y)];
  const codes = (name: string) => numbers(joints[name]).map((code) => code - 1);
  const slope = { name: 'visit', values: visit };
  const fixed = [
    { name: '(Intercept)', values: arm.map(() => 1) },
    { name: 'arm', values: arm },
    slope,
    { name: 'arm:visit', values: arm.map((value, i) => value * visit[i]) },
  ];
  const person = { name: 'person', group: codes('person') };
  const models: Readonly<Record<string, LinearMixedModelData['random']>> = {
    intercept: [person],
    slope: [{ ...person, slopes: [slope] }],
    slope_ml: [{ ...person, slopes: [slope] }],
    nested: [person, { name: 'site', group: codes('site') }],
    crossed: [{ name: 'rater', group: codes('rater') }, person],
  };
  for (const [name, random] of Object.entries(models)) {
    it(name, () => {
      const method = name.endsWith('_ml') ? 'ML' : 'REML';
      const estimation = linearMixedModel({ outcome: y, fixed, random }, { method });
      if (estimation.status !== 'estimated') throw new Error(estimation.reason);
      const { fit } = estimation;
      const own = expected[name];
      near(fit.logLikelihood, own.log_lik[0], { tolerance: 1e-9 });
      const isAdjusted = own.se_kr !== undefined;
      fit.coefficients.forEach((coefficient, k) => {
        near(coefficient.estimate, own.beta[k], { scale: own.se[k] });
        near(coefficient.standardError, (isAdjusted ? own.se_kr : own.se)[k]);
        if (isAdjusted) near(coefficient.degreesOfFreedom, own.df_kr[k]);
      });
      const variances = fit.random.flatMap(({ covariance, columns }) =>
        columns.map((_, a) => covariance[a * columns.length + a]),
      );
      [...variances, fit.residualVariance].forEach((value, i) => {
        near(value, own.variances[i], { tolerance: 1e-5 });
      });
    });
  }
});
