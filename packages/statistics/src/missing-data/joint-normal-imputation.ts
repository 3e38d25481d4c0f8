import { type Estimation, InvalidInputError } from '../estimation.ts';
import type { RandomGenerator } from '../random/random-generator.ts';
import type { CompletedData } from './chained-equations.ts';
import { drawJointParameters } from './draw-joint-parameters.ts';
import { expectationMaximisation } from './expectation-maximisation.ts';
import { normalSource } from './normal-source.ts';
import { fillPattern, type PatternedTable, patternedTable } from './patterned-table.ts';

export interface NumericColumn {
  readonly name: string;
  /** One value per row; NaN where it is missing. */
  readonly values: Float64Array;
}

export interface JointNormalFit {
  /** Maximum-likelihood mean and covariance (row-major) of the columns, from which every chain starts. */
  readonly mean: Float64Array;
  readonly covariance: Float64Array;
  /** Steps of the EM algorithm; a chain should be several times as long. */
  readonly emIterations: number;
  /** One completed table per imputation. */
  imputations(): Generator<CompletedData>;
}

export interface JointNormalOptions {
  readonly imputations: number;
  /** Length of each chain. */
  readonly iterations?: number;
  readonly generator: RandomGenerator;
}

/**
 * Multiple imputation under one multivariate normal distribution of all columns, by data augmentation.
 *
 *   I-step  y_mis | y_obs, mu, Sigma: normal, by regression on what the row has
 *   P-step  Sigma | y ~ inverse Wishart(n - 1, n S),  mu | Sigma, y ~ N(ybar, Sigma / n),  prior |Sigma|^-(p + 1)/2
 *
 * Choices: each imputation is the end of a chain of its own, started at the maximum of the likelihood (EM) and with random numbers
 * of its own, so that imputation 7 does not depend on how many were asked for; 100 steps unless told otherwise. Columns of 0 and 1
 * get numbers, which are best left as they are in a regression; a column that follows from others is refused.
 *
 * Source: Schafer JL. Analysis of Incomplete Multivariate Data. Chapman and Hall, 1997, chapter 5.
 * Checked against: reference/missing-data/imputation.R (the EM maximum written out; mice's Bayesian regressions on normal data, which
 * have the same limit, within four Monte Carlo standard errors), Anderson's closed form for monotone gaps by hand.
 *
 * @throws InvalidInputError if lengths differ, a column has no observed value or one that is not finite
 */
export function jointNormalImputation(
  columns: readonly NumericColumn[],
  { imputations, iterations = 100, generator }: JointNormalOptions,
): Estimation<JointNormalFit> {
  checkColumns(columns, { imputations, iterations });
  const table = patternedTable(columns.map(({ values }) => values));
  const p = columns.length;
  if (table.rows < p + 2) return { status: 'not-estimable', reason: 'fewer-rows-than-columns' };
  const maximum = expectationMaximisation(table);
  if (typeof maximum === 'string') return { status: 'not-estimable', reason: maximum };
  const { centres, scales } = table;
  const covariance = maximum.covariance.map((value, at) => value * scales[Math.floor(at / p)] * scales[at % p]);
  return {
    status: 'estimated',
    fit: {
      mean: maximum.mean.map((value, j) => centres[j] + scales[j] * value),
      covariance,
      emIterations: maximum.iterations,
      *imputations() {
        for (let m = 0; m < imputations; m++) {
          yield chain(columns, table, { start: maximum, iterations, generator: generator.stream(`imputation ${m}`) });
        }
      },
    },
  };
}

function chain(
  columns: readonly NumericColumn[],
  table: PatternedTable,
  {
    start,
    iterations,
    generator,
  }: {
    readonly start: { readonly mean: Float64Array; readonly covariance: Float64Array };
    readonly iterations: number;
    readonly generator: RandomGenerator;
  },
): CompletedData {
  const p = columns.length;
  const normal = normalSource(generator.stream('noise'));
  const values = table.values.slice();
  const trace = columns.map(() => new Float64Array(iterations));
  let { mean, covariance } = start;
  for (let step = 0; step < iterations; step++) {
    for (const pattern of table.patterns) fillPattern(values, pattern, { mean, covariance, normal });
    columns.forEach((_, j) => {
      trace[j][step] = meanOfGaps(values, table, j);
    });
    if (step < iterations - 1) ({ mean, covariance } = drawJointParameters(values, table.rows, p, generator));
  }
  const completed = columns.map(({ values: own }, j) =>
    own.map((value, i) => (Number.isNaN(value) ? table.centres[j] + table.scales[j] * values[i * p + j] : value)),
  );
  return { columns: completed, trace };
}

/** On the column's own scale; 0 for a column without gaps. */
function meanOfGaps(
  values: Float64Array,
  { patterns, columns: p, centres, scales }: PatternedTable,
  j: number,
): number {
  let [sum, count] = [0, 0];
  for (const { missing, rows } of patterns) {
    if (!missing.includes(j)) continue;
    for (const row of rows) sum += values[row * p + j];
    count += rows.length;
  }
  return count === 0 ? 0 : centres[j] + (scales[j] * sum) / count;
}

function checkColumns(columns: readonly NumericColumn[], counts: Readonly<Record<string, number>>): void {
  for (const [name, count] of Object.entries(counts)) {
    if (!Number.isSafeInteger(count) || count < 1)
      throw new InvalidInputError(name, `jointNormalImputation: ${name} is ${count}; at least 1 is needed`);
  }
  const n = columns[0]?.values.length ?? 0;
  for (const { name, values } of columns) {
    if (values.length !== n)
      throw new InvalidInputError('columns', `jointNormalImputation: ${name} has ${values.length} values, not ${n}`);
    const observed = values.filter((value) => !Number.isNaN(value));
    if (observed.length === 0)
      throw new InvalidInputError('columns', `jointNormalImputation: ${name} has no observed value`);
    if (observed.some((value) => !Number.isFinite(value)))
      throw new InvalidInputError('columns', `jointNormalImputation: ${name} has a value that is not finite`);
  }
}
