const invSqrtTwoPi = 0.3989422804014327;
const lnSqrtTwoPi = 0.9189385332046728;

/** Density of the standard normal distribution. */
export function normalDensity(z: number): number {
  return invSqrtTwoPi * exponential(z);
}

/** P(Z <= z), accurate to the last digits in both tails. */
export function normalCdf(z: number): number {
  return normalUpper(-z);
}

/**
 * P(Z > z) of the standard normal distribution, computed directly.
 *
 *   0 <= z < 1.2   1/2 - phi(z) (z + z^3/3 + z^5/15 + ...), all terms positive
 *   z >= 1.2       phi(z) / (z + 1/(z + 2/(z + 3/(...)))), Laplace's continued fraction
 *
 * Source: Abramowitz M, Stegun IA. 26.2.11, 26.2.14. Checked against: reference/distributions/distributions.R.
 */
export function normalUpper(z: number): number {
  if (Number.isNaN(z)) return Number.NaN;
  if (z < 0) return 1 - normalUpper(-z);
  if (z < 1.2) return 0.5 - centralArea(z);
  if (z > 38.6) return 0;
  return normalDensity(z) * millsRatio(z);
}

/** ln P(Z > z), finite far beyond the point where the probability itself is zero. */
export function normalLogUpper(z: number): number {
  if (z < 1.2) return Math.log1p(-normalUpper(-z));
  return -0.5 * z * z - lnSqrtTwoPi + Math.log(millsRatio(z));
}

/** ln P(Z <= z). */
export function normalLogCdf(z: number): number {
  return normalLogUpper(-z);
}

/**
 * The z with P(Z <= z) = p, for p in [0, 1].
 *
 * Wichura's rational function for 0.075 <= p <= 0.925; in the tails Newton on ln P of this file.
 *
 * Source: Wichura MJ. Algorithm AS 241. Appl Stat 1988;37:477-484. Checked against: reference/distributions/distributions.R.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0.5) return 0;
  return p < 0.5 ? -upperQuantileOfSmall(p) : upperQuantileOfSmall(1 - p);
}

/** The z with P(Z > z) = q. */
export function normalUpperQuantile(q: number): number {
  return -normalQuantile(q);
}

function exponential(z: number): number {
  // Splits z so that z^2 is exact to the last bit before the exponential (Cody).
  const rounded = Math.trunc(z * 16) / 16;
  const rest = (z - rounded) * (z + rounded);
  return Math.exp(-0.5 * rounded * rounded) * Math.exp(-0.5 * rest);
}

function centralArea(z: number): number {
  let term = z;
  let sum = z;
  for (let n = 1; n < 200; n++) {
    term *= (z * z) / (2 * n + 1);
    sum += term;
    if (term < 1e-17 * sum) break;
  }
  return normalDensity(z) * sum;
}

/** P(Z > z) / phi(z) for z >= 1.2. */
function millsRatio(z: number): number {
  const terms = Math.ceil(24 + 500 / (z * z));
  let fraction = z;
  for (let k = terms; k >= 1; k--) fraction = z + k / fraction;
  return 1 / fraction;
}

const centralA = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
  33430.57558358813, 2509.0809287301227,
];
const centralB = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943,
  5226.495278852854,
];

/** The z >= 0 with P(Z > z) = q, q <= 1/2. */
function upperQuantileOfSmall(q: number): number {
  if (q === 0) return Number.POSITIVE_INFINITY;
  const centred = 0.5 - q;
  return centred <= 0.425 ? centralQuantile(centred) : tailQuantile(q);
}

/** Wichura's rational function in the centre, relative error 1e-16. */
function centralQuantile(centred: number): number {
  const r = 0.180625 - centred * centred;
  let top = 0;
  let bottom = 0;
  for (let i = 7; i >= 0; i--) {
    top = top * r + centralA[i];
    bottom = bottom * r + centralB[i];
  }
  return (centred * top) / bottom;
}

/** Newton on ln Q from the start of Abramowitz and Stegun 26.2.23: full relative accuracy in the far tail. */
function tailQuantile(q: number): number {
  const t = Math.sqrt(-2 * Math.log(q));
  let z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  const logTarget = Math.log(q);
  for (let i = 0; i < 5; i++) {
    const logUpper = normalLogUpper(z);
    const hazard = Math.exp(-0.5 * z * z - lnSqrtTwoPi - logUpper);
    const step = (logUpper - logTarget) / hazard;
    z += step;
    if (Math.abs(step) < 1e-9) break;
  }
  return z;
}
