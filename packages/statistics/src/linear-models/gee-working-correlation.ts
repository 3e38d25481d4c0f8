import { cholesky, choleskyInverse } from '../linear-algebra/cholesky.ts';
import { brentMinimum } from '../optimisers/brent-minimum.ts';
import type { GeeCorrelation } from './gee.ts';
import type { GeeData } from './gee-data.ts';
import type { PearsonMoments } from './gee-equations.ts';

/** Correlation of the rows of a cluster as the equations suppose it. */
export interface WorkingCorrelation {
  /** Its one number; the mean of the pairs where there are several. */
  readonly parameter: number;
  /** Over all waves, row-major. */
  readonly matrix: Float64Array;
  /** R^-1 times the `width` columns of `plain` (row-major, one row per row of the cluster) into `solved`. */
  solve(rows: Int32Array, plain: Float64Array, into: { readonly solved: Float64Array; readonly width: number }): void;
}

/** The working correlation by moments of the residuals; a reason where it is not positive definite. */
export function workingCorrelation(
  kind: GeeCorrelation,
  data: GeeData,
  moments: PearsonMoments,
): WorkingCorrelation | string {
  if (kind === 'independence') return independenceCorrelation(data);
  if (kind === 'exchangeable') {
    const largest = largestCluster(data);
    const alpha = exchangeableMoment(data, moments);
    const isPossible = alpha < 1 && alpha > -1 / Math.max(1, largest - 1);
    return isPossible ? constantCorrelation(alpha, largest) : 'working-correlation-not-positive-definite';
  }
  const pairs = pairSums(data, moments);
  if (kind === 'unstructured' && pairs.counts.some((count, at) => count === 0 && isPair(at, pairs.waves)))
    return 'waves-never-together';
  const matrix = kind === 'ar1' ? autoregressive(pairs) : unstructured(pairs);
  if (cholesky(matrix, pairs.waves, 1e-12) === undefined) return 'working-correlation-not-positive-definite';
  const parameter = kind === 'ar1' ? (matrix[1] ?? 0) : meanOfPairs(matrix, pairs.waves);
  return byPattern(matrix, parameter, { waves: pairs.waves, data });
}

/** Rows of a cluster as if they had nothing to do with each other. */
export function independenceCorrelation(data: GeeData): WorkingCorrelation {
  return constantCorrelation(0, largestCluster(data));
}

function largestCluster({ rowsOf }: GeeData): number {
  return rowsOf.reduce((most, rows) => Math.max(most, rows.length), 0);
}

function exchangeableMoment({ rowsOf }: GeeData, { residuals, scale }: PearsonMoments): number {
  let [products, pairs] = [0, 0];
  for (const rows of rowsOf) {
    let [sum, own] = [0, 0];
    for (const i of rows) {
      sum += residuals[i];
      own += residuals[i] * residuals[i];
    }
    products += (sum * sum - own) / 2;
    pairs += (rows.length * (rows.length - 1)) / 2;
  }
  return pairs === 0 ? 0 : products / (pairs * scale);
}

/** All correlations alpha: R^-1 = (I - c J) / (1 - alpha), c = alpha / (1 + (m - 1) alpha), so a cluster costs its size. */
function constantCorrelation(alpha: number, waves: number): WorkingCorrelation {
  const matrix = Float64Array.from({ length: waves * waves }, (_, at) => (at % (waves + 1) === 0 ? 1 : alpha));
  return {
    parameter: alpha,
    matrix,
    solve(rows, plain, { solved, width }) {
      const m = rows.length;
      const c = alpha / (1 + (m - 1) * alpha);
      for (let k = 0; k < width; k++) {
        let sum = 0;
        for (let a = 0; a < m; a++) sum += plain[a * width + k];
        for (let a = 0; a < m; a++) solved[a * width + k] = (plain[a * width + k] - c * sum) / (1 - alpha);
      }
    },
  };
}

interface PairSums {
  readonly waves: number;
  /** Sums of r_i r_j / phi and their number for waves (t, u), t > u, at t waves + u. */
  readonly sums: Float64Array;
  readonly counts: Float64Array;
}

