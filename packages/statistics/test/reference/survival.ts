import type { Estimation } from '../../src/estimation.ts';
import { logisticRegression } from '../../src/responders/index.ts';
import {
  aalenJohansen,
  type CoxFit,
  type CoxOptions,
  concordance,
  cox,
  coxResiduals,
  type FollowUp,
  fineGray,
  firthCox,
  grayTest,
  kaplanMeier,
  type LogRankTest,
  logRank,
  proportionalHazardsTest,
  restrictedMeanSurvival,
  type SurvivalCurve,
  type SurvivalIntervalKind,
  survivalAt,
  survivalQuantile,
} from '../../src/survival/index.ts';
import type { Adapters, Comparison, CsvColumns } from './reference-case.ts';

// biome-ignore lint/suspicious/noExplicitAny: reference results are loose JSON
type Json = any;

function fitOf<Fit>(estimation: Estimation<Fit>): Fit {
  if (estimation.status !== 'estimated') throw new Error(`not estimable: ${estimation.reason}`);
  return estimation.fit;
}

const list = (value: Json): Json[] => (Array.isArray(value) ? value : [value]);
const numbers = (values: readonly string[]): number[] => values.map(Number);
const flag = (values: readonly string[], value: string): number[] => values.map((v) => (v === value ? 1 : 0));

/** Rows of a file with no empty cell in the named columns. */
function complete(columns: CsvColumns, names: readonly string[]): CsvColumns {
  const rows = columns[names[0]].map((_, i) => i).filter((i) => names.every((name) => columns[name][i] !== ''));
  return Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, rows.map((i) => values[i])]));
}

function compareCurves(compare: Comparison, name: string, curves: readonly SurvivalCurve[], expected: Json): void {
  let at = 0;
  for (const curve of curves) {
    for (let row = 0; row < curve.times.length; row++, at++) {
      const label = `${name} group ${curve.group} time ${curve.times[row]}`;
      const known = curve.hasInterval[row] === 1;
      compare.number(`${label} time`, curve.times[row], list(expected.time)[at]);
      compare.number(`${label} at risk`, curve.atRisk[row], list(expected.n_risk)[at]);
      compare.number(`${label} events`, curve.events[row], list(expected.n_event)[at]);
      compare.number(`${label} censored`, curve.censored[row], list(expected.n_censor)[at]);
      compare.number(`${label} survival`, curve.survival[row], list(expected.surv)[at], { scale: 1 });
      const error = curve.survival[row] === 0 ? Number.NaN : curve.standardErrors[row];
      compare.number(`${label} se`, error, list(expected.std_err)[at], { scale: 1 });
      compare.number(`${label} lower`, known ? curve.lower[row] : Number.NaN, list(expected.lower)[at], { scale: 1 });
      compare.number(`${label} upper`, known ? curve.upper[row] : Number.NaN, list(expected.upper)[at], { scale: 1 });
    }
  }
  compare.number(`${name} rows`, at, list(expected.time).length);
}

function compareQuantiles(compare: Comparison, name: string, curves: readonly SurvivalCurve[], expected: Json): void {
  const pick = (part: Json, group: number, q: number) =>
    part.values === undefined ? part[['q25', 'q50', 'q75'][q]] : part.values[group][q];
  curves.forEach((curve, group) => {
    [0.25, 0.5, 0.75].forEach((proportion, q) => {
      const quantile = survivalQuantile(curve, proportion);
      const fit = quantile.status === 'estimated' ? quantile.fit : undefined;
      const label = `${name} group ${group} quantile ${proportion}`;
      compare.number(label, fit?.time ?? Number.NaN, pick(expected.quantile, group, q));
      compare.number(`${label} lower`, fit?.lower ?? lowerAlone(curve, proportion), pick(expected.lower, group, q));
      compare.number(`${label} upper`, fit?.upper ?? Number.NaN, pick(expected.upper, group, q));
    });
  });
}

/** R also gives a lower limit where the curve itself does not reach the proportion. */
function lowerAlone(curve: SurvivalCurve, proportion: number): number {
  const lowest = { ...curve, survival: curve.lower, times: curve.times };
  const known = curve.hasInterval.some((value) => value === 1);
  const first = curve.hasInterval.indexOf(1);
  if (!known) return Number.NaN;
  const trimmed = {
    ...lowest,
    times: curve.times.slice(first),
    survival: curve.lower.slice(first),
    lower: curve.lower.slice(first),
    upper: curve.upper.slice(first),
    hasInterval: curve.hasInterval.slice(first),
  };
  const quantile = survivalQuantile(trimmed, proportion);
  return quantile.status === 'estimated' ? quantile.fit.time : Number.NaN;
}

