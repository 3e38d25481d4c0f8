import type { Estimation } from '../../src/estimation.ts';
import {
  agrestiCoull,
  clopperPearson,
  cochranArmitage,
  cochranMantelHaenszel,
  conditionalOddsRatio,
  exactStratifiedOddsRatio,
  firthLogistic,
  gComputation,
  jeffreys,
  logisticRegression,
  mcNemar,
  mee,
  midP,
  miettinenNurminen,
  newcombe,
  numberNeededToTreat,
  oddsRatio,
  pearsonChiSquared,
  profileLimits,
  rankSum,
  riskRatio,
  waldProportion,
  waldRiskDifference,
  wilson,
  wilsonContinuity,
} from '../../src/responders/index.ts';
import type { Adapters, Comparison } from './reference-case.ts';

// biome-ignore lint/suspicious/noExplicitAny: reference results are loose JSON
type Json = any;

export function fitOf<Fit>(estimation: Estimation<Fit>): Fit {
  if (estimation.status !== 'estimated') throw new Error(`not estimable: ${estimation.reason}`);
  return estimation.fit;
}

const singles = {
  clopper_pearson: clopperPearson,
  wilson,
  wilson_cc: wilsonContinuity,
  agresti_coull: agrestiCoull,
  jeffreys,
  mid_p: midP,
  wald: waldProportion,
} as const;

/** Every interval of one proportion. */
export function compareSingle(compare: Comparison, expected: Json, confidenceLevel = 0.95): void {
  const { x, n } = expected;
  for (const [name, method] of Object.entries(singles)) {
    const { estimate, interval } = fitOf(method(x, n, { confidenceLevel }));
    // The reference solves the mid-p equations to 1e-15 of the proportion, not of the tail.
    const options = name === 'mid_p' ? { tolerance: 1e-9 } : {};
    compare.number(`${x}/${n}`, estimate, expected.p);
    compare.number(`${name} lower ${x}/${n}`, interval[0], expected[name][0], { scale: 1e-3, ...options });
    compare.number(`${name} upper ${x}/${n}`, interval[1], expected[name][1], options);
  }
}

/** Every comparison of two proportions; where R divides by zero, we must refuse. */
export function compareTwo(compare: Comparison, expected: Json): void {
  const first = { events: expected.x1, total: expected.n1 };
  const second = { events: expected.x2, total: expected.n2 };
  const label = `${expected.x1}/${expected.n1} v ${expected.x2}/${expected.n2}`;
  const differences = {
    rd_wald: waldRiskDifference,
    rd_newcombe: newcombe,
    rd_miettinen_nurminen: miettinenNurminen,
    rd_mee: mee,
  } as const;
  for (const [name, method] of Object.entries(differences)) {
    const { estimate, interval } = fitOf(method(first, second));
    compare.number(`rd ${label}`, estimate, expected.rd, { scale: 1 });
    const tolerance = name === 'rd_wald' || name === 'rd_newcombe' ? {} : { tolerance: 1e-8 };
    compare.number(`${name} lower ${label}`, interval[0], expected[name][0], { scale: 1, ...tolerance });
    compare.number(`${name} upper ${label}`, interval[1], expected[name][1], { scale: 1, ...tolerance });
  }
  compareRatio(compare, `rr ${label}`, riskRatio(first, second), expected.rr, expected.rr_ci_katz);
  compareRatio(compare, `or ${label}`, oddsRatio(first, second), expected.or, expected.or_ci_woolf);
  compareConditional(compare, label, conditionalOddsRatio(first, second), expected);
  const chi = pearsonChiSquared(first, second);
  compare.that(
    `chi-squared ${label} is refused where R has NaN`,
    (expected.chisq === 'NaN') === (chi.status !== 'estimated'),
  );
  if (chi.status === 'estimated') {
    compare.number(`chi-squared ${label}`, chi.fit.statistic, expected.chisq, { scale: 1 });
    compare.number(`chi-squared p ${label}`, chi.fit.pValue, expected.chisq_p);
    compare.number(`Yates ${label}`, chi.fit.correctedStatistic, expected.chisq_yates, { scale: 1 });
    compare.number(`Yates p ${label}`, chi.fit.correctedPValue, expected.chisq_yates_p);
  }
  compareNumberNeeded(compare, label, fitOf(newcombe(first, second)), expected);
}

type WithInterval = Estimation<{ readonly estimate: number; readonly interval: readonly [number, number] }>;

function compareRatio(compare: Comparison, label: string, ratio: WithInterval, estimate: Json, interval: Json): void {
  const isBounded = interval.every((limit: Json) => typeof limit === 'number');
  compare.that(`${label} is refused where R has no interval`, isBounded === (ratio.status === 'estimated'));
  if (ratio.status !== 'estimated') return;
  compare.number(label, ratio.fit.estimate, estimate);
  compare.number(`${label} lower`, ratio.fit.interval[0], interval[0]);
  compare.number(`${label} upper`, ratio.fit.interval[1], interval[1]);
}

