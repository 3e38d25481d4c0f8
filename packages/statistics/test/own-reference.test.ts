import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { noncentralTUpper, powerMeans, powerResponders } from '../src/design/index.ts';
import type { Estimation } from '../src/estimation.ts';
import { augmentedWeighting, propensityWeights } from '../src/observational/index.ts';
import {
  conditionalOddsRatio,
  logisticRegression,
  mcNemar,
  meanInterval,
  profileLimits,
  proportionalOdds,
} from '../src/responders/index.ts';
import { negativeBinomialRegression, poissonRate, poissonRegression, rateRatio } from '../src/safety/index.ts';
import {
  concordance,
  cox,
  coxResiduals,
  kaplanMeier,
  logRank,
  proportionalHazardsTest,
  restrictedMeanSurvival,
  type SurvivalIntervalKind,
} from '../src/survival/index.ts';

// biome-ignore lint/suspicious/noExplicitAny: reference results are loose JSON
type Json = any;

function reference(path: string): Json {
  return JSON.parse(readFileSync(new URL(`../reference/${path}.json`, import.meta.url), 'utf8'));
}

function fitOf<Fit>(estimation: Estimation<Fit>): Fit {
  if (estimation.status !== 'estimated') throw new Error(`not estimable: ${estimation.reason}`);
  return estimation.fit;
}

/** Relative to the larger of the expected values, element by element. */
function expectClose(actual: ArrayLike<number>, expected: readonly number[], tolerance: number): void {
  const scale = Math.max(...expected.map(Math.abs), 1e-300);
  expected.forEach((value, i) => {
    expect(Math.abs(actual[i] - value), `element ${i}: ${actual[i]}, R has ${value}`).toBeLessThanOrEqual(
      tolerance * scale,
    );
  });
}

const indicator = (values: readonly number[], level: number) => values.map((value) => (value === level ? 1 : 0));

describe('responders against R', () => {
  const { data, expected, tolerance } = reference('responders/responders');

  it('solves the conditional odds ratio and its limits', () => {
    for (const { x1, n1, x2, n2, level, estimate, lower, upper, p } of expected.exact) {
      const fit = fitOf(
        conditionalOddsRatio({ events: x1, total: n1 }, { events: x2, total: n2 }, { confidenceLevel: level }),
      );
      expectClose([fit.estimate, ...fit.interval], [estimate, lower, upper], 1e-10);
      expectClose([fit.pValue], [p], 1e-10);
    }
  });

  it('fits logistic regression with model, HC0 and clustered errors', () => {
    const columns = [data.x, data.z];
    const fit = fitOf(logisticRegression(data.y, columns));
    expectClose(fit.coefficients, expected.logistic.coef, tolerance);
    expectClose(fit.standardErrors, expected.logistic.se, tolerance);
    expectClose(
      fitOf(logisticRegression(data.y, columns, { robust: true })).standardErrors,
      expected.logistic.hc0,
      1e-7,
    );
    const clustered = fitOf(logisticRegression(data.y, columns, { clusters: data.id }));
    expectClose(clustered.standardErrors, expected.logistic.cluster, 1e-7);
    [0, 1].forEach((column) => {
      expectClose(fitOf(profileLimits(data.y, columns, column)), expected.logistic.profile[column], 1e-7);
    });
  });

  it('fits proportional odds', () => {
    const fit = fitOf(proportionalOdds(data.grade, [data.x, data.z]));
    const { coef, zeta, se, loglik } = expected.proportional_odds;
    expectClose([...fit.coefficients, ...fit.thresholds], [...coef, ...zeta], 1e-7);
    expectClose([...fit.standardErrors, ...fit.thresholdStandardErrors], se, 1e-6);
    expectClose([fit.logLikelihood], [loglik], 1e-10);
  });

  it('gives the t interval and a McNemar test of many pairs', () => {
    const fit = fitOf(meanInterval(data.x, { confidenceLevel: 0.9 }));
    expectClose([fit.standardError, ...fit.interval], [expected.mean.se, ...expected.mean.interval], 1e-12);
    expect(fit.mean).toBeCloseTo(expected.mean.mean, 12);
    expectClose([fitOf(mcNemar(9, 25)).pValue], [expected.mcnemar_large], 1e-10);
  });
});

