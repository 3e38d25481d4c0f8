/**
 * Root of a continuous function inside a bracket by Brent's method.
 *
 * Source: Brent RP. Algorithms for Minimization without Derivatives. 1973, chapter 4.
 *
 * @param bracket two points where f has opposite signs (or is zero)
 * @returns undefined if the signs are equal
 */
export function brentRoot(
  f: (x: number) => number,
  [from, to]: readonly [number, number],
  tolerance = 1e-15,
): number | undefined {
  let [a, b] = [from, to];
  let [fa, fb] = [f(a), f(b)];
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (!(fa * fb < 0)) return undefined;
  let [c, fc] = [a, fa];
  let d = b - a;
  let e = d;
  for (let i = 0; i < 500; i++) {
    if (fb * fc > 0) {
      [c, fc] = [a, fa];
      d = b - a;
      e = d;
    }
    if (Math.abs(fc) < Math.abs(fb)) [a, b, c, fa, fb, fc] = [b, c, b, fb, fc, fb];
    const small = 2 * Number.EPSILON * Math.abs(b) + tolerance / 2;
    const half = (c - b) / 2;
    if (Math.abs(half) <= small || fb === 0) return b;
    const step = interpolate({ a, b, c, fa, fb, fc });
    if (Math.abs(e) >= small && Math.abs(fa) > Math.abs(fb) && isSafe(step, { half, e, small })) {
      e = d;
      d = step;
    } else {
      d = half;
      e = half;
    }
    [a, fa] = [b, fb];
    b += Math.abs(d) > small ? d : Math.sign(half) * small;
    fb = f(b);
  }
  return b;
}

/**
 * Minimum of a function of one variable in [from, to] by golden section and parabolas.
 *
 * Source: Brent RP. Algorithms for Minimization without Derivatives. 1973, chapter 5 (R's optimize).
 */
export function brentMinimum(
  f: (x: number) => number,
  [from, to]: readonly [number, number],
  tolerance = 1e-10,
): number {
  const golden = (3 - Math.sqrt(5)) / 2;
  let [a, b] = [from, to];
  let x = a + golden * (b - a);
  let [w, v] = [x, x];
  let fx = f(x);
  let [fw, fv] = [fx, fx];
  let [d, e] = [0, 0];
  for (let i = 0; i < 500; i++) {
    const middle = (a + b) / 2;
    const small = tolerance * Math.abs(x) + 1e-300 + tolerance * 1e-3;
    if (Math.abs(x - middle) <= 2 * small - (b - a) / 2) break;
    const r = (x - w) * (fx - fv);
    let q = (x - v) * (fx - fw);
    let p = (x - v) * q - (x - w) * r;
    q = 2 * (q - r);
    if (q > 0) p = -p;
    q = Math.abs(q);
    const isParabola = Math.abs(e) > small && Math.abs(p) < Math.abs(0.5 * q * e) && p > q * (a - x) && p < q * (b - x);
    if (isParabola) {
      e = d;
      d = p / q;
    } else {
      e = x < middle ? b - x : a - x;
      d = golden * e;
    }
    const u = x + (Math.abs(d) >= small ? d : Math.sign(d) * small);
    const fu = f(u);
    if (fu <= fx) {
      if (u < x) b = x;
      else a = x;
      [v, fv, w, fw, x, fx] = [w, fw, x, fx, u, fu];
    } else {
      if (u < x) a = u;
      else b = u;
      if (fu <= fw || w === x) [v, fv, w, fw] = [w, fw, u, fu];
      else if (fu <= fv || v === x || v === w) [v, fv] = [u, fu];
    }
  }
  return x;
}

interface Bracket {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly fa: number;
  readonly fb: number;
  readonly fc: number;
}

/** Secant step, or inverse quadratic interpolation through three points. */
function interpolate({ a, b, c, fa, fb, fc }: Bracket): number {
  const s = fb / fa;
  if (a === c) return ((c - b) * s) / (s - 1);
  const q = fa / fc;
  const r = fb / fc;
  const p = s * ((c - b) * q * (q - r) - (b - a) * (r - 1));
  return -p / ((q - 1) * (r - 1) * (s - 1));
}

function isSafe(
  step: number,
  { half, e, small }: { readonly half: number; readonly e: number; readonly small: number },
): boolean {
  const bound = Math.min(1.5 * Math.abs(half) - Math.abs(small) / 2, Math.abs(e) / 2);
  return step * half > 0 && Math.abs(step) < bound;
}
