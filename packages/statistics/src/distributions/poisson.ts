import { incompleteGamma, poissonPower } from './gamma.ts';

/** P(X = k) of the Poisson distribution with the given mean >= 0. */
export function poissonProbability(k: number, mean: number): number {
  if (k < 0 || k !== Math.floor(k)) return 0;
  if (mean === 0) return k === 0 ? 1 : 0;
  return k === 0 ? Math.exp(-mean) : poissonPower(k, mean);
}

/** P(X <= k): Q(k + 1, mean). Source: Abramowitz M, Stegun IA. 26.4.21. */
export function poissonCdf(k: number, mean: number): number {
  const j = Math.floor(k);
  return j < 0 ? 0 : incompleteGamma(j + 1, mean).upper;
}

/** P(X > k), computed directly (strictly greater, as R's lower.tail = FALSE). */
export function poissonUpper(k: number, mean: number): number {
  const j = Math.floor(k);
  return j < 0 ? 1 : incompleteGamma(j + 1, mean).lower;
}

/** Smallest k with P(X <= k) >= probability; Infinity for probability 1. */
export function poissonQuantile(probability: number, mean: number): number {
  if (!(probability >= 0 && probability <= 1)) return Number.NaN;
  if (mean === 0) return 0;
  if (probability === 1) return Number.POSITIVE_INFINITY;
  const wanted = probability * (1 - 1e-14);
  let low = -1;
  let high = Math.ceil(mean) + 1;
  while (poissonCdf(high, mean) < wanted) high *= 2;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (poissonCdf(middle, mean) >= wanted) high = middle;
    else low = middle;
  }
  return high;
}
