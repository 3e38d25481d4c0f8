import { describe, expect, it } from 'vitest';
import { drawNormal, randomGenerator } from '../random/index.ts';
import { leastSquaresMeans, type MmrmData, type MmrmFit, type MmrmOptions, mmrm, mmrmContrast } from './index.ts';
import { arrangeByVisit } from './visit-matrix.ts';

// Potthoff and Roy 1964, table 1: distance (mm) from pituitary to pterygomaxillary fissure at 8, 10, 12, 14 years.
const girls = [
  [21, 20, 21.5, 23], [21, 21.5, 24, 25.5], [20.5, 24, 24.5, 26], [23.5, 24.5, 25, 26.5], [21.5, 23, 22.5, 23.5],
  [20, 21, 21, 22.5], [21.5, 22.5, 23, 25], [23, 23, 23.5, 24], [20, 21, 22, 21.5], [16.5, 19, 19, 19.5],
  [24.5, 25, 28, 28],
]; // biome-ignore format: a table
const boys = [
  [26, 25, 29, 31], [21.5, 22.5, 23, 26.5], [23, 22.5, 24, 27.5], [25.5, 27.5, 26.5, 27], [20, 23.5, 22.5, 26],
  [24.5, 25.5, 27, 28.5], [22, 22, 24.5, 26.5], [24, 21.5, 24.5, 25.5], [23, 20.5, 31, 26], [27.5, 28, 31, 31.5],
  [23, 23, 23.5, 25], [21.5, 23.5, 24, 28], [17, 24.5, 26, 29.5], [22.5, 25.5, 25.5, 26], [23, 24.5, 26, 30],
  [22, 21.5, 23.5, 25],
]; // biome-ignore format: a table

function growth(isMissing: (sex: 'F' | 'M', number: number) => boolean = () => false): MmrmData {
  const rows = [...girls, ...boys].map((row) => [...row]);
  rows.forEach((row, i) => {
    const isGirl = i < girls.length;
    if (isMissing(isGirl ? 'F' : 'M', isGirl ? i + 1 : i - girls.length + 1)) row[3] = Number.NaN;
  });
  return {
    outcome: Float64Array.from(rows.flat()),
    visits: 4,
    visitNames: ['8', '10', '12', '14'],
    terms: [
      { name: 'intercept', visits: 'constant' },
      { name: 'age', visits: 'after-first' },
      { name: 'girl', values: rows.map((_, i) => Number(i < girls.length)), visits: 'each', factor: 'sex' },
    ],
  };
}

const dropped = { F: [1, 4, 7, 10], M: [2, 5, 8, 11, 14] };

function fitted(data: MmrmData, options: MmrmOptions = {}): MmrmFit {
  const estimation = mmrm(data, options);
  if (estimation.status !== 'estimated') throw new Error(estimation.reason);
  return estimation.fit;
}

function reasonOf(data: MmrmData, options: MmrmOptions = {}): string {
  const estimation = mmrm(data, options);
  return estimation.status === 'estimated' ? 'estimated' : estimation.reason;
}

