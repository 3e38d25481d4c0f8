import { normalUpper } from '../distributions/normal.ts';
import type { Estimation } from '../estimation.ts';
import { designOf } from './random-effects.ts';

export interface BeggFit {
  /** Kendall's tau of the standardised effects and the variances. */
  readonly correlation: number;
  readonly pValue: number;
  /** `exact` without ties and below 50 studies, otherwise `normal`. */
  readonly method: 'exact' | 'normal';
}

/**
 * Begg and Mazumdar's rank test of funnel-plot asymmetry: Kendall's tau between the variances and the effects standardised about the
 * common effect.
 *
 *   z_i = (y_i - mu) / sqrt(v_i - 1 / sum w),  mu = sum w y / sum w,  w = 1 / v
 *
 * Choices: exact p without ties and below 50 studies, otherwise normal with the variance of Kendall's S under ties and no continuity
 * correction, as R's cor.test and metafor's ranktest. It has little power: fewer than 25 studies seldom say anything.
 *
 * Source: Begg CB, Mazumdar M. Biometrics 1994;50:1088-1101. Checked against: metafor's ranktest().
 */
export function beggTest(
  effects: readonly number[] | Float64Array,
  variances: readonly number[] | Float64Array,
): Estimation<BeggFit> {
  const studies = designOf(effects, variances, {});
  const k = effects.length;
  if (k < 3) return { status: 'not-estimable', reason: 'fewer-than-three-studies' };
  let [weights, weighted] = [0, 0];
  studies.variances.forEach((v, i) => {
    weights += 1 / v;
    weighted += effects[i] / v;
  });
  const standardised = Float64Array.from(
    effects,
    (y, i) => (y - weighted / weights) / Math.sqrt(variances[i] - 1 / weights),
  );
  const { score, tiesX, tiesY } = kendall(standardised, variances);
  const pairs = (k * (k - 1)) / 2;
  if (tiesX.pairs === pairs || tiesY.pairs === pairs)
    return { status: 'not-estimable', reason: 'equal-standard-errors' };
  const correlation = score / Math.sqrt((pairs - tiesX.pairs) * (pairs - tiesY.pairs));
  const isExact = tiesX.pairs === 0 && tiesY.pairs === 0 && k < 50;
  const pValue = isExact ? exactP(score, k) : normalP(score, k, tiesX, tiesY);
  return { status: 'estimated', fit: { correlation, pValue, method: isExact ? 'exact' : 'normal' } };
}

interface Ties {
  /** Sums over groups of t equal values: t (t-1) / 2, t (t-1) (2t+5) and t (t-1) (t-2). */
  readonly pairs: number;
  readonly fives: number;
  readonly triples: number;
}

/** Concordant less discordant pairs. */
function kendall(x: ArrayLike<number>, y: ArrayLike<number>) {
  let score = 0;
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) score += Math.sign(x[i] - x[j]) * Math.sign(y[i] - y[j]);
  }
  return { score, tiesX: tiesOf(x), tiesY: tiesOf(y) };
}

function tiesOf(values: ArrayLike<number>): Ties {
  const counts = new Map<number, number>();
  for (let i = 0; i < values.length; i++) counts.set(values[i], (counts.get(values[i]) ?? 0) + 1);
  let [pairs, fives, triples] = [0, 0, 0];
  for (const t of counts.values()) {
    pairs += (t * (t - 1)) / 2;
    fives += t * (t - 1) * (2 * t + 5);
    triples += t * (t - 1) * (t - 2);
  }
  return { pairs, fives, triples };
}

/** Two-sided, from the number of permutations of k with each number of inversions. */
function exactP(score: number, k: number): number {
  let counts = Float64Array.of(1);
  for (let m = 2; m <= k; m++) {
    const next = new Float64Array(counts.length + m - 1);
    // Shares of m! permutations, so that nothing overflows.
    counts.forEach((share, inversions) => {
      for (let more = 0; more < m; more++) next[inversions + more] += share / m;
    });
    counts = next;
  }
  const pairs = (k * (k - 1)) / 2;
  const inversions = (pairs - Math.abs(score)) / 2;
  let tail = 0;
  for (let i = 0; i <= inversions; i++) tail += counts[i];
  return Math.min(1, 2 * tail);
}

function normalP(score: number, k: number, x: Ties, y: Ties): number {
  const base = (k * (k - 1) * (2 * k + 5) - x.fives - y.fives) / 18;
  const triples = (x.triples * y.triples) / (9 * k * (k - 1) * (k - 2));
  const pairs = (2 * x.pairs * y.pairs) / (k * (k - 1));
  return 2 * normalUpper(Math.abs(score) / Math.sqrt(base + triples + pairs));
}
