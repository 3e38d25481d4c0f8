import type { Estimation } from '../../src/estimation.ts';
import {
  type BinaryMeasure,
  binaryEffect,
  cumulativeMetaAnalysis,
  eggerTest,
  eggerTestRandomEffects,
  heterogeneityInterval,
  leaveOneOut,
  logRateRatio,
  logRatioOfMeans,
  type MetaAnalysisFit,
  type MetaAnalysisOptions,
  mantelHaenszelEffect,
  mantelHaenszelRateRatio,
  meanDifference,
  metaAnalysis,
  petoOddsRatio,
  predictionInterval,
  proportionEffect,
  standardisedMeanDifference,
  trimAndFill,
} from '../../src/meta-analysis/index.ts';
import { type Comparison, column, type ReferenceCase, type Row } from './case.ts';

const variants: Record<string, MetaAnalysisOptions> = {
  fixed: { method: 'fixed' },
  DL: { method: 'DL' },
  REML: { method: 'REML' },
  ML: { method: 'ML' },
  PM: { method: 'PM' },
  EB: { method: 'EB' },
  SJ: { method: 'SJ' },
  HE: { method: 'HE' },
  HS: { method: 'HS' },
  REML_hksj: { method: 'REML', interval: 'hartung-knapp' },
  REML_adhoc: { method: 'REML', interval: 'hartung-knapp-truncated' },
  DL_hksj: { method: 'DL', interval: 'hartung-knapp' },
};

type Numbers = readonly number[];
// biome-ignore lint/suspicious/noExplicitAny: reference results are loose JSON
type Json = any;

export function fitted<Fit>(estimation: Estimation<Fit>): Fit {
  if (estimation.status !== 'estimated') throw new Error(`not estimable: ${estimation.reason}`);
  return estimation.fit;
}

function compareFit(name: string, fit: MetaAnalysisFit, expected: Json): Comparison[] {
  const list = (value: Json): Numbers => (Array.isArray(value) ? value : [value]);
  const comparisons: Comparison[] = [];
  fit.coefficients.forEach((coefficient, j) => {
    const scale = Number(list(expected.se)[j]) || 1;
    comparisons.push(
      { name: `${name} b[${j}]`, actual: coefficient.estimate, expected: list(expected.b)[j], scale },
      {
        name: `${name} se[${j}]`,
        actual: coefficient.standardError,
        expected: list(expected.se)[j],
        scale: scale === 1 ? 1 : 0,
      },
      { name: `${name} lower[${j}]`, actual: coefficient.interval[0], expected: list(expected.ci_lb)[j], scale },
      { name: `${name} upper[${j}]`, actual: coefficient.interval[1], expected: list(expected.ci_ub)[j], scale },
    );
    if (scale > 1e-12)
      comparisons.push({
        name: `${name} p[${j}]`,
        actual: coefficient.pValue,
        expected: list(expected.pval)[j],
        scale: 1,
      });
  });
  comparisons.push(
    {
      name: `${name} tau2`,
      actual: fit.betweenStudyVariance,
      expected: expected.tau2,
      scale: Math.max(1e-3, expected.se_tau2 ?? 0),
    },
    { name: `${name} Q`, actual: fit.q, expected: expected.QE, scale: 1 },
    { name: `${name} Q p`, actual: fit.qPValue, expected: expected.QEp, scale: 1 },
    { name: `${name} I2`, actual: fit.i2, expected: expected.I2, scale: 1 },
    { name: `${name} H2`, actual: fit.h2, expected: expected.H2, scale: 1 },
    { name: `${name} log-likelihood`, actual: fit.logLikelihood, expected: expected.log_lik },
  );
  if (typeof expected.se_tau2 === 'number' && fit.betweenStudyVarianceStandardError !== undefined) {
    comparisons.push({
      name: `${name} se tau2`,
      actual: fit.betweenStudyVarianceStandardError,
      expected: expected.se_tau2,
    });
  }
  return comparisons;
}