describe('MMRM, published and by hand', () => {
  it('is the pooled t test at the last visit when all girls and boys are complete', () => {
    // Means 24.0909 (n 11) and 27.46875 (n 16); pooled variance on 25 degrees of freedom; t = 3.8623.
    for (const degreesOfFreedom of ['satterthwaite', 'kenward-roger-linear'] as const) {
      const contrast = mmrmContrast(fitted(growth(), { structure: 'us', degreesOfFreedom }), { 'girl:14': 1 });
      const last = (rows: number[][]) => rows.map((row) => row[3]);
      const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
      const squares = (values: number[]) => values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0);
      const [f, m] = [last(girls), last(boys)];
      const pooled = (squares(f) + squares(m)) / 25;
      expect(contrast.estimate).toBeCloseTo(mean(f) - mean(m), 10);
      expect(contrast.standardError).toBeCloseTo(Math.sqrt(pooled * (1 / 11 + 1 / 16)), 10);
      expect(contrast.degreesOfFreedom).toBeCloseTo(25, 8);
      expect(contrast.statistic).toBeCloseTo(-3.8623, 4);
      expect(contrast.standardError).toBeCloseTo(0.87456, 5);
    }
  });

  it('has the estimates that SAS prints for the growth data: unstructured, maximum likelihood', () => {
    // SAS/STAT User's Guide, PROC MIXED, example "Repeated Measures" (Jennrich and Schluchter 1986, model 2): lines by sex.
    const data = growth();
    const girl = [...girls, ...boys].map((_, i) => Number(i < girls.length));
    const ages = girl.flatMap(() => [8, 10, 12, 14]);
    const terms = [
      { name: 'intercept', visits: 'constant' as const },
      { name: 'girl', values: girl, visits: 'constant' as const },
      { name: 'age', values: ages, visits: 'constant' as const },
      {
        name: 'age of girls',
        values: ages.map((age, i) => age * girl[Math.floor(i / 4)]),
        visits: 'constant' as const,
      },
    ];
    const fit = fitted({ ...data, terms }, { structure: 'us', method: 'ML', degreesOfFreedom: 'satterthwaite' });
    [15.8423, 1.5831, 0.8268, -0.3504].forEach((value, k) => {
      expect(Math.abs(fit.coefficients[k].estimate - value)).toBeLessThanOrEqual(0.5001e-4);
    });
    const lower = [0, 4, 5, 8, 9, 10, 12, 13, 14, 15].map((place) => fit.visitCovariance[0][place]);
    [5.1192, 2.4409, 3.9279, 3.6105, 2.7175, 5.9798, 2.5222, 3.0624, 3.8235, 4.618].forEach((value, k) => {
      expect(Math.abs(lower[k] - value)).toBeLessThanOrEqual(1e-4);
    });
    expect(-2 * fit.logLikelihood).toBeCloseTo(419.5, 1);
  });

  it('gives the three standard errors of R for the growth data with nine missing last visits', () => {
    // R's mmrm stops its search at about 1e-5, hence the tolerance.
    const data = growth((sex, number) => dropped[sex].includes(number));
    const expected = { satterthwaite: 0.92463, 'kenward-roger-linear': 0.94861, 'kenward-roger': 0.89385 } as const;
    for (const method of ['satterthwaite', 'kenward-roger-linear', 'kenward-roger'] as const) {
      const fit = fitted(data, { structure: 'us', degreesOfFreedom: method });
      const { estimate, standardError, degreesOfFreedom } = mmrmContrast(fit, { 'girl:14': 1 });
      expect(Math.abs(estimate + 3.754686)).toBeLessThan(5e-5);
      expect(Math.abs(standardError - expected[method])).toBeLessThan(1e-4);
      expect(Math.abs(degreesOfFreedom - 21.729)).toBeLessThan(3e-3);
      expect(fit.logLikelihood).toBeCloseTo(-192.201, 3);
    }
  });

  it('is a paired t test for one group and two visits', () => {
    // Differences 2, 1, 3, 2, 4, 0: mean 2, sum of squares 10, SE = sqrt(10 / 5 / 6) = 0.57735, df 5.
    const before = [10, 12, 9, 14, 11, 13];
    const after = [12, 13, 12, 16, 15, 13];
    const fit = fitted(
      {
        outcome: Float64Array.from(before.flatMap((value, i) => [value, after[i]])),
        visits: 2,
        terms: [
          { name: 'intercept', visits: 'constant' },
          { name: 'change', visits: 'after-first' },
        ],
      },
      { structure: 'us' },
    );
    const change = fit.coefficients[1];
    expect(change.estimate).toBeCloseTo(2, 12);
    expect(change.standardError).toBeCloseTo(Math.sqrt(1 / 3), 10);
    expect(change.degreesOfFreedom).toBeCloseTo(5, 8);
  });
});

/** 30 subjects x 3 visits, two arms, some visits missing. */
function trial(): { outcome: Float64Array; arm: Float64Array; base: Float64Array; weights: Float64Array } {
  const generator = randomGenerator(11);
  const n = 30;
  const arm = Float64Array.from({ length: n }, (_, i) => i % 2);
  const base = Float64Array.from({ length: n }, () => 50 + 8 * drawNormal(generator));
  const outcome = new Float64Array(n * 3);
  for (let i = 0; i < n; i++) {
    const own = 4 * drawNormal(generator);
    for (let t = 0; t < 3; t++) outcome[i * 3 + t] = t * arm[i] + 0.3 * base[i] + own + 3 * drawNormal(generator);
    if (i % 7 === 3) outcome[i * 3 + 2] = Number.NaN;
    if (i % 11 === 5) outcome[i * 3 + 1] = Number.NaN;
  }
  return { outcome, arm, base, weights: new Float64Array(n * 3).fill(1) };
}

