export interface LeastSquares {
  /** One per column; 0 for aliased columns. */
  readonly coefficients: Float64Array;
  /** Columns in their order that are not combinations of earlier ones. */
  readonly kept: readonly number[];
  /** (X'X)^-1 over the kept columns, row-major. */
  readonly inverse: Float64Array;
  readonly residualSumOfSquares: number;
  /** Q' y restricted to the kept columns, in their order: its squares are the sequential sums of squares. */
  readonly effects: Float64Array;
}

/**
 * Ordinary least squares by Householder QR; a column that depends on earlier ones is set aside.
 *
 * Source: Golub GH, Van Loan CF. Matrix Computations, 4th ed., algorithm 5.3.2; the rule for aliased columns is that of R's
 * lm (length orthogonal to the earlier columns below 1e-7 of its own).
 *
 * @param columns design columns, each of length n
 * @param response length n
 */
export function leastSquares(columns: readonly Float64Array[], response: Float64Array): LeastSquares {
  const n = response.length;
  const y = response.slice();
  const kept: number[] = [];
  const reduced: Float64Array[] = [];
  const reflectors: Float64Array[] = [];
  columns.forEach((original, j) => {
    const column = original.slice();
    for (let k = 0; k < reflectors.length; k++) reflect(reflectors[k], column, k);
    const rank = kept.length;
    let square = 0;
    for (let i = rank; i < n; i++) square += column[i] ** 2;
    if (rank >= n || !(Math.sqrt(square) > 1e-7 * norm(original))) return;
    const reflector = column.slice();
    for (let i = 0; i < rank; i++) reflector[i] = 0;
    const alpha = reflector[rank] > 0 ? -Math.sqrt(square) : Math.sqrt(square);
    reflector[rank] -= alpha;
    const length = norm(reflector);
    for (let i = rank; i < n; i++) reflector[i] /= length;
    column[rank] = alpha;
    reflectors.push(reflector);
    reduced.push(column.slice(0, rank + 1));
    reflect(reflector, y, rank);
    kept.push(j);
  });
  return finish({ columns: columns.length, kept, reduced, y });
}

function finish(state: {
  readonly columns: number;
  readonly kept: readonly number[];
  readonly reduced: readonly Float64Array[];
  readonly y: Float64Array;
}): LeastSquares {
  const { kept, reduced, y } = state;
  const p = kept.length;
  const coefficients = new Float64Array(state.columns);
  const solution = new Float64Array(p);
  for (let i = p - 1; i >= 0; i--) {
    let sum = y[i];
    for (let k = i + 1; k < p; k++) sum -= reduced[k][i] * solution[k];
    solution[i] = sum / reduced[i][i];
    coefficients[kept[i]] = solution[i];
  }
  let residualSumOfSquares = 0;
  for (let i = p; i < y.length; i++) residualSumOfSquares += y[i] ** 2;
  return { coefficients, kept, inverse: inverseOfGram(reduced), residualSumOfSquares, effects: y.slice(0, p) };
}

/** (R'R)^-1 = R^-1 R^-T for upper triangular R given by columns. */
function inverseOfGram(reduced: readonly Float64Array[]): Float64Array {
  const p = reduced.length;
  const inverse = new Float64Array(p * p);
  for (let j = 0; j < p; j++) {
    inverse[j * p + j] = 1 / reduced[j][j];
    for (let i = j - 1; i >= 0; i--) {
      let sum = 0;
      for (let k = i + 1; k <= j; k++) sum -= reduced[k][i] * inverse[k * p + j];
      inverse[i * p + j] = sum / reduced[i][i];
    }
  }
  const gram = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      for (let k = Math.max(i, j); k < p; k++) gram[i * p + j] += inverse[i * p + k] * inverse[j * p + k];
    }
  }
  return gram;
}

function reflect(reflector: Float64Array, vector: Float64Array, from: number): void {
  let dot = 0;
  for (let i = from; i < vector.length; i++) dot += reflector[i] * vector[i];
  for (let i = from; i < vector.length; i++) vector[i] -= 2 * dot * reflector[i];
}

function norm(vector: Float64Array): number {
  let square = 0;
  for (const value of vector) square += value * value;
  return Math.sqrt(square);
}