/** Every variant of metafor's `mall()` helper, prediction intervals and the Q-profile interval. */
function comparePooling(name: string, effects: Numbers, variances: Numbers, expected: Json): Comparison[] {
  const comparisons = Object.entries(variants).flatMap(([variant, options]) => {
    const compared = compareFit(
      `${name} ${variant}`,
      fitted(metaAnalysis(effects, variances, options)),
      expected[variant],
    );
    // metafor finds PM's root with uniroot() to about 2 % of a small tau2; EB has the same root and is compared in full.
    return variant === 'PM' ? compared.map((each) => ({ ...each, tolerance: 2e-2 })) : compared;
  });
  if (effects.length < 2) return comparisons;
  const wald = predictionInterval(fitted(metaAnalysis(effects, variances)), 'normal');
  const knapp = predictionInterval(fitted(metaAnalysis(effects, variances, { interval: 'hartung-knapp' })), 'k-1');
  const profile = fitted(heterogeneityInterval(effects, variances));
  const limits = expected.tau2_ci_qprofile.values;
  return [
    ...comparisons,
    { name: `${name} prediction z`, actual: wald!.interval[0], expected: expected.prediction_z.pi_lb, scale: 1 },
    { name: `${name} prediction z upper`, actual: wald!.interval[1], expected: expected.prediction_z.pi_ub, scale: 1 },
    { name: `${name} prediction t`, actual: knapp!.interval[0], expected: expected.prediction_hksj.pi_lb, scale: 1 },
    // metafor's Q-profile roots stop at uniroot()'s tolerance and at 100; they are compared as far as they go.
    ...(limits[0][2] === 100
      ? []
      : [
          {
            name: `${name} tau2 upper`,
            actual: profile.betweenStudyVariance[1],
            expected: limits[0][2],
            tolerance: 2e-3,
          },
        ]),
  ];
}

const tables = (rows: readonly Row[]) =>
  rows.map((row) => ({
    events1: Number(row.tpos),
    total1: Number(row.tpos) + Number(row.tneg),
    events2: Number(row.cpos),
    total2: Number(row.cpos) + Number(row.cneg),
  }));

function bcg({ rows, result }: ReferenceCase): Comparison[] {
  const all = tables(rows);
  const measures = { RR: 'log-risk-ratio', OR: 'log-odds-ratio', RD: 'risk-difference' } as const;
  const pooled = Object.entries(measures).flatMap(([key, measure]) => {
    const effects = all.map((table) => binaryEffect(table, measure));
    return comparePooling(
      key,
      effects.map(({ effect }) => effect),
      effects.map(({ variance }) => variance),
      result[key],
    );
  });
  const common = Object.entries(measures).flatMap(([key, measure]) => {
    const fit = fitted(mantelHaenszelEffect(all, measure));
    const expected = result[`MH_${key}`];
    return [
      { name: `MH ${key}`, actual: fit.estimate, expected: expected.b.intrcpt, scale: expected.se },
      { name: `MH ${key} se`, actual: fit.standardError, expected: expected.se },
      ...(expected.QE === undefined ? [] : [{ name: `MH ${key} Q`, actual: fit.q, expected: expected.QE }]),
    ];
  });
  const peto = fitted(petoOddsRatio(all));
  const risk = all.map((table) => binaryEffect(table, 'log-risk-ratio'));
  const latitude = column(rows, 'ablat');
  const y = risk.map(({ effect }) => effect);
  const v = risk.map(({ variance }) => variance);
  const alternate = rows.map((row) => Number(row.alloc === 'random'));
  const systematic = rows.map((row) => Number(row.alloc === 'systematic'));
  return [
    ...pooled,
    ...common,
    { name: 'Peto', actual: peto.estimate, expected: result.Peto.b.intrcpt, scale: result.Peto.se },
    { name: 'Peto se', actual: peto.standardError, expected: result.Peto.se },
    { name: 'Peto Q', actual: peto.q, expected: result.Peto.QE },
    ...compareFit('latitude', fitted(metaAnalysis(y, v, { moderators: { latitude } })), vectors(result.reg_ablat)),
    ...compareFit(
      'latitude, Hartung-Knapp',
      fitted(metaAnalysis(y, v, { interval: 'hartung-knapp', moderators: { latitude } })),
      vectors(result.reg_ablat_hksj),
    ),
    ...compareFit(
      'allocation',
      fitted(metaAnalysis(y, v, { moderators: { alternate, systematic } })),
      vectors(result.subgroup),
    ),
  ];
}