function model({ outcome, arm, base }: ReturnType<typeof trial>): MmrmData {
  return {
    outcome,
    visits: 3,
    terms: [
      { name: 'intercept', visits: 'constant' },
      { name: 'visit', visits: 'after-first' },
      { name: 'base', values: base, visits: 'constant' },
      { name: 'arm', values: arm, visits: 'constant', factor: 'arm' },
      { name: 'arm', values: arm, visits: 'after-first', factor: 'arm' },
    ],
  };
}

function expectSame(a: MmrmFit, b: MmrmFit, factor = 1): void {
  a.coefficients.forEach((coefficient, k) => {
    const other = b.coefficients.find(({ name }) => name === coefficient.name);
    const scale = coefficient.standardError;
    expect(Math.abs((other?.estimate ?? Number.NaN) * factor - coefficient.estimate) / scale).toBeLessThan(1e-8);
    expect((other?.standardError ?? Number.NaN) * factor).toBeCloseTo(scale, 8);
    expect(other?.degreesOfFreedom ?? Number.NaN, `df ${k}`).toBeCloseTo(coefficient.degreesOfFreedom, 5);
  });
}

describe('MMRM, properties', () => {
  const data = trial();

  it('does not depend on the order of the subjects', () => {
    const n = data.arm.length;
    const turned = Float64Array.from(
      { length: 3 * n },
      (_, i) => data.outcome[(n - 1 - Math.floor(i / 3)) * 3 + (i % 3)],
    );
    const reversed = { ...data, outcome: turned, arm: data.arm.slice().reverse(), base: data.base.slice().reverse() };
    expectSame(fitted(model(data)), fitted(model(reversed)));
  });

  it('follows a change of the unit and of the origin of outcome and covariate', () => {
    const outcome = data.outcome.map((y) => 1e4 * y + 3e6);
    const shifted = fitted(model({ ...data, outcome, base: data.base.map((x) => x + 1e4) }));
    const plain = fitted(model(data));
    for (const name of ['arm', 'arm:visit 3', 'base']) {
      const [a, b] = [plain, shifted].map((fit) => fit.coefficients.find((c) => c.name === name));
      expect((b?.estimate ?? Number.NaN) / 1e4 / (a?.estimate ?? Number.NaN)).toBeCloseTo(1, 7);
      expect((b?.standardError ?? Number.NaN) / 1e4 / (a?.standardError ?? Number.NaN)).toBeCloseTo(1, 7);
    }
  });

  it('turns the sign of the arm difference when the arms change names', () => {
    const [one, other] = [data.arm, data.arm.map((a) => 1 - a)].map((arm) => fitted(model({ ...data, arm })));
    expect(mmrmContrast(other, { arm: 1, 'arm:visit 3': 1 }).estimate).toBeCloseTo(
      -mmrmContrast(one, { arm: 1, 'arm:visit 3': 1 }).estimate,
      9,
    );
  });

  it('sees a common weight as a change of the residual scale only', () => {
    const weighted = { ...model(data), weights: data.weights.map(() => 4) };
    const [plain, heavy] = [fitted(model(data)), fitted(weighted)];
    expectSame(plain, heavy);
    expect(heavy.visitCovariance[0][0] / 4).toBeCloseTo(plain.visitCovariance[0][0], 7);
    expect(heavy.logLikelihood).toBeCloseTo(plain.logLikelihood, 8);
  });

  it('gives an empirical standard error that a copy of every subject divides by the root of two (CR0)', () => {
    const twice = (values: Float64Array) => Float64Array.from([...values, ...values]);
    const doubled = { ...data, outcome: twice(data.outcome), arm: twice(data.arm), base: twice(data.base) };
    const options: MmrmOptions = { structure: 'us', method: 'ML', standardErrors: 'CR0' };
    const [once, copied] = [fitted(model(data), options), fitted(model(doubled), options)];
    once.coefficients.forEach(({ standardError }, k) => {
      expect(copied.coefficients[k].standardError * Math.SQRT2).toBeCloseTo(standardError, 7);
    });
  });

  it('has least-squares means whose difference is the contrast', () => {
    const fit = fitted(model(data));
    const { means, differences } = leastSquaresMeans(fit, { factor: 'arm' });
    expect(means.length).toBe(6);
    const last = differences[2];
    expect(last.estimate).toBeCloseTo(means[5].estimate - means[4].estimate, 10);
    expect(last.standardError).toBeCloseTo(mmrmContrast(fit, { arm: 1, 'arm:visit 3': 1 }).standardError, 10);
  });
});

