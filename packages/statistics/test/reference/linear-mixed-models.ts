import { type LinearMixedModelData, type LinearMixedModelFit, linearMixedModel } from '../../src/mixed-models/index.ts';
import { registryColumns } from './mmrm-formula.ts';
import type { Adapters, Comparison, ReferenceCase } from './reference-case.ts';

const canonical = (name: string) => name.split(':').sort().join(':');
const numbers = (values: readonly string[]) => Float64Array.from(values, Number);

function codes(values: readonly string[]): Int32Array {
  const levels = [...new Set(values)];
  return Int32Array.from(values, (value) => levels.indexOf(value));
}

function fitOf(data: LinearMixedModelData, options: Parameters<typeof linearMixedModel>[1]): LinearMixedModelFit {
  const estimation = linearMixedModel(data, options);
  if (estimation.status !== 'estimated') throw new Error(estimation.reason);
  return estimation.fit;
}

function compareModel(
  compare: Comparison,
  data: LinearMixedModelData,
  { result, method = 'REML' }: { readonly result: ReferenceCase['result']; readonly method?: 'REML' | 'ML' },
): void {
  const plain = fitOf(data, { method, degreesOfFreedom: 'satterthwaite' });
  compare.number('criterion', -2 * plain.logLikelihood, result.criterion, { tolerance: 1e-9 });
  for (const [name, value] of Object.entries<number>(result.beta)) {
    const own = coefficient(plain, name);
    compare.number(name, own.estimate, value, { scale: result.se[name] });
    compare.number(`${name} se`, own.standardError, result.se[name]);
    const df = result.satterthwaite_df_lmertest?.[name];
    // lmerTest differentiates numerically at an optimum that lme4 left at about 1e-6.
    if (df !== undefined) compare.number(`${name} Satterthwaite df`, own.degreesOfFreedom, df, { tolerance: 1e-4 });
  }
  compareVariances(compare, plain, result.varcor);
  if (result.kenward_roger === undefined) return;
  const adjusted = fitOf(data, { degreesOfFreedom: 'kenward-roger' });
  for (const [name, se] of Object.entries<number>(result.kenward_roger.se)) {
    const own = coefficient(adjusted, name);
    compare.number(`${name} KR se`, own.standardError, se, { tolerance: 1e-6 });
    compare.number(`${name} KR df`, own.degreesOfFreedom, result.kenward_roger.df[name], { tolerance: 1e-6 });
  }
}

function coefficient(fit: LinearMixedModelFit, name: string) {
  const own = fit.coefficients.find((candidate) => canonical(candidate.name) === canonical(name));
  if (own === undefined) throw new Error(`${name} was not estimated`);
  return own;
}

function compareVariances(compare: Comparison, fit: LinearMixedModelFit, varcor: ReferenceCase['result']): void {
  varcor.grp.forEach((label: string, i: number) => {
    const value = varcor.vcov[i];
    if (label === 'Residual') {
      compare.number('residual variance', fit.residualVariance, value);
      return;
    }
    const [first, second] = [varcor.var1[i], varcor.var2[i]];
    const term = fit.random.find(({ name }) => label === name || label.replace(/\.\d$/, '') === name);
    const place = (name: string | null) =>
      term?.columns.indexOf(name === '(Intercept)' ? '(intercept)' : String(name)) ?? -1;
    const [a, b] = [place(first), place(second ?? first)];
    const q = term?.columns.length ?? 0;
    const scale = Math.sqrt((term?.covariance[a * q + a] ?? 0) * (term?.covariance[b * q + b] ?? 0));
    compare.number(`${label} ${first} ${second ?? ''}`, term?.covariance[a * q + b] ?? Number.NaN, value, { scale });
  });
}

function sleep(read: Parameters<Adapters[string]>[2], isCorrelated?: boolean, hasSlope = true): LinearMixedModelData {
  const columns = read('sleepstudy.csv');
  const days = { name: 'Days', values: numbers(columns.Days) };
  return {
    outcome: numbers(columns.Reaction),
    fixed: [{ name: '(Intercept)', values: columns.Days.map(() => 1) }, days],
    random: [
      {
        name: 'Subject',
        group: codes(columns.Subject),
        slopes: hasSlope ? [days] : [],
        ...(isCorrelated === undefined ? {} : { isCorrelated }),
      },
    ],
  };
}