/** fisher.test solves for the odds ratio with uniroot's default tolerance, 1.2e-4 on an interval of length 1. */
function compareConditional(
  compare: Comparison,
  label: string,
  ratio: ReturnType<typeof conditionalOddsRatio>,
  expected: Json,
) {
  const rough = { tolerance: 0.02 };
  if (ratio.status !== 'estimated') {
    compare.that(`conditional ${label} is refused when the margins fix the table`, expected.or_ci_exact[1] === 'Inf');
    return;
  }
  compare.number(`conditional ${label}`, ratio.fit.estimate, expected.or_conditional_mle, rough);
  compare.number(`conditional lower ${label}`, ratio.fit.interval[0], expected.or_ci_exact[0], rough);
  compare.number(`conditional upper ${label}`, ratio.fit.interval[1], expected.or_ci_exact[1], rough);
  compare.number(`Fisher p ${label}`, ratio.fit.pValue, expected.fisher_p);
}

function compareNumberNeeded(
  compare: Comparison,
  label: string,
  { estimate, interval }: { readonly estimate: number; readonly interval: readonly [number, number] },
  expected: Json,
): void {
  const needed = numberNeededToTreat(estimate, interval);
  const [fromUpper, fromLower] = expected.nnt_ci_from_newcombe;
  if (typeof expected.nnt === 'number') compare.number(`NNT ${label}`, needed.estimate, Math.abs(expected.nnt));
  const passesInfinity = expected.nnt_ci_note !== '';
  compare.that(
    `NNT ${label} passes infinity when the difference may be 0`,
    passesInfinity === (needed.interval.kind === 'through-infinity'),
  );
  if (needed.interval.kind === 'through-infinity') {
    compare.number(`NNTB ${label}`, needed.interval.benefitFrom, fromUpper);
    compare.number(`NNTH ${label}`, needed.interval.harmFrom, Math.abs(fromLower));
  } else if (needed.interval.kind === 'benefit') {
    compare.number(`NNT from ${label}`, needed.interval.from, fromUpper);
    compare.number(`NNT to ${label}`, needed.interval.to, fromLower);
  }
}