describe('MMRM, data that cannot be fitted as asked', () => {
  const data = trial();

  it('reports empty input, a visit nobody had, and one subject', () => {
    const empty = { outcome: new Float64Array(0), visits: 3, terms: model(data).terms.slice(0, 2) };
    expect(reasonOf(empty)).toBe('no-observations');
    const noThird = data.outcome.map((y, i) => (i % 3 === 2 ? Number.NaN : y));
    expect(reasonOf({ ...model(data), outcome: noThird })).toBe('visit-without-observations');
    const one = { outcome: Float64Array.of(1, 2, 4), visits: 3, terms: model(data).terms.slice(0, 2) };
    expect(reasonOf(one)).toBe('fewer-observations-than-coefficients');
  });

  it('reports perfectly correlated visits as singular, with every structure that was tried', () => {
    const outcome = data.outcome.map((y, i) => (i % 3 === 1 ? data.outcome[i - 1] + 1 : y));
    expect(reasonOf({ ...model(data), outcome }, { structure: 'us' })).toBe('singular-covariance');
  });

  it('reports an outcome that the design explains completely', () => {
    const outcome = data.outcome.map((_, i) => 2 * data.base[Math.floor(i / 3)]);
    expect(reasonOf({ ...model(data), outcome })).toBe('no-residual-variation');
  });

  it('reports a pair of visits that nobody had together, and falls back to a structure that needs no such pair', () => {
    const outcome = data.outcome.map((y, i) =>
      (Math.floor(i / 3) % 2 === 0 ? i % 3 === 1 : i % 3 === 2) ? Number.NaN : y,
    );
    // Every second subject lacks visit 2, the others visit 3; arms alternate the same way, so they are paired here.
    const arm = data.arm.map((_, i) => Math.floor(i / 2) % 2);
    expect(reasonOf(model({ ...data, outcome, arm }), { structure: 'us' })).toBe('covariance-not-identified');
    const fit = fitted(model({ ...data, outcome, arm }));
    expect(fit.structure).not.toBe('us');
    expect(fit.fallbacks[0]).toEqual({ structure: 'us', reason: 'covariance-not-identified' });
  });

  it('drops aliased columns by name and leaves the others as they are', () => {
    const plain = model(data);
    const more = {
      ...plain,
      terms: [...plain.terms, { name: 'copy', values: data.base.slice(), visits: 'constant' as const }],
    };
    const fit = fitted(more);
    expect(fit.aliased).toEqual(['copy']);
    expectSame(fitted(plain), fit);
  });

  it('fits subjects with one visit only beside others', () => {
    const outcome = data.outcome.map((y, i) => (i < 18 && i % 3 > 0 ? Number.NaN : y));
    expect(fitted({ ...model(data), outcome }).observations).toBeLessThan(90);
  });

  it('has N - p degrees of freedom between subjects of one visit, and refuses an empirical variance of rounding', () => {
    const n = 8;
    const arm = Float64Array.from({ length: n }, (_, i) => Number(i >= 4));
    const terms = [
      { name: 'one', visits: 'constant' as const },
      { name: 'arm', values: arm, visits: 'constant' as const },
    ];
    const outcome = Float64Array.of(3, 5, 4, 8, 9, 7, 6, 10);
    const fit = fitted({ outcome, visits: 1, terms }, { structure: 'us', degreesOfFreedom: 'between-within' });
    expect(fit.coefficients.map(({ degreesOfFreedom }) => degreesOfFreedom)).toEqual([6, 6]);
    // Nobody of the first arm varies: the intercept is exact and its empirical variance 0.
    const flat = Float64Array.of(3, 3, 3, 3, 9, 7, 6, 10);
    expect(reasonOf({ outcome: flat, visits: 1, terms }, { structure: 'us', standardErrors: 'CR0' })).toBe(
      'no-standard-error',
    );
  });

  it('refuses two rows of one subject at one visit by name', () => {
    expect(() => arrangeByVisit(['P7', 'P7'], [2, 2], [1, 2])).toThrow('subject P7 has two rows at visit 2');
  });

  it('refuses weights of zero and Kenward-Roger by ML', () => {
    expect(() => mmrm({ ...model(data), weights: data.weights.map(() => 0) })).toThrow('weight');
    expect(() => mmrm(model(data), { method: 'ML', degreesOfFreedom: 'kenward-roger' })).toThrow('Kenward-Roger');
  });
});
