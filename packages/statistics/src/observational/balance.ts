import { checkFinite } from '../survival/follow-up.ts';
import { sortOrder } from '../survival/sort-order.ts';
import { checkTreatment } from './propensity-weights.ts';

/** How alike two arms are in one covariate. */
export interface CovariateBalance {
  readonly meanTreated: number;
  readonly meanControl: number;
  /** Standardised mean difference; 0 when the means are equal, Infinity when they differ and nobody varies within an arm. */
  readonly standardisedDifference: number;
  /** Weighted variance of the treated over that of the controls; 1 for two-valued covariates, and where nobody varies. */
  readonly varianceRatio: number;
  /** Largest distance between the weighted distribution functions. */
  readonly kolmogorovSmirnov: number;
  readonly isBinary: boolean;
}

export interface BalanceOptions {
  /** Absent: before weighting. */
  readonly weights?: ArrayLike<number>;
  /** Whose spread standardises: both arms' (ATE, ATO), the treated's (ATT) or the controls' (ATC). */
  readonly denominator?: 'pooled' | 'treated' | 'control';
}

/**
 * Balance of covariates between two arms, before or after weighting.
 *
 *   SMD = (m1 - m0) / s,  s = sqrt((v1 + v0) / 2) or sqrt(v1) or sqrt(v0), always of the unweighted arms
 *   v = sample variance, p (1 - p) for covariates of 0 and 1;  KS = max |F1 - F0|
 *   weighted variance = sum w (x - m)^2 sum w / ((sum w)^2 - sum w^2)
 *
 * Choices: the denominator stays unweighted, so that a smaller SMD after weighting means closer means and not a larger
 * spread; as cobalt with s.d.denom. 0.1 is the usual limit.
 *
 * Source: Austin PC. Stat Med 2009;28:3083-3107. Austin PC, Stuart EA. Stat Med 2015;34:3661-3679.
 * Checked against: cobalt 4.5-5.
 */
export function balance(
  covariates: readonly ArrayLike<number>[],
  treatment: ArrayLike<number>,
  { weights, denominator = 'pooled' }: BalanceOptions = {},
): CovariateBalance[] {
  const n = treatment.length;
  checkTreatment(treatment, n);
  if (weights !== undefined) checkFinite('weights', weights, n);
  return covariates.map((column, c) => {
    checkFinite(`covariates[${c}]`, column, n);
    const isBinary = hasOnlyZeroAndOne(column);
    const before = [moments(column, treatment, 1, undefined), moments(column, treatment, 0, undefined)];
    const [treated, control] = [moments(column, treatment, 1, weights), moments(column, treatment, 0, weights)];
    // One person has no variance: nobody varies there.
    const spread = before.map(({ mean, variance }) => (isBinary ? mean * (1 - mean) : variance || 0));
    const square = denominator === 'pooled' ? (spread[0] + spread[1]) / 2 : spread[denominator === 'treated' ? 0 : 1];
    const difference = isConstant(column) ? 0 : treated.mean - control.mean;
    return {
      meanTreated: treated.mean,
      meanControl: control.mean,
      standardisedDifference: difference === 0 ? 0 : difference / Math.sqrt(square),
      varianceRatio: isBinary || !(treated.variance + control.variance > 0) ? 1 : treated.variance / control.variance,
      kolmogorovSmirnov: isBinary ? Math.abs(difference) : largestDistance(column, treatment, weights),
      isBinary,
    };
  });
}

/** Weighted means of a constant differ by rounding. */
function isConstant(column: ArrayLike<number>): boolean {
  for (let i = 1; i < column.length; i++) if (column[i] !== column[0]) return false;
  return true;
}

function hasOnlyZeroAndOne(column: ArrayLike<number>): boolean {
  for (let i = 0; i < column.length; i++) if (column[i] !== 0 && column[i] !== 1) return false;
  return true;
}

function moments(
  column: ArrayLike<number>,
  treatment: ArrayLike<number>,
  arm: number,
  weights: ArrayLike<number> | undefined,
) {
  let sum = 0;
  let total = 0;
  let squaredWeights = 0;
  for (let i = 0; i < column.length; i++) {
    if (treatment[i] !== arm) continue;
    const weight = weights === undefined ? 1 : weights[i];
    total += weight;
    squaredWeights += weight * weight;
    sum += weight * column[i];
  }
  const mean = sum / total;
  let squares = 0;
  for (let i = 0; i < column.length; i++) {
    if (treatment[i] === arm) squares += (weights === undefined ? 1 : weights[i]) * (column[i] - mean) ** 2;
  }
  return { mean, variance: (squares * total) / (total * total - squaredWeights) };
}

function largestDistance(
  column: ArrayLike<number>,
  treatment: ArrayLike<number>,
  weights: ArrayLike<number> | undefined,
): number {
  const order = sortOrder(column);
  const totals = [0, 0];
  const weightOf = (i: number) => (weights === undefined ? 1 : weights[i]);
  for (let i = 0; i < column.length; i++) totals[treatment[i]] += weightOf(i);
  let distance = 0;
  let largest = 0;
  for (let k = 0; k < order.length; k++) {
    const i = order[k];
    distance += (treatment[i] === 1 ? 1 : -1) * (weightOf(i) / totals[treatment[i]]);
    const isLastOfTie = k === order.length - 1 || column[order[k + 1]] !== column[i];
    if (isLastOfTie) largest = Math.max(largest, Math.abs(distance));
  }
  return largest;
}
