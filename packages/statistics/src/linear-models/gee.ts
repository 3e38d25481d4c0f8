import { normalQuantile, normalUpper } from '../distributions/normal.ts';
import { type Estimation, InvalidInputError } from '../estimation.ts';
import { cholesky, choleskyInverse, independentColumns } from '../linear-algebra/cholesky.ts';
import { multiply } from '../linear-algebra/dense.ts';
import type { LinearColumn } from './linear-model.ts';

export interface GeeCoefficient {
  readonly name: string;
  readonly estimate: number;
  /** Robust (sandwich) standard error. */
  readonly standardError: number;
  readonly modelStandardError: number;
  /** Wald z. */
  readonly statistic: number;
  readonly pValue: number;
  readonly interval: readonly [lower: number, upper: number];
}

export interface GeeFit {
  readonly coefficients: readonly GeeCoefficient[];
  readonly aliased: readonly string[];
  /** Robust covariance, row-major. */
  readonly covariance: Float64Array;
  /** Exchangeable working correlation; 0 for independence. */
  readonly correlation: number;
  /** Mean of the squared Pearson residuals. */
  readonly scale: number;
  readonly clusters: number;
  readonly observations: number;
  readonly iterations: number;
  readonly gradientNorm: number;
}

export interface GeeOptions {
  readonly family: 'gaussian' | 'binomial' | 'poisson';
  readonly correlation?: 'independence' | 'exchangeable';
  readonly confidenceLevel?: number;
}

/**
 * Generalised estimating equations with canonical link and the sandwich covariance: population-averaged effects for clustered data
 * (visits of a person, two joints of a person, persons of a site).
 *
 *   sum_c D_c' V_c^-1 (y_c - mu_c) = 0,  V_c = phi A^1/2 R(alpha) A^1/2
 *   covariance = B^-1 (sum_c u_c u_c') B^-1,  B = sum_c D_c' V_c^-1 D_c,  u_c = D_c' V_c^-1 (y_c - mu_c)
 *   phi = sum r^2 / N,  alpha = sum_c sum_{i<j} r_i r_j / (phi M),  M = number of pairs, r Pearson residuals
 *
 * Choices: moments divided by N and M without subtracting p, as R's geepack (its default scale and correlation); no small-sample
 * correction, hence for fewer than about 40 clusters the intervals are too short: take CR2 of `mmrm` there. R(alpha)^-1 is in
 * closed form, so a cluster costs its size, not its cube.
 *
 * Source: Liang KY, Zeger SL. Biometrika 1986;73:13-22. Checked against: shared case resp_toenail_gee (geepack).
 *
 * @param outcome one value per row; 0 or 1 for binomial, counts for poisson
 * @param cluster code 0, 1, ... per row
 */
export function gee(
  outcome: ArrayLike<number>,
  cluster: ArrayLike<number>,
  columns: readonly LinearColumn[],
  options: GeeOptions,
): Estimation<GeeFit> {
  checkInput(outcome, cluster, columns, options);
  if (outcome.length === 0) return { status: 'not-estimable', reason: 'no-observations' };
  const design = designOf(columns, outcome.length);
  const data = {
    outcome: Float64Array.from(outcome),
    rowsOf: rowsByCluster(cluster),
    ...design,
    family: options.family,
  };
  if (data.rowsOf.length < 2) return { status: 'not-estimable', reason: 'one-cluster' };
  const p = data.kept.length;
  let beta = startOf(data);
  let alpha = 0;
  for (let iteration = 1; iteration <= 200; iteration++) {
    const moments = momentsAt(data, beta);
    if (moments === undefined) return { status: 'not-estimable', reason: 'separation' };
    alpha = options.correlation === 'exchangeable' ? moments.correlation : 0;
    const equations = equationsAt(data, { beta, alpha, scale: moments.scale });
    const factor = cholesky(equations.bread, p, 1e-12);
    if (factor === undefined) return { status: 'not-estimable', reason: 'separation' };
    const inverse = choleskyInverse(factor);
    const step = multiply(inverse, equations.score, p, p, 1);
    beta = beta.map((value, k) => value + step[k]);
    const size = Math.sqrt(step.reduce((sum, value, k) => sum + value * equations.score[k], 0));
    if (size < 1e-10)
      return { status: 'estimated', fit: fitAt(data, columns, { beta, alpha, iteration, size, options }) };
  }
  return { status: 'not-estimable', reason: 'did-not-converge' };
}

interface GeeData {
  readonly outcome: Float64Array;
  /** Rows of each cluster. */
  readonly rowsOf: readonly Int32Array[];
  /** Row-major, n x p, over the kept columns. */
  readonly x: Float64Array;
  readonly kept: readonly number[];
  readonly family: GeeOptions['family'];
}

function designOf(columns: readonly LinearColumn[], n: number) {
  const all = columns.length;
  const products = new Float64Array(all * all);
  for (let a = 0; a < all; a++) {
    for (let b = 0; b < all; b++) {
      for (let i = 0; i < n; i++) products[a * all + b] += columns[a].values[i] * columns[b].values[i];
    }
  }
  const kept = independentColumns(products, all);
  const x = new Float64Array(n * kept.length);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < kept.length; k++) x[i * kept.length + k] = columns[kept[k]].values[i];
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

