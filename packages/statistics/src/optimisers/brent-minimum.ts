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
