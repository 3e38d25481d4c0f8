const eulerGamma = 0.5772156649015329;
const lnSqrtTwoPi = 0.9189385332046728;

/** zeta(k) - 1 for k = 2..30 by Euler-Maclaurin, at index k. */
const zetaMinusOne: readonly number[] = (() => {
  const values = [0, 0];
  const n = 24;
  for (let k = 2; k <= 30; k++) {
    let tail = n ** (1 - k) / (k - 1) - n ** -k / 2;
    tail += (k * n ** (-k - 1)) / 12 - (k * (k + 1) * (k + 2) * n ** (-k - 3)) / 720;
    tail += (k * (k + 1) * (k + 2) * (k + 3) * (k + 4) * n ** (-k - 5)) / 30240;
    let sum = tail;
    for (let i = n; i >= 2; i--) sum += i ** -k;
    values.push(sum);
  }
  return values;
})();

/**
 * Error of Stirling's formula: lnGamma(n + 1) - (n + 1/2) ln n + n - ln sqrt(2 pi), for n > 0.
 *
 * Source: Loader C. Fast and accurate computation of binomial probabilities. 2000.
 */
export function stirlingError(n: number): number {
  if (n < 15) return lnGamma(n + 1) - (n + 0.5) * Math.log(n) + n - lnSqrtTwoPi;
  return stirlingSeries(n);
}

/** lnGamma(1 + x) without loss of digits near x = 0; |x| <= 1/2. */
function lnGammaNearOne(x: number): number {
  let sum = 0;
  for (let k = 30; k >= 2; k--) sum = x * ((k % 2 === 0 ? 1 : -1) * (zetaMinusOne[k] / k) + sum);
  return x * (1 - eulerGamma) + x * sum - Math.log1p(x);
}

/**
 * Natural logarithm of the gamma function for x > 0; Infinity at 0.
 *
 *   |x - 1|, |x - 2| <= 1/2   Taylor series in zeta(k) - 1 (no loss of digits at the zeros 1 and 2)
 *   2.5 < x < 10              recurrence to (1.5, 2.5]
 *   x >= 10                   Stirling's series
 *
 * Source: Abramowitz M, Stegun IA. 6.1.33, 6.1.41. Checked against: reference/distributions/distributions.R.
 */
export function lnGamma(x: number): number {
  if (x < 0 || Number.isNaN(x)) return Number.NaN;
  if (x === 0 || x === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
  if (x < 0.5) return lnGammaNearOne(x) - Math.log(x);
  if (x <= 1.5) return lnGammaNearOne(x - 1);
  if (x <= 2.5) return lnGammaNearOne(x - 2) + Math.log1p(x - 2);
  if (x < 16) {
    let product = 1;
    let y = x;
    while (y > 2.5) {
      y -= 1;
      product *= y;
    }
    return lnGamma(y) + Math.log(product);
  }
  return (x - 0.5) * Math.log(x) - x + lnSqrtTwoPi + stirlingSeries(x);
}

function stirlingSeries(x: number): number {
  const r = 1 / (x * x);
  return (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - (r * 691) / 360360))))) / x;
}

/** lnGamma(1 + x) for x > -1, exact to the last digits for small x. */
export function lnGammaOnePlus(x: number): number {
  return Math.abs(x) <= 0.5 ? lnGammaNearOne(x) : lnGamma(1 + x);
}

/** ln(n choose k) for real n >= k >= 0. */
export function lnChoose(n: number, k: number): number {
  return lnGamma(n + 1) - lnGamma(k + 1) - lnGamma(n - k + 1);
}

/** lnGamma(b + a) - lnGamma(b), without cancellation for large b. */
export function lnGammaDifference(b: number, a: number): number {
  if (b < 15) return lnGamma(a + b) - lnGamma(b);
  // Stirling: (b + a - 1/2) ln(b + a) - (b - 1/2) ln b - a + error terms of Gamma(x), which are those of (x - 1)! plus ln x.
  return (b - 0.5) * Math.log1p(a / b) + a * (Math.log(b + a) - 1) + stirlingSeries(b + a) - stirlingSeries(b);
}

/** x ln(x / m) + m - x without cancellation when x is near m (Loader's deviance part). */
export function devianceTerm(x: number, m: number): number {
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const v = (x - m) / (x + m);
  let sum = (x - m) * v;
  let term = 2 * x * v;
  for (let j = 1; j < 1000; j++) {
    term *= v * v;
    const next = sum + term / (2 * j + 1);
    if (next === sum) break;
    sum = next;
  }
  return sum;
}
