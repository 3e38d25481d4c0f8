import {
  balance,
  type Estimand,
  inverseProbabilityWeighting,
  multinomialLogit,
  propensityWeights,
  weightedContrast,
} from '../../src/observational/index.ts';
import { logisticRegression, rankSum } from '../../src/responders/index.ts';
import type { Adapters, Comparison } from './reference-case.ts';
import { fitOf } from './responders.ts';

// biome-ignore lint/suspicious/noExplicitAny: reference results are loose JSON
type Json = any;
type Columns = readonly (readonly number[])[];

const indicator = (values: readonly string[], level: string) => values.map((value) => (value === level ? 1 : 0));

const estimands: Readonly<Record<string, { readonly estimand: Estimand; readonly stabilised?: boolean }>> = {
  ATE: { estimand: 'ATE' },
  ATE_stabilised: { estimand: 'ATE', stabilised: true },
  ATT: { estimand: 'ATT' },
  ATC: { estimand: 'ATC' },
  ATO: { estimand: 'ATO' },
};

/** Scores, balance before, and every estimand with its balance and sandwich errors. */
function compareWeighting(
  compare: Comparison,
  outcome: readonly number[],
  treatment: readonly number[],
  covariates: Columns,
  scale: 'difference' | 'log-odds-ratio',
  result: Json,
): void {
  const model = fitOf(logisticRegression(treatment, covariates));
  const n = treatment.length;
  compare.number('n', n, result.n);
  Object.values(result.ps.coef).forEach((value, c) => {
    const se = Number(Object.values(result.ps.se)[c]);
    compare.number(`score b${c}`, model.coefficients[c], value, { scale: se });
    compare.number(`score se${c}`, model.standardErrors[c], se);
  });
  compare.number('deviance', model.deviance, result.ps.deviance);
  compare.number('AIC', model.deviance + 2 * model.coefficients.length, result.ps.aic);
  result.ps.fitted_head.forEach((value: number, i: number) => {
    compare.number(`score ${i}`, model.fitted[i], value);
  });
  const of = (arm: number) => Array.from(model.fitted).filter((_, i) => treatment[i] === arm);
  compare.number('c statistic', fitOf(rankSum(of(1), of(0))).probability, result.ps.c_statistic);
  compareBalance(compare, 'before', balance(covariates, treatment), result.unweighted_balance);
  for (const [name, options] of Object.entries(estimands)) {
    const expected = result.estimands[name];
    const { weights, effectiveTreated, effectiveControl } = fitOf(propensityWeights(model.fitted, treatment, options));
    Object.values(expected.weights_head).forEach((value, i) => {
      compare.number(`${name} weight ${i}`, weights[i], value);
    });
    compare.number(
      `${name} sum`,
      weights.reduce((sum, w) => sum + w, 0),
      expected.weights_sum,
    );
    compare.number(`${name} min`, Math.min(...weights), expected.weights_min);
    compare.number(`${name} max`, Math.max(...weights), expected.weights_max);
    compare.number(`${name} effective treated`, effectiveTreated, expected.ess.treated);
    compare.number(`${name} effective control`, effectiveControl, expected.ess.control);
    const after = balance(covariates, treatment, { weights });
    compareBalance(compare, name, after, expected.balance);
    Object.values(expected.ks).forEach((value, c) => {
      compare.number(`${name} KS ${c}`, after[c].kolmogorovSmirnov, value, { scale: 1 });
    });
    for (const variance of ['HC0', 'HC1', 'HC3'] as const) {
      const fit = fitOf(weightedContrast(outcome, treatment, weights, { scale, variance }));
      const [controlError, error] = Object.values(expected[`se_${variance}`]) as number[];
      // sandwich's quasi-binomial and linear errors carry the rounding of a QR at this size.
      compare.number(`${name} ${variance}`, fit.standardError, error, { tolerance: 1e-7 });
      compare.number(`${name} ${variance} control`, fit.controlStandardError, controlError, { tolerance: 1e-7 });
      compare.number(`${name} effect`, fit.estimate, expected.coef.t, { scale: error });
      compare.number(`${name} mean 1`, fit.meanTreated, expected.mean1);
      compare.number(`${name} mean 0`, fit.meanControl, expected.mean0);
    }
  }
}

function compareBalance(compare: Comparison, name: string, own: ReturnType<typeof balance>, expected: Json): void {
  own.forEach((covariate, c) => {
    compare.number(`${name} mean 1 ${c}`, covariate.meanTreated, expected.values[0][c], { scale: 1 });
    compare.number(`${name} mean 0 ${c}`, covariate.meanControl, expected.values[1][c], { scale: 1 });
    compare.number(`${name} SMD ${c}`, covariate.standardisedDifference, expected.values[2][c], { scale: 1 });
  });
}

function birthWeights(data: Readonly<Record<string, readonly string[]>>) {
  const covariates = [
    data.age.map(Number),
    data.lwt.map(Number),
    indicator(data.race, '2'),
    indicator(data.race, '3'),
    ...['ptl', 'ht', 'ui', 'ftv'].map((name) => data[name].map(Number)),
  ];
  return { covariates, treatment: data.smoke.map(Number) };
}

