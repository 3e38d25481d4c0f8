import { cholesky, choleskyInverse } from '../linear-algebra/cholesky.ts';
import { invertSquare, multiply, transpose } from '../linear-algebra/dense.ts';
import { crossedKenwardRoger } from './crossed-kenward-roger.ts';
import type { GroupStatistics } from './group-statistics.ts';
import type { MmrmInference } from './linear-tests.ts';
import { type DevianceMinimum, devianceHessian, differences } from './minimise-deviance.ts';
import { mixedModelKenwardRoger } from './mixed-model-kenward-roger.ts';
import type { MixedShape } from './profiled-deviance.ts';

/**
 * Covariance of the coefficients and what their degrees of freedom need, on the user's scale (beta = back beta~).
 *
 * If the expected information of Kenward-Roger is singular (a variance of zero) the model-based covariance with Satterthwaite
 * degrees of freedom is given, and `method` says so.
 *
 * @returns undefined if the observed information is singular too: then the data cannot tell the variances apart
 */
export function mixedModelInference(
  statistics: GroupStatistics,
  shape: MixedShape,
  {
    minimum,
    back,
    method,
  }: {
    readonly minimum: DevianceMinimum;
    readonly back: Float64Array;
    readonly method: 'kenward-roger' | 'satterthwaite' | 'asymptotic';
  },
): MmrmInference | undefined {
  const { p } = shape;
  const { at } = minimum;
  const scaled = at.phi.map((value) => value * at.residualVariance);
  const adjusted = method === 'kenward-roger' ? kenwardRogerParts(statistics, shape, minimum) : undefined;
  const parts = adjusted ?? satterthwaiteParts(statistics, shape, { minimum, scaled });
  if (parts === undefined) return undefined;
  const inverse = invertSquare(back, p);
  const outward = (m: Float64Array) => multiply(multiply(back, m, p, p, p), transpose(back, p, p), p, p, p);
  const inward = (m: Float64Array) => multiply(multiply(transpose(inverse, p, p), m, p, p, p), inverse, p, p, p);
  return {
    method: method === 'asymptotic' ? method : adjusted === undefined ? 'satterthwaite' : 'kenward-roger',
    phi: outward(scaled),
    covariance: outward(adjusted?.adjusted ?? scaled),
    p: parts.p.map(inward),
    sigmaCovariance: parts.parameterCovariance,
    fixedDegreesOfFreedom: undefined,
    empiricalDegreesOfFreedom: undefined,
  };
}

function kenwardRogerParts(statistics: GroupStatistics, shape: MixedShape, minimum: DevianceMinimum) {
  return shape.outer.length === 0
    ? mixedModelKenwardRoger(statistics, shape, minimum.at)
    : crossedKenwardRoger(statistics, shape, minimum);
}

/**
 * Observed information in (theta, ln s) from the profiled deviance d: with f the deviance before profiling,
 *
 *   f_ss = 4 df,  f_ts = -2 df d(ln s2_profiled)/dtheta,  f_tt = d_tt + f_ts f_ts' / f_ss
 *
 * and C = s2 Phi(theta), dC/dln s = 2 C. P_v is written as -C^-1 dC_v C^-1, so that -C P_v C is dC_v.
 */
function satterthwaiteParts(
  statistics: GroupStatistics,
  shape: MixedShape,
  { minimum, scaled }: { readonly minimum: DevianceMinimum; readonly scaled: Float64Array },
) {
  const { p, rows, isRestricted } = shape;
  const { theta, at } = minimum;
  const count = theta.length;
  const k = count + 1;
  const degrees = isRestricted ? rows - p : rows;
  const full = new Float64Array(k * k);
  const hessian = devianceHessian(statistics, shape, { theta }) ?? new Float64Array(count * count);
  const slopes = Array.from({ length: count }, (_, a) => {
    const change = differences(statistics, shape, { theta, k: a }, ({ phi, residualVariance }) =>
      Float64Array.of(...phi, Math.log(residualVariance)),
    );
    return change ?? new Float64Array(p * p + 1);
  });
  const mixed = slopes.map((slope) => -2 * degrees * slope[p * p]);
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < count; b++) full[a * k + b] = hessian[a * count + b] + (mixed[a] * mixed[b]) / (4 * degrees);
    full[a * k + count] = mixed[a];
    full[count * k + a] = mixed[a];
  }
  full[k * k - 1] = 4 * degrees;
  const factor = cholesky(full, k, 1e-12);
  if (factor === undefined) return undefined;
  const parameterCovariance = choleskyInverse(factor).map((x) => 2 * x);
  const inverse = invertSquare(scaled, p);
  const derivative = (change: Float64Array) =>
    multiply(multiply(inverse, change, p, p, p), inverse, p, p, p).map((value) => -value);
  const matrices = slopes.map((slope) => derivative(slope.slice(0, p * p).map((value) => value * at.residualVariance)));
  return { p: [...matrices, derivative(scaled.map((value) => 2 * value))], parameterCovariance };
}
