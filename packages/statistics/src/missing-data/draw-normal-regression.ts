import { cholesky, choleskyInverse, independentColumns } from '../linear-algebra/cholesky.ts';
import { drawChiSquared, drawNormal } from '../random/draws.ts';
import type { RandomGenerator } from '../random/random-generator.ts';
import type { ImputationTable } from './imputation-table.ts';

/** Regression of one variable on all others: estimated, and a draw of it. One weight per column of the table. */
export interface DrawnRegression {
  readonly estimated: Float64Array;
  readonly drawn: Float64Array;
  /** Drawn residual standard deviation. */
  readonly sigma: number;
}

/**
 * Draws the missing values of variable j from its normal regression on all others, over the rows where it was observed.
 *
 * @param normal draws of the noise, on a stream of their own
 */
export function drawNormalRegression(
  table: ImputationTable,
  j: number,
  { generator, normal }: { readonly generator: RandomGenerator; readonly normal: () => number },
): void {
  const regression = drawRegression(table, j, generator);
  // Too few observed rows to explain anything: the values stay draws from what was observed.
  if (regression === undefined) return;
  table.replaceByRegression(j, { ...regression, normal });
}

/** @returns undefined where fewer rows than coefficients observed the variable; weights of what explains nothing of its own are 0 */
export function drawRegression(
  table: ImputationTable,
  j: number,
  generator: RandomGenerator,
): DrawnRegression | undefined {
  const { width, missing } = table;
  const products = table.observedProducts(j);
  const target = j + 1;
  const candidates = Array.from({ length: width }, (_, l) => l).filter((l) => l !== target);
  const block = (rows: readonly number[]) =>
    Float64Array.from(rows.flatMap((r) => rows.map((s) => products[r * width + s])));
  const explaining = independentColumns(block(candidates), candidates.length).map((index) => candidates[index]);
  const p = explaining.length;
  const factor = cholesky(block(explaining), p);
  const degreesOfFreedom = table.rows - missing[j].length - p;
  if (factor === undefined || degreesOfFreedom < 1) return undefined;
  const inverse = choleskyInverse(factor);
  const coefficients = explaining.map((_, r) =>
    explaining.reduce((sum, s, c) => sum + inverse[r * p + c] * products[s * width + target], 0),
  );
  const explained = explaining.reduce((sum, s, r) => sum + coefficients[r] * products[s * width + target], 0);
  const residual = Math.max(0, products[target * width + target] - explained);
  const sigma = Math.sqrt(residual / drawChiSquared(generator, degreesOfFreedom));
  const values = drawCoefficients(coefficients, inverse, sigma, generator);
  const estimated = new Float64Array(width);
  const drawn = new Float64Array(width);
  explaining.forEach((column, c) => {
    estimated[column] = coefficients[c];
    drawn[column] = values[c];
  });
  return { estimated, drawn, sigma };
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