/** Revision of cemented against uncemented hips; types of study are compared with the first by alphabet. */
function hipRevision({ rows, result }: ReferenceCase): Comparison[] {
  const count = (name: string) => column(rows, name);
  const [a, n1] = [count('N_of_revisions'), count('Total_cemented')];
  const [c, n2] = [count('N_of_revisions_uncemented'), count('Total_uncemented')];
  const all = a.map((events1, i) => ({ events1, total1: n1[i], events2: c[i], total2: n2[i] }));
  const effectsOf = (...options: readonly [BinaryMeasure, ('only-zero' | 'all')?]) => {
    const list = all.map((table) => binaryEffect(table, options[0], { addHalf: options[1] ?? 'only-zero' }));
    return { y: list.map(({ effect }) => effect), v: list.map(({ variance }) => variance) };
  };
  const pooled = [
    ['OR_add_half_only0', effectsOf('log-odds-ratio')],
    ['RR', effectsOf('log-risk-ratio')],
    ['RR_add_all', effectsOf('log-risk-ratio', 'all')],
  ] as const;
  const common = [
    ['MH_RR', fitted(mantelHaenszelEffect(all, 'log-risk-ratio'))],
    ['MH_OR', fitted(mantelHaenszelEffect(all, 'log-odds-ratio'))],
    ['Peto', fitted(petoOddsRatio(all))],
  ] as const;
  const { y, v } = effectsOf('log-risk-ratio');
  const types = [...new Set(rows.map((row) => row.Study_type))].sort().slice(1);
  const kinds = Object.fromEntries(types.map((type) => [type, rows.map((row) => Number(row.Study_type === type))]));
  const bySubgroup = metaAnalysis(y, v, { moderators: kinds });
  const byFollowUp = metaAnalysis(y, v, { moderators: { followUp: count('Follow_up') } });
  return [
    ...pooled.flatMap(([name, effects]) => comparePooling(name, effects.y, effects.v, result[name])),
    ...common.flatMap(([name, fit]) => {
      const { b, se, QE, 'ci.lb': lower, 'ci.ub': upper } = result[name];
      return [
        { name, actual: fit.estimate, expected: b.intrcpt, scale: se },
        { name: `${name} se`, actual: fit.standardError, expected: se },
        { name: `${name} lower`, actual: fit.interval[0], expected: lower, scale: se },
        { name: `${name} upper`, actual: fit.interval[1], expected: upper, scale: se },
        { name: `${name} Q`, actual: fit.q, expected: QE },
      ];
    }),
    ...compareFit('type of study', fitted(bySubgroup), vectors(result.subgroup_type)),
    ...compareFit('follow-up', fitted(byFollowUp), vectors(result.followup)),
  ];
}

function vectors(fit: Json): Json {
  const list = (value: Json) =>
    Array.isArray(value) ? value : typeof value === 'object' ? Object.values(value) : [value];
  return {
    ...fit,
    b: list(fit.b),
    se: list(fit.se),
    ci_lb: list(fit.ci_lb),
    ci_ub: list(fit.ci_ub),
    pval: list(fit.pval),
  };
}

