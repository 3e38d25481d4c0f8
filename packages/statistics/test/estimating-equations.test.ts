import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../src/estimation.ts';
import { type GeeFit, type GeeOptions, gee } from '../src/linear-models/index.ts';

// biome-ignore lint/suspicious/noExplicitAny: reference results are loose JSON
type Json = any;
const { data, expected } = JSON.parse(
  readFileSync(new URL('../reference/linear-models/gee.json', import.meta.url), 'utf8'),
) as Json;

const outcomes = { binomial: 'yes', gaussian: 'score', poisson: 'count' } as const;
const families = ['binomial', 'gaussian', 'poisson'] as const;

function fitted(rows: Json, options: GeeOptions): GeeFit {
  const columns = [
    { name: 'intercept', values: rows.x.map(() => 1) },
    { name: 'x', values: rows.x },
    { name: 'arm', values: rows.arm },
  ];
  const estimation = gee(rows[outcomes[options.family]], rows.id, columns, { waves: rows.wave, ...options });
  if (estimation.status !== 'estimated') throw new Error(estimation.reason);
  return estimation.fit;
}

const betas = (fit: GeeFit) => fit.coefficients.map(({ estimate }) => estimate);
const errors = (fit: GeeFit) => fit.coefficients.map(({ standardError }) => standardError);

function expectClose(actual: readonly number[], wanted: readonly number[], tolerance = 1e-8): void {
  const size = Math.max(...wanted.map(Math.abs));
  wanted.forEach((value, i) => {
    expect(Math.abs(actual[i] - value), `${actual[i]}, R has ${value}`).toBeLessThan(tolerance * size);
  });
}

function expectGeepack(fit: GeeFit, wanted: Json): void {
  expectClose(betas(fit), wanted.beta);
  expectClose(errors(fit), wanted.se);
  expectClose(
    fit.coefficients.map((one) => one.modelStandardError),
    wanted.model_se,
  );
  expectClose([fit.scale], [wanted.scale]);
}

describe('estimating equations against R', () => {
  it.each(families)('%s: AR(1) over visits with gaps, as geepack', (family) => {
    const fit = fitted(data, { family, correlation: 'ar1' });
    expectGeepack(fit, expected.ar1[family]);
    expectClose([fit.correlation], [expected.ar1[family].alpha]);
    expect(fit.workingCorrelation[2]).toBeCloseTo(fit.correlation ** 2, 12);
  });

  it.each(families)('%s: exchangeable, as geepack', (family) => {
    const fit = fitted(data, { family, correlation: 'exchangeable' });
    expectGeepack(fit, expected.exchangeable[family]);
    expectClose([fit.correlation], [expected.exchangeable[family].alpha]);
  });

  it.each(families)('%s: unstructured, as geepack on complete data and as algebra with gaps', (family) => {
    const complete = fitted(expected.complete, { family, correlation: 'unstructured' });
    expectGeepack(complete, expected.unstructured_complete[family]);
    const lower = [1, 2, 3, 6, 7, 11];
    expectClose(
      lower.map((at) => complete.workingCorrelation[at]),
      expected.unstructured_complete[family].alpha,
    );
    const gaps = expected.unstructured[family];
    const fit = fitted(data, { family, correlation: 'unstructured' });
    expectClose(betas(fit), gaps.beta);
    expectClose(
      lower.map((at) => fit.workingCorrelation[at]),
      gaps.correlation,
    );
    for (const [standardErrors, name] of [
      ['robust', 'robust'],
      ['mancl-derouen', 'mancl_derouen'],
      ['kauermann-carroll', 'kauermann_carroll'],
    ] as const) {
      expectClose(errors(fitted(data, { family, correlation: 'unstructured', standardErrors })), gaps[name]);
    }
  });

  it.each(families)('%s: small-sample covariances under exchangeable correlation', (family) => {
    const wanted = expected.small_sample[family];
    const options = { family, correlation: 'exchangeable' } as const;
    expectClose(errors(fitted(data, { ...options, standardErrors: 'mancl-derouen' })), wanted.mancl_derouen);
    expectClose(errors(fitted(data, { ...options, standardErrors: 'kauermann-carroll' })), wanted.kauermann_carroll);
  });
});

