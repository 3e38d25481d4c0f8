import {
  type CovarianceStructure,
  leastSquaresMeans,
  type MmrmData,
  type MmrmFit,
  type MmrmOptions,
  mmrm,
  mmrmJointTest,
} from '../../src/mixed-models/index.ts';
import { dataOf, type Formula, registryColumns, registryFormula } from './mmrm-formula.ts';
import type { Adapters, Comparison, CsvColumns, ReferenceCase } from './reference-case.ts';

type Structured = { readonly rows: string[]; readonly cols: string[]; readonly values: number[][] };

/** R orders the parts of an interaction by the formula; compared as a set. */
const canonical = (name: string) => name.split(':').sort().join(':');

function fitOf(data: MmrmData, options: MmrmOptions): MmrmFit {
  const estimation = mmrm(data, options);
  if (estimation.status !== 'estimated') throw new Error(estimation.reason);
  return estimation.fit;
}

function compareFit(compare: Comparison, fit: MmrmFit, result: ReferenceCase['result'], strict = 1e-6): void {
  compare.number('subjects', fit.subjects, result.n_subjects);
  compare.number('observations', fit.observations, result.n_obs);
  compare.number('parameters', fit.covarianceParameters, result.n_theta);
  compare.number('log-likelihood', fit.logLikelihood, result.log_lik, { tolerance: 1e-10 });
  compare.number('AIC', fit.aic, result.aic);
  compare.number('BIC', fit.bic, result.bic);
  compareCovariance(compare, fit, result.covariance);
  const { rows, values } = result.coefficients as Structured;
  // R lists an aliased coefficient with an empty estimate.
  const isEstimated = (i: number) => values[i][0] !== null;
  rows.forEach((name, i) => {
    if (!isEstimated(i)) return;
    const own = fit.coefficients.find((coefficient) => canonical(coefficient.name) === canonical(name));
    compare.that(`${name} is estimated`, own !== undefined);
    if (own === undefined) return;
    const [estimate, standardError, df, t, p] = values[i];
    compare.number(name, own.estimate, estimate, { scale: standardError });
    compare.number(`${name} SE`, own.standardError, standardError, { tolerance: strict });
    compare.number(`${name} df`, own.degreesOfFreedom, df, { tolerance: strict });
    compare.number(`${name} t`, own.statistic, t, { scale: 1, tolerance: strict });
    compare.number(`${name} p`, own.pValue, p, { scale: 1 });
  });
  compare.that('no other coefficient', rows.filter((_, i) => isEstimated(i)).length === fit.coefficients.length);
  if (result.beta_vcov_adjusted !== undefined) compareMatrix(compare, fit, result.beta_vcov_adjusted);
}

function compareCovariance(compare: Comparison, fit: MmrmFit, expected: Structured | Record<string, Structured>): void {
  const isOne = Array.isArray((expected as Structured).values);
  const list: readonly Structured[] = isOne
    ? [expected as Structured]
    : Object.values(expected as Record<string, Structured>);
  list.forEach((matrix, g) => {
    matrix.values.forEach((row, t) => {
      row.forEach((value, u) => {
        const own = fit.visitCovariance[g][t * row.length + u];
        const scale = Math.sqrt(matrix.values[t][t] * matrix.values[u][u]);
        compare.number(`Sigma ${t + 1},${u + 1}`, own, value, { scale, tolerance: 1e-7 });
      });
    });
  });
}

function compareMatrix(compare: Comparison, fit: MmrmFit, { rows, values }: Structured): void {
  const place = rows.map((name) => fit.coefficients.findIndex((c) => canonical(c.name) === canonical(name)));
  const p = rows.length;
  values.forEach((row, i) => {
    row.forEach((value, j) => {
      const scale = Math.sqrt(values[i][i] * values[j][j]);
      compare.number(`covariance ${i},${j}`, fit.covariance[place[i] * p + place[j]], value, {
        scale,
        tolerance: 1e-6,
      });
    });
  });
}

