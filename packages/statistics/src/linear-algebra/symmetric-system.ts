/** Cholesky factor of a symmetric positive semi-definite matrix; columns that depend on earlier ones are set aside. */
export interface SymmetricFactor {
  readonly size: number;
  /** Row by row; the lower triangle holds L of A = L L'. */
  readonly lower: Float64Array;
  /** 1 for each column that is a combination of earlier ones; its solution is 0. */
  readonly aliased: Uint8Array;
  rank: number;
}

/** A pivot below this share of its diagonal element means that the column depends on the earlier ones. */
const dependenceTolerance = 1e-11;

export function createFactor(size: number): SymmetricFactor {
  return { size, lower: new Float64Array(size * size), aliased: new Uint8Array(size), rank: 0 };
}

/** Factorises `matrix` (row by row, symmetric) into `factor`, reusing its memory. */
export function factorise(matrix: Float64Array, factor: SymmetricFactor): SymmetricFactor {
  const { size, lower, aliased } = factor;
  factor.rank = 0;
  for (let j = 0; j < size; j++) {
    let pivot = matrix[j * size + j];
    for (let k = 0; k < j; k++) pivot -= lower[j * size + k] ** 2;
    const isAliased = !(pivot > dependenceTolerance * matrix[j * size + j]);
    aliased[j] = isAliased ? 1 : 0;
    if (!isAliased) factor.rank++;
    const root = isAliased ? 0 : Math.sqrt(pivot);
    lower[j * size + j] = root;
    for (let i = j + 1; i < size; i++) {
      let sum = matrix[i * size + j];
      for (let k = 0; k < j; k++) sum -= lower[i * size + k] * lower[j * size + k];
      lower[i * size + j] = isAliased ? 0 : sum / root;
    }
  }
  return factor;
}

/** Solves A x = b into `solution` (which may be `right`); aliased elements become 0. */
export function solveFactored(
  { size, lower, aliased }: SymmetricFactor,
  right: ArrayLike<number>,
  solution: Float64Array,
): void {
  for (let i = 0; i < size; i++) {
    let sum = right[i];
    for (let k = 0; k < i; k++) sum -= lower[i * size + k] * solution[k];
    solution[i] = aliased[i] === 1 ? 0 : sum / lower[i * size + i];
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = solution[i];
    for (let k = i + 1; k < size; k++) sum -= lower[k * size + i] * solution[k];
    solution[i] = aliased[i] === 1 ? 0 : sum / lower[i * size + i];
  }
}

/** The inverse, row by row; rows and columns of aliased elements are 0. */
export function invertFactored(factor: SymmetricFactor): Float64Array {
  const { size, aliased } = factor;
  const inverse = new Float64Array(size * size);
  const unit = new Float64Array(size);
  for (let j = 0; j < size; j++) {
    if (aliased[j] === 1) continue;
    unit.fill(0);
    unit[j] = 1;
    solveFactored(factor, unit, unit);
    for (let i = 0; i < size; i++) inverse[i * size + j] = unit[i];
  }
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) {
      const mean = (inverse[i * size + j] + inverse[j * size + i]) / 2;
      inverse[i * size + j] = mean;
      inverse[j * size + i] = mean;
    }
  }
  return inverse;
}

/** v' A^- v and the rank of A: a chi-squared statistic and its degrees of freedom. */
export function quadraticForm(
  matrix: Float64Array,
  vector: ArrayLike<number>,
): { readonly value: number; readonly rank: number } {
  const size = vector.length;
  const factor = factorise(matrix, createFactor(size));
  const solution = new Float64Array(size);
  solveFactored(factor, vector, solution);
  let value = 0;
  for (let i = 0; i < size; i++) value += vector[i] * solution[i];
  return { value, rank: factor.rank };
}

/** Natural logarithm of the determinant of the factorised matrix. */
export function logDeterminant({ size, lower }: SymmetricFactor): number {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += 2 * Math.log(lower[i * size + i]);
  return sum;
}