function continuous({ result }: ReferenceCase): Comparison[] {
  const d = result.data;
  const arms = d.m1.map((_: number, i: number) => [
    { mean: d.m1[i], standardDeviation: d.s1[i], n: d.n1[i] },
    { mean: d.m2[i], standardDeviation: d.s2[i], n: d.n2[i] },
  ]);
  const effects = {
    MD: arms.map(([a, b]: Json) => meanDifference(a, b)),
    SMD_LS: arms.map(([a, b]: Json) => standardisedMeanDifference(a, b)),
    SMD_UB: arms.map(([a, b]: Json) => standardisedMeanDifference(a, b, { variance: 'unbiased' })),
    ROM: arms.map(([a, b]: Json) => logRatioOfMeans(a, b)),
  };
  const singles = Object.entries(effects).flatMap(([key, list]) =>
    list.flatMap(({ effect, variance }: Json, i: number) => [
      { name: `${key} y[${i}]`, actual: effect, expected: result[key].yi[i] },
      { name: `${key} v[${i}]`, actual: variance, expected: result[key].vi[i] },
    ]),
  );
  return [
    ...singles,
    ...comparePooling('SMD', result.SMD_LS.yi, result.SMD_LS.vi, result.pooled_SMD),
    ...comparePooling('MD', result.MD.yi, result.MD.vi, result.pooled_MD),
  ];
}

function bias({ rows, result }: ReferenceCase): Comparison[] {
  const y = column(rows, 'yi');
  const v = column(rows, 'vi');
  const egger = fitted(eggerTest(y, v));
  const random = fitted(eggerTestRandomEffects(y, v));
  const l0 = fitted(trimAndFill(y, v));
  const r0 = fitted(trimAndFill(y, v, { estimator: 'R0' }));
  const left = leaveOneOut(y, v).map((each) => fitted(each));
  const growing = cumulativeMetaAnalysis(y, v).map((each) => fitted(each));
  return [
    { name: 'Egger t', actual: egger.statistic, expected: result.egger_lm.t },
    { name: 'Egger p', actual: egger.pValue, expected: result.egger_lm.p },
    { name: 'Egger limit', actual: egger.limitEstimate, expected: result.egger_lm.est0, scale: 1 },
    { name: 'Egger random z', actual: random.statistic, expected: result.egger_rma.z },
    { name: 'trim and fill L0 missing', actual: l0.missing, expected: result.trimfill_L0.k0 },
    // trimfill() refits with metafor's default threshold, good to the sixth digit.
    {
      name: 'trim and fill L0',
      actual: l0.pooled.coefficients[0].estimate,
      expected: result.trimfill_L0.b,
      tolerance: 1e-6,
    },
    {
      name: 'trim and fill L0 se',
      actual: l0.pooled.coefficients[0].standardError,
      expected: result.trimfill_L0.se,
      tolerance: 1e-6,
    },
    {
      name: 'trim and fill R0',
      actual: r0.pooled.coefficients[0].estimate,
      expected: result.trimfill_R0.b,
      tolerance: 1e-6,
    },
    ...left.flatMap((fit, i) => [
      { name: `without ${i}`, actual: fit.coefficients[0].estimate, expected: result.leave1out.estimate[i] },
      { name: `without ${i} se`, actual: fit.coefficients[0].standardError, expected: result.leave1out.se[i] },
    ]),
    ...growing.map((fit, i) => ({
      name: `first ${i + 1}`,
      actual: fit.coefficients[0].estimate,
      expected: result.cumulative.estimate[i],
      scale: result.cumulative.se[i],
    })),
  ];
}

