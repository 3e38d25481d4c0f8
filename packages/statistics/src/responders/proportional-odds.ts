import { type Estimation, InvalidInputError } from '../estimation.ts';
import { createFactor, factorise, invertFactored, solveFactored } from '../linear-algebra/symmetric-system.ts';
import { type StandardisedCovariates, standardiseCovariates } from '../regression/standardised-covariates.ts';
import { waldTable } from './logistic-regression.ts';
import { checkLevel, type LevelOption } from './proportion.ts';

export interface ProportionalOddsFit {
  readonly observations: number;
  /** Log odds ratio of a higher category per unit of each covariate. */
  readonly coefficients: Float64Array;
  readonly standardErrors: Float64Array;
  readonly zValues: Float64Array;
  readonly pValues: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** zeta_k for P(Y <= k), k = 0..K-2, with their standard errors. */
  readonly thresholds: Float64Array;
  readonly thresholdStandardErrors: Float64Array;
  /** Thresholds first, then coefficients; row by row. */
  readonly covariance: Float64Array;
  readonly logLikelihood: number;
  readonly iterations: number;
  readonly gradientNorm: number;
}

/**
 * Proportional odds regression of an ordered outcome.
 *
 * Model: logit P(Y_i <= k) = zeta_k - x_i' b,  k = 0..K-2; exp(b) is the odds ratio of a higher category, whatever the cut.
 *
 * Choices: the sign of b is that of MASS::polr (SAS reports -b unless descending); covariance from the observed information.
 * Categories that nobody has are refused rather than dropped, because dropping them renumbers the rest.
 *
 * Source: McCullagh P. J R Stat Soc B 1980;42:109-142.
 * Checked against: MASS::polr 7.3-58 (reference/responders/responders.R).
 *
 * @param outcome whole numbers 0..K-1, every category present
 */
export function proportionalOdds(
  outcome: ArrayLike<number>,
  covariates: readonly ArrayLike<number>[],
  { confidenceLevel = 0.95 }: LevelOption = {},
): Estimation<ProportionalOddsFit> {
  checkLevel(confidenceLevel);
  const n = outcome.length;
  const counts = countCategories(outcome);
  if (n === 0) return { status: 'not-estimable', reason: 'no-observations' };
  if (counts.length < 2) return { status: 'not-estimable', reason: 'same-outcome-in-all' };
  if (counts.includes(0)) return { status: 'not-estimable', reason: 'empty-category' };
  const design = standardiseCovariates(covariates, n);
  const cuts = counts.length - 1;
  const size = cuts + covariates.length;
  const parameters = startThresholds(counts, size);
  const factor = createFactor(size);
  const step = new Float64Array(size);
  let sums = likelihood(outcome, design, cuts, parameters);
  const nullInformation = sums.information.slice();
  for (let iteration = 0; iteration < 100; iteration++) {
    factorise(sums.information, factor);
    for (let c = cuts; c < size; c++) {
      if (factor.aliased[c] === 1) return { status: 'not-estimable', reason: 'collinear-covariates' };
      if (factor.lower[c * size + c] ** 2 < 1e-8 * nullInformation[c * size + c]) {
        return { status: 'not-estimable', reason: 'separation' };
      }
    }
    solveFactored(factor, sums.score, step);
    const decrement = step.reduce((sum, s, c) => sum + s * sums.score[c], 0);
    if (Math.abs(decrement) < 1e-16) {
      const final = parameters.map((value, c) => value + step[c]);
      const table = unstandardise(final, invertFactored(factor), design, cuts);
      const gradientNorm = Math.sqrt(Math.abs(decrement));
      const fit = { observations: n, logLikelihood: sums.logLikelihood, iterations: iteration, gradientNorm };
      return { status: 'estimated', fit: { ...fit, ...withErrors(table, confidenceLevel) } };
    }
    const start = parameters.slice();
    const previous = sums.logLikelihood;
    for (let halving = 0, fraction = 1; halving < 40; halving++, fraction /= 2) {
      for (let c = 0; c < size; c++) parameters[c] = start[c] + fraction * step[c];
      sums = likelihood(outcome, design, cuts, parameters);
      if (sums.logLikelihood >= previous - 1e-10 * Math.abs(previous)) break;
    }
  }
  return { status: 'not-estimable', reason: 'did-not-converge' };
}

/** Thresholds of a model without covariates, followed by coefficients of 0. */
function startThresholds(counts: readonly number[], size: number): Float64Array {
  const parameters = new Float64Array(size);
  const total = counts.reduce((sum, count) => sum + count, 0);
  for (let k = 0, below = 0; k < counts.length - 1; k++) {
    below += counts[k];
    parameters[k] = Math.log(below / (total - below));
  }
  return parameters;
}

