import { describe, expect, it } from 'vitest';
import { cholesky, choleskyInverse, choleskyLogDeterminant, choleskySolve, independentColumns } from './cholesky.ts';
import { multiply, solveSquare } from './dense.ts';
import { leastSquares } from './least-squares.ts';
import { symmetricEigen, symmetricFunction } from './symmetric-eigen.ts';

describe('linear algebra by hand', () => {
  // A = [4 2; 2 5]: L = [2 0; 1 2], det 16, inverse [5 -2; -2 4] / 16, A (1, 2)' = (8, 12)'.
  const matrix = Float64Array.of(4, 2, 2, 5);

  it('factorises, solves, inverts', () => {
    const factor = cholesky(matrix, 2);
    if (factor === undefined) throw new Error('positive definite');
    expect([...factor.lower]).toEqual([2, 0, 1, 2]);
    expect([...choleskySolve(factor, [8, 12])]).toEqual([1, 2]);
    expect([...choleskyInverse(factor)]).toEqual([5 / 16, -2 / 16, -2 / 16, 4 / 16]);
    expect(choleskyLogDeterminant(factor)).toBeCloseTo(Math.log(16), 14);
  });

  it('refuses a singular and an indefinite matrix', () => {
    expect(cholesky(Float64Array.of(1, 1, 1, 1), 2)).toBeUndefined();
    expect(cholesky(Float64Array.of(1, 2, 2, 1), 2)).toBeUndefined();
    expect(solveSquare(Float64Array.of(1, 2, 2, 4), [1, 1], 2)).toBeUndefined();
  });

  it('finds the eigenvalues 2 +- 1 of [2 1; 1 2] and a square root', () => {
    const { values } = symmetricEigen(Float64Array.of(2, 1, 1, 2), 2);
    expect(values[0]).toBeCloseTo(3, 14);
    expect(values[1]).toBeCloseTo(1, 14);
    const root = symmetricFunction(matrix, 2, Math.sqrt);
    const square = multiply(root, root, 2, 2, 2);
    for (let i = 0; i < 4; i++) expect(square[i]).toBeCloseTo(matrix[i], 13);
  });

  it('drops the later one of two equal columns', () => {
    // Columns 1, x, 1 + x, x^2 at x = 0, 1, 2, 3: the third is the sum of the first two.
    const columns = [
      [1, 1, 1, 1],
      [0, 1, 2, 3],
      [1, 2, 3, 4],
      [0, 1, 4, 9],
    ];
    const crossProducts = new Float64Array(16);
    columns.forEach((a, i) => {
      columns.forEach((b, j) => {
        crossProducts[i * 4 + j] = a.reduce((sum, value, k) => sum + value * b[k], 0);
      });
    });
    expect(independentColumns(crossProducts, 4)).toEqual([0, 1, 3]);
    const fit = leastSquares(
      columns.map((values) => Float64Array.from(values)),
      Float64Array.of(1, 2, 5, 10),
    );
    expect(fit.kept).toEqual([0, 1, 3]);
    // y = 1 + x^2 exactly.
    for (let j = 0; j < 4; j++) expect(fit.coefficients[j]).toBeCloseTo([1, 0, 0, 1][j], 12);
    expect(fit.residualSumOfSquares).toBeCloseTo(0, 20);
  });
});
