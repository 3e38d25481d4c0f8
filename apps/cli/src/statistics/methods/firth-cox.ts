import { type FirthCoxFit, firthCox } from '@jointwise/statistics';
import { type CovariateSpec, covariatesOf, sumOf } from '../covariates.ts';
import { percentOf } from '../estimate-rows.ts';
import { type FollowUpSpec, followUpFields, followUpOf } from '../follow-up.ts';
import { groupingOf } from '../grouping.ts';
import { defineMethod, fitOf, type PrintedTable } from '../method.ts';
import { choice, column, columnList, confidenceLevel, factors, specSchema } from '../spec-schema.ts';

interface Spec extends FollowUpSpec, CovariateSpec {
  readonly covariates: readonly string[];
  readonly strata?: string;
  readonly ties?: 'efron' | 'breslow';
  readonly confidenceLevel?: number;
}

/** Cox regression where one group has no events: the likelihood is penalised, so that hazard ratios stay finite. */
export const firthCoxMethod = defineMethod<Spec>({
  name: 'firth-cox',
  title: "Cox regression with Firth's penalty",
  schema: specSchema(
    {
      ...followUpFields,
      covariates: { ...columnList, minItems: 1 },
      factors,
      strata: column,
      ties: choice('efron', 'breslow'),
      confidenceLevel,
    },
    ['time', 'event', 'covariates'],
  ),
  run(table, spec) {
    const { strata, ties = 'efron', confidenceLevel: level = 0.95 } = spec;
    const further = [...spec.covariates, ...(strata === undefined ? [] : [strata])];
    const { rows, sample, followUp } = followUpOf(table, spec, further);
    const covariates = covariatesOf(rows, spec);
    const names = covariates.map(({ name }) => name);
    const within = strata === undefined ? {} : { strata: groupingOf(rows, strata).codes };
    const columns = covariates.map(({ values }) => values);
    const fit = fitOf('the hazard ratios', firthCox(followUp, columns, { ties, confidenceLevel: level, ...within }));
    return {
      model: `hazard of ${spec.event} over ${spec.time} ~ ${sumOf(names)}`,
      choices: [
        `Firth's penalty, ties by ${ties}${strata === undefined ? '' : `; own baseline in each ${strata}`}`,
        `${percentOf(level)} intervals by the profile of the penalised likelihood`,
      ],
      sample,
      tables: [hazardRatios(names, fit)],
      fit: { covariates: names, ...fit },
    };
  },
});

function hazardRatios(names: readonly string[], fit: FirthCoxFit): PrintedTable {
  return {
    title: `Hazard ratios (${fit.events} events)`,
    columns: [
      ['', 'text'],
      ['log ratio', 'number'],
      ['SE', 'number'],
      ['ratio', 'number'],
      ['lower', 'number'],
      ['upper', 'number'],
    ],
    rows: names.map((name, j) => [
      ...[name, fit.coefficients[j], fit.standardErrors[j], Math.exp(fit.coefficients[j])],
      ...fit.profileLimits[j].map(Math.exp),
    ]),
  };
}
