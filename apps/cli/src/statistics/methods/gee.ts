import { gee } from '@jointwise/statistics';
import { type CovariateSpec, covariatesOf, sumOf } from '../covariates.ts';
import { percentOf, waldColumns } from '../estimate-rows.ts';
import { groupingOf } from '../grouping.ts';
import { defineMethod, fitOf } from '../method.ts';
import { completeRows } from '../sample.ts';
import { choice, column, columnList, confidenceLevel, factors, specSchema, value } from '../spec-schema.ts';

interface Spec extends CovariateSpec {
  readonly outcome: string;
  readonly outcomeValue?: string | number;
  readonly participant: string;
  readonly family?: 'gaussian' | 'binomial' | 'poisson';
  readonly correlation?: 'independence' | 'exchangeable';
  readonly confidenceLevel?: number;
}

const links = { gaussian: 'mean', binomial: 'logit', poisson: 'log mean' } as const;

/** Estimating equations with a robust variance by participant: repeated responders, two joints of one person. */
export const geeMethod = defineMethod<Spec>({
  name: 'gee',
  title: 'Generalised estimating equations',
  schema: specSchema(
    {
      outcome: column,
      outcomeValue: value,
      participant: column,
      covariates: columnList,
      factors,
      family: choice('gaussian', 'binomial', 'poisson'),
      correlation: choice('independence', 'exchangeable'),
      confidenceLevel,
    },
    ['outcome', 'participant'],
  ),
  run(table, spec) {
    const { family = 'binomial', correlation = 'exchangeable', confidenceLevel: level = 0.95 } = spec;
    const { table: rows, sample } = completeRows(table, [spec.outcome, spec.participant, ...(spec.covariates ?? [])]);
    const covariates = covariatesOf(rows, spec);
    const intercept = { name: '(intercept)', values: new Float64Array(rows.length).fill(1) };
    const outcome =
      family === 'binomial' ? rows.flags(spec.outcome, spec.outcomeValue, 'outcomeValue') : rows.numbers(spec.outcome);
    const participants = groupingOf(rows, spec.participant).codes;
    const options = { family, correlation, confidenceLevel: level };
    const fit = fitOf('the equations', gee(outcome, participants, [intercept, ...covariates], options));
    return {
      model: `${links[family]} of ${spec.outcome} ~ ${sumOf(covariates.map(({ name }) => name))}, clusters ${spec.participant}`,
      choices: [
        `working correlation ${correlation}${correlation === 'exchangeable' ? ` (${fit.correlation.toFixed(4)})` : ''}, robust variance; ${percentOf(level)} Wald intervals`,
      ],
      sample,
      tables: [
        {
          title: `Coefficients (${fit.clusters} clusters, ${fit.observations} rows)`,
          columns: waldColumns,
          rows: fit.coefficients.map((one) => [
            one.name,
            one.estimate,
            one.standardError,
            ...one.interval,
            one.statistic,
            one.pValue,
          ]),
        },
      ],
      notes: fit.aliased.map((name) => `${name} follows from earlier columns and was left out`),
      fit,
    };
  },
});
