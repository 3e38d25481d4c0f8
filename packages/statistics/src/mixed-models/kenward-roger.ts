import { invertSquare, multiply, transpose } from '../linear-algebra/dense.ts';
import { structuredSpace, transformed } from './covariance-space.ts';
import { covarianceModel, vechIndex } from './covariance-structure.ts';
import type { CovarianceFit } from './fit-covariance.ts';
import { weightedSecondOrder } from './mmrm-information.ts';
import type { MmrmLikelihood } from './mmrm-likelihood.ts';

/** Covariance of vech(Sigma) by the delta method: J' C J. */
export function sigmaCovariance({ jacobian, parameterCovariance, parameters }: CovarianceFit): Float64Array {
  const v = jacobian.length / parameters;
  return transformed(transpose(jacobian, parameters, v), parameterCovariance, v, parameters);
}

/**
 * Kenward and Roger's adjusted covariance of the coefficients.
 *
 *   Phi_A = Phi + 2 Phi ( sum_ab w_ab (Q_ab - P_a Phi P_b - R_ab / 4) ) Phi
 *
 * with w the covariance of the covariance parameters from the observed information. `linear` leaves R_ab (second derivatives
 * of Sigma) out, as SAS does with ddfm=kr for the unstructured matrix, where Sigma is linear in its own elements. The full form
 * takes the parameters of R's mmrm (logarithms of scales, Cholesky elements, transformed correlations) and depends on them.
 *
 * Source: Kenward MG, Roger JH. Biometrics 1997;53:983-997.
 */
export function kenwardRogerCovariance(
  likelihood: MmrmLikelihood,
  fit: CovarianceFit,
  { weight, isLinear }: { readonly weight: Float64Array; readonly isLinear: boolean },
): Float64Array {
  const n = likelihood.kept.length;
  const { phi } = fit.at;
  const { p } = fit.information;
  const inner = weightedSecondOrder(likelihood, weight);
  const v = p.length;
  for (let a = 0; a < v; a++) {
    const mixed = new Float64Array(n * n);
    for (let b = 0; b < v; b++) {
      const w = weight[a * v + b];
      if (w === 0) continue;
      for (let i = 0; i < n * n; i++) mixed[i] += w * p[b][i];
    }
    const product = multiply(multiply(p[a], phi, n, n, n), mixed, n, n, n);
    for (let i = 0; i < n * n; i++) inner[i] -= product[i];
  }
  if (!isLinear) {
    // R_ab = sum_v d2 Sigma_v X'V^-1 E_v V^-1 X = -sum_v d2 Sigma_v P_v.
    const bend = weightedCurvature(likelihood, fit);
    for (let a = 0; a < v; a++) for (let i = 0; i < n * n; i++) inner[i] += (bend[a] * p[a][i]) / 4;
  }
  const correction = multiply(multiply(phi, inner, n, n, n), phi, n, n, n);
  return phi.map((value, i) => value + correction[i] + correction[(i % n) * n + Math.floor(i / n)]);
}

/** sum_ab w_ab d2 Sigma / d theta_a d theta_b, as groups x vech. */
function weightedCurvature({ statistics, design, vech }: MmrmLikelihood, fit: CovarianceFit): Float64Array {
  const model = covarianceModel(fit.structure, design.visits);
  const groups = statistics.groups;
  const k = model.parameters;
  const result = new Float64Array(groups * vech);
  const theta = new Float64Array(groups * k);
  for (let g = 0; g < groups; g++) theta.set(model.start(fit.sigma.subarray(g * vech, (g + 1) * vech)), g * k);
  const isOwn = fit.structure !== 'us';
  const weight = isOwn ? fit.parameterCovariance : choleskyParameterCovariance(fit, { theta, groups, vech });
  for (let g = 0; g < groups; g++) {
    const { second } = model.at((isOwn ? fit.theta : theta).subarray(g * k, (g + 1) * k));
    for (let a = 0; a < k; a++) {
      for (let b = 0; b < k; b++) {
        const w = weight[(g * k + a) * groups * k + g * k + b];
        const from = vechIndex(a, b) * vech;
        for (let v = 0; v < vech; v++) result[g * vech + v] += w * second[from + v];
      }
    }
  }
  return result;
}

/** Covariance of the log-Cholesky parameters from that of Sigma: J^-T C J^-1 with square J. */
function choleskyParameterCovariance(
  fit: CovarianceFit,
  at: { readonly theta: Float64Array; readonly groups: number; readonly vech: number },
): Float64Array {
  const { theta, groups, vech } = at;
  const visits = Math.floor((Math.sqrt(8 * vech + 1) - 1) / 2);
  const jacobian = structuredSpace(covarianceModel('us', visits), groups, vech).jacobian(theta);
  const v = groups * vech;
  return transformed(transpose(invertSquare(jacobian, v), v, v), fit.parameterCovariance, v, v);
}
