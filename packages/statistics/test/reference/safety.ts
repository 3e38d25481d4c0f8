import {
  adjustPValues,
  byarRate,
  type MultiplicityMethod,
  meanFunnelLimits,
  negativeBinomialRegression,
  poissonRate,
  poissonRegression,
  rateRatio,
  zeroEventBounds,
} from '../../src/safety/index.ts';
import type { Adapters, Comparison } from './reference-case.ts';
import { compareSingle, compareTwo, fitOf } from './responders.ts';

// biome-ignore lint/suspicious/noExplicitAny: reference results are loose JSON
type Json = any;

function compareRate(compare: Comparison, { x, t, rate, exact, byar }: Json): void {
  const label = `${x} in ${t}`;
  const own = fitOf(poissonRate(x, t));
  const rough = fitOf(byarRate(x, t));
  compare.number(`rate ${label}`, own.estimate, rate);
  compare.number(`exact lower ${label}`, own.interval[0], exact[0]);
  compare.number(`exact upper ${label}`, own.interval[1], exact[1]);
  compare.number(`Byar lower ${label}`, rough.interval[0], byar[0]);
  compare.number(`Byar upper ${label}`, rough.interval[1], byar[1]);
}

const indicator = (values: readonly string[], level: string) => values.map((value) => (value === level ? 1 : 0));

