import { normalQuantile, normalUpper } from '../distributions/normal.ts';
import { InvalidInputError } from '../estimation.ts';

/** Log hazard ratios with their errors, limits and tests on the scale of the data. */
export interface HazardRatioTable {
  readonly coefficients: Float64Array;
  readonly standardErrors: Float64Array;
  readonly covariance: Float64Array;
  readonly modelCovariance: Float64Array;
  readonly hazardRatios: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly zValues: Float64Array;
  readonly pValues: Float64Array;
}

/** Undoes the scaling of covariates and adds Wald's limits and tests. */
export function hazardRatioTable(
  beta: Float64Array,
  covariance: Float64Array,
  modelCovariance: Float64Array,
  scales: Float64Array,
  confidenceLevel: number,
): HazardRatioTable {
  const size = beta.length;
  const rescale = (matrix: Float64Array) =>
    matrix.map((value, at) => value / (scales[Math.floor(at / size)] * scales[at % size]));
  const z = normalQuantile(0.5 + confidenceLevel / 2);
  const coefficients = beta.map((value, c) => value / scales[c]);
  const rescaled = rescale(covariance);
  const standardErrors = coefficients.map((_, c) => Math.sqrt(rescaled[c * size + c]));
  const zValues = coefficients.map((value, c) => (standardErrors[c] > 0 ? value / standardErrors[c] : 0));
  return {
    coefficients,
    standardErrors,
    covariance: rescaled,
    modelCovariance: rescale(modelCovariance),
    hazardRatios: coefficients.map(Math.exp),
    lower: coefficients.map((value, c) => Math.exp(value - z * standardErrors[c])),
    upper: coefficients.map((value, c) => Math.exp(value + z * standardErrors[c])),
    zValues,
    pValues: zValues.map((value) => 2 * normalUpper(Math.abs(value))),
  };
}

/** @throws InvalidInputError unless the level lies strictly between 0 and 1 */
export function checkConfidenceLevel(confidenceLevel: number): void {
  if (confidenceLevel > 0 && confidenceLevel < 1) return;
  throw new InvalidInputError('confidenceLevel', `confidenceLevel is ${confidenceLevel}; it must lie between 0 and 1`);
}
