import { normalUpperQuantile } from '../distributions/normal.ts';
import type { ReferenceBasedEstimate } from './reference-based-imputation.ts';

/** The shifts at which a conclusion turns. */
export interface TippingPoint {
  /** Shifts at which a limit of the interval is 0, ascending; at most two. Between or beyond them significance changes. */
  readonly significance: readonly number[];
  /** Shift at which the estimate itself is 0; absent if the shift does not move it. */
  readonly estimate: number | undefined;
}

/**
 * The exact shift of the imputed values at which the result tips, without a scan: estimate and jackknife replicates are linear
 * in delta, so significance turns where
 *
 *   (v + s delta)^2 = z^2 (V + 2 C delta + S delta^2)
 *
 * which is a quadratic equation in delta.
 *
 * Source: Yan X, Lee S, Li N. J Biopharm Stat 2009;19:1085-1098 (tipping points); the closed form follows from linearity.
 */
export function tippingPoint(
  { shifted }: ReferenceBasedEstimate,
  { confidenceLevel = 0.95 }: { readonly confidenceLevel?: number } = {},
): TippingPoint {
  const { value, slope, variance, slopeVariance, covariance } = shifted;
  const z2 = normalUpperQuantile((1 - confidenceLevel) / 2) ** 2;
  const a = slope * slope - z2 * slopeVariance;
  const b = 2 * (value * slope - z2 * covariance);
  const c = value * value - z2 * variance;
  return { significance: quadraticRoots(a, b, c), estimate: slope === 0 ? undefined : -value / slope };
}

/** Real roots of a x^2 + b x + c, ascending, without cancellation. */
function quadraticRoots(a: number, b: number, c: number): number[] {
  if (a === 0) return b === 0 ? [] : [-c / b];
  const discriminant = b * b - 4 * a * c;
  if (discriminant < 0) return [];
  const q = -(b + (b < 0 ? -1 : 1) * Math.sqrt(discriminant)) / 2;
  const roots = q === 0 ? [0] : [q / a, c / q];
  return roots.sort((x, y) => x - y);
}
