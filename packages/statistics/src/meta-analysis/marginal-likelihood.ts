import type { Quadrature } from './gauss-hermite.ts';
import type { StudyLikelihood } from './study-likelihood.ts';

/**
 * ln of the integral of exp l(theta + tau z) over a standard normal z, by adaptive Gauss-Hermite quadrature: nodes stand around the
 * mode of the integrand on its own scale.
 *
 *   z^ maximises g(z) = l(theta + tau z) - z^2 / 2,  s = (-g'')^-1/2
 *   integral ~ s / sqrt(pi) sum_k w_k exp(x_k^2 + g(z^ + sqrt(2) s x_k))
 *
 * Source: Liu Q, Pierce DA. Biometrika 1994;81:624-629; as lme4's nAGQ.
 */
export function marginalLogLikelihood(
  likelihood: StudyLikelihood,
  { theta, tau }: { readonly theta: number; readonly tau: number },
  { nodes, weights }: Quadrature,
): number {
  if (tau === 0) return likelihood(theta).value;
  const mode = modeOf(likelihood, theta, tau);
  const scale = 1 / Math.sqrt(1 - tau * tau * likelihood(theta + tau * mode).second);
  const exponents = nodes.map((x) => {
    const z = mode + Math.SQRT2 * scale * x;
    return x * x + likelihood(theta + tau * z).value - (z * z) / 2;
  });
  const top = exponents.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  let sum = 0;
  exponents.forEach((value, k) => {
    sum += weights[k] * Math.exp(value - top);
  });
  return top + Math.log((sum * scale) / Math.sqrt(Math.PI));
}

/** Newton on a concave function, halved where it overshoots. */
function modeOf(likelihood: StudyLikelihood, theta: number, tau: number): number {
  let z = 0;
  for (let step = 0; step < 100; step++) {
    const { first, second } = likelihood(theta + tau * z);
    const move = (tau * first - z) / (1 - tau * tau * second);
    const bounded = Math.abs(tau * move) > 2 ? Math.sign(move) * (2 / Math.abs(tau)) : move;
    z += bounded;
    if (Math.abs(bounded) < 1e-13 * (1 + Math.abs(z))) break;
  }
  return z;
}
