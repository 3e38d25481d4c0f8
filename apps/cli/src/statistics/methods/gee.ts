import { type GeeCorrelation, type GeeFit, type GeeStandardErrors, gee } from '@jointwise/statistics';
import { CommandFailure } from '../../command-failure.ts';
import { type CovariateSpec, covariatesOf, sumOf } from '../covariates.ts';
import type { DataTable } from '../data-table.ts';
import { percentOf, waldColumns } from '../estimate-rows.ts';
import { groupingOf } from '../grouping.ts';
import { defineMethod, fitOf, type PrintedTable } from '../method.ts';
import { completeRows } from '../sample.ts';
import { choice, column, columnList, confidenceLevel, factors, specSchema, value } from '../spec-schema.ts';
import { checkRepeats } from '../visit-places.ts';

interface Spec extends CovariateSpec {
  readonly outcome: string;
  readonly outcomeValue?: string | number;
  readonly participant: string;
  readonly family?: 'gaussian' | 'binomial' | 'poisson';
  readonly correlation?: GeeCorrelation;
  /** Column of visits, of which AR(1) and unstructured need to know the order; sorted by number or alphabet. */
  readonly visit?: string;
  readonly standardErrors?: GeeStandardErrors;
  readonly degreesOfFreedom?: 'normal' | 'clusters-less-coefficients';
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
      correlation: choice('independence', 'exchangeable', 'ar1', 'unstructured'),
      visit: column,
      standardErrors: choice('robust', 'mancl-derouen', 'kauermann-carroll', 'model'),
      degreesOfFreedom: choice('normal', 'clusters-less-coefficients'),
      confidenceLevel,
    },
    ['outcome', 'participant'],
  ),
  run(table, spec) {
    const { family = 'binomial', correlation = 'exchangeable', standardErrors = 'robust' } = spec;
    const { confidenceLevel: level = 0.95, degreesOfFreedom = 'normal', visit } = spec;
    if (visit === undefined && (correlation === 'ar1' || correlation === 'unstructured'))
      throw new CommandFailure(`correlation ${correlation} needs "visit", the column of visits`);
    const needed = [
      spec.outcome,
      spec.participant,
      ...(spec.covariates ?? []),
      ...(visit === undefined ? [] : [visit]),
    ];
    const { table: rows, sample } = completeRows(table, needed);
    if (visit !== undefined && (correlation === 'ar1' || correlation === 'unstructured'))
      checkRepeats(rows, { participant: spec.participant, visit }, rows.coded(visit));
    const covariates = covariatesOf(rows, spec);
    const intercept = { name: '(intercept)', values: new Float64Array(rows.length).fill(1) };
    const outcome = outcomeOf(rows, spec, family);
    const participants = groupingOf(rows, spec.participant).codes;
    const visits = visit === undefined ? undefined : groupingOf(rows, visit);
    const options = {
      ...{ family, correlation, standardErrors, degreesOfFreedom, confidenceLevel: level },
      ...(visits === undefined ? {} : { waves: visits.codes }),
    };
    const fit = fitOf('the equations', gee(outcome, participants, [intercept, ...covariates], options));
    return {
      model: `${links[family]} of ${spec.outcome} ~ ${sumOf(covariates.map(({ name }) => name))}, clusters ${spec.participant}`,
      choices: [
        `working correlation ${correlation}${correlation === 'exchangeable' || correlation === 'ar1' ? ` (${fit.correlation.toFixed(4)})` : ''}`,
        `standard errors ${standardErrors}; ${percentOf(level)} ${fit.degreesOfFreedom === undefined ? 'Wald' : `t(${fit.degreesOfFreedom})`} intervals`,
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
        ...(visits !== undefined && correlation === 'unstructured' ? [correlationTable(fit, visits.labels)] : []),
      ],
      notes: fit.aliased.map((name) => `${name} follows from earlier columns and was left out`),
      fit,
    };
  },
});

function outcomeOf(rows: DataTable, { outcome, outcomeValue }: Spec, family: keyof typeof links): Float64Array {
  if (family === 'binomial') {
    if (outcomeValue !== undefined && !rows.coded(outcome).texts.includes(String(outcomeValue)))
      throw new CommandFailure(`no row has "${outcomeValue}" in column "${outcome}"`);
    return rows.flags(outcome, outcomeValue, 'outcomeValue');
  }
  const values = rows.numbers(outcome);
  const below = family === 'poisson' ? values.findIndex((value) => value < 0) : -1;
  if (below < 0) return values;
  throw new CommandFailure(`${rows.place(below, outcome)}: ${values[below]} is not a count of 0 or more`);
}

function correlationTable(fit: GeeFit, visits: readonly string[]): PrintedTable {
  return {
    title: 'Working correlation between visits',
    columns: [['', 'text'], ...visits.map((visit) => [visit, 'number'] as const)],
    rows: visits.map((visit, t) => [
      visit,
      ...fit.workingCorrelation.subarray(t * visits.length, (t + 1) * visits.length),
    ]),
  };
}
