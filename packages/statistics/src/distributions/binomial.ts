import { incompleteBeta } from './beta.ts';
import { devianceTerm, lnGamma, stirlingError } from './ln-gamma.ts';

/**
 * P(X = k) of the binomial distribution by Loader's saddle point.
 *
 * Source: Loader C. Fast and accurate computation of binomial probabilities. 2000.
 * Checked against: reference/distributions/distributions.R.
 */
export function binomialProbability(k: number, n: number, p: number): number {
  if (k < 0 || k > n || k !== Math.floor(k)) return 0;
  const q = 1 - p;
  if (p === 0) return k === 0 ? 1 : 0;
  if (q === 0) return k === n ? 1 : 0;
  if (k === 0) return Math.exp(n * Math.log1p(-p));
  if (k === n) return Math.exp(n * Math.log(p));
  const stirling = stirlingError(n) - stirlingError(k) - stirlingError(n - k);
  const deviance = devianceTerm(k, n * p) + devianceTerm(n - k, n * q);
  return Math.exp(stirling - deviance) * Math.sqrt(n / (2 * Math.PI * k * (n - k)));
}

/** P(X <= k). */
export function binomialCdf(k: number, n: number, p: number): number {
  const j = Math.floor(k);
  if (j < 0) return 0;
  return j >= n ? 1 : incompleteBeta(j + 1, n - j, p).upper;
}

/** P(X > k), computed directly (strictly greater, as R's lower.tail = FALSE). */
export function binomialUpper(k: number, n: number, p: number): number {
  const j = Math.floor(k);
  if (j < 0) return 1;
  return j >= n ? 0 : incompleteBeta(j + 1, n - j, p).lower;
}

/** Smallest k with P(X <= k) >= probability. */
export function binomialQuantile(probability: number, n: number, p: number): number {
  if (!(probability >= 0 && probability <= 1) || !Number.isInteger(n)) return Number.NaN;
  let low = -1;
  let high = n;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (binomialCdf(middle, n, p) >= probability * (1 - 1e-14)) high = middle;
    else low = middle;
  }
  return high;
}

/** ln P(X = k), for sums over very small probabilities. */
export function binomialLogProbability(k: number, n: number, p: number): number {
  if (k < 0 || k > n) return Number.NEGATIVE_INFINITY;
  const choose = lnGamma(n + 1) - lnGamma(k + 1) - lnGamma(n - k + 1);
  return choose + (k === 0 ? 0 : k * Math.log(p)) + (k === n ? 0 : (n - k) * Math.log1p(-p));
}
