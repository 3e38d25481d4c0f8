import {
  type CountFit,
  type NegativeBinomialFit,
  negativeBinomialRegression,
  poissonRegression,
} from '@jointwise/statistics';
import { CommandFailure } from '../../command-failure.ts';
import { type CovariateSpec, covariatesOf, sumOf } from '../covariates.ts';
import type { DataTable } from '../data-table.ts';
import { percentOf, waldColumns, waldRows } from '../estimate-rows.ts';
import { groupingOf } from '../grouping.ts';
import { defineMethod, fitOf, type PrintedTable } from '../method.ts';
import { completeRows } from '../sample.ts';
import { choice, column, columnList, confidenceLevel, factors, specSchema } from '../spec-schema.ts';

interface Spec extends CovariateSpec {
  readonly events: string;
  /** Column of person-time; its logarithm is the offset. */
  readonly exposure?: string;
  readonly covariates: readonly string[];
  readonly family?: 'poisson' | 'negative-binomial';
  readonly standardErrors?: 'model' | 'quasi' | 'robust';
  /** Rows of one cluster may be alike; robust errors by cluster. */
  readonly cluster?: string;
  readonly confidenceLevel?: number;
}

/** Event counts with person-time: Poisson or negative binomial rates and their ratios. */
export const countRegressionMethod = defineMethod<Spec>({
  name: 'count-regression',
  title: 'Regression of event counts',
  schema: specSchema(
    {
      events: column,
      exposure: column,
      covariates: columnList,
      factors,
      family: choice('poisson', 'negative-binomial'),
      standardErrors: choice('model', 'quasi', 'robust'),
      cluster: column,
      confidenceLevel,
    },
    ['events', 'covariates'],
  ),
  run(table, spec) {
    const { exposure, cluster, family = 'poisson', confidenceLevel: level = 0.95 } = spec;
    const errors = spec.standardErrors ?? (cluster === undefined ? 'model' : 'robust');
    if (cluster !== undefined && errors !== 'robust')
      throw new CommandFailure(`"cluster" is named, and "standardErrors" is ${errors}; errors by cluster are robust`);
    const named = [exposure, cluster].filter((name) => name !== undefined);
    const { table: rows, sample } = completeRows(table, [spec.events, ...spec.covariates, ...named]);
    const covariates = covariatesOf(rows, { ...spec, outcome: spec.events });
    const names = ['(intercept)', ...covariates.map(({ name }) => name)];
    const times = exposure === undefined ? undefined : exposuresOf(rows, exposure);
    const counts = rows.wholeNumbers(spec.events, 0);
    const regression = family === 'poisson' ? poissonRegression : negativeBinomialRegression;
    const fit = fitOf<CountFit | NegativeBinomialFit>(
      'the rate ratios',
      regression(
        counts,
        covariates.map(({ values }) => values),
        {
          variance: errors === 'robust' ? 'sandwich' : errors,
          confidenceLevel: level,
          ...(times === undefined ? {} : { exposure: times }),
          ...(cluster === undefined ? {} : { clusters: groupingOf(rows, cluster).codes }),
        },
      ),
    );
    const offset = exposure === undefined ? '' : ` + offset(log ${exposure})`;
    return {
      model: `log of mean ${spec.events} ~ ${sumOf(names.slice(1))}${offset}`,
      choices: [
        `${family.replace('-', ' ')}, maximum likelihood; ${variances[errors]}${cluster === undefined ? '' : ` by ${cluster}`}; ${percentOf(level)} Wald intervals`,
      ],
      sample,
      tables: [
        sizes(fit, counts, times),
        { title: 'Log rate ratios', columns: waldColumns, rows: shown(names, fit, waldRows(names, fit)) },
        { title: 'Rate ratios', columns: ratioColumns, rows: shown(names, fit, ratioRows(names, fit)).slice(1) },
      ],
      notes: names.filter((_, j) => fit.aliased[j] === 1).map((name) => `${name} follows from earlier covariates`),
      fit: { coefficientNames: names, ...fit },
    };
  },
});

const variances = {
  model: 'variance from the model',
  quasi: 'variance times the dispersion (quasi-likelihood)',
  robust: 'robust variance (HC0)',
} as const;

const ratioColumns = [
  ['', 'text'],
  ['ratio', 'number'],
  ['lower', 'number'],
  ['upper', 'number'],
] as const;

function ratioRows(names: readonly string[], { coefficients, lower, upper }: CountFit) {
  return names.map((name, j) => [name, ...[coefficients[j], lower[j], upper[j]].map(Math.exp)]);
}

/** Without the rows of covariates that follow from others. */
function shown<Row>(names: readonly string[], fit: CountFit, rows: readonly Row[]): Row[] {
  return rows.filter((_, j) => j >= names.length || fit.aliased[j] === 0);
}

function exposuresOf(rows: DataTable, name: string): Float64Array {
  const times = rows.numbers(name);
  const wrong = times.findIndex((time) => !(time > 0));
  if (wrong < 0) return times;
  throw new CommandFailure(`${rows.place(wrong, name)}: the person-time is ${times[wrong]}; it must be more than 0`);
}

function sizes(fit: CountFit | NegativeBinomialFit, counts: Int32Array, times: Float64Array | undefined): PrintedTable {
  const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, one) => total + one, 0);
  const theta = 'theta' in fit ? [fit.theta, fit.thetaStandardError] : [];
  return {
    title: 'Fit',
    columns: [
      ['rows', 'count'],
      ['events', 'count'],
      ...(times === undefined ? [] : [['exposure', 'number'] as const]),
      ['log-likelihood', 'number'],
      ['dispersion', 'number'],
      ...theta.map((_, k) => [k === 0 ? 'theta' : 'SE of theta', 'number'] as const),
    ],
    rows: [
      [
        fit.observations,
        sum(counts),
        ...(times === undefined ? [] : [sum(times)]),
        fit.logLikelihood,
        fit.dispersion,
        ...theta,
      ],
    ],
  };
}
