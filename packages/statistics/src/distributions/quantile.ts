/** A probability named by its tail, so that neither tail has to be written as one minus the other. */
export type TailProbability = { readonly lower: number } | { readonly upper: number };

/** What the inversion needs of a continuous law on x > 0. */
export interface PositiveLaw {
  /** Any point inside the bulk. */
  readonly start: number;
  readonly tails: (x: number) => { readonly lower: number; readonly upper: number };
  readonly density: (x: number) => number;
}

/**
 * Inverse of a continuous distribution on x > 0 from either tail.
 *
 * Newton on ln(tail) as a function of ln x, kept inside a bracket that shrinks at every step, then one Newton step in x
 * itself. The smaller tail is the one solved for, hence full relative accuracy at both ends.
 *
 * Source: stated here; the final digits come from the distribution function itself.
 */
export function positiveQuantile(probability: TailProbability, law: PositiveLaw): number {
  const isLower = 'lower' in probability;
  const p = isLower ? probability.lower : probability.upper;
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0) return isLower ? 0 : Number.POSITIVE_INFINITY;
  if (p === 1) return isLower ? Number.POSITIVE_INFINITY : 0;
  // Solve for the smaller tail; 1 - p is exact for p in [1/2, 1].
  const solveLower = isLower ? p <= 0.5 : p > 0.5;
  const target = Math.log(p <= 0.5 ? p : 1 - p);
  const u = newtonInLog(law, target, solveLower);
  const x = Math.exp(u);
  return polish(law, x, Math.exp(target), solveLower);
}

function newtonInLog(law: PositiveLaw, target: number, solveLower: boolean): number {
  let u = Math.log(law.start);
  let low = -745;
  let high = 709;
  for (let i = 0; i < 400; i++) {
    const x = Math.exp(u);
    const tails = law.tails(x);
    const tail = solveLower ? tails.lower : tails.upper;
    const g = Math.log(tail) - target;
    if (g === 0) return u;
    // g grows with u for the lower tail and falls for the upper one.
    if (g > 0 === solveLower) high = u;
    else low = u;
    const slope = ((solveLower ? 1 : -1) * law.density(x) * x) / tail;
    let next = u - g / slope;
    if (!(next > low && next < high)) next = stepInside(u, low, high);
    if (Math.abs(next - u) <= 4e-16 * Math.max(1, Math.abs(u)) || high - low < 1e-15 * Math.abs(u)) return next;
    u = next;
  }
  return u;
}

/** Doubles the distance from the last point while the bracket is wide, halves it otherwise. */
function stepInside(u: number, low: number, high: number): number {
  const middle = (low + high) / 2;
  if (high - low > 64) return u < middle ? Math.min(middle, u + 8) : Math.max(middle, u - 8);
  return middle;
}

function polish(law: PositiveLaw, x: number, target: number, solveLower: boolean): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return x;
  const tails = law.tails(x);
  const density = law.density(x);
  const error = solveLower ? tails.lower - target : target - tails.upper;
  const step = error / density;
  return Math.abs(step) < 1e-6 * x ? x - step : x;
}