export const responderCases: Adapters = {
  resp_grid_single({ result }, compare) {
    for (const expected of result) compareSingle(compare, expected);
  },
  resp_grid_single_90_99({ result }, compare) {
    compareSingle(compare, result.c90, 0.9);
    compareSingle(compare, result.c99, 0.99);
  },
  resp_grid_two({ result }, compare) {
    for (const expected of result) compareTwo(compare, expected);
  },
  resp_koch({ result }, compare, read) {
    const trial = read('ra_trial_koch.csv');
    const arm = (name: string) => {
      const own = trial.Improved.filter((_, i) => trial.Treatment[i] === name);
      return { events: own.filter((value) => value === 'Marked').length, total: own.length };
    };
    const [treated, placebo] = [arm('Treated'), arm('Placebo')];
    compare.number('responders', treated.events, result.x1);
    compare.number('controls', placebo.total, result.n2);
    compareTwo(compare, result);
    compareSingle(compare, result.arm_treated);
    compareSingle(compare, result.arm_placebo);
  },
  resp_koch_strat({ result }, compare, read) {
    const trial = read('ra_trial_koch.csv');
    const count = (treatment: string, sex: string) => {
      const own = trial.Improved.filter((_, i) => trial.Treatment[i] === treatment && trial.Sex[i] === sex);
      return { events: own.filter((value) => value === 'Marked').length, total: own.length };
    };
    const strata = ['Female', 'Male'].map((sex) => ({ first: count('Treated', sex), second: count('Placebo', sex) }));
    const fit = fitOf(cochranMantelHaenszel(strata));
    compare.number('CMH', fit.statistic, result.cmh);
    compare.number('CMH p', fit.pValue, result.p);
    compare.number('CMH corrected', fit.correctedStatistic, result.cmh_cc);
    compare.number('CMH corrected p', fit.correctedPValue, result.p_cc);
    compare.number('odds ratio', fit.oddsRatio?.estimate ?? Number.NaN, result.or_mh);
    compare.number('odds ratio lower', fit.oddsRatio?.interval[0] ?? Number.NaN, result.or_ci[0]);
    compare.number('odds ratio upper', fit.oddsRatio?.interval[1] ?? Number.NaN, result.or_ci[1]);
    compare.number('risk difference', fit.riskDifference.estimate, result.rd_mh);
    const exact = fitOf(exactStratifiedOddsRatio(strata));
    // mantelhaen.test(exact = TRUE) uses uniroot's default tolerance, as fisher.test does.
    compare.number('exact p', exact.pValue, result.exact_p);
    compare.number('exact odds ratio', exact.estimate, result.exact_or, { tolerance: 1e-3 });
    compare.number('exact lower', exact.interval[0], result.exact_ci[0], { tolerance: 1e-3 });
    compare.number('exact upper', exact.interval[1], result.exact_ci[1], { tolerance: 1e-3 });
    const grades = trial.Improved.map((value) => ['None', 'Some', 'Marked'].indexOf(value));
    const of = (treatment: string) => grades.filter((_, i) => trial.Treatment[i] === treatment);
    const ranks = fitOf(rankSum(of('Treated'), of('Placebo')));
    compare.number('rank sum p', ranks.pValue, result.wilcoxon['p.value']);
    const groups = [0, 1, 2].map((grade) => ({
      events: of('Treated').filter((value) => value === grade).length,
      total: grades.filter((value) => value === grade).length,
    }));
    const trend = fitOf(cochranArmitage(groups));
    compare.number('trend', trend.statistic, result.trend.statistic['X-squared']);
    compare.number('trend p', trend.pValue, result.trend['p.value']);
  },
  resp_koch_logit({ result }, compare, read) {
    const trial = read('ra_trial_koch.csv');
    const y = trial.Improved.map((value) => (value === 'Marked' ? 1 : 0));
    const treatment = trial.Treatment.map((value) => (value === 'Treated' ? 1 : 0));
    const others = [trial.Sex.map((value) => (value === 'Male' ? 1 : 0)), trial.Age.map(Number)];
    const covariates = [treatment, ...others];
    const fit = fitOf(logisticRegression(y, covariates));
    const robust = fitOf(logisticRegression(y, covariates, { robust: true }));
    (result.coef.values as number[][]).forEach(([b, se, z, p], c) => {
      compare.number(`b${c}`, fit.coefficients[c], b, { scale: se });
      compare.number(`se${c}`, fit.standardErrors[c], se);
      compare.number(`z${c}`, fit.zValues[c], z);
      compare.number(`p${c}`, fit.pValues[c], p);
      compare.number(`lower${c}`, fit.lower[c], result.wald_ci.values[c][0], { scale: se });
      compare.number(`upper${c}`, fit.upper[c], result.wald_ci.values[c][1], { scale: se });
      compare.number(`HC0 ${c}`, robust.standardErrors[c], Object.values(result.hc0)[c]);
    });
    covariates.forEach((_, c) => {
      const limits = fitOf(profileLimits(y, covariates, c));
      // confint.glm reads its limits off a spline.
      const options = { scale: result.coef.values[c + 1][1], tolerance: 2e-3 };
      compare.number(`profile lower ${c}`, limits[0], result.profile_ci.values[c + 1][0], options);
      compare.number(`profile upper ${c}`, limits[1], result.profile_ci.values[c + 1][1], options);
    });
    compare.number('deviance', fit.deviance, result.deviance);
    compare.number('loglik', fit.logLikelihood, result.loglik);
    const risks = fitOf(gComputation(y, treatment, others));
    compare.number('p1', risks.treated, result.marginal.p1);
    compare.number('p0', risks.control, result.marginal.p0);
    compare.number('rd', risks.riskDifference, result.marginal.rd);
    compare.number('rd se', risks.standardError, result.marginal.se_delta);
  },
  resp_mcnemar({ result }, compare) {
    const fit = fitOf(mcNemar(5, 14));
    compare.number('statistic', fit.statistic, result.mcnemar.statistic["McNemar's chi-squared"]);
    compare.number('p', fit.pValue, result.mcnemar['p.value']);
    compare.number('corrected', fit.correctedStatistic, result.mcnemar_cc.statistic["McNemar's chi-squared"]);
    compare.number('corrected p', fit.correctedPValue, result.mcnemar_cc['p.value']);
    compare.number('exact p', fit.exactPValue, result.exact['p.value']);
    compare.number('exact lower', fit.discordantInterval[0], result.exact['conf.int'][0]);
    compare.number('exact upper', fit.discordantInterval[1], result.exact['conf.int'][1]);
    compare.number('odds ratio', fit.oddsRatio, result.or);
  },
  resp_separation({ result }, compare) {
    const { data_complete: whole, data_quasi: quasi } = result;
    const cases = [
      { y: whole.y, x: [whole.x], expected: result.firth_complete },
      { y: quasi.y, x: [quasi.g, quasi.z], expected: result.firth_quasi },
    ];
    cases.forEach(({ y, x, expected }, k) => {
      const plain = logisticRegression(y, x);
      compare.that(`separation ${k} is seen`, plain.status === 'not-estimable' && plain.reason === 'separation');
      const firth = fitOf(firthLogistic(y, x));
      Object.values(expected.coef).forEach((value, c) => {
        const se = Object.values(expected.se)[c];
        compare.number(`Firth ${k} b${c}`, firth.coefficients[c], value, { scale: Number(se) });
        compare.number(`Firth ${k} se${c}`, firth.standardErrors[c], se);
      });
    });
  },
};