function compareAt(compare: Comparison, name: string, curves: readonly SurvivalCurve[], expected: Json): void {
  const times = list(expected.time) as number[];
  const each = times.length / curves.length;
  curves.forEach((curve, group) => {
    survivalAt(curve, times.slice(0, each)).forEach((point, i) => {
      const at = group * each + i;
      const label = `${name} group ${group} at ${point.time}`;
      compare.number(`${label} at risk`, point.atRisk, list(expected.n_risk)[at]);
      compare.number(`${label} survival`, point.survival, list(expected.surv)[at], { scale: 1 });
      compare.number(`${label} se`, point.standardError, list(expected.std_err)[at], { scale: 1 });
      const limit = (value: number) => (point.hasInterval ? value : Number.NaN);
      compare.number(`${label} lower`, limit(point.lower), list(expected.lower)[at], { scale: 1 });
      compare.number(`${label} upper`, limit(point.upper), list(expected.upper)[at], { scale: 1 });
    });
  });
}

function compareTable(compare: Comparison, name: string, curves: readonly SurvivalCurve[], table: Json, tau?: number) {
  const horizon = tau ?? Math.max(...curves.map((curve) => curve.times[curve.times.length - 1]));
  const cell = (group: number, column: string) =>
    table.values === undefined ? table[column] : table.values[group][table.cols.indexOf(column)];
  curves.forEach((curve, group) => {
    const mean = fitOf(restrictedMeanSurvival(curve, horizon, { beyondFollowUp: 'carry-forward' }));
    const label = `${name} group ${group}`;
    compare.number(`${label} records`, curve.observations, cell(group, 'records'));
    compare.number(`${label} restricted mean`, mean.estimate, cell(group, 'rmean'));
    compare.number(`${label} restricted mean se`, mean.standardError, cell(group, 'se(rmean)'));
    const median = survivalQuantile(curve, 0.5);
    compare.number(
      `${label} median`,
      median.status === 'estimated' ? median.fit.time : Number.NaN,
      cell(group, 'median'),
    );
  });
}

function compareLogRank(compare: Comparison, name: string, test: LogRankTest, expected: Json): void {
  const groups = test.observed.length;
  for (let g = 0; g < groups; g++) {
    compare.number(`${name} observed ${g}`, test.observed[g], expected.obs[g]);
    compare.number(`${name} expected ${g}`, test.expected[g], expected.exp[g], { scale: 1 });
    for (let h = 0; h < groups; h++) {
      compare.number(`${name} var ${g},${h}`, test.covariance[g * groups + h], expected.var.values[g][h], { scale: 1 });
    }
  }
  compare.number(`${name} statistic`, test.statistic, expected.chisq, { scale: 1 });
  compare.number(`${name} p`, test.pValue, expected.p);
}

function compareCox(compare: Comparison, name: string, fit: CoxFit, expected: Json): void {
  const size = fit.coefficients.length;
  const errors = list(expected.se);
  const values = Object.values(expected.coef);
  for (let c = 0; c < size; c++) {
    compare.number(`${name} b${c}`, fit.coefficients[c], values[c], { scale: errors[c] });
    compare.number(`${name} se${c}`, fit.standardErrors[c], errors[c]);
    for (let d = 0; expected.vcov !== undefined && d < size; d++) {
      const scale = errors[c] * errors[d];
      compare.number(`${name} vcov ${c},${d}`, fit.covariance[c * size + d], list(expected.vcov.values[c])[d], {
        scale,
      });
    }
    if (expected.hr === undefined) continue;
    compare.number(`${name} hr${c}`, fit.hazardRatios[c], expected.hr.values[c][0]);
    compare.number(`${name} lower${c}`, fit.lower[c], expected.hr.values[c][2]);
    compare.number(`${name} upper${c}`, fit.upper[c], expected.hr.values[c][3]);
  }
  if (expected.loglik_null === undefined) return;
  compare.number(`${name} loglik null`, fit.nullLogLikelihood, expected.loglik_null);
  compare.number(`${name} loglik`, fit.logLikelihood, expected.loglik);
  const { tests } = expected;
  compare.number(`${name} lr`, fit.likelihoodRatioTest.statistic, tests.lr.test);
  compare.number(`${name} lr p`, fit.likelihoodRatioTest.pValue, tests.lr.pvalue);
  // summary.coxph rounds Wald's statistic to two decimals.
  compare.number(`${name} wald`, Math.round(fit.waldTest.statistic * 100) / 100, tests.wald.test);
  compare.number(`${name} wald p`, fit.waldTest.pValue, tests.wald.pvalue);
  compare.number(`${name} score`, fit.scoreTest.statistic, tests.score.test);
  if (fit.robustScoreTest && tests.robust_score) {
    compare.number(`${name} robust score`, fit.robustScoreTest.statistic, tests.robust_score.test);
  }
}

