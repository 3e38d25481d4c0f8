import { gaussHermite, type Quadrature } from './gauss-hermite.ts';
import type { ArmLikelihood } from './study-likelihood.ts';

const oneNode = gaussHermite(1);

/** Mean log odds ratio and level of the studies, with their standard deviations. */
export interface LevelledParameters {
  readonly theta: number;
  readonly tau: number;
  readonly level: number;
  readonly sigma: number;
  /** How much of the log odds ratio each arm has: (1/2, -1/2) unless given. */
  readonly shares?: readonly [arm1: number, arm2: number];
}

/**
 * ln of the likelihood of one table with its level and its log odds ratio integrated out, by adaptive Gauss-Hermite quadrature in
 * two dimensions: nodes stand around the mode of the integrand along the axes of its curvature.
 *
 *   log odds of arm g = level + sigma z1 + share_g (theta + tau z2),  z1, z2 independent standard normal
 *   integral ~ |H|^-1/2 / pi sum_kl w_k w_l exp(x_k^2 + x_l^2 + g(z^ + sqrt(2) L^-T (x_k, x_l))),  H = -g'' = L L' at the mode z^
 *
 * With one node it is Laplace's approximation. Source: Liu Q, Pierce DA. Biometrika 1994;81:624-629.
 */
export function levelledLogLikelihood(
  { arms, constant }: ArmLikelihood,
  parameters: LevelledParameters,
  quadrature: Quadrature,
): number {
  const { theta, tau, level, sigma, shares = [0.5, -0.5] } = parameters;
  const valueAt = (z1: number, z2: number) => {
    const [base, effect] = [level + sigma * z1, theta + tau * z2];
    return (
      arms[0](base + shares[0] * effect).value + arms[1](base + shares[1] * effect).value - (z1 * z1 + z2 * z2) / 2
    );
  };
  const { z1, z2, curvature } = modeOf(arms, { theta, tau, level, sigma, shares });
  const [h11, h12, h22] = curvature;
  const l11 = Math.sqrt(h11);
  const l21 = h12 / l11;
  const l22 = Math.sqrt(h22 - l21 * l21);
  // Without a spread the direction is normal, and one node is exact.
  const [along, across] = [sigma === 0 ? oneNode : quadrature, tau === 0 ? oneNode : quadrature];
  const exponents: number[] = [];
  for (let k = 0; k < along.nodes.length; k++) {
    for (let l = 0; l < across.nodes.length; l++) {
      const [x1, x2] = [along.nodes[k], across.nodes[l]];
      const second = x2 / l22;
      const first = (x1 - l21 * second) / l11;
      const value = valueAt(z1 + Math.SQRT2 * first, z2 + Math.SQRT2 * second);
      exponents.push(value + x1 * x1 + x2 * x2 + Math.log(along.weights[k] * across.weights[l]));
    }
  }
  const top = exponents.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const sum = exponents.reduce((total, value) => total + Math.exp(value - top), 0);
  return constant + top + Math.log(sum / (Math.PI * l11 * l22));
}

/** Newton on a concave function of two variables; a step moves no log odds by more than 2. */
function modeOf(arms: ArmLikelihood['arms'], { theta, tau, level, sigma, shares }: Required<LevelledParameters>) {
  let [z1, z2] = [0, 0];
  const [slope1, slope2] = [shares[0] * tau, shares[1] * tau];
  for (let step = 0; ; step++) {
    const [base, effect] = [level + sigma * z1, theta + tau * z2];
    const [one, two] = [arms[0](base + shares[0] * effect), arms[1](base + shares[1] * effect)];
    const h11 = 1 - sigma * sigma * (one.second + two.second);
    const h12 = -sigma * (slope1 * one.second + slope2 * two.second);
    const h22 = 1 - slope1 * slope1 * one.second - slope2 * slope2 * two.second;
    const g1 = sigma * (one.first + two.first) - z1;
    const g2 = slope1 * one.first + slope2 * two.first - z2;
    const determinant = h11 * h22 - h12 * h12;
    const move1 = (h22 * g1 - h12 * g2) / determinant;
    const move2 = (h11 * g2 - h12 * g1) / determinant;
    const moved = Math.max(Math.abs(sigma * move1 + slope1 * move2), Math.abs(sigma * move1 + slope2 * move2));
    const factor = Math.min(1, 2 / Math.max(moved, 1e-300));
    const size = Math.abs(move1) + Math.abs(move2);
    if (step >= 100 || size < 1e-13 * (1 + Math.abs(z1) + Math.abs(z2)))
      return { z1, z2, curvature: [h11, h12, h22] as const };
    z1 += factor * move1;
    z2 += factor * move2;
  }
}
