import { firthLogistic, logisticRegression, profileLimits } from '@jointwise/statistics';
import { CommandFailure } from '../../command-failure.ts';
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
  /** Limits of the odds ratios: by their standard errors, or where the likelihood has fallen (maximum likelihood alone). */
  readonly interval?: 'wald' | 'profile';
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
      interval: choice('wald', 'profile'),
      confidenceLevel,
    },
    ['outcome', 'covariates'],
  ),
  run(table, spec) {
    const { cluster, estimator = 'maximum-likelihood', interval = 'wald', confidenceLevel: level = 0.95 } = spec;
    if (interval === 'profile' && (estimator === 'firth' || cluster !== undefined))
      throw new CommandFailure('"interval" profile is there for maximum likelihood without "cluster" alone');
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
    const wald = fitOf<WaldVectors>('the odds ratios', estimation);
    const fit = interval === 'wald' ? wald : withProfileLimits(wald, outcome, values, level);
    const variance = cluster === undefined ? 'variance from the model' : `robust variance by ${cluster}`;
    return {
      model: `logit of ${spec.outcome} ~ ${sumOf(names.slice(1))}`,
      choices: [
        `${estimator.replace('-', ' ')}, ${variance}; ${percentOf(level)} ${interval === 'wald' ? 'Wald' : 'profile-likelihood'} intervals`,
      ],
      sample,
      tables: [
        { title: 'Log odds ratios', columns: waldColumns, rows: waldRows(names, fit) },
        oddsRatios(names.slice(1), fit, 1),
      ],
      fit: { coefficientNames: names, ...fit },
    };
  },
});

/** With the limits of all coefficients but the intercept where the likelihood has fallen by half the chi-squared quantile. */
function withProfileLimits(
  fit: WaldVectors,
  outcome: Float64Array,
  covariates: readonly Float64Array[],
  confidence: number,
): WaldVectors {
  const [lower, upper] = [fit.lower.slice(), fit.upper.slice()];
  covariates.forEach((_, c) => {
    if (!(fit.standardErrors[c + 1] > 0)) return;
    const estimation = profileLimits(outcome, covariates, c, { confidenceLevel: confidence });
    [lower[c + 1], upper[c + 1]] = fitOf('the profile limits', estimation);
  });
  return { ...fit, lower, upper };
}

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