function pairSums({ rowsOf, waves }: GeeData, { residuals, scale }: PearsonMoments): PairSums {
  const size = waves.reduce((most, wave) => Math.max(most, wave), 0) + 1;
  const sums = new Float64Array(size * size);
  const counts = new Float64Array(size * size);
  for (const rows of rowsOf) {
    for (let a = 0; a < rows.length; a++) {
      for (let b = 0; b < a; b++) {
        const [t, u] = [waves[rows[a]], waves[rows[b]]];
        const at = Math.max(t, u) * size + Math.min(t, u);
        sums[at] += (residuals[rows[a]] * residuals[rows[b]]) / scale;
        counts[at]++;
      }
    }
  }
  return { waves: size, sums, counts };
}

const isPair = (at: number, waves: number) => Math.floor(at / waves) > at % waves;

/** Least squares of all products on rho^lag; the sums per lag are all it needs. */
function autoregressive({ waves, sums, counts }: PairSums): Float64Array {
  const products = new Float64Array(waves);
  const pairs = new Float64Array(waves);
  sums.forEach((sum, at) => {
    const lag = Math.floor(at / waves) - (at % waves);
    if (lag <= 0) return;
    products[lag] += sum;
    pairs[lag] += counts[at];
  });
  const lack = (rho: number) => {
    let total = 0;
    for (let lag = 1; lag < waves; lag++) total += rho ** lag * (pairs[lag] * rho ** lag - 2 * products[lag]);
    return total;
  };
  const rho = polished(brentMinimum(lack, [-0.9999, 0.9999]), products, pairs);
  return Float64Array.from(
    { length: waves * waves },
    (_, at) => rho ** Math.abs(Math.floor(at / waves) - (at % waves)),
  );
}

/** Newton on the derivative: a minimum is found by values to half the digits only. */
function polished(start: number, products: Float64Array, pairs: Float64Array): number {
  let rho = start;
  for (let step = 0; step < 4; step++) {
    let [slope, bend] = [0, 0];
    for (let lag = 1; lag < pairs.length; lag++) {
      slope += lag * (pairs[lag] * rho ** (2 * lag - 1) - products[lag] * rho ** (lag - 1));
      bend += lag * (2 * lag - 1) * pairs[lag] * rho ** (2 * lag - 2);
      if (lag > 1) bend -= lag * (lag - 1) * products[lag] * rho ** (lag - 2);
    }
    if (!(bend > 0)) return rho;
    rho -= slope / bend;
  }
  return Math.abs(rho - start) < 1e-4 ? rho : start;
}

function unstructured({ waves, sums, counts }: PairSums): Float64Array {
  return Float64Array.from({ length: waves * waves }, (_, at) => {
    const [t, u] = [Math.floor(at / waves), at % waves];
    const pair = Math.max(t, u) * waves + Math.min(t, u);
    return t === u ? 1 : sums[pair] / counts[pair];
  });
}

/** Inverts the correlation of each set of waves once. */
function byPattern(
  matrix: Float64Array,
  parameter: number,
  { waves, data }: { readonly waves: number; readonly data: GeeData },
): WorkingCorrelation {
  const inverses = new Map<string, Float64Array>();
  const inverseOf = (rows: Int32Array): Float64Array => {
    const key = rows.reduce((text, row) => `${text} ${data.waves[row]}`, '');
    const known = inverses.get(key);
    if (known !== undefined) return known;
    const m = rows.length;
    const own = new Float64Array(m * m);
    rows.forEach((r, a) => {
      rows.forEach((s, b) => {
        own[a * m + b] = matrix[data.waves[r] * waves + data.waves[s]];
      });
    });
    // A principal part of a positive definite matrix is positive definite.
    const factor = cholesky(own, m, 0);
    const inverse = factor === undefined ? own : choleskyInverse(factor);
    inverses.set(key, inverse);
    return inverse;
  };
  return {
    parameter,
    matrix,
    solve(rows, plain, { solved, width }) {
      const m = rows.length;
      const inverse = inverseOf(rows);
      for (let a = 0; a < m; a++) {
        for (let k = 0; k < width; k++) {
          let sum = 0;
          for (let b = 0; b < m; b++) sum += inverse[a * m + b] * plain[b * width + k];
          solved[a * width + k] = sum;
        }
      }
    },
  };
}

function meanOfPairs(matrix: Float64Array, waves: number): number {
  let sum = 0;
  for (let t = 0; t < waves; t++) for (let u = 0; u < t; u++) sum += matrix[t * waves + u];
  return waves < 2 ? 0 : sum / ((waves * (waves - 1)) / 2);
}
