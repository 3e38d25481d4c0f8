import { multiply, transpose } from '../linear-algebra/dense.ts';
import type { GeeInput } from './gee-data.ts';

/** Columns and outcome on scales on which arithmetic keeps its digits, and the way back. */
export interface GeeScaling {
  /** Shifted by their mean where there is a column of ones, divided by their spread. */
  readonly columns: readonly Float64Array[];
  readonly outcome: Float64Array;
  /** Residuals of the user are this many times those of the scaled outcome. */
  readonly outcomeScale: number;
  /** Coefficients and covariance of the kept columns in the user's units. */
  back(kept: readonly number[], beta: Float64Array): Float64Array;
  backCovariance(kept: readonly number[], covariance: Float64Array): Float64Array;
}

/**
 * Scales a problem of estimating equations: x -> (x - mean) / spread; a normal outcome likewise, others stay.
 *
 *   beta_k = (s_y / s_k) beta~_k,  beta_1 = m_y + s_y beta~_1 - sum m_k beta_k
 */
export function scaledForGee({
  columns,
  outcome,
  family,
}: Pick<GeeInput, 'columns' | 'outcome' | 'family'>): GeeScaling {
  const constant = columns.findIndex(({ values }) =>
    Array.prototype.every.call(values, (value: number) => value === 1),
  );
  const scales = columns.map(({ values }, j) =>
    j === constant ? { mean: 0, spread: 1 } : spreadOf(values, constant >= 0),
  );
  const own = family === 'gaussian' ? spreadOf(outcome, constant >= 0) : { mean: 0, spread: 1 };
  const matrixOf = (kept: readonly number[]) => {
    const p = kept.length;
    const matrix = new Float64Array(p * p);
    const row = kept.indexOf(constant);
    kept.forEach((j, k) => {
      matrix[k * p + k] = own.spread / scales[j].spread;
      if (row >= 0 && k !== row) matrix[row * p + k] = -scales[j].mean * matrix[k * p + k];
    });
    return matrix;
  };
  return {
    columns: columns.map(({ values }, j) => scaled(values, scales[j])),
    outcome: scaled(outcome, own),
    outcomeScale: own.spread,
    back(kept, beta) {
      const user = multiply(matrixOf(kept), beta, kept.length, kept.length, 1);
      const row = kept.indexOf(constant);
      if (row >= 0) user[row] += own.mean;
      return user;
    },
    backCovariance(kept, covariance) {
      const p = kept.length;
      const matrix = matrixOf(kept);
      return multiply(multiply(matrix, covariance, p, p, p), transpose(matrix, p, p), p, p, p);
    },
  };
}

interface Spread {
  readonly mean: number;
  readonly spread: number;
}

/** Mean (0 without a shift) and root mean square about it; 1 where nothing varies. */
function spreadOf(values: ArrayLike<number>, isShifted: boolean): Spread {
  const n = values.length;
  let mean = 0;
  for (let i = 0; isShifted && i < n; i++) mean += values[i] / n;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (values[i] - mean) ** 2 / n;
  // What rounding left of a constant is no spread.
  return { mean, spread: squares > 1e-28 * mean * mean && squares > 0 ? Math.sqrt(squares) : Math.abs(mean) || 1 };
}

function scaled(values: ArrayLike<number>, { mean, spread }: Spread): Float64Array {
  return Float64Array.from(values, (value) => (value - mean) / spread);
}