export const observationalCases: Adapters = {
  ps_birthwt({ result }, compare, read) {
    const data = read('birthwt.csv');
    const { covariates, treatment } = birthWeights(data);
    compareWeighting(compare, data.bwt.map(Number), treatment, covariates, 'difference', result);
  },
  ps_birthwt_binary({ result }, compare, read) {
    const data = read('birthwt.csv');
    const { covariates, treatment } = birthWeights(data);
    compareWeighting(compare, data.low.map(Number), treatment, covariates, 'log-odds-ratio', result);
  },
  ps_oai({ result }, compare, read) {
    const data = read('fetched/oai.csv');
    const names = ['OSP', 'KOA', 'AGE', 'SEX', 'BMI', 'RAC', 'SMK'];
    const rows = data.OSP.map((_, i) => i).filter((i) => Object.keys(data).every((name) => data[name][i] !== ''));
    const column = (name: string) => rows.map((i) => Number(data[name][i]));
    compare.that(
      'columns are there',
      names.every((name) => data[name] !== undefined),
    );
    const races = [...new Set(column('RAC'))].sort((a, b) => a - b).slice(1);
    const covariates = [
      column('AGE'),
      column('SEX').map((sex) => sex - 1),
      column('BMI'),
      ...races.map((race) => column('RAC').map((value) => (value === race ? 1 : 0))),
      column('SMK'),
    ];
    compareWeighting(compare, column('KOA'), column('OSP'), covariates, 'log-odds-ratio', result);
  },
  ps_birthwt_mest({ result }, compare, read) {
    const data = read('birthwt.csv');
    const { covariates, treatment } = birthWeights(data);
    const outcome = data.bwt.map(Number);
    for (const estimand of ['ATE', 'ATT', 'ATO'] as const) {
      const expected = result[estimand];
      const fit = fitOf(inverseProbabilityWeighting(outcome, treatment, covariates, { estimand }));
      expected.weights_head.forEach((value: number, i: number) => {
        compare.number(`${estimand} weight ${i}`, fit.weights.weights[i], value);
      });
      compare.number(`${estimand} effect`, fit.estimate, expected.coef.smoke);
      compare.number(`${estimand} mean 0`, fit.meanControl, expected.coef['(Intercept)']);
      // WeightIt differentiates numerically: its HC0 differs from sandwich's by 1.1e-7.
      compare.number(`${estimand} se`, fit.standardError, expected.se_mest.smoke, { tolerance: 3e-7 });
      compare.number(`${estimand} se of mean 0`, fit.controlStandardError, expected.se_mest['(Intercept)'], {
        tolerance: 3e-7,
      });
      const known = fitOf(inverseProbabilityWeighting(outcome, treatment, covariates, { estimand, variance: 'HC0' }));
      compare.number(`${estimand} HC0`, known.standardError, expected.se_HC0.smoke, { tolerance: 3e-7 });
      const races = ['1', '2', '3'].map((race) => indicator(data.race, race));
      const [age, weight, , , ...rest] = covariates;
      const listed = [Array.from(fit.scores), age, weight, ...races, ...rest];
      const denominator = estimand === 'ATT' ? 'treated' : 'pooled';
      const before = balance(listed, treatment, { denominator });
      const after = balance(listed, treatment, { denominator, weights: fit.weights.weights });
      const table = expected.balance;
      listed.forEach((_, c) => {
        const one = { scale: 1 };
        compare.number(`${estimand} SMD before ${c}`, before[c].standardisedDifference, table['Diff.Un'][c], one);
        compare.number(`${estimand} SMD after ${c}`, after[c].standardisedDifference, table['Diff.Adj'][c], one);
        compare.number(`${estimand} KS before ${c}`, before[c].kolmogorovSmirnov, table['KS.Un'][c], one);
        compare.number(`${estimand} KS after ${c}`, after[c].kolmogorovSmirnov, table['KS.Adj'][c], one);
        if (table['V.Ratio.Un'][c] === null) return;
        compare.number(`${estimand} variance ratio before ${c}`, before[c].varianceRatio, table['V.Ratio.Un'][c]);
        compare.number(`${estimand} variance ratio after ${c}`, after[c].varianceRatio, table['V.Ratio.Adj'][c]);
      });
      compare.number(`${estimand} effective control`, fit.weights.effectiveControl, expected.ess.Control[1]);
      compare.number(`${estimand} effective treated`, fit.weights.effectiveTreated, expected.ess.Treated[1]);
    }
  },
  ps_syn_mn({ result }, compare, read) {
    const people = read('syn_patients.csv');
    const arm = people.arm.map(Number);
    const covariates = ['age', 'sex', 'bmi', 'kl', 'smoker', 'base'].map((name) => people[name].map(Number));
    const fit = fitOf(multinomialLogit(arm, covariates));
    (result.coef.values as number[][]).forEach((row, k) => {
      row.forEach((value, c) => {
        const se = result.se.values[k][c];
        compare.number(`arm ${k + 1} b${c}`, fit.coefficients[k * row.length + c], value, { scale: se });
        compare.number(`arm ${k + 1} se${c}`, fit.standardErrors[k * row.length + c], se);
      });
    });
    compare.number('deviance', fit.deviance, result.deviance);
    const weights = arm.map((own, i) => 1 / fit.fitted[i * 3 + own]);
    result.weights_head.forEach((value: number, i: number) => {
      compare.number(`weight ${i}`, weights[i], value);
    });
    for (const k of [0, 1, 2]) {
      const rows = arm.map((_, i) => i).filter((i) => arm[i] === k);
      const sum = rows.reduce((total, i) => total + weights[i], 0);
      const squares = rows.reduce((total, i) => total + weights[i] ** 2, 0);
      const age = rows.reduce((total, i) => total + weights[i] * covariates[0][i], 0);
      compare.number(`effective ${k}`, sum ** 2 / squares, result.ess[k]);
      compare.number(`age ${k}`, age / sum, result.wmean_age[k]);
    }
  },
  ps_ugly({ result }, compare) {
    const outcome = result.data.x.map((x: number) => x * x);
    const fit = inverseProbabilityWeighting(outcome, result.data.t, [result.data.x]);
    compare.that(
      'a perfectly predicted treatment has no weights',
      fit.status === 'not-estimable' && fit.reason === 'positivity',
    );
  },
};