function compareMeans(compare: Comparison, fit: MmrmFit, factor: string, result: ReferenceCase['result']): void {
  const { means, differences } = leastSquaresMeans(fit, { factor });
  const expected = result.lsmeans;
  expected.emmean.forEach((value: number, i: number) => {
    // emmeans lists the levels within each visit, as we do.
    compare.number(`mean ${i}`, means[i].estimate, value, { scale: expected.SE[i] });
    compare.number(`mean ${i} SE`, means[i].standardError, expected.SE[i], { tolerance: 1e-6 });
    compare.number(`mean ${i} df`, means[i].degreesOfFreedom, expected.df[i], { tolerance: 1e-6 });
    compare.number(`mean ${i} lower`, means[i].interval[0], expected['lower.CL'][i], {
      scale: expected.SE[i],
      tolerance: 1e-6,
    });
  });
  const pairs = result.contrasts_unadjusted;
  pairs.estimate.forEach((value: number, i: number) => {
    const own = differences[i];
    compare.number(`difference ${i}`, own.estimate, value, { scale: pairs.SE[i] });
    compare.number(`difference ${i} SE`, own.standardError, pairs.SE[i], { tolerance: 1e-6 });
    compare.number(`difference ${i} df`, own.degreesOfFreedom, pairs.df[i], { tolerance: 1e-6 });
    compare.number(`difference ${i} p`, own.pValue, pairs['p.value'][i], { scale: 1, tolerance: 1e-7 });
  });
}

function registry(read: (file: string) => CsvColumns): MmrmData {
  const columns = registryColumns(read);
  return dataOf({ ...columns, sexf: columns.sex }, registryFormula);
}

const fevFormula: Formula = {
  response: 'FEV1',
  subject: 'USUBJID',
  visit: 'AVISIT',
  factors: {
    AVISIT: ['VIS1', 'VIS2', 'VIS3', 'VIS4'],
    ARMCD: ['PBO', 'TRT'],
    RACE: ['Asian', 'Black or African American', 'White'],
    SEX: ['Male', 'Female'],
  },
  main: ['RACE', 'SEX'],
  byVisit: ['ARMCD'],
};

type Run = { readonly formula?: Partial<Formula>; readonly options: MmrmOptions; readonly means?: boolean };

function fevCase({ formula, options, means = false }: Run): Adapters[string] {
  return ({ result }, compare, read) => {
    const fit = fitOf(dataOf(read('fetched/fev.csv'), { ...fevFormula, ...formula }), options);
    compareFit(compare, fit, result);
    if (means) compareMeans(compare, fit, 'ARMCD', result);
  };
}

const structures: readonly CovarianceStructure[] = ['ad', 'adh', 'ar1', 'ar1h', 'cs', 'csh', 'toep', 'toeph'];
const linear: MmrmOptions = { structure: 'us', degreesOfFreedom: 'kenward-roger-linear' };
const satterthwaite: MmrmOptions = { structure: 'us', degreesOfFreedom: 'satterthwaite' };

/** Rows of `columns` that a rule keeps. */
function filtered(columns: CsvColumns, keep: (i: number) => boolean): CsvColumns {
  const rows = columns[Object.keys(columns)[0]].map((_, i) => i).filter(keep);
  return Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, rows.map((i) => values[i])]));
}

function uglyVisits(columns: CsvColumns): CsvColumns {
  const number = columns.USUBJID.map((id) => Number(id.replace('PT', '')));
  const hasThird = new Set(number.filter((_, i) => columns.AVISIT[i] === 'VIS3' && columns.FEV1[i] !== ''));
  return filtered(columns, (i) => {
    const visit = columns.AVISIT[i];
    if (number[i] <= 40 && visit !== 'VIS1') return false;
    if (number[i] > 40 && number[i] <= 45) return false;
    return !(number[i] > 100 && visit === 'VIS2' && hasThird.has(number[i]));
  });
}

function singularVisits(columns: CsvColumns): CsvColumns {
  const first = new Map(
    columns.USUBJID.map((id, i) => [id, i] as const).filter(([, i]) => columns.AVISIT[i] === 'VIS1'),
  );
  const outcome = columns.FEV1.map((value, i) => {
    if (columns.AVISIT[i] !== 'VIS2') return value;
    const base = columns.FEV1[first.get(columns.USUBJID[i]) ?? -1];
    return base === '' ? '' : String(Number(base) + 1);
  });
  return { ...columns, FEV1: outcome };
}