/** Zero, except that the mean of the outcome goes to a constant column if there is one. */
function startOf({ outcome, x, kept, family }: GeeData): Float64Array {
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

/** Mean and variance function of row i. */
function meanOf(
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

function momentsAt(
  data: GeeData,
  beta: Float64Array,
): { readonly scale: number; readonly correlation: number } | undefined {
  let [squares, products, pairs] = [0, 0, 0];
  for (const rows of data.rowsOf) {
    let [sum, own] = [0, 0];
    for (const i of rows) {
      const [mean, variance] = meanOf(data, beta, i);
      const r = (data.outcome[i] - mean) / Math.sqrt(variance);
      sum += r;
      own += r * r;
    }
    squares += own;
    products += (sum * sum - own) / 2;
    pairs += (rows.length * (rows.length - 1)) / 2;
  }
  const scale = squares / data.outcome.length;
  if (!(scale > 1e-14) || !Number.isFinite(scale)) return undefined;
  return { scale, correlation: pairs === 0 ? 0 : products / (pairs * scale) };
}

/** Score, bread and meat at beta; R^-1 = (I - c J) / (1 - alpha), c = alpha / (1 + (m - 1) alpha). */
function equationsAt(
  data: GeeData,
  { beta, alpha, scale }: { readonly beta: Float64Array; readonly alpha: number; readonly scale: number },
) {
  const p = data.kept.length;
  const score = new Float64Array(p);
  const bread = new Float64Array(p * p);
  const meat = new Float64Array(p * p);
  for (const rows of data.rowsOf) {
    const c = alpha / (1 + (rows.length - 1) * alpha);
    const own = new Float64Array(p);
    const sum = new Float64Array(p);
    let residuals = 0;
    for (const i of rows) {
      const [mean, variance] = meanOf(data, beta, i);
      const root = Math.sqrt(variance);
      const r = (data.outcome[i] - mean) / root;
      residuals += r;
      for (let k = 0; k < p; k++) {
        const d = root * data.x[i * p + k];
        own[k] += d * r;
        sum[k] += d;
        for (let l = 0; l <= k; l++) bread[k * p + l] += (d * root * data.x[i * p + l]) / (scale * (1 - alpha));
      }
    }
    for (let k = 0; k < p; k++) {
      own[k] = (own[k] - c * sum[k] * residuals) / (scale * (1 - alpha));
      score[k] += own[k];
      for (let l = 0; l <= k; l++) {
        bread[k * p + l] -= (c * sum[k] * sum[l]) / (scale * (1 - alpha));
        meat[k * p + l] += own[k] * own[l];
      }
    }
  }
  for (let k = 0; k < p; k++) {
    for (let l = 0; l < k; l++) {
      bread[l * p + k] = bread[k * p + l];
      meat[l * p + k] = meat[k * p + l];
    }
  }
  return { score, bread, meat };
}

function fitAt(
  data: GeeData,
  columns: readonly LinearColumn[],
  end: {
    readonly beta: Float64Array;
    readonly alpha: number;
    readonly iteration: number;
    readonly size: number;
    readonly options: GeeOptions;
  },
): GeeFit {
  const { beta, alpha, options } = end;
  const p = data.kept.length;
  const moments = momentsAt(data, beta);
  const scale = moments?.scale ?? Number.NaN;
  const { bread, meat } = equationsAt(data, { beta, alpha, scale });
  const factor = cholesky(bread, p);
  const inverse = factor === undefined ? new Float64Array(p * p) : choleskyInverse(factor);
  const covariance = multiply(multiply(inverse, meat, p, p, p), inverse, p, p, p);
  const z = normalQuantile((1 + (options.confidenceLevel ?? 0.95)) / 2);
  return {
    coefficients: data.kept.map((j, k) => {
      const standardError = Math.sqrt(covariance[k * p + k]);
      const statistic = beta[k] / standardError;
      return {
        name: columns[j].name,
        estimate: beta[k],
        standardError,
        modelStandardError: Math.sqrt(inverse[k * p + k]),
        statistic,
        pValue: 2 * normalUpper(Math.abs(statistic)),
        interval: [beta[k] - z * standardError, beta[k] + z * standardError],
      };
    }),
    aliased: columns.flatMap(({ name }, j) => (data.kept.includes(j) ? [] : [name])),
    covariance,
    correlation: alpha,
    scale,
    clusters: data.rowsOf.length,
    observations: data.outcome.length,
    iterations: end.iteration,
    gradientNorm: end.size,
  };
}

function checkInput(
  outcome: ArrayLike<number>,
  cluster: ArrayLike<number>,
  columns: readonly LinearColumn[],
  { family, confidenceLevel = 0.95 }: GeeOptions,
): void {
  const n = outcome.length;
  if (cluster.length !== n) throw new InvalidInputError('cluster', `${cluster.length} clusters for ${n} rows`);
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
  }
}