export const safetyCases: Adapters = {
  safety_grid({ result }, compare) {
    for (const rate of result.rates) compareRate(compare, rate);
    for (const bound of result.upper_1sided) {
      const { n, clopper_upper_95: exact, rule_of_three: three, poisson_upper: poisson } = bound;
      const fit = fitOf(zeroEventBounds(n));
      compare.number(`exact 0/${n}`, fit.exact, exact);
      compare.number(`rule of three 0/${n}`, fit.ruleOfThree, three);
      compare.number(`Poisson 0/${n}`, fit.poisson, poisson);
    }
    for (const { x1, t1, x2, t2, ratio, ci, p } of result.rate_ratio_exact) {
      const label = `${x1}/${t1} v ${x2}/${t2}`;
      const own = rateRatio({ events: x1, exposure: t1 }, { events: x2, exposure: t2 });
      compare.that(`${label} is refused without events`, (x1 + x2 === 0) === (own.status !== 'estimated'));
      if (own.status !== 'estimated') continue;
      compare.number(`ratio ${label}`, own.fit.estimate, ratio);
      compare.number(`lower ${label}`, own.fit.interval[0], ci[0]);
      compare.number(`upper ${label}`, own.fit.interval[1], ci[1]);
      compare.number(`p ${label}`, own.fit.pValue, p);
    }
  },
  safety_fdr({ result }, compare) {
    const methods: Record<string, MultiplicityMethod> = {
      bonferroni: 'bonferroni',
      holm: 'holm',
      hochberg: 'hochberg',
      hommel: 'hommel',
      BH: 'benjamini-hochberg',
      BY: 'benjamini-yekutieli',
    };
    (result.adj.cols as string[]).forEach((name, j) => {
      adjustPValues(result.p, methods[name]).forEach((value, i) => {
        compare.number(`${name} ${i}`, value, result.adj.values[i][j]);
      });
    });
  },
  safety_syn({ result }, compare, read) {
    const people = read('syn_patients.csv');
    const counts = people.ae.map(Number);
    const exposure = people.fu_years.map(Number);
    const arms = ['1', '2'].map((arm) => indicator(people.arm, arm));
    result.rates.forEach((rate: Json, arm: number) => {
      const rows = people.arm.map((_, i) => i).filter((i) => people.arm[i] === String(arm));
      compare.number(
        `events ${arm}`,
        rows.reduce((sum, i) => sum + counts[i], 0),
        rate.x,
      );
      compareRate(compare, rate);
    });
    for (const sae of result.sae) compareSingle(compare, sae);
    compareTwo(compare, result.sae_tests.arm2_v_0);
    const fit = fitOf(poissonRegression(counts, arms, { exposure }));
    (result.poisson.values as number[][]).forEach(([b, se, z, p], c) => {
      compare.number(`Poisson b${c}`, fit.coefficients[c], b, { scale: se });
      compare.number(`Poisson se${c}`, fit.standardErrors[c], se);
      compare.number(`Poisson z${c}`, fit.zValues[c], z);
      // glm reports the standard error of its last but one step: 4e-9 off, and a p of 1e-23 by a hundred times that.
      compare.number(`Poisson p${c}`, fit.pValues[c], p, { tolerance: 1e-6 });
    });
    compare.number('dispersion', fit.dispersion, result.dispersion);
    const over = negativeBinomialRegression(counts, arms, { exposure });
    compare.that(
      'counts that vary less than Poisson have no theta',
      over.status === 'not-estimable' && over.reason === 'not-over-dispersed',
    );
  },
  safety_negbin_quine({ result }, compare, read) {
    const children = read('quine.csv');
    const covariates = [
      indicator(children.Eth, 'N'),
      indicator(children.Sex, 'M'),
      ...['F1', 'F2', 'F3'].map((age) => indicator(children.Age, age)),
      indicator(children.Lrn, 'SL'),
    ];
    const days = children.Days.map(Number);
    const fit = fitOf(negativeBinomialRegression(days, covariates));
    const poisson = fitOf(poissonRegression(days, covariates));
    const quasi = fitOf(poissonRegression(days, covariates, { variance: 'quasi' }));
    Object.values(result.negbin.coef).forEach((value, c) => {
      const at = (part: Json) => Object.values(part)[c];
      compare.number(`b${c}`, fit.coefficients[c], value, { scale: Number(at(result.negbin.se)) });
      compare.number(`se${c}`, fit.standardErrors[c], at(result.negbin.se));
      compare.number(`Poisson b${c}`, poisson.coefficients[c], at(result.poisson.coef));
      compare.number(`Poisson se${c}`, poisson.standardErrors[c], at(result.poisson.se));
      compare.number(`quasi se${c}`, quasi.standardErrors[c], at(result.quasi_se));
    });
    compare.number('theta', fit.theta, result.negbin.theta, { tolerance: 1e-5 });
    compare.number('theta se', fit.thetaStandardError, result.negbin.se_theta, { tolerance: 1e-5 });
    compare.number('2 loglik', 2 * fit.logLikelihood, result.negbin.two_loglik);
    compare.number('dispersion', poisson.dispersion, result.dispersion);
  },
  prom_provider_funnel({ result }, compare, read) {
    const records = read('fetched/nhs_proms_knee_2016_17.csv.gz');
    const changes = new Map<string, number[]>();
    const all: number[] = [];
    records.provider_code.forEach((provider, i) => {
      const [before, after] = [records.pre_op_q_score[i], records.post_op_q_score[i]];
      const change = before === '' || after === '' ? Number.NaN : Number(after) - Number(before);
      if (Number.isNaN(change)) return;
      all.push(change);
      changes.set(provider, [...(changes.get(provider) ?? []), change]);
    });
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const target = mean(all);
    const sd = Math.sqrt(all.reduce((sum, value) => sum + (value - target) ** 2, 0) / (all.length - 1));
    const large = [...changes].filter(([, values]) => values.length >= 30);
    const outside = (level: number) =>
      large.filter(([, values]) => {
        const { lower, upper } = meanFunnelLimits(target, sd, values.length, level);
        return mean(values) < lower || mean(values) > upper;
      }).length;
    compare.number('mean', target, result.grand_mean);
    compare.number('sd', sd, result.sd);
    compare.number('providers', large.length, result.n_providers);
    compare.number('outside 95 %', outside(0.95), result.outside_95);
    compare.number('outside 99.8 %', outside(0.998), result.outside_998);
  },
};