function linearPredictor(covariates: readonly number[][], fit: CoxFit): number[] {
  return covariates[0].map((_, i) => covariates.reduce((sum, column, c) => sum + column[i] * fit.coefficients[c], 0));
}

function runCox(
  compare: Comparison,
  name: string,
  followUp: FollowUp,
  covariates: readonly number[][],
  options: CoxOptions,
  expected: Json,
): CoxFit {
  const fit = fitOf(cox(followUp, covariates, options));
  compareCox(compare, name, fit, expected);
  if (expected.concordance !== undefined) {
    const { strata, clusters } = options;
    const index = { ...(strata && { strata }), ...(clusters && { clusters }) };
    const c = fitOf(concordance(followUp, linearPredictor(covariates, fit), index));
    compare.number(`${name} concordance`, c.estimate, expected.concordance.C);
    compare.number(`${name} concordance se`, c.standardError, expected.concordance['se(C)']);
  }
  return fit;
}

function compareZph(
  compare: Comparison,
  followUp: FollowUp,
  covariates: readonly number[][],
  fit: CoxFit,
  expected: Json,
  terms?: readonly (readonly number[])[],
): void {
  for (const transform of ['km', 'rank', 'identity'] as const) {
    const table = expected[`zph_${transform}`].values;
    const options = { transform, ...(terms && { terms }) };
    const test = fitOf(proportionalHazardsTest(followUp, covariates, fit.coefficients, options));
    [...test.terms, test.global].forEach((term, i) => {
      compare.number(`zph ${transform} ${i}`, term.statistic, table[i][0], { tolerance: 1e-8 });
      compare.number(`zph ${transform} p ${i}`, term.pValue, table[i][2], { tolerance: 1e-8 });
    });
  }
}

const lungFollowUp = (columns: CsvColumns): FollowUp => ({
  times: numbers(columns.time),
  events: flag(columns.status, '2'),
});

const curvesOf = (followUp: FollowUp, interval: SurvivalIntervalKind, groups?: readonly number[]) =>
  fitOf(kaplanMeier(followUp, { interval, ...(groups && { groups }) })).curves;

