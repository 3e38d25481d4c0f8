import { fineGray } from '@jointwise/statistics';
import { type CausesSpec, causesFields, causesOf } from '../causes.ts';
import { type CovariateSpec, covariatesOf, sumOf } from '../covariates.ts';
import { percentOf, waldColumns, waldRows } from '../estimate-rows.ts';
import { defineMethod, fitOf } from '../method.ts';
import { choice, columnList, confidenceLevel, factors, specSchema } from '../spec-schema.ts';

interface Spec extends CausesSpec, CovariateSpec {
  readonly covariates: readonly string[];
  readonly ties?: 'breslow' | 'efron';
  readonly censoringTies?: 'together' | 'events-first';
  readonly confidenceLevel?: number;
}

/** Regression of the subdistribution hazard. */
export const fineGrayMethod = defineMethod<Spec>({
  name: 'fine-gray',
  title: 'Fine-Gray regression of the subdistribution hazard',
  schema: specSchema(
    {
      ...causesFields,
      covariates: { ...columnList, minItems: 1 },
      factors,
      ties: choice('breslow', 'efron'),
      censoringTies: choice('together', 'events-first'),
      confidenceLevel,
    },
    ['time', 'event', 'covariates'],
  ),
  run(table, spec) {
    const { ties = 'breslow', censoringTies = 'together', confidenceLevel: level = 0.95 } = spec;
    const { rows, sample, followUp, causes, cause } = causesOf(table, spec, spec.covariates);
    const covariates = covariatesOf(rows, spec);
    const names = covariates.map(({ name }) => name);
    const columns = covariates.map(({ values }) => values);
    const options = { causes, cause, ties, censoringTies, confidenceLevel: level };
    const fit = fitOf('the subdistribution hazard ratios', fineGray(followUp, columns, options));
    const log = { ...fit, lower: fit.lower.map(Math.log), upper: fit.upper.map(Math.log) };
    return {
      model: `subdistribution hazard of cause ${cause} of ${spec.event} over ${spec.time} ~ ${sumOf(names)}`,
      choices: [
        `ties by ${ties}; censorings tied with events counted ${censoringTies === 'together' ? 'together with them' : 'after them'}`,
        `variance with the estimated censoring weights; ${percentOf(level)} Wald intervals`,
      ],
      sample,
      tables: [
        {
          title: `Log subdistribution hazard ratios (${fit.events} events)`,
          columns: waldColumns,
          rows: waldRows(names, log),
        },
        {
          title: 'Subdistribution hazard ratios',
          columns: [
            ['', 'text'],
            ['ratio', 'number'],
            ['lower', 'number'],
            ['upper', 'number'],
          ],
          rows: names.map((name, j) => [name, fit.hazardRatios[j], fit.lower[j], fit.upper[j]]),
        },
      ],
      fit: { covariates: names, ...fit },
    };
  },
});
