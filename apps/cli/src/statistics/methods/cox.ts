import {
  type Concordance,
  type CoxFit,
  concordance,
  cox,
  type Estimation,
  proportionalHazardsTest,
  type TimeTransform,
} from '@jointwise/statistics';
import { type Covariate, type CovariateSpec, covariatesOf, sumOf } from '../covariates.ts';
import { percentOf, waldColumns, waldRows } from '../estimate-rows.ts';
import { type FollowUpSpec, followUpFields, followUpOf } from '../follow-up.ts';
import { groupingOf } from '../grouping.ts';
import { defineMethod, fitOf, type PrintedTable } from '../method.ts';
import { choice, column, columnList, confidenceLevel, factors, specSchema } from '../spec-schema.ts';

interface Spec extends FollowUpSpec, CovariateSpec {
  readonly covariates: readonly string[];
  readonly strata?: string;
  readonly cluster?: string;
  readonly ties?: 'efron' | 'breslow' | 'exact';
  /** Time on which the test of proportional hazards looks for a trend. */
  readonly transform?: TimeTransform;
  readonly confidenceLevel?: number;
}

/** Cox regression with the test of proportional hazards. */
export const coxMethod = defineMethod<Spec>({
  name: 'cox',
  title: 'Cox proportional hazards regression',
  schema: specSchema(
    {
      ...followUpFields,
      covariates: { ...columnList, minItems: 1 },
      factors,
      strata: column,
      cluster: column,
      ties: choice('efron', 'breslow', 'exact'),
      transform: choice('km', 'rank', 'identity', 'log'),
      confidenceLevel,
    },
    ['time', 'event', 'covariates'],
  ),
  run(table, spec) {
    const { strata, cluster, ties = 'efron', transform = 'km', confidenceLevel: level = 0.95 } = spec;
    const further = [...spec.covariates, ...[strata, cluster].filter((name) => name !== undefined)];
    const { rows, sample, followUp } = followUpOf(table, spec, further);
    const covariates = covariatesOf(rows, spec);
    const columns = covariates.map(({ values }) => values);
    const within = strata === undefined ? {} : { strata: groupingOf(rows, strata).codes };
    const clusters = cluster === undefined ? {} : { clusters: groupingOf(rows, cluster).codes };
    const fit = fitOf(
      'the hazard ratios',
      cox(followUp, columns, { ties, confidenceLevel: level, ...within, ...clusters }),
    );
    const proportional =
      ties === 'exact' || fit.aliased.includes(1)
        ? undefined
        : proportionalHazardsTest(followUp, columns, fit.coefficients, { ties, transform, ...within });
    // Pairs are formed of whole follow-ups: with delayed entry there is no concordance.
    const pairs =
      spec.start === undefined ? concordance(followUp, scoresOf(columns, fit), { ...within, ...clusters }) : undefined;
    return {
      model: `hazard of ${spec.event} over ${spec.time} ~ ${sumOf(covariates.map(({ name }) => name))}`,
      choices: [
        `ties by ${ties}${strata === undefined ? '' : `; own baseline in each ${strata}`}`,
        `${percentOf(level)} Wald intervals, ${cluster === undefined ? 'variance from the model' : `robust variance by ${cluster}`}`,
      ],
      sample,
      tables: [
        coefficientTable(covariates, fit),
        hazardRatioTable(covariates, fit),
        overall(fit),
        ...concordanceTable(pairs),
        ...(proportional?.status === 'estimated' ? [schoenfeld(covariates, proportional.fit, transform)] : []),
      ],
      notes: covariates
        .filter((_, j) => fit.aliased[j] === 1)
        .map(({ name }) => `${name} follows from earlier covariates`),
      fit: {
        covariates: covariates.map(({ name }) => name),
        ...fit,
        proportionalHazards: proportional,
        concordance: pairs,
      },
    };
  },
});

/** The linear predictor of each row; a covariate that follows from others has no part in it. */
function scoresOf(columns: readonly Float64Array[], fit: CoxFit): Float64Array {
  const scores = new Float64Array(columns[0].length);
  columns.forEach((values, j) => {
    if (fit.aliased[j] === 0) for (let i = 0; i < scores.length; i++) scores[i] += fit.coefficients[j] * values[i];
  });
  return scores;
}

function concordanceTable(found: Estimation<Concordance> | undefined): PrintedTable[] {
  if (found?.status !== 'estimated') return [];
  const { estimate, standardError } = found.fit;
  const columns = [['C', 'number'] as const, ['SE', 'number'] as const];
  return [{ title: 'Concordance (Harrell)', columns, rows: [[estimate, standardError]] }];
}

function coefficientTable(covariates: readonly Covariate[], fit: CoxFit): PrintedTable {
  const names = covariates.map(({ name }) => name);
  const log = { ...fit, lower: fit.lower.map(Math.log), upper: fit.upper.map(Math.log) };
  return {
    title: `Log hazard ratios (${fit.events} events)`,
    columns: waldColumns,
    rows: waldRows(names, log).filter((_, j) => fit.aliased[j] === 0),
  };
}

function hazardRatioTable(covariates: readonly Covariate[], fit: CoxFit): PrintedTable {
  return {
    title: 'Hazard ratios',
    columns: [
      ['', 'text'],
      ['ratio', 'number'],
      ['lower', 'number'],
      ['upper', 'number'],
    ],
    rows: covariates
      .map(({ name }, j) => [name, fit.hazardRatios[j], fit.lower[j], fit.upper[j]])
      .filter((_, j) => fit.aliased[j] === 0),
  };
}

function overall(fit: CoxFit): PrintedTable {
  const tests = [
    ['likelihood ratio', fit.likelihoodRatioTest],
    ['Wald', fit.waldTest],
    ['score', fit.scoreTest],
  ] as const;
  return {
    title: `All coefficients zero (log-likelihood ${fit.logLikelihood.toFixed(4)}, null ${fit.nullLogLikelihood.toFixed(4)})`,
    columns: [
      ['test', 'text'],
      ['chi-squared', 'number'],
      ['df', 'count'],
      ['p', 'p'],
    ],
    rows: tests.map(([name, test]) => [name, test.statistic, test.degreesOfFreedom, test.pValue]),
  };
}

const timeNames = { km: 'Kaplan-Meier time', rank: 'ranks of time', identity: 'time', log: 'log time' } as const;

function schoenfeld(
  covariates: readonly Covariate[],
  { terms, global }: { readonly terms: readonly CoxFit['waldTest'][]; readonly global: CoxFit['waldTest'] },
  transform: TimeTransform,
): PrintedTable {
  const named = [...terms.map((test, j) => ({ name: covariates[j].name, test })), { name: 'all', test: global }];
  return {
    title: `Proportional hazards (Schoenfeld residuals, ${timeNames[transform]})`,
    columns: [
      ['', 'text'],
      ['chi-squared', 'number'],
      ['df', 'count'],
      ['p', 'p'],
    ],
    rows: named.map(({ name, test }) => [name, test.statistic, test.degreesOfFreedom, test.pValue]),
  };
}