export const survivalCases: Adapters = {
  km_lung({ result }, compare, read) {
    const lung = read('lung.csv');
    const curves = curvesOf(lungFollowUp(lung), 'log-log', flag(lung.sex, '2'));
    compareCurves(compare, 'km', curves, result);
    compareQuantiles(compare, 'km', curves, result.quantiles);
    compareAt(compare, 'km', curves, result.at_times);
    compareTable(compare, 'km', curves, result.table);
  },
  km_lung_log({ result }, compare, read) {
    const lung = read('lung.csv');
    const followUp = lungFollowUp(lung);
    for (const kind of ['log', 'plain'] as const) {
      const curves = curvesOf(followUp, kind);
      compareCurves(compare, kind, curves, result[kind]);
      compareQuantiles(compare, kind, curves, result[kind].quantiles);
      if (result[kind].at_times !== undefined) compareAt(compare, kind, curves, result[kind].at_times);
    }
    const curves = curvesOf(followUp, 'log', flag(lung.sex, '2'));
    compareTable(compare, 'rmean 365', curves, result.rmean_365, 365);
    const [all] = curvesOf(followUp, 'log');
    all.times.forEach((time, i) => {
      compare.number(`Nelson-Aalen ${time}`, all.cumulativeHazard[i], result.nelson_aalen.cumhaz[i]);
      compare.number(`Nelson-Aalen se ${time}`, all.cumulativeHazardStandardErrors[i], result.nelson_aalen.std_chaz[i]);
    });
  },
  km_ugly({ result }, compare) {
    for (const [name, expected] of Object.entries(result) as [string, Json][]) {
      const curves = curvesOf({ times: list(expected.data.t), events: list(expected.data.s) }, 'log-log');
      compareCurves(compare, name, curves, expected);
      compareQuantiles(compare, name, curves, expected.quantiles);
    }
  },
  logrank_all({ result }, compare, read) {
    const lung = read('lung.csv');
    const sex = flag(lung.sex, '2');
    compareLogRank(compare, 'sex', fitOf(logRank(lungFollowUp(lung), sex)), result.lung_sex);
    compareLogRank(compare, 'rho 1', fitOf(logRank(lungFollowUp(lung), sex, { rho: 1 })), result.lung_sex_rho1);
    const veteran = read('veteran.csv');
    const followUp = { times: numbers(veteran.time), events: numbers(veteran.status) };
    const cells = veteran.celltype.map((cell) => ['adeno', 'large', 'smallcell', 'squamous'].indexOf(cell));
    compareLogRank(compare, 'cells', fitOf(logRank(followUp, cells)), result.veteran_celltype);
    const stratified = fitOf(logRank(followUp, flag(veteran.trt, '2'), { strata: cells }));
    compareLogRank(compare, 'stratified', stratified, result.veteran_trt_strat);
    const colon = read('colon_death.csv');
    const arms = colon.rx.map((rx) => ['Lev', 'Lev+5FU', 'Obs'].indexOf(rx));
    const death = { times: numbers(colon.time), events: numbers(colon.status) };
    compareLogRank(compare, 'colon', fitOf(logRank(death, arms)), result.colon_rx);
  },
  logrank_ugly({ result }, compare) {
    for (const [name, { data, logrank }] of Object.entries(result) as [string, Json][]) {
      const groups = data.g.map((group: number) => group - 1);
      compareLogRank(compare, name, fitOf(logRank({ times: data.t, events: data.s }, groups)), logrank);
    }
  },
  cox_lung({ result }, compare, read) {
    const lung = complete(read('lung.csv'), ['age', 'sex', 'ph.ecog']);
    const followUp = lungFollowUp(lung);
    const covariates = ['age', 'sex', 'ph.ecog'].map((name) => numbers(lung[name]));
    const fit = runCox(compare, 'cox', followUp, covariates, {}, result);
    compareZph(compare, followUp, covariates, fit, result);
    const [{ times, hazard }] = coxResiduals(followUp, covariates, fit.coefficients).baseline;
    times.forEach((time, i) => {
      compare.number(`baseline time ${i}`, time, result.basehaz.time[i]);
      compare.number(`baseline hazard ${time}`, hazard[i], result.basehaz.hazard[i], { tolerance: 1e-8 });
    });
  },
  cox_veteran_ties({ result }, compare, read) {
    const veteran = read('veteran.csv');
    const followUp = { times: numbers(veteran.time), events: numbers(veteran.status) };
    const cells = ['large', 'smallcell', 'squamous'].map((cell) => flag(veteran.celltype, cell));
    const covariates = [numbers(veteran.trt), ...cells, numbers(veteran.karno)];
    runCox(compare, 'efron', followUp, covariates, { ties: 'efron' }, result.efron);
    runCox(compare, 'breslow', followUp, covariates, { ties: 'breslow' }, result.breslow);
    const exact = fitOf(cox(followUp, covariates, { ties: 'exact' }));
    const errors = Object.values(result.exact.se);
    Object.values(result.exact.coef).forEach((value, c) => {
      compare.number(`exact b${c}`, exact.coefficients[c], value, { scale: Number(errors[c]) });
      compare.number(`exact se${c}`, exact.standardErrors[c], errors[c]);
    });
    compare.number('exact loglik null', exact.nullLogLikelihood, result.exact.loglik[0]);
    compare.number('exact loglik', exact.logLikelihood, result.exact.loglik[1]);
  },
  cox_colon_robust({ result }, compare, read) {
    const names = ['rx', 'sex', 'age', 'node4', 'differ', 'time', 'status'];
    const colon = complete(read('colon_death.csv'), names);
    const followUp = { times: numbers(colon.time), events: numbers(colon.status) };
    const arms = ['Lev+5FU', 'Obs'].map((rx) => flag(colon.rx, rx));
    const covariates = [...arms, numbers(colon.sex), numbers(colon.age), numbers(colon.node4)];
    const strata = numbers(colon.differ);
    runCox(compare, 'robust', followUp, covariates, { strata, robust: true }, result.robust);
    const fit = runCox(compare, 'model', followUp, covariates, { strata }, result.model);
    const residuals = coxResiduals(followUp, covariates, fit.coefficients, { strata });
    list(result.martingale_head).forEach((value, i) => {
      compare.number(`martingale ${i}`, residuals.martingale[i], value, { scale: 1 });
    });
    (result.dfbeta_head.values as number[][]).forEach((row, i) => {
      row.forEach((value, c) => {
        const scale = Number(list(result.model.se)[c]);
        compare.number(`dfbeta ${i},${c}`, residuals.dfbeta[i * row.length + c], value, { scale });
      });
    });
    (result.schoenfeld_head.values as number[][]).forEach((row, i) => {
      row.forEach((value, c) => {
        compare.number(`schoenfeld ${i},${c}`, residuals.schoenfeld[i * row.length + c], value, { scale: 1 });
      });
    });
  },
  cox_weighted({ result }, compare, read) {
    const lung = read('lung.csv');
    const weights = lung.age.map((age) => (Number(age) > 65 ? 1.5 : 1));
    const covariates = [numbers(lung.sex), numbers(lung.age)];
    runCox(compare, 'weighted', { ...lungFollowUp(lung), weights }, covariates, { robust: true }, result);
  },
  cox_syn({ result }, compare, read) {
    const people = read('syn_patients.csv');
    const followUp = { times: numbers(people.time), events: flag(people.status, '1') };
    const arms = numbers(people.arm);
    const curves = curvesOf(followUp, 'log', arms);
    compareAt(compare, 'km', curves, result.km.at_times);
    compareTable(compare, 'km', curves, result.km.table);
    compareQuantiles(compare, 'km', curves, result.km.quantiles);
    compareLogRank(compare, 'logrank', fitOf(logRank(followUp, arms)), result.logrank);
    const covariates = [
      flag(people.arm, '1'),
      flag(people.arm, '2'),
      ...['age', 'bmi', 'kl', 'base'].map((name) => numbers(people[name])),
    ];
    const fit = runCox(compare, 'cox', followUp, covariates, {}, result.cox);
    compareZph(compare, followUp, covariates, fit, result.cox, [[0, 1], [2], [3], [4], [5]]);
    runCox(compare, 'clusters', followUp, covariates, { clusters: numbers(people.site) }, result.cluster_site);
  },
  cox_ugly_monotone({ result }, compare) {
    const followUp = { times: result.data.t, events: result.data.s };
    const estimation = cox(followUp, [result.data.g]);
    compare.that('a runaway coefficient is not a fit', estimation.status === 'not-estimable');
    const firth = fitOf(firthCox(followUp, [result.data.g]));
    compare.number('firth b', firth.coefficients[0], result.firth_coef);
    compare.number('firth se', firth.standardErrors[0], list(result.firth_se.values[0])[0]);
    const [lower, upper] = firth.profileLimits[0];
    compare.number('firth profile lower', Math.exp(lower), result.firth_profile_ci_hr[0]);
    compare.number('firth profile upper', Math.exp(upper), result.firth_profile_ci_hr[1]);
  },
  cr_melanoma({ result }, compare, read) {
    const people = read('melanoma_cr.csv');
    const male = flag(people.sex, 'Male');
    const covariates = [male, numbers(people.age), numbers(people.thick).map(Math.log)];
    compareCompeting(compare, people, male, covariates, result);
  },
  cr_syn({ result }, compare, read) {
    const people = read('syn_patients.csv');
    const covariates = [
      flag(people.arm, '1'),
      flag(people.arm, '2'),
      ...['age', 'bmi', 'kl', 'base'].map((name) => numbers(people[name])),
    ];
    compareCompeting(compare, people, numbers(people.arm), covariates, result);
  },
  cr_ugly({ result }, compare) {
    for (const [name, expected] of Object.entries(result) as [string, Json][]) {
      const { t, s } = expected.data;
      const [curve] = fitOf(aalenJohansen({ times: t, events: s }, 2)).curves;
      curve.times.forEach((time, row) => {
        const label = `${name} ${time}`;
        compare.number(`${label} at risk`, curve.atRisk[row], expected.n_risk.values[row][0]);
        const [free, ...causes] = expected.pstate.values[row];
        const [freeError, ...errors] = expected.std_err.values[row];
        compare.number(`${label} free`, curve.eventFree[row], free, { scale: 1 });
        compare.number(`${label} free se`, curve.eventFreeStandardErrors[row], freeError, { scale: 1 });
        curve.causes.forEach(({ probability, standardErrors }, j) => {
          compare.number(`${label} cause ${j}`, probability[row], causes[j], { scale: 1 });
          compare.number(`${label} cause ${j} se`, standardErrors[row], errors[j], { scale: 1 });
        });
      });
    }
  },
  ps_syn_mrp({ result }, compare, read) {
    const all = read('syn_patients.csv');
    const rows = all.arm.map((_, i) => i).filter((i) => all.arm[i] !== '1');
    const column = (name: string) => rows.map((i) => Number(all[name][i]));
    const treated = column('arm').map((arm) => (arm === 2 ? 1 : 0));
    const names = ['age', 'sex', 'bmi', 'kl', 'smoker', 'base'];
    const scores = fitOf(logisticRegression(treated, names.map(column)));
    Object.values(result.ps).forEach((value, c) => {
      compare.number(`ps b${c}`, scores.coefficients[c], value, { scale: scores.standardErrors[c] });
    });
    const weights = treated.map((t, i) => (t === 1 ? 1 / scores.fitted[i] : 1 / (1 - scores.fitted[i])));
    const followUp = { times: column('time'), events: column('status').map((s) => (s === 1 ? 1 : 0)), weights };
    runCox(compare, 'cox', followUp, [treated], { robust: true }, result.cox);
    const { curves } = fitOf(kaplanMeier(followUp, { groups: treated }));
    curves.forEach((curve, group) => {
      survivalAt(curve, [365, 730, 1095]).forEach(({ survival, time }, i) => {
        compare.number(`km ${group} at ${time}`, survival, result.km_w.surv[group * 3 + i]);
      });
    });
  },
};

