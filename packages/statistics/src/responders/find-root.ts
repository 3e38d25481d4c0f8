/**
 * A root of a continuous function between two points at which its signs differ, to the last bits of a double.
 *
 * Brent's method: inverse quadratic or secant steps, bisection where they do not shrink the bracket fast enough.
 * Source: Brent RP. Algorithms for Minimization without Derivatives. Prentice-Hall, 1973, chapter 4.
 */
export function findRoot(f: (x: number) => number, from: number, to: number): number {
  let a = from;
  let b = to;
  let fa = f(a);
  let fb = f(b);
  if (fa === 0) return a;
  if (fb === 0) return b;
  let c = a;
  let fc = fa;
  let step = b - a;
  let previousStep = step;
  for (let iteration = 0; iteration < 300; iteration++) {
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const tolerance = 1e-16 * Math.abs(b) + 1e-300;
    const half = (c - b) / 2;
    if (Math.abs(half) <= tolerance || fb === 0) return b;
    let trial = half;
    if (Math.abs(previousStep) >= tolerance && Math.abs(fa) > Math.abs(fb)) {
      trial = interpolate(a, b, c, fa, fb, fc, previousStep, tolerance) ?? half;
    }
    previousStep = trial === half ? half : step;
    step = trial;
    a = b;
    fa = fb;
    const next = b + (Math.abs(step) > tolerance ? step : Math.sign(half) * tolerance);
    b = next === b ? b + Math.sign(half) * Math.abs(b) * Number.EPSILON : next;
    fb = f(b);
    if (fb > 0 === fc > 0) {
      c = a;
      fc = fa;
      step = b - a;
      previousStep = step;
    }
  }
  return b;
}

function interpolate(
  a: number,
  b: number,
  c: number,
  fa: number,
  fb: number,
  fc: number,
  previousStep: number,
  tolerance: number,
): number | undefined {
  const half = (c - b) / 2;
  const s = fb / fa;
  let p = 2 * half * s;
  let q = 1 - s;
  if (a !== c) {
    const t = fa / fc;
    const r = fb / fc;
    p = s * (2 * half * t * (t - r) - (b - a) * (r - 1));
    q = (t - 1) * (r - 1) * (s - 1);
  }
  if (p > 0) q = -q;
  p = Math.abs(p);
  const isAccepted = 2 * p < Math.min(3 * half * q - Math.abs(tolerance * q), Math.abs(previousStep * q));
  return isAccepted ? p / q : undefined;
}
