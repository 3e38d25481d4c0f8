import { firthLogistic, logisticRegression } from '@jointwise/statistics';
import { type CovariateSpec, covariatesOf, sumOf } from '../covariates.ts';
import { percentOf, type WaldVectors, waldColumns, waldRows } from '../estimate-rows.ts';
import { groupingOf } from '../grouping.ts';
import { defineMethod, fitOf, type PrintedTable } from '../method.ts';
import { completeRows } from '../sample.ts';
import { choice, column, columnList, confidenceLevel, factors, specSchema, value } from '../spec-schema.ts';

interface Spec extends CovariateSpec {
  readonly outcome: string;
  readonly outcomeValue?: string | number;
  readonly covariates: readonly string[];
  readonly cluster?: string;
  readonly estimator?: 'maximum-likelihood' | 'firth';
  readonly confidenceLevel?: number;
}

/** Logistic regression; Firth's under separation, when asked for. */
export const logisticMethod = defineMethod<Spec>({
  name: 'logistic',
  title: 'Logistic regression',
  schema: specSchema(
    {
      outcome: column,
      outcomeValue: value,
      covariates: columnList,
      factors,
      cluster: column,
      estimator: choice('maximum-likelihood', 'firth'),
      confidenceLevel,
    },
    ['outcome', 'covariates'],
  ),
  run(table, spec) {
    const { cluster, estimator = 'maximum-likelihood', confidenceLevel: level = 0.95 } = spec;
    const columns = [spec.outcome, ...spec.covariates, ...(cluster === undefined ? [] : [cluster])];
    const { table: rows, sample } = completeRows(table, columns);
    const covariates = covariatesOf(rows, spec);
    const names = ['(intercept)', ...covariates.map(({ name }) => name)];
    const outcome = rows.flags(spec.outcome, spec.outcomeValue, 'outcomeValue');
    const values = covariates.map((one) => one.values);
    const clusters = cluster === undefined ? {} : { clusters: groupingOf(rows, cluster).codes };
    const options = { confidenceLevel: level, ...clusters };
    const estimation =
      estimator === 'firth'
        ? firthLogistic(outcome, values, { confidenceLevel: level })
        : logisticRegression(outcome, values, options);
    const fit = fitOf<WaldVectors>('the odds ratios', estimation);
    const variance = cluster === undefined ? 'variance from the model' : `robust variance by ${cluster}`;
    return {
      model: `logit of ${spec.outcome} ~ ${sumOf(names.slice(1))}`,
      choices: [`${estimator.replace('-', ' ')}, ${variance}; ${percentOf(level)} Wald intervals`],
      sample,
      tables: [
        { title: 'Log odds ratios', columns: waldColumns, rows: waldRows(names, fit) },
        oddsRatios(names.slice(1), fit, 1),
      ],
      fit: { coefficientNames: names, ...fit },
    };
  },
});

/** Odds ratios of the coefficients from `first` on. */
export function oddsRatios(names: readonly string[], fit: WaldVectors, first: number): PrintedTable {
  return {
    title: 'Odds ratios',
    columns: [
      ['', 'text'],
      ['ratio', 'number'],
      ['lower', 'number'],
      ['upper', 'number'],
    ],
    rows: names.map((name, j) => [
      name,
      Math.exp(fit.coefficients[j + first]),
      Math.exp(fit.lower[j + first]),
      Math.exp(fit.upper[j + first]),
    ]),
  };
}
