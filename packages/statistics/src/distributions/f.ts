import { betaOdds, incompleteBeta } from './beta.ts';
import { chiSquaredCdf, chiSquaredQuantile, chiSquaredUpper, chiSquaredUpperQuantile } from './chi-squared.ts';

/**
 * P(F > x) of the F distribution, computed directly.
 *
 *   w = df1 x / df2, P(F > x) = I_{1/(1+w)}(df2/2, df1/2); with df2 = Infinity df1 F is chi-squared on df1.
 *
 * Source: Abramowitz M, Stegun IA. 26.6.2. Checked against: reference/distributions/distributions.R.
 *
 * @param df1 numerator degrees of freedom, > 0
 * @param df2 denominator degrees of freedom, > 0, may be fractional or Infinity
 */
export function fUpper(x: number, df1: number, df2: number): number {
  if (x <= 0) return 1;
  if (df2 === Number.POSITIVE_INFINITY) return chiSquaredUpper(x * df1, df1);
  return tails(x, df1, df2).upper;
}

/** P(F <= x). */
export function fCdf(x: number, df1: number, df2: number): number {
  if (x <= 0) return 0;
  if (df2 === Number.POSITIVE_INFINITY) return chiSquaredCdf(x * df1, df1);
  return tails(x, df1, df2).lower;
}

/** The x with P(F <= x) = p. */
export function fQuantile(p: number, df1: number, df2: number): number {
  if (df2 === Number.POSITIVE_INFINITY) return chiSquaredQuantile(p, df1) / df1;
  return (df2 / df1) * betaOdds({ lower: p }, df1 / 2, df2 / 2);
}

/** The x with P(F > x) = q. */
export function fUpperQuantile(q: number, df1: number, df2: number): number {
  if (df2 === Number.POSITIVE_INFINITY) return chiSquaredUpperQuantile(q, df1) / df1;
  return (df2 / df1) * betaOdds({ upper: q }, df1 / 2, df2 / 2);
}

function tails(x: number, df1: number, df2: number) {
  const w = (df1 * x) / df2;
  if (w === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  return incompleteBeta(df1 / 2, df2 / 2, w / (1 + w), 1 / (1 + w));
}
