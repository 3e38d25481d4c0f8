import type { Tails } from './gamma.ts';
import { devianceTerm, lnGammaDifference, lnGammaOnePlus, stirlingError } from './ln-gamma.ts';
import { positiveQuantile, type TailProbability } from './quantile.ts';

/**
 * Regularised incomplete beta function I_x(a, b) and its complement, for x + y = 1 given both so that neither end loses digits.
 *
 *   x <= (a + 1)/(a + b + 2)   I_x = x^a y^b / B(a, b) * continued fraction
 *   otherwise                  1 - I_x = I_y(b, a) by the same fraction
 *   a < 1 and x small          1 - I_x = -expm1(u) - e^u a S, u = a ln x - ln(a B(a, b)),
 *                              S = sum_n (1 - b)_n x^n / (n! (a + n))
 *
 * Source: DiDonato AR, Morris AH. Algorithm 708. ACM Trans Math Softw 1992;18:360-373; Press WH et al. Numerical Recipes 6.4.
 * Checked against: reference/distributions/distributions.R (R's pbeta, pt, pf, both tails).
 *
 * @param a first shape, > 0
 * @param b second shape, > 0
 * @param x point in [0, 1]
 * @param y 1 - x
 */
export function incompleteBeta(a: number, b: number, x: number, y: number = 1 - x): Tails {
  if (!(a > 0 && b > 0) || Number.isNaN(x)) return { lower: Number.NaN, upper: Number.NaN };
  if (x <= 0) return { lower: 0, upper: 1 };
  if (y <= 0) return { lower: 1, upper: 0 };
  if (x <= (a + 1) / (a + b + 2)) return fromLeft(a, b, x, y);
  const mirrored = fromLeft(b, a, y, x);
  return { lower: mirrored.upper, upper: mirrored.lower };
}

/** Density of the beta distribution at x, with y = 1 - x. */
export function betaDensity(x: number, a: number, b: number, y: number = 1 - x): number {
  if (x < 0 || y < 0) return 0;
  if (x === 0) return a < 1 ? Number.POSITIVE_INFINITY : a === 1 ? b : 0;
  if (y === 0) return b < 1 ? Number.POSITIVE_INFINITY : b === 1 ? a : 0;
  return betaPower(a, b, x, y) / (x * y);
}

/** P(X <= x) of the beta distribution. */
export function betaCdf(x: number, a: number, b: number): number {
  return incompleteBeta(a, b, x).lower;
}

/** P(X > x) of the beta distribution, computed directly. */
export function betaUpper(x: number, a: number, b: number): number {
  return incompleteBeta(a, b, x).upper;
}

/** The x with P(X <= x) = p. */
export function betaQuantile(p: number, a: number, b: number): number {
  return fromOdds(betaOdds({ lower: p }, a, b));
}

/** The x with P(X > x) = q. */
export function betaUpperQuantile(q: number, a: number, b: number): number {
  return fromOdds(betaOdds({ upper: q }, a, b));
}

/** Quantile of the odds x / (1 - x) of a beta variable: both ends keep their digits. */
export function betaOdds(probability: TailProbability, a: number, b: number): number {
  return positiveQuantile(probability, {
    start: a / b,
    tails: (w) => incompleteBeta(a, b, w / (1 + w), 1 / (1 + w)),
    density: (w) => {
      const y = 1 / (1 + w);
      return betaDensity(w * y, a, b, y) * y * y;
    },
  });
}

function fromOdds(odds: number): number {
  return odds === Number.POSITIVE_INFINITY ? 1 : odds / (1 + odds);
}

/** x^a y^b / B(a, b) by the saddle point: no logarithm of x or y near 1 is taken. */
function betaPower(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  const deviance = devianceTerm(a, n * x) + devianceTerm(b, n * y);
  const stirling = stirlingError(n) - stirlingError(a) - stirlingError(b);
  return Math.exp(stirling - deviance) * Math.sqrt(((a / n) * b) / (2 * Math.PI));
}

/** ln(a B(a, b)) = lnGamma(1 + a) + lnGamma(b) - lnGamma(a + b). */
function lnBetaTimesA(a: number, b: number): number {
  return lnGammaOnePlus(a) - lnGammaDifference(b, a);
}

function fromLeft(a: number, b: number, x: number, y: number): Tails {
  if (a < 1 && x < 0.7 && b * x < 2) return smallBoth(a, b, x);
  const lower = betaPower(a, b, x, y) * fraction(a, b, x, y);
  return { lower, upper: 1 - lower };
}

function smallBoth(a: number, b: number, x: number): Tails {
  let term = 1;
  let sum = 0;
  for (let n = 1; n < 2000; n++) {
    term *= ((n - b) / n) * x;
    const next = sum + term / (a + n);
    if (next === sum) break;
    sum = next;
  }
  const u = a * Math.log(x) - lnBetaTimesA(a, b);
  const power = Math.exp(u);
  return { lower: power * (1 + a * sum), upper: -Math.expm1(u) - power * a * sum };
}

/**
 * Even part of the continued fraction: I_x = x^a y^b / B(a, b) * r. It is written in lambda = a - (a + b) x, which
 * keeps its digits when x is close to 1 (Algorithm 708, BFRAC).
 */
function fraction(a: number, b: number, x: number, y: number): number {
  const lambda = a > b ? (a + b) * y - b : a - (a + b) * x;
  const c = 1 + lambda;
  const c1 = 1 + 1 / a;
  let p = 1;
  let s = a + 1;
  let previousTop = 0;
  let previousBottom = 1;
  let top = 1;
  let bottom = c / c1;
  let ratio = c1 / c;
  for (let n = 1; n < 1_000_000; n++) {
    const t = n / a;
    const w = n * (b - n) * x;
    const e = a / s;
    const alpha = p * (p + b / a) * e * e * w * x;
    const beta = n + w / s + ((t + 1) / (c1 + t + t)) * (c + n * (y + 1));
    p = t + 1;
    s += 2;
    const nextTop = alpha * previousTop + beta * top;
    const nextBottom = alpha * previousBottom + beta * bottom;
    const next = nextTop / nextBottom;
    previousTop = top / nextBottom;
    previousBottom = bottom / nextBottom;
    top = next;
    bottom = 1;
    if (Math.abs(next - ratio) <= 2e-16 * next) return next;
    ratio = next;
  }
  return ratio;
}