function compareCompeting(
  compare: Comparison,
  people: CsvColumns,
  groups: readonly number[],
  covariates: readonly number[][],
  result: Json,
): void {
  const followUp = { times: numbers(people.time), events: numbers(people.status) };
  const { curves } = fitOf(aalenJohansen(followUp, 2, { groups, interval: 'log' }));
  const expected = result.aalen_johansen;
  let at = 0;
  for (const curve of curves) {
    for (let row = 0; row < curve.times.length; row++, at++) {
      const label = `AJ group ${curve.group} ${curve.times[row]}`;
      compare.number(`${label} time`, curve.times[row], expected.time[at]);
      compare.number(`${label} free se`, curve.eventFreeStandardErrors[row], expected.std_err.values[at][0], {
        scale: 1,
      });
      curve.causes.forEach((cause, j) => {
        const known = cause.hasInterval[row] === 1;
        const pick = (matrix: Json) => matrix.values[at][j + 1];
        compare.number(`${label} F${j}`, cause.probability[row], pick(expected.pstate), { scale: 1 });
        compare.number(`${label} se${j}`, cause.standardErrors[row], pick(expected.std_err), { scale: 1 });
        compare.number(`${label} lower${j}`, known ? cause.lower[row] : Number.NaN, pick(expected.lower), { scale: 1 });
        compare.number(`${label} upper${j}`, known ? cause.upper[row] : Number.NaN, pick(expected.upper), { scale: 1 });
      });
    }
  }
  const last = Object.values(result.cuminc_var_last) as Json[];
  [0, 1].forEach((cause) => {
    curves.forEach((curve, group) => {
      const { probability, aalenStandardErrors } = curve.causes[cause];
      const { est, var: variance } = last[cause * curves.length + group];
      compare.number(`cuminc ${group} ${cause}`, probability[probability.length - 1], est);
      compare.number(`cuminc var ${group} ${cause}`, aalenStandardErrors[probability.length - 1] ** 2, variance);
    });
    const test = fitOf(grayTest(followUp, { causes: 2, cause: cause + 1, groups }));
    compare.number(`Gray ${cause}`, test.statistic, result.gray_test.values[cause][0]);
    compare.number(`Gray p ${cause}`, test.pValue, result.gray_test.values[cause][1]);
  });
  compareFineGray(compare, followUp, covariates, result);
  runCox(
    compare,
    'cause 1',
    { ...followUp, events: flag(people.status, '1') },
    covariates,
    {},
    result.cause_specific_1,
  );
  runCox(
    compare,
    'cause 2',
    { ...followUp, events: flag(people.status, '2') },
    covariates,
    {},
    result.cause_specific_2,
  );
}

