import { type Estimation, InvalidInputError } from '../estimation.ts';
import { findRoot } from '../optimisers/find-root.ts';
import type { LevelOption } from './proportion.ts';
import { type ArmCounts, checkArms, type DifferenceFit, emptyArm } from './risk-difference.ts';

export interface StratumCounts {
  readonly first: ArmCounts;
  readonly second: ArmCounts;
}

/**
 * Score interval of a difference of two independent proportions by Miettinen and Nurminen.
 *
 *   limits d solve (p1 - p2 - d)^2 = z^2 V(d),   V(d) = N / (N - 1) (q1 (1 - q1) / n1 + q2 (1 - q2) / n2)
 *
 * with q1 - q2 = d the maximum-likelihood proportions under that difference (closed root of a cubic).
 *
 * Choices: with the factor N / (N - 1), as SAS (cl=mn) and PropCIs; `mee` is the same interval without it.
 *
 * Source: Miettinen O, Nurminen M. Stat Med 1985;4:213-226.
 * Checked against: the equations solved in R 4.2 (reference/responders/responders.R).
 */
export function miettinenNurminen(
  first: ArmCounts,
  second: ArmCounts,
  { confidenceLevel = 0.95 }: LevelOption = {},
): Estimation<DifferenceFit> {
  return scoreInterval([{ first, second }], confidenceLevel, true);
}

/** Mee's score interval: Miettinen and Nurminen's without the factor N / (N - 1). Source: Mee RW. Biometrics 1984;40:1175. */
export function mee(
  first: ArmCounts,
  second: ArmCounts,
  { confidenceLevel = 0.95 }: LevelOption = {},
): Estimation<DifferenceFit> {
  return scoreInterval([{ first, second }], confidenceLevel, false);
}

/**
 * Miettinen and Nurminen's interval of a difference common to several strata.
 *
 *   limits d solve (sum w_k (p1k - p2k - d))^2 = z^2 sum w_k^2 V_k(d),   sum w_k = 1
 *
 * Choices: Cochran-Mantel-Haenszel weights w_k proportional to n1k n2k / N_k, as the score limits of SAS's common risk
 * difference with CMH weights; not the iterated weights of the 1985 paper. Strata with an empty arm add nothing.
 */
export function stratifiedMiettinenNurminen(
  strata: readonly StratumCounts[],
  { confidenceLevel = 0.95 }: LevelOption = {},
): Estimation<DifferenceFit> {
  if (strata.length === 0) throw new InvalidInputError('strata', 'strata is empty; at least one stratum is needed');
  return scoreInterval(strata, confidenceLevel, true);
}

function scoreInterval(
  strata: readonly StratumCounts[],
  confidenceLevel: number,
  hasFactor: boolean,
): Estimation<DifferenceFit> {
  let z = 0;
  for (const { first, second } of strata) z = checkArms(first, second, confidenceLevel);
  const used = strata.filter(({ first, second }) => first.total > 0 && second.total > 0);
  if (used.length === 0) return emptyArm;
  let sum = 0;
  const weights = used.map(({ first, second }) => {
    const weight = (first.total * second.total) / (first.total + second.total);
    sum += weight;
    return weight;
  });
  let estimate = 0;
  used.forEach(({ first, second }, k) => {
    estimate += (weights[k] / sum) * (first.events / first.total - second.events / second.total);
  });
  const standardised = (difference: number) => {
    let variance = 0;
    used.forEach((stratum, k) => {
      variance += (weights[k] / sum) ** 2 * nullVariance(stratum, difference, hasFactor);
    });
    return variance <= 0
      ? Math.sign(estimate - difference) * Number.MAX_VALUE
      : (estimate - difference) / Math.sqrt(variance);
  };
  const lower = estimate <= -1 ? -1 : findRoot((d) => standardised(d) - z, -1, estimate);
  const upper = estimate >= 1 ? 1 : findRoot((d) => standardised(d) + z, estimate, 1);
  return { status: 'estimated', fit: { estimate, interval: [lower, upper], confidenceLevel } };
}

/** Variance of the observed difference at the maximum-likelihood proportions that differ by exactly `d`. */
function nullVariance({ first, second }: StratumCounts, d: number, hasFactor: boolean): number {
  const { events: x1, total: n1 } = first;
  const { events: x2, total: n2 } = second;
  const n = n1 + n2;
  // The likelihood equation in q2: a q^3 + b q^2 + c q + e = 0, solved by its trigonometric form.
  const b = (n1 + 2 * n2) * d - n - x1 - x2;
  const c = (n2 * d - n - 2 * x2) * d + x1 + x2;
  const e = x2 * d * (1 - d);
  const shift = b / (3 * n);
  const q = shift ** 3 - (b * c) / (6 * n * n) + e / (2 * n);
  const p = (q < 0 ? -1 : 1) * Math.sqrt(Math.max(0, shift ** 2 - c / (3 * n)));
  const cosine = p === 0 ? 0 : Math.max(-1, Math.min(1, q / p ** 3));
  const q2 = Math.max(0, -d, Math.min(1, 1 - d, 2 * p * Math.cos((Math.PI + Math.acos(cosine)) / 3) - shift));
  const q1 = Math.max(0, Math.min(1, q2 + d));
  return ((q1 * (1 - q1)) / n1 + (q2 * (1 - q2)) / n2) * (hasFactor ? n / (n - 1) : 1);
}