describe('estimating equations, properties and ugly data', () => {
  const options = { family: 'binomial', correlation: 'ar1' } as const;

  it('does not depend on the order of rows or the names of clusters', () => {
    const order = data.x.map((_: number, i: number) => i).reverse();
    const turned = Object.fromEntries(
      Object.entries(data).map(([name, values]) => [name, order.map((i: number) => (values as number[])[i])]),
    );
    const renamed = { ...turned, id: turned.id.map((id: number) => 1000 - 3 * id) };
    expectClose(betas(fitted(renamed, options)), betas(fitted(data, options)), 1e-9);
    expectClose(errors(fitted(renamed, options)), errors(fitted(data, options)), 1e-9);
  });

  it('scales with the outcome', () => {
    const scaled = { ...data, score: data.score.map((y: number) => 7 * y) };
    const one = fitted(data, { family: 'gaussian', correlation: 'unstructured' });
    const seven = fitted(scaled, { family: 'gaussian', correlation: 'unstructured' });
    expectClose(
      betas(seven),
      betas(one).map((b) => 7 * b),
      1e-9,
    );
    expectClose(Array.from(seven.workingCorrelation), Array.from(one.workingCorrelation), 1e-9);
  });

  it.each(['independence', 'exchangeable', 'unstructured'] as const)(
    'does not depend on the origin and the unit of outcome and columns (%s)',
    (correlation) => {
      const moved = {
        ...data,
        score: data.score.map((y: number) => 1e9 + 4 * y),
        x: data.x.map((x: number) => 1e6 + x / 8),
      };
      const plain = fitted(data, { family: 'gaussian', correlation });
      const far = fitted(moved, { family: 'gaussian', correlation });
      expectClose([far.coefficients[1].estimate / 32, far.coefficients[2].estimate / 4], betas(plain).slice(1), 1e-6);
      expectClose(
        [far.coefficients[1].standardError / 32, far.coefficients[2].standardError / 4],
        errors(plain).slice(1),
        1e-6,
      );
      expectClose([far.scale], [16 * plain.scale], 1e-6);
    },
  );

  it('has a sandwich of 0 where nobody varies, and refuses where that holds for every coefficient', () => {
    // Arm a: all 0. Arm b: 2, 4 and 3, 7, sums of residuals -2 and 2 about its mean 4: variance (4 + 4) / 16.
    const arm = [0, 0, 0, 0, 1, 1, 1, 1];
    const columns = [
      { name: 'intercept', values: arm.map(() => 1) },
      { name: 'arm', values: arm },
    ];
    const run = (outcome: number[]) => gee(outcome, [0, 0, 1, 1, 2, 2, 3, 3], columns, { family: 'gaussian' });
    const estimation = run([0, 0, 0, 0, 2, 4, 3, 7]);
    if (estimation.status !== 'estimated') throw new Error(estimation.reason);
    const [flat, difference] = estimation.fit.coefficients;
    expect(flat).toMatchObject({ standardError: 0, statistic: 0, pValue: 1 });
    expect(difference.estimate).toBeCloseTo(4, 12);
    expect(difference.standardError).toBeCloseTo(Math.sqrt(0.5), 12);
    expect(run([1, -1, 2, -2, 3, 5, 6, 2])).toEqual({ status: 'not-estimable', reason: 'no-standard-error' });
  });

  it('widens the interval with corrections and with t', () => {
    const robust = errors(fitted(data, options))[2];
    const carroll = errors(fitted(data, { ...options, standardErrors: 'kauermann-carroll' }))[2];
    const derouen = fitted(data, { ...options, standardErrors: 'mancl-derouen' });
    expect(robust).toBeLessThan(carroll);
    expect(carroll).toBeLessThan(errors(derouen)[2]);
    const t = fitted(data, { ...options, degreesOfFreedom: 'clusters-less-coefficients' });
    expect(t.degreesOfFreedom).toBe(21);
    // t(21) at 0.975 is 2.0796 in every table.
    const { estimate, interval } = t.coefficients[2];
    expect((interval[1] - estimate) / errors(t)[2]).toBeCloseTo(2.0796, 4);
  });

  it('corrects a mean of clusters by hand', () => {
    // Clusters (1, 3), (4, 8), (7, 7) under independence: B = 6, B_c = 2, so each sum of residuals -6, 2, 4 counts 6/4 times.
    const one = [{ name: 'intercept', values: [1, 1, 1, 1, 1, 1] }];
    const estimation = gee([1, 3, 4, 8, 7, 7], [0, 0, 1, 1, 2, 2], one, {
      family: 'gaussian',
      standardErrors: 'mancl-derouen',
    });
    if (estimation.status !== 'estimated') throw new Error(estimation.reason);
    expect(estimation.fit.coefficients[0].standardError).toBeCloseTo(Math.sqrt(56 / 36) * 1.5, 12);
  });

  it('refuses one wave twice, waves never seen together, a coefficient of one cluster, and one cluster', () => {
    const one = { name: 'intercept', values: [1, 1, 1, 1] };
    const run = (cluster: number[], waves: number[], more: Partial<GeeOptions> = {}) =>
      gee([1, 2, 4, 3], cluster, [one], { family: 'gaussian', correlation: 'unstructured', waves, ...more });
    expect(() => run([0, 0, 1, 1], [0, 0, 0, 1])).toThrow(InvalidInputError);
    expect(run([0, 0, 1, 1], [0, 1, 0, 2])).toEqual({ status: 'not-estimable', reason: 'waves-never-together' });
    expect(run([0, 0, 0, 0], [0, 1, 2, 3])).toEqual({ status: 'not-estimable', reason: 'one-cluster' });
    const own = { name: 'only cluster 1', values: [0, 0, 1, 1] };
    const alone = gee([1, 2, 4, 3], [0, 0, 1, 1], [one, own], { family: 'gaussian', standardErrors: 'mancl-derouen' });
    expect(alone).toEqual({ status: 'not-estimable', reason: 'coefficient-of-one-cluster' });
    expect(gee([], [], [{ name: 'intercept', values: [] }], { family: 'gaussian' })).toEqual({
      status: 'not-estimable',
      reason: 'no-observations',
    });
  });
});