describe('survival against R', () => {
  const { data, expected, tolerance } = reference('survival/survival');
  const plain = { times: data.time, events: data.status };
  const delayed = { ...plain, starts: data.start };
  const covariates = [indicator(data.arm, 1), indicator(data.arm, 2), data.x, data.z];

  it.each(['plain', 'log', 'log-log', 'logit', 'arcsin'] as const)(
    'forms the %s interval',
    (kind: SurvivalIntervalKind) => {
      const [curve] = fitOf(kaplanMeier(plain, { interval: kind, confidenceLevel: 0.9 })).curves;
      const { time, surv, lower, upper } = expected.km[kind];
      time.forEach((value: number, row: number) => {
        expect(curve.times[row]).toBe(value);
        expect(curve.survival[row]).toBeCloseTo(surv[row], 12);
        expect(curve.hasInterval[row] === 0).toBe(lower[row] === null);
        if (lower[row] === null) return;
        expect(curve.lower[row]).toBeCloseTo(lower[row], 12);
        expect(curve.upper[row]).toBeCloseTo(upper[row], 12);
      });
    },
  );

  it('counts late entries as at risk only after they enter', () => {
    const [curve] = fitOf(kaplanMeier(delayed, { interval: 'log' })).curves;
    expectClose(curve.atRisk, expected.delayed_entry.n_risk, 0);
    expectClose(curve.survival, expected.delayed_entry.surv, 1e-12);
  });

  it('tests weighted, stratified and finely timed data', () => {
    const chisq = (test: Json) => [test.chisq];
    expectClose([fitOf(logRank(plain, data.arm, { rho: 0.5 })).statistic], chisq(expected.log_rank_rho), 1e-10);
    expectClose(
      [fitOf(logRank(plain, data.arm, { strata: data.s })).statistic],
      chisq(expected.log_rank_strata),
      1e-10,
    );
    const fine = { times: data.fine, events: data.status };
    const test = fitOf(logRank(fine, data.arm));
    expectClose([test.statistic], chisq(expected.log_rank_fine), 1e-10);
    expectClose(test.covariance.slice(0, 3), expected.log_rank_fine.var, 1e-10);
  });

  it('fits Cox with delayed entry, strata, ties, weights and clusters', () => {
    const check = (fit: ReturnType<typeof cox>, answer: Json) => {
      const { coefficients, standardErrors, modelCovariance, logLikelihood, nullLogLikelihood } = fitOf(fit);
      expectClose(coefficients, answer.coef, tolerance);
      expectClose(standardErrors, answer.se, tolerance);
      expectClose([nullLogLikelihood, logLikelihood], answer.loglik, 1e-10);
      const naive = coefficients.map((_, c) => Math.sqrt(modelCovariance[c * coefficients.length + c]));
      if (Array.isArray(answer.naive)) expectClose(naive, answer.naive, tolerance);
    };
    const strata = data.s;
    check(cox(delayed, covariates, { strata }), expected.cox_efron);
    check(cox(delayed, covariates, { strata, ties: 'breslow' }), expected.cox_breslow);
    const weighted = { ...delayed, weights: data.w };
    check(cox(weighted, covariates, { strata, clusters: data.site }), expected.cox_weighted_cluster);
    check(cox(plain, covariates, { strata, ties: 'exact' }), expected.cox_exact_strata);
  });

  it('gives residuals, the proportional hazards test and concordance with strata', () => {
    const strata = data.s;
    const { coefficients } = fitOf(cox(delayed, covariates, { strata }));
    const residuals = coxResiduals(delayed, covariates, coefficients, { strata });
    expectClose(residuals.martingale, expected.martingale, tolerance);
    expectClose(residuals.score, expected.score.flat(), tolerance);
    const test = fitOf(proportionalHazardsTest(delayed, covariates, coefficients, { strata }));
    expectClose(
      [...test.terms, test.global].map((term) => term.statistic),
      expected.zph,
      1e-8,
    );
    const index = fitOf(concordance({ ...plain, weights: data.w }, data.x, { strata }));
    expectClose([index.estimate, index.standardError], expected.concordance, 1e-9);
  });

  it('gives restricted means by group', () => {
    const { curves } = fitOf(kaplanMeier(plain, { groups: data.arm }));
    const means = curves.map((curve) => fitOf(restrictedMeanSurvival(curve, 20, { beyondFollowUp: 'carry-forward' })));
    expectClose(
      means.map((mean) => mean.estimate),
      expected.rmst.mean,
      1e-12,
    );
    expectClose(
      means.map((mean) => mean.standardError),
      expected.rmst.se,
      1e-12,
    );
  });
});

