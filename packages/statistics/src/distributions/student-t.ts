import { betaOdds, incompleteBeta } from './beta.ts';
import { lnGammaDifference } from './ln-gamma.ts';
import { normalCdf, normalDensity, normalQuantile, normalUpper } from './normal.ts';

/** From here on t and normal differ by less than 1e-16 relative in every representable tail of interest. */
const manyDegrees = 1e16;

/** Density of Student's t with `df` degrees of freedom (df may be fractional or Infinity). */
export function studentTDensity(t: number, df: number): number {
  if (df >= manyDegrees) return normalDensity(t);
  const constant = lnGammaDifference(df / 2, 0.5) - 0.5 * Math.log(Math.PI * df);
  return Math.exp(constant - ((df + 1) / 2) * Math.log1p((t * t) / df));
}

/**
 * P(T > t) of Student's t, computed directly.
 *
 *   P(T > t) = 1/2 I_x(df/2, 1/2), x = df / (df + t^2), t >= 0
 *
 * Source: Abramowitz M, Stegun IA. 26.7.1, 26.5.27. Checked against: reference/distributions/distributions.R.
 *
 * @param df degrees of freedom, > 0, may be fractional or Infinity
 */
export function studentTUpper(t: number, df: number): number {
  if (Number.isNaN(t) || !(df > 0)) return Number.NaN;
  if (df >= manyDegrees) return normalUpper(t);
  if (t < 0) return 1 - studentTUpper(-t, df);
  return 0.5 * outside(t, df);
}

/** P(T <= t). */
export function studentTCdf(t: number, df: number): number {
  return df >= manyDegrees ? normalCdf(t) : studentTUpper(-t, df);
}

/** P(|T| > |t|): the two-sided p-value. */
export function studentTTwoSided(t: number, df: number): number {
  if (df >= manyDegrees) return 2 * normalUpper(Math.abs(t));
  return Number.isNaN(t) || !(df > 0) ? Number.NaN : outside(Math.abs(t), df);
}

/** The t with P(T <= t) = p. */
export function studentTQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1) || !(df > 0)) return Number.NaN;
  if (p === 0.5) return 0;
  if (df >= manyDegrees) return normalQuantile(p);
  return p < 0.5 ? -positiveQuantileOf(2 * p, df) : positiveQuantileOf(2 * (1 - p), df);
}

/** The t with P(T > t) = q. */
export function studentTUpperQuantile(q: number, df: number): number {
  return -studentTQuantile(q, df);
}

/** The t > 0 with P(|T| > t) = twoSided; T^2 / df are the odds of beta(1/2, df/2). */
function positiveQuantileOf(twoSided: number, df: number): number {
  return Math.sqrt(df * betaOdds({ upper: twoSided }, 0.5, df / 2));
}

function outside(t: number, df: number): number {
  if (t === Number.POSITIVE_INFINITY) return 0;
  const square = t * t;
  if (square === Number.POSITIVE_INFINITY) return incompleteBeta(df / 2, 0.5, df / t / t, 1).lower;
  const ratio = square / df;
  return incompleteBeta(df / 2, 0.5, 1 / (1 + ratio), ratio / (1 + ratio)).lower;
}
