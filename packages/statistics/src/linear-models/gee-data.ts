import { InvalidInputError } from '../estimation.ts';
import { independentColumns } from '../linear-algebra/cholesky.ts';
import type { GeeCorrelation, GeeOptions } from './gee.ts';
import { type GeeScaling, scaledForGee } from './gee-scaling.ts';
import type { LinearColumn } from './linear-model.ts';

export interface GeeInput extends GeeOptions {
  readonly correlation: GeeCorrelation;
  readonly outcome: ArrayLike<number>;
  readonly cluster: ArrayLike<number>;
  readonly columns: readonly LinearColumn[];
}

/** Checked rows of estimating equations, scaled, without columns that depend on earlier ones. */
export interface GeeData {
  readonly outcome: Float64Array;
  /** Rows of each cluster. */
  readonly rowsOf: readonly Int32Array[];
  /** Place of each row in its cluster. */
  readonly waves: Int32Array;
  /** Row-major, n x p, over the kept columns. */
  readonly x: Float64Array;
  readonly kept: readonly number[];
  readonly family: GeeOptions['family'];
  readonly scaling: GeeScaling;
}

/** @returns undefined without rows. @throws InvalidInputError if lengths differ or a value is not possible */
export function geeData(input: GeeInput): GeeData | undefined {
  checkInput(input);
  const { outcome, family } = input;
  if (outcome.length === 0) return undefined;
  const rowsOf = rowsByCluster(input.cluster);
  const waves = wavesOf(input, rowsOf);
  const scaling = scaledForGee(input);
  return { outcome: scaling.outcome, rowsOf, waves, ...designOf(scaling.columns, outcome.length), family, scaling };
}

/** Mean and variance function of row i at the coefficients. */
export function meanOf(
  { x, kept, family }: GeeData,
  beta: Float64Array,
  i: number,
): readonly [mean: number, variance: number] {
  const p = kept.length;
  let eta = 0;
  for (let k = 0; k < p; k++) eta += x[i * p + k] * beta[k];
  if (family === 'gaussian') return [eta, 1];
  if (family === 'poisson') return [Math.exp(eta), Math.exp(eta)];
  const mean = 1 / (1 + Math.exp(-eta));
  return [mean, mean / (1 + Math.exp(eta))];
}

/** Zero, except that the mean of the outcome goes to a constant column if there is one. */
export function startOf({ outcome, x, kept, family }: GeeData): Float64Array {
  const p = kept.length;
  const beta = new Float64Array(p);
  const mean = outcome.reduce((sum, y) => sum + y, 0) / outcome.length;
  for (let k = 0; k < p; k++) {
    let isOne = true;
    for (let i = 0; i < outcome.length && isOne; i++) isOne = x[i * p + k] === 1;
    if (!isOne) continue;
    const inside = Math.min(Math.max(mean, 1e-3), 1 - 1e-3);
    if (family === 'gaussian') beta[k] = mean;
    else beta[k] = family === 'poisson' ? Math.log(Math.max(mean, 1e-3)) : Math.log(inside / (1 - inside));
    break;
  }
  return beta;
}

function designOf(columns: readonly Float64Array[], n: number) {
  const all = columns.length;
  const products = new Float64Array(all * all);
  for (let a = 0; a < all; a++) {
    for (let b = 0; b < all; b++) {
      for (let i = 0; i < n; i++) products[a * all + b] += columns[a][i] * columns[b][i];
    }
  }
  const kept = independentColumns(products, all);
  const x = new Float64Array(n * kept.length);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < kept.length; k++) x[i * kept.length + k] = columns[kept[k]][i];
  }
  return { x, kept };
}

function rowsByCluster(cluster: ArrayLike<number>): Int32Array[] {
  const rows = new Map<number, number[]>();
  for (let i = 0; i < cluster.length; i++) {
    const list = rows.get(cluster[i]);
    if (list === undefined) rows.set(cluster[i], [i]);
    else list.push(i);
  }
  return [...rows.values()].map((list) => Int32Array.from(list));
}

function wavesOf({ waves, correlation, cluster }: GeeInput, rowsOf: readonly Int32Array[]): Int32Array {
  const places = new Int32Array(cluster.length);
  for (const rows of rowsOf) {
    rows.forEach((row, place) => {
      places[row] = waves === undefined ? place : waves[row];
    });
    if (waves === undefined || (correlation !== 'ar1' && correlation !== 'unstructured')) continue;
    const seen = new Set<number>();
    for (const row of rows) {
      if (seen.has(places[row]))
        throw new InvalidInputError('waves', `cluster ${cluster[row]} has wave ${places[row]} twice`);
      seen.add(places[row]);
    }
  }
  return places;
}

function checkInput({ outcome, cluster, columns, waves, family, confidenceLevel = 0.95 }: GeeInput): void {
  const n = outcome.length;
  if (cluster.length !== n) throw new InvalidInputError('cluster', `${cluster.length} clusters for ${n} rows`);
  if (waves !== undefined && waves.length !== n)
    throw new InvalidInputError('waves', `${waves.length} waves for ${n} rows`);
  if (columns.length === 0) throw new InvalidInputError('columns', 'at least one column is needed');
  if (!(confidenceLevel > 0 && confidenceLevel < 1)) {
    throw new InvalidInputError('confidenceLevel', `must be between 0 and 1, not ${confidenceLevel}`);
  }
  for (const { name, values } of [...columns, { name: 'outcome', values: outcome }]) {
    if (values.length !== n)
      throw new InvalidInputError('columns', `${name} has ${values.length} values for ${n} rows`);
    for (let i = 0; i < n; i++) {
      if (!Number.isFinite(values[i])) throw new InvalidInputError(name, `${name} is missing in row ${i}`);
    }
  }
  for (let i = 0; i < n; i++) {
    const y = outcome[i];
    const isAllowed = family === 'gaussian' || (family === 'poisson' ? y >= 0 : y === 0 || y === 1);
    if (!isAllowed) throw new InvalidInputError('outcome', `row ${i} has ${y}, which is not possible for ${family}`);
    if (waves !== undefined && (!Number.isInteger(waves[i]) || waves[i] < 0))
      throw new InvalidInputError('waves', `row ${i} has wave ${waves[i]}; waves are 0, 1, ...`);
  }
}
