import { gammaDensity, gammaQuantile, gammaUpperQuantile, incompleteGamma } from './gamma.ts';

/** Density of chi-squared with `df` degrees of freedom, df > 0. */
export function chiSquaredDensity(x: number, df: number): number {
  return gammaDensity(x / 2, df / 2) / 2;
}

/** P(X <= x) of chi-squared: P(df/2, x/2). Source: Abramowitz M, Stegun IA. 26.4.19. */
export function chiSquaredCdf(x: number, df: number): number {
  return incompleteGamma(df / 2, x / 2).lower;
}

/** P(X > x) of chi-squared, computed directly: the p-value of a test. */
export function chiSquaredUpper(x: number, df: number): number {
  return incompleteGamma(df / 2, x / 2).upper;
}

/** The x with P(X <= x) = p. */
export function chiSquaredQuantile(p: number, df: number): number {
  return 2 * gammaQuantile(p, df / 2);
}

/** The x with P(X > x) = q. */
export function chiSquaredUpperQuantile(q: number, df: number): number {
  return 2 * gammaUpperQuantile(q, df / 2);
}
