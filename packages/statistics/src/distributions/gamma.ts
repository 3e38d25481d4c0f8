import { devianceTerm, lnGammaOnePlus, stirlingError } from './ln-gamma.ts';
import { positiveQuantile } from './quantile.ts';

/** Both tails of a continuous distribution at one point; each is computed without subtracting the other when it is small. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 - P(a, x).
 *
 *   x < 1, a < 1   Q = -expm1(u) - e^u a S, u = a ln x - lnGamma(1 + a), S = sum_k (-x)^k / (k! (a + k))
 *   x < a + 1      P = x^a e^-x / Gamma(a + 1) (1 + x/(a+1) + x^2/((a+1)(a+2)) + ...)
 *   otherwise      Q by Legendre's continued fraction (modified Lentz)
 *
 * The factor x^a e^-x / Gamma(a + 1) is computed by Loader's saddle point, so that it keeps its digits for large a.
 *
 * Source: DiDonato AR, Morris AH. ACM Trans Math Softw 1986;12:377-393; Loader C. 2000.
 * Checked against: reference/distributions/distributions.R (R's pgamma, both tails).
 *
 * @param shape a > 0
 * @param x x >= 0
 */
export function incompleteGamma(shape: number, x: number): Tails {
  if (!(shape > 0) || Number.isNaN(x)) return { lower: Number.NaN, upper: Number.NaN };
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  if (shape < 1 && x < 1) return smallBoth(shape, x);
  if (x < shape + 1) {
    const lower = lowerSeries(shape, x);
    return { lower, upper: 1 - lower };
  }
  const upper = upperFraction(shape, x);
  return { lower: 1 - upper, upper };
}

/** Density of the standard gamma distribution (rate 1). */
export function gammaDensity(x: number, shape: number): number {
  if (x < 0) return 0;
  if (x === 0) return shape < 1 ? Number.POSITIVE_INFINITY : shape === 1 ? 1 : 0;
  return (poissonPower(shape, x) * shape) / x;
}

/** P(X <= x) of the standard gamma distribution. */
export function gammaCdf(x: number, shape: number): number {
  return incompleteGamma(shape, x).lower;
}

/** P(X > x) of the standard gamma distribution, computed directly. */
export function gammaUpper(x: number, shape: number): number {
  return incompleteGamma(shape, x).upper;
}

/** The x with P(X <= x) = p; p in [0, 1]. */
export function gammaQuantile(p: number, shape: number): number {
  return positiveQuantile({ lower: p }, gammaLaw(shape));
}

/** The x with P(X > x) = q; q in [0, 1]. */
export function gammaUpperQuantile(q: number, shape: number): number {
  return positiveQuantile({ upper: q }, gammaLaw(shape));
}

function gammaLaw(shape: number) {
  return {
    start: shape,
    tails: (x: number) => incompleteGamma(shape, x),
    density: (x: number) => gammaDensity(x, shape),
  };
}

/** x^a e^-x / Gamma(a + 1). */
export function poissonPower(a: number, x: number): number {
  if (a < 1) return Math.exp(a * Math.log(x) - x - lnGammaOnePlus(a));
  const d = devianceTerm(a, x);
  return Math.exp(-stirlingError(a) - d) / Math.sqrt(2 * Math.PI * a);
}

function lowerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < 10_000_000; n++) {
    term *= x / (a + n);
    sum += term;
    if (term < sum * 1e-17) break;
  }
  return poissonPower(a, x) * sum;
}

function smallBoth(a: number, x: number): Tails {
  let term = 1;
  let sum = 0;
  for (let k = 1; k < 200; k++) {
    term *= -x / k;
    const next = sum + term / (a + k);
    if (next === sum) break;
    sum = next;
  }
  const u = a * Math.log(x) - lnGammaOnePlus(a);
  const power = Math.exp(u);
  return { lower: power * (1 + a * sum), upper: -Math.expm1(u) - power * a * sum };
}

/** Q(a, x) = x^a e^-x / Gamma(a) * 1/(x + 1 - a - 1(1 - a)/(x + 3 - a - 2(2 - a)/(...))). */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < 10_000_000; i++) {
    const an = -i * (i - a);
    b += 2;
    d = an * d + b;
    if (Math.abs(d) < 1e-300) d = 1e-300;
    c = b + an / c;
    if (Math.abs(c) < 1e-300) c = 1e-300;
    d = 1 / d;
    const delta = d * c;
    h *= delta;
    if (Math.abs(delta - 1) < 1e-16) break;
  }
  return poissonPower(a, x) * a * h;
}