function compareFineGray(compare: Comparison, followUp: FollowUp, covariates: readonly number[][], result: Json): void {
  const options = { causes: 2, cause: 1 } as const;
  const own = fitOf(fineGray(followUp, covariates, options));
  const crr = result.fine_gray_crr;
  const breslow = fitOf(fineGray(followUp, covariates, { ...options, censoringTies: 'events-first' }));
  const efron = fitOf(fineGray(followUp, covariates, { ...options, censoringTies: 'events-first', ties: 'efron' }));
  // R's errors here are robust over the rows of the expanded data, because coxph sees weights that are not whole numbers.
  const rows = expandFineGray(followUp, covariates);
  const byRows = fitOf(cox(rows.followUp, rows.covariates, { ties: 'breslow', robust: true }));
  covariates.forEach((_, c) => {
    const scale = crr.se[c];
    const weighted = result.fine_gray_weighted_cox_breslow;
    compare.number(`crr b${c}`, own.coefficients[c], Object.values(crr.coef)[c], { scale });
    compare.number(`crr se${c}`, own.standardErrors[c], scale, { tolerance: 1e-7 });
    compare.number(`breslow b${c}`, breslow.coefficients[c], Object.values(weighted.coef)[c], { scale });
    compare.number(`breslow by rows b${c}`, byRows.coefficients[c], breslow.coefficients[c], { scale });
    compare.number(`breslow by rows se${c}`, byRows.standardErrors[c], weighted.naive_se[c]);
    const expected = Object.values(result.fine_gray_weighted_cox_efron.coef)[c];
    compare.number(`efron b${c}`, efron.coefficients[c], expected, { scale });
  });
  compare.number('crr loglik', own.logLikelihood, crr.loglik);
  compare.number('crr loglik null', own.nullLogLikelihood, crr.loglik_null);
}

