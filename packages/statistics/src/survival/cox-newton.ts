import type { Estimation } from '../estimation.ts';
import {
  createFactor,
  factorise,
  invertFactored,
  type SymmetricFactor,
  solveFactored,
} from '../linear-algebra/symmetric-system.ts';
import type { CoxSums } from './cox-sums.ts';

export interface CoxOptimum {
  readonly beta: Float64Array;
  readonly factor: SymmetricFactor;
  readonly modelCovariance: Float64Array;
  readonly iterations: number;
  /** U' I^-1 U at the last evaluation. */
  readonly decrement: number;
}

const largestIterations = 40;
// A covariate whose information has shrunk to this share of what it was at 0 separates those who die from those at risk.
const collapse = 1e-8;
// The next step would be 1e-8 standard errors; Newton has then squared its error well below the rounding of the sums.
const smallestDecrement = 1e-16;

/**
 * Newton's method with step halving on a log-likelihood that `evaluate` leaves in `sums`, which hold it at 0 to begin with.
 *
 * A likelihood whose information on a covariate dies away while it still rises has its maximum at infinity.
 */
export function maximiseCox(
  evaluate: (beta: Float64Array) => void,
  sums: CoxSums,
  columns: number,
): Estimation<CoxOptimum> {
  const factor = createFactor(columns);
  const beta = new Float64Array(columns);
  const candidate = new Float64Array(columns);
  const step = new Float64Array(columns);
  const nullInformation = Float64Array.from({ length: columns }, (_, c) => sums.information[c * columns + c]);
  let previousLogLikelihood = Number.NEGATIVE_INFINITY;
  for (let iteration = 0; iteration <= largestIterations; iteration++) {
    if (!Number.isFinite(sums.logLikelihood)) return { status: 'not-estimable', reason: 'did-not-converge' };
    factorise(sums.information, factor);
    if (factor.rank === 0) return { status: 'not-estimable', reason: 'no-information-on-any-covariate' };
    if (hasCollapsed(factor, nullInformation)) return { status: 'not-estimable', reason: 'monotone-likelihood' };
    solveFactored(factor, sums.score, step);
    let decrement = 0;
    for (let c = 0; c < columns; c++) decrement += step[c] * sums.score[c];
    if (decrement < smallestDecrement) {
      for (let c = 0; c < columns; c++) beta[c] += step[c];
      const modelCovariance = invertFactored(factor);
      return { status: 'estimated', fit: { beta, factor, modelCovariance, iterations: iteration, decrement } };
    }
    if (iteration === largestIterations) break;
    previousLogLikelihood = sums.logLikelihood;
    let fraction = 1;
    for (let halving = 0; halving < 30; halving++, fraction /= 2) {
      for (let c = 0; c < columns; c++) candidate[c] = beta[c] + fraction * step[c];
      evaluate(candidate);
      const isRise = sums.logLikelihood >= previousLogLikelihood - 1e-10 * Math.abs(previousLogLikelihood);
      if (isRise) break;
    }
    beta.set(candidate);
  }
  return { status: 'not-estimable', reason: 'did-not-converge' };
}

function hasCollapsed({ size, lower, aliased }: SymmetricFactor, nullInformation: Float64Array): boolean {
  for (let c = 0; c < size; c++) {
    if (aliased[c] === 0 && lower[c * size + c] ** 2 < collapse * nullInformation[c]) return true;
  }
  return false;
}