describe('safety against R', () => {
  const { data, expected, tolerance } = reference('safety/safety');

  it('gives exact rates and ratios at other levels', () => {
    for (const [x, t, level, lower, upper] of expected.rates) {
      expectClose(fitOf(poissonRate(x, t, { confidenceLevel: level })).interval, [lower, upper], 1e-10);
    }
    for (const [a, s, b, u, estimate, lower, upper, p] of expected.ratios) {
      const fit = fitOf(rateRatio({ events: a, exposure: s }, { events: b, exposure: u }, { confidenceLevel: 0.9 }));
      expectClose([fit.estimate, ...fit.interval, fit.pValue], [estimate, lower, upper, p], 1e-10);
    }
  });

  it('fits counts with exposure, overdispersion and clusters', () => {
    const exposure = data.t;
    const model = fitOf(poissonRegression(data.y, [data.x], { exposure }));
    expectClose(model.coefficients, expected.poisson.coef, tolerance);
    expectClose(model.standardErrors, expected.poisson.se, tolerance);
    const robust = fitOf(poissonRegression(data.y, [data.x], { exposure, variance: 'sandwich' }));
    expectClose(robust.standardErrors, expected.poisson.hc0, tolerance);
    const clustered = fitOf(poissonRegression(data.y, [data.x], { exposure, variance: 'sandwich', clusters: data.id }));
    expectClose(clustered.standardErrors, expected.poisson.cluster, tolerance);
    const over = fitOf(negativeBinomialRegression(data.y, [data.x], { exposure }));
    expectClose(
      [...over.coefficients, over.theta],
      [...expected.negative_binomial.coef, expected.negative_binomial.theta],
      1e-6,
    );
    expectClose(over.standardErrors, expected.negative_binomial.se, 1e-6);
  });
});

describe('weighting against R', () => {
  const { data, expected, tolerance } = reference('observational/weighting');
  const covariates = [data.x, data.z];

  it('is doubly robust with linear and logistic outcome models', () => {
    for (const [outcome, answer] of [
      [data.y, expected.aipw_linear],
      [data.b, expected.aipw_logistic],
    ]) {
      const fit = fitOf(augmentedWeighting(outcome, data.t, covariates));
      expectClose([fit.meanTreated, fit.meanControl, fit.estimate, fit.standardError], answer, tolerance);
    }
  });

  it('trims scores outside the limits', () => {
    const { fitted } = fitOf(logisticRegression(data.t, covariates));
    const { weights, trimmed } = fitOf(propensityWeights(fitted, data.t, { trim: [0.1, 0.9] }));
    const mean = (arm: number) => {
      const rows = (data.t as number[]).map((_, i) => i).filter((i) => data.t[i] === arm);
      return rows.reduce((sum, i) => sum + weights[i] * data.y[i], 0) / rows.reduce((sum, i) => sum + weights[i], 0);
    };
    expectClose([trimmed, mean(1), mean(0)], expected.trimmed, tolerance);
  });
});

describe('power against R', () => {
  const { expected } = reference('design/power');

  it('has the noncentral t distribution', () => {
    for (const [t, df, d, upper] of expected.noncentral_t) expectClose([noncentralTUpper(t, df, d)], [upper], 1e-9);
  });

  it('counts the far tail when asked', () => {
    const power = powerMeans(12, { difference: 0.3, standardDeviation: 1, countsFarTail: true });
    expectClose([power], [expected.strict], 1e-9);
    expectClose([powerResponders(80, { first: 0.4, second: 0.6 })], [expected.responders], 1e-10);
  });
});
