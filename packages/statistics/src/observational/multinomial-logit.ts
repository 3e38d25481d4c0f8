import { type Estimation, InvalidInputError } from '../estimation.ts';
import { createFactor, factorise, invertFactored, solveFactored } from '../linear-algebra/symmetric-system.ts';
import { standardiseCovariates } from '../regression/standardised-covariates.ts';

export interface MultinomialFit {
  /** Per arm 1..K-1 against arm 0: intercept, then one coefficient per covariate; arm by arm. */
  readonly coefficients: Float64Array;
  readonly standardErrors: Float64Array;
  /** Probability of every arm, observation by observation. */
  readonly fitted: Float64Array;
  readonly arms: number;
  readonly deviance: number;
  readonly iterations: number;
  readonly gradientNorm: number;
}

/**
 * Multinomial logistic regression, for generalised propensity scores of three or more arms.
 *
 * Model: log P(arm k) / P(arm 0) = g_k0 + x' g_k;  weights for the effect in everybody: 1 / P(own arm).
 *
 * Choices: arm 0 is the reference, as nnet::multinom; Newton with the full information rather than quasi-Newton.
 * Source: Imbens GW. Biometrika 2000;87:706-710.
 * Checked against: nnet 7.3-18.
 *
 * @param arm whole numbers 0..K-1, every arm present
 */
export function multinomialLogit(
  arm: ArrayLike<number>,
  covariates: readonly ArrayLike<number>[],
): Estimation<MultinomialFit> {
  const n = arm.length;
  const arms = countArms(arm);
  if (n === 0) return { status: 'not-estimable', reason: 'no-observations' };
  if (arms.includes(0) || arms.length < 2) return { status: 'not-estimable', reason: 'empty-arm' };
  const { rows, columns, means, scales } = standardiseCovariates(covariates, n);
  const width = columns + 1;
  const free = arms.length - 1;
  const size = free * width;
  const beta = new Float64Array(size);
  const factor = createFactor(size);
  const step = new Float64Array(size);
  const fitted = new Float64Array(n * arms.length);
  let previous = Number.NEGATIVE_INFINITY;
  for (let iteration = 0; iteration < 60; iteration++) {
    const sums = sweep(arm, rows, columns, beta, fitted, arms.length);
    if (sums.logLikelihood < previous - 1e-8 * Math.abs(previous))
      return { status: 'not-estimable', reason: 'did-not-converge' };
    previous = sums.logLikelihood;
    factorise(sums.information, factor);
    if (factor.rank < size) return { status: 'not-estimable', reason: 'collinear-covariates-or-separation' };
    solveFactored(factor, sums.score, step);
    const decrement = step.reduce((sum, s, c) => sum + s * sums.score[c], 0);
    for (let c = 0; c < size; c++) beta[c] += step[c];
    if (decrement > 1e-18) continue;
    const inverse = invertFactored(factor);
    const coefficients = new Float64Array(size);
    const standardErrors = new Float64Array(size);
    for (let k = 0; k < free; k++) {
      const gradient = (c: number) => (c === 0 ? 1 : -means[c - 1] / scales[c - 1]);
      let variance = 0;
      for (let c = 0; c < width; c++) {
        coefficients[k * width] += gradient(c) * beta[k * width + c];
        for (let d = 0; d < width; d++) {
          variance += gradient(c) * gradient(d) * inverse[(k * width + c) * size + k * width + d];
        }
      }
      standardErrors[k * width] = Math.sqrt(variance);
      for (let c = 1; c < width; c++) {
        const at = k * width + c;
        coefficients[at] = beta[at] / scales[c - 1];
        standardErrors[at] = Math.sqrt(inverse[at * size + at]) / scales[c - 1];
      }
    }
    const gradientNorm = Math.sqrt(Math.max(0, decrement));
    const fit = { coefficients, standardErrors, fitted, arms: arms.length, deviance: -2 * sums.logLikelihood };
    return { status: 'estimated', fit: { ...fit, iterations: iteration, gradientNorm } };
  }
  return { status: 'not-estimable', reason: 'separation' };
}

function sweep(
  arm: ArrayLike<number>,
  rows: Float64Array,
  columns: number,
  beta: Float64Array,
  fitted: Float64Array,
  arms: number,
) {
  const width = columns + 1;
  const size = beta.length;
  const score = new Float64Array(size);
  const information = new Float64Array(size * size);
  const x = new Float64Array(width);
  let logLikelihood = 0;
  for (let i = 0; i < arm.length; i++) {
    x[0] = 1;
    for (let c = 0; c < columns; c++) x[c + 1] = rows[i * columns + c];
    const eta = [0];
    for (let k = 1; k < arms; k++) {
      let sum = 0;
      for (let c = 0; c < width; c++) sum += beta[(k - 1) * width + c] * x[c];
      eta.push(sum);
    }
    const largest = Math.max(...eta);
    const total = eta.reduce((sum, value) => sum + Math.exp(value - largest), 0);
    logLikelihood += eta[arm[i]] - largest - Math.log(total);
    for (let k = 0; k < arms; k++) fitted[i * arms + k] = Math.exp(eta[k] - largest) / total;
    for (let k = 1; k < arms; k++) {
      const p = fitted[i * arms + k];
      const residual = (arm[i] === k ? 1 : 0) - p;
      for (let c = 0; c < width; c++) score[(k - 1) * width + c] += residual * x[c];
      for (let j = 1; j < arms; j++) {
        const weight = p * ((j === k ? 1 : 0) - fitted[i * arms + j]);
        for (let c = 0; c < width; c++) {
          const row = ((k - 1) * width + c) * size + (j - 1) * width;
          for (let d = 0; d < width; d++) information[row + d] += weight * x[c] * x[d];
        }
      }
    }
  }
  return { logLikelihood, score, information };
}

function countArms(arm: ArrayLike<number>): number[] {
  const counts: number[] = [];
  for (let i = 0; i < arm.length; i++) {
    if (!Number.isInteger(arm[i]) || arm[i] < 0 || arm[i] > 100) {
      throw new InvalidInputError('arm', `arm[${i}] is ${arm[i]}; it must be a whole number from 0`);
    }
    while (counts.length <= arm[i]) counts.push(0);
    counts[arm[i]]++;
  }
  return counts;
}
