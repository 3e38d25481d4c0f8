import {
  chainedEquations,
  type ImputationVariable,
  jointNormalImputation,
  linearAlgebra,
  type PooledEstimate,
  pooledWaldTest,
  randomGenerator,
  rubinsRules,
} from '@jointwise/statistics';
import { CommandFailure } from '../../command-failure.ts';
import { type CovariateSpec, sumOf } from '../covariates.ts';
import type { DataTable } from '../data-table.ts';
import { percentOf, tColumns } from '../estimate-rows.ts';
import { groupingOf } from '../grouping.ts';
import { defineMethod, fitOf, NotEstimable, type PrintedTable } from '../method.ts';
import { choice, column, columnList, confidenceLevel, count, factors, specSchema } from '../spec-schema.ts';

interface Spec extends CovariateSpec {
  readonly outcome: string;
  readonly covariates: readonly string[];
  /** Columns that help to impute and are not in the analysis. */
  readonly auxiliary?: readonly string[];
  /** `joint-normal`: all columns together; otherwise each from all others, numbers by regression or by matching. */
  readonly method?: 'normal' | 'predictive-mean-matching' | 'joint-normal';
  readonly imputations?: number;
  readonly iterations?: number;
  readonly seed: number;
  readonly confidenceLevel?: number;
}

/** Multiple imputation by chained equations, a linear model (ANCOVA) in each completed table, pooled by Rubin's rules. */
export const imputeMethod = defineMethod<Spec>({
  name: 'impute',
  title: 'Linear model after multiple imputation',
  schema: specSchema(
    {
      outcome: column,
      covariates: columnList,
      auxiliary: columnList,
      factors,
      method: choice('normal', 'predictive-mean-matching', 'joint-normal'),
      imputations: { type: 'integer', minimum: 2 },
      iterations: count,
      seed: { type: 'integer', minimum: 0 },
      confidenceLevel,
    },
    ['outcome', 'covariates', 'seed'],
  ),
  run(table, spec) {
    const { auxiliary = [], method = 'normal', imputations = 50, confidenceLevel: level = 0.95 } = spec;
    const iterations = spec.iterations ?? (method === 'joint-normal' ? 100 : 10);
    const columns = [...new Set([spec.outcome, ...spec.covariates, ...auxiliary])];
    checkColumns(table, columns, spec);
    const variables = columns.flatMap((name) => variablesOf(table, name, { reference: spec.factors?.[name], method }));
    const names = [
      '(intercept)',
      ...variables.filter(({ column }) => spec.covariates.includes(column)).map(({ name }) => name),
    ];
    const generator = randomGenerator(spec.seed, 'impute');
    const options = { imputations, iterations, generator };
    const tables =
      method === 'joint-normal'
        ? fitOf('the joint normal model', jointNormalImputation(variables, options)).imputations()
        : chainedEquations(variables, options);
    const fits = Array.from(tables, (completed) => ordinary(completed.columns, variables, spec));
    const completeDegreesOfFreedom = table.length - names.length;
    const pooled = names.map((name, j) => {
      const estimates = fits.map(({ estimates }) => estimates[j]);
      const variances = fits.map((fit) => fit.variances[j]);
      return fitOf(name, rubinsRules(estimates, variances, { completeDegreesOfFreedom, confidenceLevel: level }));
    });
    const joint = names.length === 1 ? undefined : jointTest(fits, completeDegreesOfFreedom);
    const missing = columns.map((name) => ({ column: name, rows: gapsOf(table, name) }));
    return {
      model: `${spec.outcome} ~ ${sumOf(names.slice(1))}`,
      choices: [
        `${imputations} imputations, ${method === 'joint-normal' ? `chains of ${iterations} steps` : `${iterations} sweeps`}, seed ${spec.seed}${auxiliary.length === 0 ? '' : `; auxiliary: ${auxiliary.join(', ')}`}`,
        ...variables
          .filter(({ method }) => method !== 'complete')
          .map(
            ({ name, method: own }) =>
              `${name} imputed by ${method === 'joint-normal' ? 'the joint normal model' : waysOf[own]}`,
          ),
        `Rubin's rules with Barnard and Rubin's degrees of freedom; ${percentOf(level)} intervals`,
      ],
      sample: { rows: table.length, used: table.length, missing: missing.filter(({ rows }) => rows > 0) },
      tables: [
        {
          title: 'Coefficients',
          columns: [...tColumns, ['missing information', 'number']],
          rows: names.map((name, j) => pooledRow(name, pooled[j])),
        },
        ...jointTable(joint),
      ],
      notes: joint?.status === 'not-estimable' ? [`no joint test: ${joint.reason.replaceAll('-', ' ')}`] : [],
      fit: {
        ...{ names, pooled, completeDegreesOfFreedom },
        ...(joint?.status === 'estimated' ? { joint: joint.fit } : {}),
      },
    };
  },
});

