import { betaCdf, betaUpper } from '../distributions/beta.ts';
import { chiSquaredUpperQuantile } from '../distributions/chi-squared.ts';
import { lnGammaDifference } from '../distributions/ln-gamma.ts';
import { normalUpper } from '../distributions/normal.ts';
import { poissonProbability } from '../distributions/poisson.ts';

/**
 * P(T > t) of the noncentral t distribution.
 *
 *   for t >= 0:  P(T <= t) = Phi(-d) + sum_j (p_j I_x(j + 1/2, f/2) + q_j I_x(j + 1, f/2)) / 2,  x = t^2 / (f + t^2)
 *   p_j = exp(-d^2/2) (d^2/2)^j / j!,   q_j = d exp(-d^2/2) (d^2/2)^j / (sqrt 2 Gamma(j + 3/2))
 *
 * Choices: the upper tail is summed from the complements of I, so that a power near 0 keeps its digits; terms are taken
 * outwards from the largest until they no longer count.
 *
 * Source: Lenth RV. Algorithm AS 243. Appl Stat 1989;38:185-189.
 * Checked against: pt(ncp = ) of R 4.2 (reference/design/power.R).
 *
 * @param noncentrality d; for t < 0 the distribution is mirrored
 */
export function noncentralTUpper(t: number, degreesOfFreedom: number, noncentrality: number): number {
  if (t < 0) return 1 - noncentralTUpper(-t, degreesOfFreedom, -noncentrality);
  if (isCertain(t, degreesOfFreedom, noncentrality)) return 1;
  const half = noncentrality ** 2 / 2;
  const x = t ** 2 / (degreesOfFreedom + t ** 2);
  const centre = Math.floor(half);
  const term = (j: number) => {
    const p = poissonProbability(j, half);
    const q = (noncentrality / Math.SQRT2) * p * Math.exp(-lnGammaDifference(j + 1, 0.5));
    const b = degreesOfFreedom / 2;
    return (p * betaUpper(x, j + 0.5, b) + q * betaUpper(x, j + 1, b)) / 2;
  };
  // Phi(-d) + sum (p_j + q_j) / 2 is 1, so the complements of I add up to the upper tail itself.
  let sum = 0;
  for (let j = centre; j >= 0; j--) {
    const value = term(j);
    sum += value;
    if (Math.abs(value) < 1e-18 * Math.abs(sum) || value === 0) break;
  }
  for (let j = centre + 1; ; j++) {
    const value = term(j);
    sum += value;
    if (Math.abs(value) < 1e-18 * Math.abs(sum) || value === 0) break;
  }
  return sum;
}

/** Whether T falls short of t with a probability below 1e-18: T = (Z + d) / sqrt(V / f), and neither Z nor V goes so far. */
function isCertain(t: number, degreesOfFreedom: number, noncentrality: number): boolean {
  return noncentrality - 9 > t * Math.sqrt(chiSquaredUpperQuantile(1e-19, degreesOfFreedom) / degreesOfFreedom);
}

/** P(T <= t) of the noncentral t distribution; for t >= 0 from the sum itself. */
export function noncentralTCdf(t: number, degreesOfFreedom: number, noncentrality: number): number {
  if (t < 0) return noncentralTUpper(-t, degreesOfFreedom, -noncentrality);
  const upper = noncentralTUpper(t, degreesOfFreedom, noncentrality);
  if (upper < 0.5) return 1 - upper;
  const half = noncentrality ** 2 / 2;
  const x = t ** 2 / (degreesOfFreedom + t ** 2);
  let sum = normalUpper(noncentrality);
  let p = Math.exp(-half);
  let q = (noncentrality * p * 2) / Math.sqrt(2 * Math.PI);
  for (let j = 0; j < 10000; j++) {
    const value = (p * betaCdf(x, j + 0.5, degreesOfFreedom / 2) + q * betaCdf(x, j + 1, degreesOfFreedom / 2)) / 2;
    sum += value;
    if (j > half && Math.abs(value) < 1e-18) break;
    p *= half / (j + 1);
    q *= half / (j + 1.5);
  }
  return sum;
}