export const mmrmCases: Adapters = {
  mmrm_fev_un_kr_linear: fevCase({ options: linear, means: true }),
  mmrm_fev_un_kr: fevCase({ options: { structure: 'us', degreesOfFreedom: 'kenward-roger' } }),
  mmrm_fev_un_sat: fevCase({ options: satterthwaite, means: true }),
  mmrm_fev_un_ml: fevCase({ options: { ...satterthwaite, method: 'ML' } }),
  mmrm_fev_default_optimiser: ({ result }, compare, read) => {
    // R's own optimiser stops early here: only what it reaches is compared.
    const fit = fitOf(dataOf(read('fetched/fev.csv'), fevFormula), satterthwaite);
    compare.number('log-likelihood', fit.logLikelihood, result.log_lik);
    const { rows, values } = result.coefficients as Structured;
    for (const own of fit.coefficients) {
      const [estimate, standardError] = values[rows.findIndex((name) => canonical(name) === canonical(own.name))];
      compare.number(own.name, own.estimate, estimate, { scale: standardError });
      compare.number(`${own.name} SE`, own.standardError, standardError);
    }
  },
  mmrm_fev_weighted: fevCase({ formula: { main: [], weights: 'WEIGHT' }, options: satterthwaite }),
  mmrm_fev_grouped: fevCase({ formula: { main: [], covarianceGroup: 'ARMCD' }, options: satterthwaite }),
  ...Object.fromEntries(
    structures.map((structure) => [`mmrm_fev_${structure}`, fevCase({ options: { ...satterthwaite, structure } })]),
  ),
  mmrm_fev_empirical: ({ result }, compare, read) => {
    for (const standardErrors of ['CR0', 'CR2', 'CR3'] as const) {
      const fit = fitOf(dataOf(read('fetched/fev.csv'), fevFormula), { ...satterthwaite, standardErrors });
      compareFit(compare, fit, result[standardErrors]);
    }
  },
  mmrm_fev_gls_crosscheck: ({ result }, compare, read) => {
    const fit = fitOf(dataOf(read('fetched/fev.csv'), fevFormula), satterthwaite);
    compare.number('log-likelihood', fit.logLikelihood, result.log_lik);
  },
  mmrm_ugly_one_visit: ({ result }, compare, read) => {
    const fit = fitOf(dataOf(uglyVisits(read('fetched/fev.csv')), { ...fevFormula, main: [] }), linear);
    compareFit(compare, fit, result);
    compareMeans(compare, fit, 'ARMCD', result);
  },
  mmrm_ugly_collinear: ({ result }, compare, read) => {
    const columns = read('fetched/fev.csv');
    const more = { ...columns, SEX2: columns.SEX, ONE: columns.SEX.map(() => '1') };
    const factors = { ...fevFormula.factors, SEX2: ['Male', 'Female'] };
    const fit = fitOf(dataOf(more, { ...fevFormula, factors, main: ['SEX', 'SEX2', 'ONE'] }), satterthwaite);
    compareFit(compare, fit, result);
    compare.that('SEX2 and ONE are aliased', fit.aliased.join() === 'SEX2Female,ONE');
  },
  mmrm_ugly_perfect_corr: (_, compare, read) => {
    const data = dataOf(singularVisits(read('fetched/fev.csv')), { ...fevFormula, main: [] });
    compare.that('refused', mmrm(data, { structure: 'us' }).status === 'not-estimable');
  },
  mmrm_bcva_un10_sat: ({ result }, compare, read) => {
    const columns = read('fetched/bcva.csv');
    const visits = [...new Set(columns.AVISIT)].sort();
    const levels = (name: string) => [...new Set(columns[name].filter((text) => text !== ''))].sort();
    const factors = { AVISIT: visits, ARMCD: levels('ARMCD'), RACE: levels('RACE') };
    const formula = { ...fevFormula, response: 'BCVA_CHG', factors, main: ['RACE'], byVisit: ['BCVA_BL', 'ARMCD'] };
    const fit = fitOf(dataOf(columns, formula), satterthwaite);
    compareFit(compare, fit, result);
    compareMeans(compare, fit, 'ARMCD', result);
  },
  mmrm_ra_kr: ({ result }, compare, read) => {
    const columns = read('fetched/ra_selfassess.csv');
    const levels = (name: string) => [...new Set(columns[name].filter((text) => text !== ''))].sort();
    const renamed = { ...columns, visit: columns.time, base: columns.baseline };
    const factors = { visit: levels('time'), trt: levels('trt'), base: levels('baseline') };
    const shape = {
      response: 'y',
      subject: 'id',
      visit: 'visit',
      factors,
      main: ['base', 'sex', 'age'],
      byVisit: ['trt'],
    };
    compareFit(compare, fitOf(dataOf(renamed, shape), linear), result);
    // emmeans takes a number of two values as a factor: sex stands at the middle of 1 and 2 there, not at its mean.
    const sexAsFactor = { ...shape, factors: { ...factors, sex: levels('sex') } };
    compareMeans(compare, fitOf(dataOf(renamed, sexAsFactor), linear), 'trt', result);
  },
  mmrm_shoulder_kr: ({ result }, compare, read) => {
    const columns = read('fetched/shoulder_pain.csv');
    const levels = (name: string) => [...new Set(columns[name])].sort();
    const factors = { visit: levels('time'), group1: levels('group1'), group2: levels('group2') };
    const shape = {
      response: 'resp',
      subject: 'subject',
      visit: 'visit',
      factors,
      main: ['group2'],
      byVisit: ['group1'],
    };
    const fit = fitOf(dataOf({ ...columns, visit: columns.time }, shape), linear);
    compareFit(compare, fit, result);
    compareMeans(compare, fit, 'group1', result);
  },
  mmrm_antidepressant: ({ result }, compare, read) => {
    const columns = read('fetched/antidepressant.csv');
    const factors = { VISIT: [...new Set(columns.VISIT)].sort(), THERAPY: ['PLACEBO', 'DRUG'] };
    const shape = {
      response: 'CHANGE',
      subject: 'PATIENT',
      visit: 'VISIT',
      factors,
      main: [],
      byVisit: ['BASVAL', 'THERAPY'],
    };
    const fit = fitOf(dataOf(columns, shape), linear);
    compareFit(compare, fit, result);
    compareMeans(compare, fit, 'THERAPY', result);
  },
  mmrm_syn_3arm_kr: ({ result }, compare, read) => {
    const fit = fitOf(registry(read), linear);
    compareFit(compare, fit, result);
    compareMeans(compare, fit, 'arm', result);
  },
  mmrm_syn_3arm_sat: ({ result }, compare, read) => {
    const fit = fitOf(registry(read), satterthwaite);
    compareFit(compare, fit, result);
    compareMeans(compare, fit, 'arm', result);
  },
  mmrm_syn_joint_f: ({ result }, compare, read) => {
    for (const [name, options] of [
      ['kr', linear],
      ['sat', satterthwaite],
    ] as const) {
      const fit = fitOf(registry(read), options);
      const names = fit.coefficients.map((coefficient) => coefficient.name);
      const interaction = names.filter((label) => /^arm\d:visit\d$/.test(label)).map((label) => ({ [label]: 1 }));
      for (const [test, contrasts] of [
        ['interaction', interaction],
        ['arm_main', [{ arm1: 1 }, { arm2: 1 }]],
      ] as const) {
        const own = mmrmJointTest(fit, contrasts);
        const expected = result[name][test];
        compare.number(`${name} ${test} F`, own?.f ?? Number.NaN, expected.f_stat);
        compare.number(`${name} ${test} num df`, own?.numeratorDegreesOfFreedom ?? Number.NaN, expected.num_df);
        compare.number(`${name} ${test} df`, own?.denominatorDegreesOfFreedom ?? Number.NaN, expected.denom_df);
        compare.number(`${name} ${test} p`, own?.pValue ?? Number.NaN, expected.p_val, { scale: 1 });
      }
    }
  },
  mmrm_ugly_duplicate_visit: (_, compare, read) => {
    const columns = registryColumns(read);
    const doubled = Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, [...values, values[0]]]));
    let message = '';
    try {
      dataOf({ ...doubled, sexf: doubled.sex }, registryFormula);
    } catch (error) {
      message = (error as Error).message;
    }
    compare.that(`refused with patient and visit: ${message}`, message === 'subject 1 has two rows at visit 1');
  },
};
