import { cholesky, lowerInverse } from '../linear-algebra/cholesky.ts';
import { multiply, transpose } from '../linear-algebra/dense.ts';
import { drawChiSquared, drawNormal } from '../random/draws.ts';
import type { RandomGenerator } from '../random/random-generator.ts';
import { type JointParameters, momentsOf } from './expectation-maximisation.ts';

/**
 * Draws covariance and mean of a multivariate normal from their posterior given a complete table.
 *
 *   Sigma = M M', M = C A'^-1, C C' = sums of products about the mean, A Bartlett's factor of a Wishart matrix on n - 1 degrees
 *   of freedom;  mu = ybar + M z / sqrt(n)
 *
 * Source: Smith WB, Hocking RR. Appl Stat 1972;21:341-345 (Bartlett's decomposition).
 */
export function drawJointParameters(
  values: Float64Array,
  rows: number,
  p: number,
  generator: RandomGenerator,
): JointParameters {
  const { mean, products } = momentsOf(values, rows, p);
  const root = cholesky(products, p, 0)?.lower ?? new Float64Array(p * p);
  const bartlett = new Float64Array(p * p);
  for (let j = 0; j < p; j++) {
    bartlett[j * p + j] = Math.sqrt(drawChiSquared(generator, rows - 1 - j));
    for (let k = 0; k < j; k++) bartlett[j * p + k] = drawNormal(generator);
  }
  const factor = multiply(root, transpose(lowerInverse(bartlett, p), p, p), p, p, p);
  const covariance = multiply(factor, transpose(factor, p, p), p, p, p);
  const noise = Float64Array.from({ length: p }, () => drawNormal(generator) / Math.sqrt(rows));
  const shift = multiply(factor, noise, p, p, 1);
  return { mean: mean.map((value, j) => value + shift[j]), covariance };
}
