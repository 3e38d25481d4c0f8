import { describe, expect, it } from 'vitest';
import { drawNormal, drawPermutation, randomGenerator } from '../random/index.ts';
import { type LinearMixedModelFit, type LinearMixedModelOptions, linearMixedModel } from './linear-mixed-model.ts';

const people = 60;

/** Sixty persons in six sites, three to six visits each; `jitter` gives every person times of their own. */
function registry(jitter = 0) {
  const generator = randomGenerator(11, 'registry');
  const siteEffects = Array.from({ length: 6 }, () => 4 * drawNormal(generator));
  const rows = Array.from({ length: people }, (_, person) => {
    const [own, trend] = [5 * drawNormal(generator), 1.5 * drawNormal(generator)];
    const visits = 3 + generator.integer(4);
    return Array.from({ length: visits }, (_, visit) => {
      const [arm, site] = [person % 2, person % 6];
      const y = 40 + own + siteEffects[site] + (trend + 2 * arm) * visit + 3 * drawNormal(generator);
      return { person, site, arm, time: visit + jitter * drawNormal(generator), y };
    });
  });
  return rows.flat();
}

type Row = ReturnType<typeof registry>[number];

function fitted(
  rows: readonly Row[],
  { sites = false, ...options }: LinearMixedModelOptions & { readonly sites?: boolean } = {},
): LinearMixedModelFit {
  const of = (name: 'arm' | 'time') => ({ name, values: rows.map((row) => row[name]) });
  const estimation = linearMixedModel(
    {
      outcome: Float64Array.from(rows, ({ y }) => y),
      fixed: [
        { name: 'intercept', values: rows.map(() => 1) },
        of('arm'),
        of('time'),
        { name: 'arm:time', values: rows.map(({ arm, time }) => arm * time) },
      ],
      random: [
        { name: 'person', group: rows.map(({ person }) => person), slopes: [of('time')] },
        ...(sites ? [{ name: 'site', group: rows.map(({ site }) => site) }] : []),
      ],
    },
    options,
  );
  if (estimation.status !== 'estimated') throw new Error(estimation.reason);
  return estimation.fit;
}

const effects = (fit: LinearMixedModelFit) =>
  fit.coefficients.flatMap(({ estimate, standardError, degreesOfFreedom }) => [
    estimate,
    standardError,
    degreesOfFreedom ?? 0,
  ]);

function expectClose(actual: readonly number[], wanted: readonly number[], tolerance = 1e-7): void {
  expect(actual).toHaveLength(wanted.length);
  actual.forEach((value, i) => {
    expect(Math.abs(value - wanted[i]) / Math.max(1, Math.abs(wanted[i])), `number ${i}`).toBeLessThan(tolerance);
  });
}

describe('linear mixed model, whatever the data', () => {
  it.each([false, true])(
    'does not depend on the order of rows or the numbers of persons and sites (sites: %s)',
    (sites) => {
      const rows = registry();
      const generator = randomGenerator(3);
      const names = drawPermutation(generator, people);
      const mixed = [...drawPermutation(generator, rows.length)].map((i) => ({
        ...rows[i],
        person: names[rows[i].person],
        site: 5 - rows[i].site,
      }));
      const [one, other] = [fitted(rows, { sites }), fitted(mixed, { sites })];
      expectClose(effects(other), effects(one));
      expectClose([other.logLikelihood, other.residualVariance], [one.logLikelihood, one.residualVariance]);
      for (const [f, { covariance }] of one.random.entries())
        expectClose([...other.random[f].covariance], [...covariance]);
    },
  );

  it('scales with the outcome and with the unit of time', () => {
    const rows = registry();
    const one = fitted(rows);
    const other = fitted(rows.map((row) => ({ ...row, y: 10 * row.y + 300, time: row.time / 52 })));
    const [intercept, arm, time, interaction] = one.coefficients;
    const scaled = [10 * intercept.estimate + 300, 10 * arm.estimate, 520 * time.estimate, 520 * interaction.estimate];
    expectClose(
      other.coefficients.map(({ estimate }) => estimate),
      scaled,
    );
    const [g11, g12, , g22] = one.random[0].covariance;
    const [h11, h12, , h22] = other.random[0].covariance;
    expectClose(
      [h11, h12, h22, other.residualVariance],
      [100 * g11, 5200 * g12, 270_400 * g22, 100 * one.residualVariance],
    );
    expectClose(
      other.coefficients.map(({ pValue }) => pValue).slice(1),
      one.coefficients.map(({ pValue }) => pValue).slice(1),
    );
  });

  it('turns its sign when the arms change names', () => {
    const rows = registry();
    const [one, other] = [fitted(rows), fitted(rows.map((row) => ({ ...row, arm: 1 - row.arm })))];
    for (const k of [1, 3]) {
      expect(other.coefficients[k].estimate).toBeCloseTo(-one.coefficients[k].estimate, 7);
      expect(other.coefficients[k].standardError).toBeCloseTo(one.coefficients[k].standardError, 8);
    }
    expect(other.logLikelihood).toBeCloseTo(one.logLikelihood, 7);
  });

  it('divides standard errors by the root of two when every person is there twice (maximum likelihood)', () => {
    const rows = registry();
    const [one, other] = [
      fitted(rows, { method: 'ML' }),
      fitted([...rows, ...rows.map((row) => ({ ...row, person: row.person + people }))], { method: 'ML' }),
    ];
    expectClose(
      [...other.random[0].covariance, other.residualVariance],
      [...one.random[0].covariance, one.residualVariance],
    );
    expect(other.logLikelihood).toBeCloseTo(2 * one.logLikelihood, 6);
    one.coefficients.forEach(({ estimate, standardError }, k) => {
      expect(other.coefficients[k].estimate).toBeCloseTo(estimate, 7);
      expect(other.coefficients[k].standardError).toBeCloseTo(standardError / Math.SQRT2, 7);
    });
  });

  it.each([false, true])(
    'has the same answer where persons share times and where each has their own (sites: %s)',
    (sites) => {
      // Times that differ in the ninth digit make a pattern of Z'Z for every person and move the estimates no further.
      expectClose(effects(fitted(registry(1e-9), { sites })), effects(fitted(registry(), { sites })), 1e-6);
    },
  );
});

