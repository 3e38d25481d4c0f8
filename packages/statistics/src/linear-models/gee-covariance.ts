import { cholesky, choleskyInverse, lowerInverse } from '../linear-algebra/cholesky.ts';
import { multiply, transpose } from '../linear-algebra/dense.ts';
import { symmetricEigen } from '../linear-algebra/symmetric-eigen.ts';
import type { GeeData } from './gee-data.ts';
import { eachCluster, type GeePoint, geeEquations } from './gee-equations.ts';

/**
 * `robust`: the sandwich. `mancl-derouen`, `kauermann-carroll`: the sandwich with residuals corrected for the cluster's own pull on
 * the fit, wholly or by a root (CR3- and CR2-like). `model`: B^-1, as if the working correlation were true.
 */
export type GeeStandardErrors = 'robust' | 'mancl-derouen' | 'kauermann-carroll' | 'model';

/**
 * Covariance of the coefficients of estimating equations.
 *
 *   robust             B^-1 (sum u_c u_c') B^-1
 *   mancl-derouen      residuals times (I - H_c)^-1, H_c = D_c B^-1 D_c' V_c^-1
 *   kauermann-carroll  residuals times (I - H_c)^-1/2
 *
 * With B_c the share of the cluster in B the corrections need no matrix of the cluster's size: D_c' V_c^-1 (I - H_c)^-1 =
 * B (B - B_c)^-1 D_c' V_c^-1, and with B = L L' the root is L (I - L^-1 B_c L^-T)^-1/2 L^-1.
 *
 * Source: Mancl LA, DeRouen TA. Biometrics 2001;57:126-134. Kauermann G, Carroll RJ. J Am Stat Assoc 2001;96:1387-1396.
 *
 * @returns undefined if one cluster alone carries a coefficient, so that a correction does not exist
 */
export function geeCovariance(
  data: GeeData,
  point: GeePoint & { readonly kind: GeeStandardErrors },
): { readonly asked: Float64Array; readonly model: Float64Array } | undefined {
  const p = data.kept.length;
  const { bread } = geeEquations(data, point);
  const factor = cholesky(bread, p);
  if (factor === undefined) return undefined;
  const model = choleskyInverse(factor);
  if (point.kind === 'model') return { asked: model, model };
  const corrected = correction(point.kind, bread, factor.lower);
  const meat = new Float64Array(p * p);
  let isPossible = true;
  eachCluster(data, point, (share) => {
    const score = corrected(share.bread, share.score);
    if (score === undefined) isPossible = false;
    else for (let k = 0; k < p; k++) for (let l = 0; l < p; l++) meat[k * p + l] += score[k] * score[l];
  });
  if (!isPossible) return undefined;
  return { asked: multiply(multiply(model, meat, p, p, p), model, p, p, p), model };
}

type Correction = (share: Float64Array, score: Float64Array) => Float64Array | undefined;

function correction(kind: GeeStandardErrors, bread: Float64Array, lower: Float64Array): Correction {
  const p = Math.round(Math.sqrt(bread.length));
  if (kind === 'mancl-derouen') {
    return (share, score) => {
      const rest = cholesky(
        bread.map((value, k) => value - share[k]),
        p,
        1e-10,
      );
      return rest === undefined ? undefined : multiply(bread, multiply(choleskyInverse(rest), score, p, p, 1), p, p, 1);
    };
  }
  if (kind !== 'kauermann-carroll') return (_, score) => score;
  const inverseLower = lowerInverse(lower, p);
  return (share, score) => {
    const whitened = multiply(multiply(inverseLower, share, p, p, p), transpose(inverseLower, p, p), p, p, p);
    const { values, vectors } = symmetricEigen(whitened, p);
    if (values.some((value) => value > 1 - 1e-10)) return undefined;
    const inside = multiply(transpose(vectors, p, p), multiply(inverseLower, score, p, p, 1), p, p, 1);
    for (let k = 0; k < p; k++) inside[k] /= Math.sqrt(1 - values[k]);
    return multiply(lower, multiply(vectors, inside, p, p, 1), p, p, 1);
  };
}
