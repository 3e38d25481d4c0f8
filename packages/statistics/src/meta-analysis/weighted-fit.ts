import { multiply, traceOfProduct } from '../linear-algebra/dense.ts';
import { invertSymmetric } from './small-matrix.ts';

/** Studies with their design: `design` is k rows of `columns` values, row-major; the first column is usually 1. */
export interface StudyDesign {
  readonly effects: Float64Array;
  readonly variances: Float64Array;
  readonly design: Float64Array;
  readonly columns: number;
}

/** Weighted least squares of the effects on the design, p columns. */
export interface WeightedFit {
  readonly weights: Float64Array;
  readonly coefficients: Float64Array;
  /** (X'WX)^-1, p by p, row-major. */
  readonly covariance: Float64Array;
  /** ln det(X'WX). */
  readonly logDeterminant: number;
  readonly residuals: Float64Array;
  /** y'Py = sum w r^2, the weighted residual sum of squares. */
  readonly residualSum: number;
}

/**
 * Fits y = X b with the given weights; costs k p^2.
 *
 * @returns undefined when the columns of the design are collinear
 */
export function weightedFit(studies: StudyDesign, weights: Float64Array): WeightedFit | undefined {
  const { effects, design, columns: p } = studies;
  const inverse = invertSymmetric(crossProduct(studies, weights), p);
  if (inverse === undefined) return undefined;
  const right = new Float64Array(p);
  for (let i = 0; i < effects.length; i++) {
    for (let r = 0; r < p; r++) right[r] += weights[i] * design[i * p + r] * effects[i];
  }
  const coefficients = new Float64Array(p);
  for (let r = 0; r < p; r++) for (let s = 0; s < p; s++) coefficients[r] += inverse.matrix[r * p + s] * right[s];
  const residuals = Float64Array.from(effects);
  let residualSum = 0;
  for (let i = 0; i < effects.length; i++) {
    for (let r = 0; r < p; r++) residuals[i] -= design[i * p + r] * coefficients[r];
    residualSum += weights[i] * residuals[i] ** 2;
  }
  return {
    weights,
    coefficients,
    covariance: inverse.matrix,
    logDeterminant: inverse.logDeterminant,
    residuals,
    residualSum,
  };
}

/**
 * tr(P D) for the residual projection P = W - W X (X'WX)^-1 X'W and a diagonal D, without forming P:
 * sum w d - tr((X'WX)^-1 X' W^2 D X).
 */
export function projectionTrace(
  studies: StudyDesign,
  { weights, covariance }: WeightedFit,
  d: (i: number) => number,
): number {
  const p = studies.columns;
  const inner = crossProduct(
    studies,
    weights.map((w, i) => w * w * d(i)),
  );
  return weights.reduce((sum, w, i) => sum + w * d(i), 0) - traceOfProduct(covariance, inner, p);
}

/**
 * tr(P D P E) for diagonals D and E: with A = X'WX,
 * sum w^2 d e - 2 tr(A^-1 X'W^3 D E X) + tr(A^-1 X'W^2 D X A^-1 X'W^2 E X).
 */
export function squaredProjectionTrace(
  studies: StudyDesign,
  { weights, covariance }: WeightedFit,
  d: (i: number) => number,
  e: (i: number) => number,
): number {
  const p = studies.columns;
  const both = crossProduct(
    studies,
    weights.map((w, i) => w ** 3 * d(i) * e(i)),
  );
  const first = multiply(
    covariance,
    crossProduct(
      studies,
      weights.map((w, i) => w * w * d(i)),
    ),
    p,
    p,
    p,
  );
  const second = multiply(
    covariance,
    crossProduct(
      studies,
      weights.map((w, i) => w * w * e(i)),
    ),
    p,
    p,
    p,
  );
  const diagonal = weights.reduce((sum, w, i) => sum + w * w * d(i) * e(i), 0);
  return diagonal - 2 * traceOfProduct(covariance, both, p) + traceOfProduct(first, second, p);
}

/**
 * tr P and tr P^2 in one pass over the studies, as projectionTrace and squaredProjectionTrace with D = E = I: what each
 * step of an iterative estimate of tau2 needs.
 */
export function projectionTraces(
  { design, columns: p }: StudyDesign,
  { weights, covariance }: WeightedFit,
): { readonly trace: number; readonly squared: number } {
  const second = new Float64Array(p * p);
  const third = new Float64Array(p * p);
  let [sum, sumOfSquares] = [0, 0];
  for (let i = 0; i < weights.length; i++) {
    const w = weights[i];
    sum += w;
    sumOfSquares += w * w;
    for (let r = 0; r < p; r++) {
      const scaled = w * w * design[i * p + r];
      for (let s = 0; s < p; s++) {
        const product = scaled * design[i * p + s];
        second[r * p + s] += product;
        third[r * p + s] += w * product;
      }
    }
  }
  const projected = multiply(covariance, second, p, p, p);
  return {
    trace: sum - traceOfProduct(covariance, second, p),
    squared: sumOfSquares - 2 * traceOfProduct(covariance, third, p) + traceOfProduct(projected, projected, p),
  };
}

/** 1 for every study: the identity as a diagonal. */
export const one = (): number => 1;

/** X' diag(d) X. */
function crossProduct({ design, columns: p }: StudyDesign, d: Float64Array): Float64Array {
  const product = new Float64Array(p * p);
  for (let i = 0; i < d.length; i++) {
    for (let r = 0; r < p; r++) {
      for (let s = 0; s < p; s++) product[r * p + s] += d[i] * design[i * p + r] * design[i * p + s];
    }
  }
  return product;
}
