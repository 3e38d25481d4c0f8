import { normalUpperQuantile } from '../distributions/normal.ts';
import { InvalidInputError } from '../estimation.ts';
import { createFactor, factorise, invertFactored } from '../linear-algebra/symmetric-system.ts';
import { checkPower, checkSignificance, powerNormal } from './power-means.ts';

export interface RepeatedMeasuresDesign {
  /** Difference at the last visit, in units of the outcome. */
  readonly difference: number;
  /** Standard deviation at the last visit per arm; the second is the first unless given. */
  readonly standardDeviation: number;
  readonly secondStandardDeviation?: number;
  /** Correlation of the visits, row by row, per arm. */
  readonly correlation: readonly (readonly number[])[];
  readonly secondCorrelation?: readonly (readonly number[])[];
  /** Share still in the study at each visit, 1 at the first, never rising, > 0 at the last. */
  readonly retention: readonly number[];
  readonly secondRetention?: readonly number[];
  /** Participants of the first arm per participant of the second. */
  readonly allocationRatio?: number;
  readonly significance?: number;
  readonly sides?: 1 | 2;
}

/**
 * Participants for a difference at the last visit of a mixed model for repeated measures with drop-out.
 *
 *   I = sum_j (r_j - r_(j+1)) [R_j^-1, 0; 0, 0],  phi = (I^-1)_JJ, R_j the correlation of the first j visits
 *   n_1 = (phi_1 + k phi_2 s_2^2 / s_1^2) s_1^2 (z_a + z_b)^2 / d^2,   n_2 = n_1 / k
 *
 * Choices: as longpower::power.mmrm (normal quantiles, drop-out monotone and at random). Numbers are not rounded.
 * Source: Lu K, Luo X, Chen PY. Int J Biostat 2008;4:1, article 9.
 * Checked against: longpower 1.0-27.
 */
export function sampleSizeRepeatedMeasures(
  power: number,
  design: RepeatedMeasuresDesign,
): { readonly first: number; readonly second: number } {
  checkPower(power);
  checkDesign(design);
  const { difference, significance = 0.05, sides = 2, allocationRatio = 1 } = design;
  const quantiles = normalUpperQuantile(significance / sides) + normalUpperQuantile(1 - power);
  const first = (unitVariance(design) * quantiles ** 2) / difference ** 2;
  return { first, second: first / allocationRatio };
}

/** Power for a total number of participants in both arms; see `sampleSizeRepeatedMeasures`. */
export function powerRepeatedMeasures(total: number, design: RepeatedMeasuresDesign): number {
  checkDesign(design);
  const { difference, significance = 0.05, sides = 2, allocationRatio = 1 } = design;
  const first = (total * allocationRatio) / (1 + allocationRatio);
  return powerNormal(difference * Math.sqrt(first / unitVariance(design)), significance, sides);
}

/** Correlations of equally spaced visits that fall off as powers of `rho`. */
export function autoregressiveCorrelation(visits: number, rho: number): number[][] {
  return Array.from({ length: visits }, (_, i) => Array.from({ length: visits }, (_, j) => rho ** Math.abs(i - j)));
}

/** Variance of the difference times participants in the first arm. */
function unitVariance(design: RepeatedMeasuresDesign): number {
  const { standardDeviation, correlation, retention, allocationRatio = 1 } = design;
  const second = design.secondStandardDeviation ?? standardDeviation;
  const phi1 = lastVisitVariance(correlation, retention);
  const phi2 = lastVisitVariance(design.secondCorrelation ?? correlation, design.secondRetention ?? retention);
  return phi1 * standardDeviation ** 2 + allocationRatio * phi2 * second ** 2;
}

function checkDesign({ difference, standardDeviation, significance = 0.05 }: RepeatedMeasuresDesign): void {
  checkSignificance(significance);
  if (!(Number.isFinite(difference) && difference !== 0)) {
    throw new InvalidInputError('difference', `difference is ${difference}; it must be finite and not 0`);
  }
  if (!(Number.isFinite(standardDeviation) && standardDeviation > 0)) {
    throw new InvalidInputError('standardDeviation', `standardDeviation is ${standardDeviation}; it must be > 0`);
  }
}

function checkCorrelation(correlation: readonly (readonly number[])[]): void {
  correlation.forEach((row, j) => {
    row.forEach((value, k) => {
      if (value === (j === k ? 1 : correlation[k][j])) return;
      throw new InvalidInputError(
        'correlation',
        `correlation[${j}][${k}] is ${value}; the diagonal must be 1 and the two halves alike`,
      );
    });
  });
}

function lastVisitVariance(correlation: readonly (readonly number[])[], retention: readonly number[]): number {
  const visits = correlation.length;
  if (retention.length !== visits || correlation.some((row) => row.length !== visits)) {
    throw new InvalidInputError('retention', `${visits} retentions and a ${visits} x ${visits} correlation are needed`);
  }
  checkCorrelation(correlation);
  const information = new Float64Array(visits * visits);
  for (let j = 1; j <= visits; j++) {
    const leaving = retention[j - 1] - (retention[j] ?? 0);
    if (!(leaving >= 0) || (j === visits && leaving === 0)) {
      throw new InvalidInputError('retention', 'retention must never rise and must be > 0 at the last visit');
    }
    const leading = Float64Array.from({ length: j * j }, (_, at) => correlation[Math.floor(at / j)][at % j]);
    const factor = factorise(leading, createFactor(j));
    if (factor.rank < j) throw new InvalidInputError('correlation', 'correlation must be positive definite');
    const inverse = invertFactored(factor);
    for (let at = 0; at < j * j; at++) information[Math.floor(at / j) * visits + (at % j)] += leaving * inverse[at];
  }
  return invertFactored(factorise(information, createFactor(visits)))[visits * visits - 1];
}
