import { proportionalOdds } from '@jointwise/statistics';
import { CommandFailure } from '../../command-failure.ts';
import { type CovariateSpec, covariatesOf, sumOf } from '../covariates.ts';
import { percentOf, waldColumns, waldRows } from '../estimate-rows.ts';
import { groupingOf } from '../grouping.ts';
import { defineMethod, fitOf } from '../method.ts';
import { completeRows } from '../sample.ts';
import { column, columnList, confidenceLevel, factors, specSchema, value } from '../spec-schema.ts';
import { oddsRatios } from './logistic.ts';

interface Spec extends CovariateSpec {
  readonly outcome: string;
  /** Categories from lowest to highest; without it they are sorted by number or alphabet. */
  readonly order?: readonly (string | number)[];
  readonly covariates: readonly string[];
  readonly confidenceLevel?: number;
}

/** Proportional odds regression of an ordered outcome. */
export const proportionalOddsMethod = defineMethod<Spec>({
  name: 'proportional-odds',
  title: 'Proportional odds regression',
  schema: specSchema(
    {
      outcome: column,
      order: { type: 'array', items: value, minItems: 2 },
      covariates: { ...columnList, minItems: 1 },
      factors,
      confidenceLevel,
    },
    ['outcome', 'covariates'],
  ),
  run(table, spec) {
    const { confidenceLevel: level = 0.95 } = spec;
    const { table: rows, sample } = completeRows(table, [spec.outcome, ...spec.covariates]);
    const order = spec.order?.map(String) ?? groupingOf(rows, spec.outcome).labels;
    const outcome = rows.labels(spec.outcome).map((label, i) => {
      const code = order.indexOf(label);
      if (code < 0) throw new CommandFailure(`${rows.place(i, spec.outcome)}: "${label}" is not in "order"`);
      return code;
    });
    const covariates = covariatesOf(rows, spec);
    const names = covariates.map(({ name }) => name);
    const values = covariates.map((one) => one.values);
    const fit = fitOf('the odds ratios', proportionalOdds(outcome, values, { confidenceLevel: level }));
    return {
      model: `logit of P(${spec.outcome} > category) ~ ${sumOf(names)}`,
      choices: [
        `order ${order.join(' < ')}; positive coefficients mean higher categories; ${percentOf(level)} Wald intervals`,
      ],
      sample,
      tables: [
        { title: 'Log odds ratios of a higher category', columns: waldColumns, rows: waldRows(names, fit) },
        oddsRatios(names, fit, 0),
        {
          title: 'Thresholds',
          columns: waldColumns.slice(0, 3),
          rows: order
            .slice(1)
            .map((label, k) => [`${order[k]} | ${label}`, fit.thresholds[k], fit.thresholdStandardErrors[k]]),
        },
      ],
      fit: { covariates: names, order, ...fit },
    };
  },
});