const waysOf: Readonly<Record<ImputationVariable['method'], string>> = {
  normal: 'normal regression on all others',
  'predictive-mean-matching': 'predictive mean matching on all others',
  logistic: 'logistic regression on all others',
  complete: 'nothing: it is complete',
};

function jointTest(fits: readonly ReturnType<typeof ordinary>[], completeDegreesOfFreedom: number) {
  return pooledWaldTest(
    fits.map(({ estimates }) => estimates.slice(1)),
    fits.map(({ covariance, estimates: { length: p } }) => covariance.filter((_, at) => at >= p && at % p > 0)),
    { completeDegreesOfFreedom },
  );
}

function jointTable(joint: ReturnType<typeof jointTest> | undefined): PrintedTable[] {
  if (joint?.status !== 'estimated') return [];
  const { f, numeratorDegreesOfFreedom, denominatorDegreesOfFreedom, pValue } = joint.fit;
  return [
    {
      title: 'All coefficients but the intercept 0 (pooled Wald test D1)',
      columns: [
        ['F', 'number'],
        ['df', 'count'],
        ['denominator df', 'number'],
        ['p', 'p'],
      ],
      rows: [[f, numeratorDegreesOfFreedom, denominatorDegreesOfFreedom, pValue]],
    },
  ];
}

/** Every column has a value, and the outcome does not explain or help to impute itself. */
function checkColumns(
  table: DataTable,
  columns: readonly string[],
  { outcome, covariates, auxiliary = [] }: Spec,
): void {
  if (covariates.includes(outcome) || auxiliary.includes(outcome))
    throw new CommandFailure(`"${outcome}" is the outcome and cannot explain itself`);
  const empty = columns.find((name) => gapsOf(table, name) === table.length);
  if (empty !== undefined) throw new CommandFailure(`no row has a value in column "${empty}"`);
}

function gapsOf(table: DataTable, column: string): number {
  return table.markGaps(column, new Uint8Array(table.length));
}

type NamedVariable = ImputationVariable & { readonly column: string };

/** A column as variables for imputation: a number, a 0/1 column, or the indicators of a category. */
function variablesOf(
  table: DataTable,
  column: string,
  { reference, method }: { readonly reference: string | number | undefined; readonly method: string },
): NamedVariable[] {
  const labels = table.labels(column);
  const hasGaps = labels.includes('');
  if (reference === undefined) {
    const values = table.numbers(column);
    const isBinary = values.every((value) => Number.isNaN(value) || value === 0 || value === 1);
    const number = method === 'predictive-mean-matching' ? method : 'normal';
    return [{ column, name: column, values, method: hasGaps ? (isBinary ? 'logistic' : number) : 'complete' }];
  }
  const levels = groupingOf(table, column, reference).labels.filter((label) => label !== '');
  if (hasGaps && levels.length > 2) {
    const gap = table.place(labels.indexOf(''), column);
    throw new CommandFailure(`${gap} is empty; a category of more than two levels cannot be imputed`);
  }
  return levels.slice(1).map((level) => ({
    column,
    name: `${column} ${level}`,
    values: Float64Array.from(labels, (label) => (label === '' ? Number.NaN : Number(label === level))),
    method: hasGaps ? 'logistic' : 'complete',
  }));
}

function ordinary(
  completed: readonly Float64Array[],
  variables: readonly NamedVariable[],
  { outcome, covariates }: Spec,
) {
  const response = completed[variables.findIndex(({ column }) => column === outcome)];
  const explaining = completed.filter((_, j) => covariates.includes(variables[j].column));
  const columns = [new Float64Array(response.length).fill(1), ...explaining];
  const { coefficients, kept, inverse, residualSumOfSquares } = linearAlgebra.leastSquares(columns, response);
  const p = columns.length;
  if (kept.length < p) throw new NotEstimable('the linear model', 'collinear-columns');
  if (response.length <= p) throw new NotEstimable('the linear model', 'fewer-observations-than-coefficients');
  const sigma2 = residualSumOfSquares / (response.length - p);
  if (!(sigma2 > 0)) throw new NotEstimable('the standard errors', 'no-residual-variation');
  const covariance = inverse.map((value) => sigma2 * value);
  return { estimates: coefficients, covariance, variances: Array.from({ length: p }, (_, j) => covariance[j * p + j]) };
}

function pooledRow(name: string, one: PooledEstimate): readonly (string | number)[] {
  const t = one.estimate / one.standardError;
  const { estimate, standardError, degreesOfFreedom, interval, pValue, fractionMissingInformation } = one;
  return [name, estimate, standardError, degreesOfFreedom, ...interval, t, pValue, fractionMissingInformation];
}