/** Fine and Gray's weighted risk sets as (start, stop] rows, as survival's finegray makes them. */
function expandFineGray(followUp: FollowUp, covariates: readonly number[][]) {
  const times = Array.from(followUp.times);
  const events = Array.from(followUp.events);
  const cuts = [...new Set(times.filter((_, i) => events[i] === 0))].sort((a, b) => a - b);
  let probability = 1;
  const after = cuts.map((cut) => {
    const atRisk = times.filter((time, i) => time > cut || (time === cut && events[i] === 0)).length;
    const left = times.filter((time, i) => time === cut && events[i] === 0).length;
    probability *= 1 - left / atRisk;
    return probability;
  });
  const last = Math.max(...times) + 1;
  const rows: { start: number; time: number; event: number; weight: number; from: number }[] = [];
  times.forEach((time, i) => {
    const first = cuts.findIndex((cut) => cut >= time);
    const isOther = events[i] === 2 && first >= 0;
    rows.push({ start: 0, time: isOther ? cuts[first] : time, event: events[i] === 1 ? 1 : 0, weight: 1, from: i });
    for (let j = first + 1; isOther && j <= cuts.length; j++) {
      const weight = after[j - 1] / (first > 0 ? after[first - 1] : 1);
      if (weight > 0) rows.push({ start: cuts[j - 1], time: cuts[j] ?? last, event: 0, weight, from: i });
    }
  });
  return {
    followUp: {
      starts: rows.map((row) => row.start),
      times: rows.map((row) => row.time),
      events: rows.map((row) => row.event),
      weights: rows.map((row) => row.weight),
    },
    covariates: covariates.map((column) => rows.map((row) => column[row.from])),
  };
}