describe('linear mixed model on hard data', () => {
  const rows = registry();

  it('drops columns that follow from others, by name', () => {
    const estimation = linearMixedModel({
      outcome: Float64Array.from(rows, ({ y }) => y),
      fixed: [
        { name: 'intercept', values: rows.map(() => 1) },
        { name: 'arm', values: rows.map(({ arm }) => arm) },
        { name: 'other arm', values: rows.map(({ arm }) => 1 - arm) },
        { name: 'nobody', values: rows.map(() => 0) },
      ],
      random: [{ name: 'person', group: rows.map(({ person }) => person) }],
    });
    if (estimation.status !== 'estimated') throw new Error(estimation.reason);
    expect(estimation.fit.aliased).toEqual(['other arm', 'nobody']);
    expect(estimation.fit.coefficients.map(({ name }) => name)).toEqual(['intercept', 'arm']);
  });

  const estimate = (hard: readonly Row[], sites: boolean) => {
    const group = (name: 'person' | 'site') => ({ name, group: hard.map((row) => row[name]) });
    const time = { name: 'time', values: hard.map((row) => row.time) };
    return linearMixedModel({
      outcome: Float64Array.from(hard, ({ y }) => y),
      fixed: [{ name: 'intercept', values: hard.map(() => 1) }, time],
      random: [{ ...group('person'), slopes: [time] }, ...(sites ? [group('site')] : [])],
    });
  };

  it.each([
    ['one row per person', rows.filter((row, i) => rows[i - 1]?.person !== row.person), false, 'one-row-per-group'],
    ['one person', rows.filter(({ person }) => person === 0), false, 'one-group-only'],
    ['one site', rows.map((row) => ({ ...row, site: 0 })), true, 'one-group-only'],
    ['a site per person', rows.map((row) => ({ ...row, site: row.person })), true, 'terms-with-the-same-groups'],
    ['a slope by what is always 2', rows.map((row) => ({ ...row, time: 2 })), false, 'variances-not-identifiable'],
  ] as const)('does not guess how variances divide: %s', (_, hard, sites, reason) => {
    expect(estimate(hard, sites)).toEqual({ status: 'not-estimable', reason });
  });

  it.each([
    ['two persons', rows.filter(({ person }) => person < 2)],
    ['a straight line per person', rows.map((row) => ({ ...row, y: row.person + row.person * row.time }))],
  ] as const)('gives finite numbers or a reason with %s', (_, hard) => {
    const estimation = estimate(hard, false);
    if (estimation.status === 'not-estimable') {
      expect(estimation.reason).toMatch(/^[a-z-]+$/);
      return;
    }
    const { fit } = estimation;
    const numbers = [...effects(fit), fit.logLikelihood, fit.residualVariance, ...fit.random[0].covariance];
    for (const value of numbers) expect(Number.isFinite(value)).toBe(true);
  });
});
