/**
 * A root of a continuous function between two points at which its signs differ, to the last bits of a double.
 *
 * Chandrupatla's method: inverse quadratic interpolation where three points bend gently, bisection everywhere else, so that
 * a function that is huge at one end costs no more than halving.
 * Source: Chandrupatla TR. Adv Eng Softw 1997;28:145-149.
 */
export function findRoot(f: (x: number) => number, from: number, to: number): number {
  let [x1, x2, x3] = [from, to, to];
  let [f1, f2, f3] = [f(from), f(to), 0];
  if (f1 === 0) return from;
  if (f2 === 0) return to;
  let fraction = 0.5;
  for (let iteration = 0; iteration < 400; iteration++) {
    const x = x1 + fraction * (x2 - x1);
    const fx = f(x);
    if (fx > 0 === f1 > 0) {
      [x3, f3] = [x1, f1];
    } else {
      [x3, f3] = [x2, f2];
      [x2, f2] = [x1, f1];
    }
    [x1, f1] = [x, fx];
    const best = Math.abs(f2) < Math.abs(f1) ? x2 : x1;
    const smallest = (Number.EPSILON * Math.abs(best) + 1e-300) / Math.abs(x2 - x1);
    if (smallest > 0.5 || f1 === 0 || f2 === 0) return best;
    const xi = (x1 - x2) / (x3 - x2);
    const phi = (f1 - f2) / (f3 - f2);
    const isGentle = phi ** 2 < xi && (1 - phi) ** 2 < 1 - xi;
    fraction = isGentle
      ? (f1 / (f2 - f1)) * (f3 / (f2 - f3)) + ((x3 - x1) / (x2 - x1)) * (f1 / (f3 - f1)) * (f2 / (f3 - f2))
      : 0.5;
    fraction = Math.min(1 - smallest, Math.max(smallest, fraction));
  }
  return Math.abs(f2) < Math.abs(f1) ? x2 : x1;
}