function withErrors(
  { coefficients, thresholds, covariance }: ReturnType<typeof unstandardise>,
  confidenceLevel: number,
) {
  const cuts = thresholds.length;
  const size = cuts + coefficients.length;
  const own = covariance.filter((_, at) => Math.floor(at / size) >= cuts && at % size >= cuts);
  const thresholdStandardErrors = thresholds.map((_, k) => Math.sqrt(covariance[k * size + k]));
  const table = waldTable(coefficients, own, confidenceLevel);
  return { coefficients, ...table, thresholds, thresholdStandardErrors, covariance };
}

/** Log-likelihood, score and observed information; minus infinity where the thresholds are out of order. */
function likelihood(
  outcome: ArrayLike<number>,
  { rows, columns }: StandardisedCovariates,
  cuts: number,
  parameters: Float64Array,
) {
  const size = cuts + columns;
  const score = new Float64Array(size);
  const information = new Float64Array(size * size);
  const add = (c: number, d: number, value: number) => {
    information[c * size + d] -= value;
    if (c !== d) information[d * size + c] -= value;
  };
  let logLikelihood = 0;
  for (let i = 0; i < outcome.length; i++) {
    const k = outcome[i];
    let eta = 0;
    for (let c = 0; c < columns; c++) eta += parameters[cuts + c] * rows[i * columns + c];
    const upper = k < cuts ? logistic(parameters[k] - eta) : certain;
    const lower = k > 0 ? logistic(parameters[k - 1] - eta) : impossible;
    const probability = upper.cdf < 0.5 ? upper.cdf - lower.cdf : lower.upper - upper.upper;
    if (!(probability > 0)) return { logLikelihood: Number.NEGATIVE_INFINITY, score, information };
    logLikelihood += Math.log(probability);
    const a = upper.density / probability;
    const b = lower.density / probability;
    const aa = upper.slope / probability - a * a;
    const bb = -lower.slope / probability - b * b;
    const ab = a * b;
    if (k < cuts) {
      score[k] += a;
      add(k, k, aa);
    }
    if (k > 0) {
      score[k - 1] -= b;
      add(k - 1, k - 1, bb);
    }
    if (k > 0 && k < cuts) add(k - 1, k, ab);
    for (let c = 0; c < columns; c++) {
      const x = rows[i * columns + c];
      score[cuts + c] -= (a - b) * x;
      if (k < cuts) add(k, cuts + c, -(aa + ab) * x);
      if (k > 0) add(k - 1, cuts + c, -(bb + ab) * x);
      for (let d = 0; d <= c; d++) add(cuts + d, cuts + c, (aa + 2 * ab + bb) * x * rows[i * columns + d]);
    }
  }
  return { logLikelihood, score, information };
}

const certain = { cdf: 1, upper: 0, density: 0, slope: 0 };
const impossible = { cdf: 0, upper: 1, density: 0, slope: 0 };

function logistic(z: number) {
  const cdf = 1 / (1 + Math.exp(-z));
  const upper = 1 / (1 + Math.exp(z));
  return { cdf, upper, density: cdf * upper, slope: cdf * upper * (upper - cdf) };
}

/** zeta_k = zeta'_k + sum b_c m_c, b_c = b'_c / s_c, and their covariance. */
function unstandardise(
  parameters: Float64Array,
  inverse: Float64Array,
  { means, scales }: StandardisedCovariates,
  cuts: number,
) {
  const size = parameters.length;
  const back = (vector: (c: number) => number) => {
    const result = new Float64Array(size);
    let shift = 0;
    for (let c = cuts; c < size; c++) {
      result[c] = vector(c) / scales[c - cuts];
      shift += result[c] * means[c - cuts];
    }
    for (let k = 0; k < cuts; k++) result[k] = vector(k) + shift;
    return result;
  };
  const half = new Float64Array(size * size);
  for (let r = 0; r < size; r++)
    half.set(
      back((c) => inverse[r * size + c]),
      r * size,
    );
  const covariance = new Float64Array(size * size);
  for (let c = 0; c < size; c++)
    back((r) => half[r * size + c]).forEach((value, r) => {
      covariance[r * size + c] = value;
    });
  const all = back((c) => parameters[c]);
  return { thresholds: all.slice(0, cuts), coefficients: all.slice(cuts), covariance };
}

function countCategories(outcome: ArrayLike<number>): number[] {
  const counts: number[] = [];
  for (let i = 0; i < outcome.length; i++) {
    const k = outcome[i];
    if (!Number.isInteger(k) || k < 0 || k > 1000) {
      throw new InvalidInputError('outcome', `outcome[${i}] is ${k}; it must be a whole number from 0`);
    }
    while (counts.length <= k) counts.push(0);
    counts[k]++;
  }
  return counts;
}
