import { type LinearMixedModelFit, linearMixedModel, type RandomTerm } from '@jointwise/statistics';
import { type CovariateSpec, covariatesOf, sumOf } from '../covariates.ts';
import type { DataTable } from '../data-table.ts';
import { percentOf, tColumns, tRow } from '../estimate-rows.ts';
import { groupingOf } from '../grouping.ts';
import { defineMethod, fitOf, type PrintedTable } from '../method.ts';
import { completeRows } from '../sample.ts';
import { choice, column, columnList, confidenceLevel, factors, specSchema } from '../spec-schema.ts';

interface Spec extends CovariateSpec {
  readonly outcome: string;
  readonly participant: string;
  /** Columns with a random slope per participant, correlated with the intercept. */
  readonly slopes?: readonly string[];
  /** Further grouping columns (a site) with a random intercept each. */
  readonly groups?: readonly string[];
  readonly method?: 'REML' | 'ML';
  readonly degreesOfFreedom?: 'kenward-roger' | 'satterthwaite' | 'asymptotic';
  readonly confidenceLevel?: number;
}

/** Random intercept (and slopes) per participant, as for two joints of one person. */
export const linearMixedModelMethod = defineMethod<Spec>({
  name: 'linear-mixed-model',
  title: 'Linear mixed model',
  schema: specSchema(
    {
      outcome: column,
      participant: column,
      covariates: columnList,
      factors,
      slopes: columnList,
      groups: columnList,
      method: choice('REML', 'ML'),
      degreesOfFreedom: choice('kenward-roger', 'satterthwaite', 'asymptotic'),
      confidenceLevel,
    },
    ['outcome', 'participant'],
  ),
  run(table, spec) {
    const { slopes = [], groups = [], method = 'REML', confidenceLevel: level = 0.95 } = spec;
    const needed = [spec.outcome, spec.participant, ...(spec.covariates ?? []), ...slopes, ...groups];
    const { table: rows, sample } = completeRows(table, needed);
    const covariates = covariatesOf(rows, spec);
    const intercept = { name: '(intercept)', values: new Float64Array(rows.length).fill(1) };
    const data = {
      outcome: rows.numbers(spec.outcome),
      fixed: [intercept, ...covariates],
      random: randomTerms(rows, { participant: spec.participant, slopes, groups }),
    };
    const isNested = groups.length === 0 && method === 'REML';
    const degreesOfFreedom = spec.degreesOfFreedom ?? (isNested ? 'kenward-roger' : 'satterthwaite');
    const fit = fitOf('the model', linearMixedModel(data, { method, degreesOfFreedom, confidenceLevel: level }));
    const { inference, ...numbers } = fit;
    const random = [
      `(${['1', ...slopes].join(' + ')} | ${spec.participant})`,
      ...groups.map((name) => `(1 | ${name})`),
    ];
    return {
      model: `${spec.outcome} ~ ${sumOf([...covariates.map(({ name }) => name), ...random])}`,
      choices: [`${method}, degrees of freedom ${inference.method}; ${percentOf(level)} intervals`],
      sample,
      tables: [
        { title: 'Coefficients', columns: tColumns, rows: fit.coefficients.map((one) => tRow(one.name, one)) },
        varianceTable(fit),
      ],
      notes: [
        ...(fit.isSingular ? ['a variance is estimated as 0, or a correlation as 1'] : []),
        ...fit.aliased.map((name) => `${name} follows from earlier columns and was left out`),
      ],
      fit: numbers,
    };
  },
});

function randomTerms(
  rows: DataTable,
  { participant, slopes, groups }: Required<Pick<Spec, 'participant' | 'slopes' | 'groups'>>,
): RandomTerm[] {
  const columns = slopes.map((name) => ({ name, values: rows.numbers(name) }));
  return [
    { name: participant, group: groupingOf(rows, participant).codes, slopes: columns },
    ...groups.map((name) => ({ name, group: groupingOf(rows, name).codes })),
  ];
}

function varianceTable(fit: LinearMixedModelFit): PrintedTable {
  const rows = fit.random.flatMap(({ name, groups, columns, covariance }) =>
    columns.map((label, j) => {
      const variance = covariance[j * columns.length + j];
      return [`${name} (${groups} groups): ${label}`, variance, Math.sqrt(variance)];
    }),
  );
  return {
    title: `Variances (log-likelihood ${fit.logLikelihood.toFixed(4)})`,
    columns: [
      ['', 'text'],
      ['variance', 'number'],
      ['SD', 'number'],
    ],
    rows: [...rows, ['residual', fit.residualVariance, Math.sqrt(fit.residualVariance)]],
  };
}
