import { cholesky, choleskyInverse, independentColumns } from '../linear-algebra/cholesky.ts';
import { drawChiSquared, drawNormal } from '../random/draws.ts';
import type { RandomGenerator } from '../random/random-generator.ts';
import { addRow, type ImputationTable, mirrored } from './imputation-table.ts';

/**
 * Draws the missing values of variable j from its normal regression on all others, over the rows where it was observed.
 * The cross-products of those rows are the table's less those of the rows with a gap.
 */
export function drawNormalRegression(table: ImputationTable, j: number, generator: RandomGenerator): void {
  const { width, standardised, crossProducts, missing } = table;
  const observed = Float64Array.from(crossProducts);
  for (let r = 0; r < missing[j].length; r++) addRow(observed, standardised, missing[j][r], width, -1);
  const products = mirrored(observed, width);
  const target = j + 1;
  const candidates = Array.from({ length: width }, (_, l) => l).filter((l) => l !== target);
  const block = (rows: readonly number[]) =>
    Float64Array.from(rows.flatMap((r) => rows.map((s) => products[r * width + s])));
  const explaining = independentColumns(block(candidates), candidates.length).map((index) => candidates[index]);
  const p = explaining.length;
  const factor = cholesky(block(explaining), p);
  const degreesOfFreedom = table.rows - missing[j].length - p;
  // Too few observed rows to explain anything: the values stay draws from what was observed.
  if (factor === undefined || degreesOfFreedom < 1) return;
  const inverse = choleskyInverse(factor);
  const coefficients = explaining.map((_, r) =>
    explaining.reduce((sum, s, c) => sum + inverse[r * p + c] * products[s * width + target], 0),
  );
  const explained = explaining.reduce((sum, s, r) => sum + coefficients[r] * products[s * width + target], 0);
  const residual = Math.max(0, products[target * width + target] - explained);
  const sigma = Math.sqrt(residual / drawChiSquared(generator, degreesOfFreedom));
  const drawn = drawCoefficients(coefficients, inverse, sigma, generator);
  for (let r = 0; r < missing[j].length; r++) {
    const row = missing[j][r];
    let value = sigma * drawNormal(generator);
    for (let c = 0; c < p; c++) value += drawn[c] * standardised[row * width + explaining[c]];
    table.set(row, j, value);
  }
}

/** b + scale L z with L L' the covariance. */
export function drawCoefficients(
  coefficients: ArrayLike<number>,
  covariance: Float64Array,
  scale: number,
  generator: RandomGenerator,
): Float64Array {
  const p = coefficients.length;
  const root = cholesky(covariance, p);
  const noise = Float64Array.from({ length: p }, () => drawNormal(generator));
  return Float64Array.from({ length: p }, (_, r) => {
    let value = coefficients[r];
    if (root !== undefined) for (let c = 0; c <= r; c++) value += scale * root.lower[r * p + c] * noise[c];
    return value;
  });
}