function predictionConventions({ rows, result }: ReferenceCase): Comparison[] {
  const y = column(rows, 'yi');
  const v = column(rows, 'vi');
  const wald = fitted(metaAnalysis(y, v));
  const knapp = fitted(metaAnalysis(y, v, { interval: 'hartung-knapp' }));
  const hts = predictionInterval(wald, 'k-2')!;
  const vConvention = predictionInterval(wald, 'k-1')!;
  return [
    { name: 'HTS lower', actual: hts.interval[0], expected: result.classic_HTS.predict_lower, scale: 1 },
    { name: 'HTS upper', actual: hts.interval[1], expected: result.classic_HTS.predict_upper, scale: 1 },
    { name: 'V lower', actual: vConvention.interval[0], expected: result.HK_V.predict_lower, scale: 1 },
    { name: 'Hartung-Knapp lower', actual: knapp.coefficients[0].interval[0], expected: result.HK_HTS.lower, scale: 1 },
    { name: 'Hartung-Knapp se', actual: knapp.coefficients[0].standardError, expected: result.HK_HTS.se },
  ];
}

function rates({ result }: ReferenceCase): Comparison[] {
  const events1 = [0, 3, 8, 1];
  const time1 = [40, 120, 310, 55];
  const events2 = [1, 6, 9, 4];
  const time2 = [42, 118, 300, 60];
  const effects = events1.map((x, i) => logRateRatio(x, time1[i], events2[i], time2[i]));
  const common = fitted(
    mantelHaenszelRateRatio(
      events1.map((x, i) => ({ events1: x, time1: time1[i], events2: events2[i], time2: time2[i] })),
    ),
  );
  return [
    ...effects.flatMap(({ effect, variance }, i) => [
      { name: `rate ratio ${i}`, actual: effect, expected: result.IRR.yi[i] },
      { name: `rate ratio variance ${i}`, actual: variance, expected: result.IRR.vi[i] },
    ]),
    ...compareFit(
      'rates',
      fitted(
        metaAnalysis(
          effects.map(({ effect }) => effect),
          effects.map(({ variance }) => variance),
        ),
      ),
      vectors(result.REML),
    ),
    { name: 'MH rate ratio', actual: common.estimate, expected: result.MH.b.intrcpt, scale: result.MH.se },
    { name: 'MH rate ratio se', actual: common.standardError, expected: result.MH.se },
  ];
}

function proportions({ result }: ReferenceCase): Comparison[] {
  const events = [0, 2, 5, 1, 9];
  const totals = [20, 45, 60, 33, 120];
  const measures = {
    PLO: 'logit',
    PFT: 'double-arcsine',
    PAS: 'arcsine',
    PR: 'raw',
    PLN: 'log',
  } as const;
  return Object.entries(measures).flatMap(([key, measure]) => {
    const effects = events.map((x, i) => proportionEffect(x, totals[i], measure));
    const fit = fitted(
      metaAnalysis(
        effects.map(({ effect }) => effect),
        effects.map(({ variance }) => variance),
      ),
    );
    return [
      ...effects.flatMap(({ effect, variance }, i) => [
        { name: `${key} y[${i}]`, actual: effect, expected: result[key].yi[i], scale: 1e-12 },
        { name: `${key} v[${i}]`, actual: variance, expected: result[key].vi[i] },
      ]),
      ...compareFit(key, fit, vectors(result[key].fit)),
    ];
  });
}

function ugly({ result }: ReferenceCase): Comparison[] {
  return Object.entries(result).flatMap(([name, expected]: [string, Json]) => {
    const list = (value: Json): Numbers => (Array.isArray(value) ? value : [value]);
    return comparePooling(name, list(expected.yi), list(expected.vi), expected);
  });
}

export const metaAnalysisCases: Record<string, (reference: ReferenceCase) => Comparison[]> = {
  meta_bcg: bcg,
  meta_continuous: continuous,
  meta_hip_revision: hipRevision,
  meta_hackshaw: ({ rows, result }) => comparePooling('smoke', column(rows, 'yi'), column(rows, 'vi'), result),
  meta_hackshaw_bias: bias,
  meta_prediction_conventions: predictionConventions,
  meta_proportions: proportions,
  meta_rates: rates,
  meta_ugly: ugly,
};