function registry(read: Parameters<Adapters[string]>[2], withAge: boolean): LinearMixedModelData {
  const columns = registryColumns(read);
  const is = (name: string, level: string) => columns[name].map((text) => Number(text === level));
  const arms = ['1', '2'].map((level) => ({ name: `arm${level}`, values: is('arm', level) }));
  const visits = ['2', '3', '4', '5', '6'].map((level) => ({ name: `visit${level}`, values: is('visit', level) }));
  const interaction = arms.flatMap((arm) =>
    visits.map((visit) => ({
      name: `${arm.name}:${visit.name}`,
      values: arm.values.map((v, i) => v * visit.values[i]),
    })),
  );
  return {
    outcome: numbers(columns.chg),
    fixed: [
      { name: '(Intercept)', values: columns.id.map(() => 1) },
      { name: 'base', values: numbers(columns.base) },
      ...(withAge ? [{ name: 'age', values: numbers(columns.age) }] : []),
      ...arms,
      ...visits,
      ...interaction,
    ],
    random: [
      { name: 'id', group: codes(columns.id) },
      ...(withAge ? [] : [{ name: 'site', group: codes(columns.site) }]),
    ],
  };
}

export const linearMixedModelCases: Adapters = {
  lmm_sleep_ri: ({ result }, compare, read) => compareModel(compare, sleep(read, undefined, false), { result }),
  lmm_sleep_rs: ({ result }, compare, read) => compareModel(compare, sleep(read), { result }),
  lmm_sleep_rs_ml: ({ result }, compare, read) => compareModel(compare, sleep(read), { result, method: 'ML' }),
  lmm_sleep_uncorr: ({ result }, compare, read) => compareModel(compare, sleep(read, false), { result }),
  lmm_syn_ri: ({ result }, compare, read) => compareModel(compare, registry(read, true), { result }),
  lmm_syn_site: ({ result }, compare, read) => compareModel(compare, registry(read, false), { result }),
  lmm_shoulder_rs: ({ result }, compare, read) => {
    const columns = read('fetched/shoulder_pain.csv');
    const time = { name: 'time', values: numbers(columns.time) };
    const levels = (name: string) => [...new Set(columns[name])].sort().slice(1);
    const indicators = (name: string) =>
      levels(name).map((level) => ({
        name: `${name}${level}`,
        values: columns[name].map((text) => Number(text === level)),
      }));
    const first = indicators('group1');
    const crossed = first.map(({ name, values }) => ({
      name: `${name}:time`,
      values: values.map((v, i) => v * time.values[i]),
    }));
    const one = { name: '(Intercept)', values: columns.time.map(() => 1) };
    const data: LinearMixedModelData = {
      outcome: numbers(columns.resp),
      fixed: [one, ...first, time, ...indicators('group2'), ...crossed],
      random: [{ name: 'subject', group: codes(columns.subject), slopes: [time] }],
    };
    compareModel(compare, data, { result });
  },
  lmm_ugly_boundary: ({ result }, compare) => {
    const { g, x, y } = result.data;
    const data: LinearMixedModelData = {
      outcome: Float64Array.from(y),
      fixed: [
        { name: '(Intercept)', values: y.map(() => 1) },
        { name: 'x', values: x },
      ],
      random: [{ name: 'g', group: codes(g.map(String)) }],
    };
    const fit = fitOf(data, { degreesOfFreedom: 'satterthwaite' });
    compare.that('variance is zero', fit.random[0].covariance[0] < 1e-12 && fit.isSingular);
    compare.number('criterion', -2 * fit.logLikelihood, result.criterion);
    for (const [name, value] of Object.entries(result.ols)) {
      compare.number(name, coefficient(fit, name).estimate, value, { scale: result.se[name] });
    }
  },
};
