import { chiSquaredUpper } from '../distributions/chi-squared.ts';
import type { Estimation } from '../estimation.ts';
import { inverseOfPositive } from '../linear-algebra/dense.ts';
import { type ArmEvents, type ArmStudy, armNetwork, groupBy, type LeftOut } from './arm-events.ts';
import { type League, leagueOf } from './league.ts';

export interface MantelHaenszelNetworkFit {
  /** Order of rows and columns; alphabetical. */
  readonly treatments: readonly string[];
  readonly studies: number;
  readonly designs: number;
  readonly leftOut: readonly LeftOut[];
  /** Log odds ratios, common effects. */
  readonly league: League;
  /** Disagreement between designs. */
  readonly q: number;
  readonly degreesOfFreedom: number;
  readonly qPValue: number;
}

/**
 * Network meta-analysis of odds ratios by Mantel and Haenszel, for rare events: no continuity correction, common effects.
 *
 * Stage 1, within each design (studies of one set of T treatments), with a events, b others, N persons of a study:
 *   C_xy = sum a_x b_y / N,  L_xy = ln(C_xy / C_yx),  Lbar_xy = (L_x+ - L_y+) / T
 *   Var L_xy as Robins, Breslow and Greenland; Cov(L_xy, L_xz) = 1/3 of the sums over studies, each divided by N^2, of
 *   a_x b_y b_z / (C_xy C_xz) + n_x b_y a_z / (C_xy C_zx) + n_x a_y b_z / (C_yx C_xz) + b_x a_y a_z / (C_yx C_zx)
 * Stage 2: generalised least squares of the designs' Lbar on treatment effects; Q is the weighted sum of squared residuals.
 *
 * Choices: what carries no information is left out as in R's netmetabin (armNetwork). For two treatments it is the Mantel-Haenszel
 * odds ratio. There is no tau2: use `networkMetaAnalysis` where studies differ and events are not rare.
 *
 * Source: Efthimiou O et al. Stat Med 2019;38:2992-3012. Greenland S. Biometrics 1989;45:183-191.
 * Checked against: netmetabin on twelve trials of biologics (shared case nma_ra_binary), reference/network/binary-network.R (the
 * formulas in dense matrices), mantelHaenszelEffect for pairs.
 *
 * @throws InvalidInputError as armNetwork
 */
export function mantelHaenszelNetwork(
  arms: readonly ArmEvents[],
  { confidenceLevel = 0.95 }: { readonly confidenceLevel?: number } = {},
): Estimation<MantelHaenszelNetworkFit> {
  const network = armNetwork(arms);
  if (typeof network === 'string') return { status: 'not-estimable', reason: network };
  const { treatments, studies, leftOut } = network;
  const designs = [...groupBy(studies, ({ design }) => design).values()].map(designEffects);
  const p = treatments.length - 1;
  const information = new Float64Array(p * p);
  const right = new Float64Array(p);
  const weights: Float64Array[] = [];
  for (const design of designs) {
    const inverse = inverseOfPositive(design.covariance, design.effects.length);
    if (inverse === undefined) return { status: 'not-estimable', reason: 'singular-design' };
    weights.push(inverse);
    accumulate(design, inverse, information, right);
  }
  const covariance = inverseOfPositive(information, p);
  if (covariance === undefined) return { status: 'not-estimable', reason: 'network-in-pieces' };
  const effects = new Float64Array(p + 1);
  for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) effects[i + 1] += covariance[i * p + j] * right[j];
  const entry = (i: number, j: number) => (i === 0 || j === 0 ? 0 : covariance[(i - 1) * p + j - 1]);
  const league = leagueOf(effects, (i, j) => entry(i, i) + entry(j, j) - 2 * entry(i, j), confidenceLevel);
  const q = designs.reduce((sum, design, d) => sum + distance(design, weights[d], effects), 0);
  const degreesOfFreedom = designs.reduce((sum, design) => sum + design.effects.length, 0) - p;
  return {
    status: 'estimated',
    fit: {
      ...{ treatments, studies: studies.length, designs: designs.length, leftOut, league },
      ...{ q, degreesOfFreedom, qPValue: degreesOfFreedom === 0 ? 1 : chiSquaredUpper(q, degreesOfFreedom) },
    },
  };
}

/** First treatment of a design minus each other, with their covariance. */
interface DesignEffects {
  readonly treatments: readonly number[];
  readonly effects: Float64Array;
  readonly covariance: Float64Array;
}

function designEffects(studies: readonly ArmStudy[]): DesignEffects {
  const { treatments } = studies[0];
  const t = treatments.length;
  const c = crossSums(studies);
  const sums = Float64Array.from({ length: t }, (_, x) => {
    let total = 0;
    for (let y = 0; y < t; y++) if (y !== x) total += Math.log(c[x * t + y] / c[y * t + x]);
    return total;
  });
  const spread = covarianceOfSums(studies, c);
  const effects = Float64Array.from({ length: t - 1 }, (_, k) => (sums[0] - sums[k + 1]) / t);
  const covariance = new Float64Array((t - 1) ** 2);
  for (let j = 1; j < t; j++) {
    for (let k = 1; k < t; k++) {
      covariance[(j - 1) * (t - 1) + k - 1] = (spread[0] - spread[k] - spread[j * t] + spread[j * t + k]) / (t * t);
    }
  }
  return { treatments, effects, covariance };
}

/** C_xy, row x and column y. */
function crossSums(studies: readonly ArmStudy[]): Float64Array {
  const t = studies[0].treatments.length;
  const sums = new Float64Array(t * t);
  for (const { events, totals } of studies) {
    const persons = totals.reduce((sum, n) => sum + n, 0);
    for (let x = 0; x < t; x++)
      for (let y = 0; y < t; y++) sums[x * t + y] += (events[x] * (totals[y] - events[y])) / persons;
  }
  return sums;
}

/** Covariance of L_x+ and L_y+. */
function covarianceOfSums(studies: readonly ArmStudy[], c: Float64Array): Float64Array {
  const t = studies[0].treatments.length;
  const own = (x: number, y: number, z: number) =>
    y === z ? pairVariance(studies, c, x, y) : shared(studies, c, [x, y, z]);
  const total = new Float64Array(t * t);
  for (let x = 0; x < t; x++) {
    for (let y = 0; y < t; y++) {
      for (let u = 0; u < t; u++) {
        for (let v = 0; v < t; v++) {
          if (u === x || v === y) continue;
          // Cov(L_xu, L_yv) is not 0 only where the pairs share a treatment; turning a pair turns the sign.
          if (x === y) total[x * t + y] += own(x, u, v);
          else if (u === v) total[x * t + y] += own(u, x, y);
          else if (u === y && v === x) total[x * t + y] -= own(x, u, u);
          else if (u === y) total[x * t + y] -= own(y, x, v);
          else if (v === x) total[x * t + y] -= own(x, u, y);
        }
      }
    }
  }
  return total;
}

/** Variance of L_xy by Robins, Breslow and Greenland. */
function pairVariance(studies: readonly ArmStudy[], c: Float64Array, x: number, y: number): number {
  const t = studies[0].treatments.length;
  const [cxy, cyx] = [c[x * t + y], c[y * t + x]];
  let variance = 0;
  for (const { events: a, totals } of studies) {
    const persons = totals.reduce((sum, n) => sum + n, 0);
    const [bx, by] = [totals[x] - a[x], totals[y] - a[y]];
    const [p, q] = [(a[x] + by) / persons, (a[y] + bx) / persons];
    const [r, s] = [(a[x] * by) / persons, (a[y] * bx) / persons];
    variance += (r * p) / (2 * cxy * cxy) + (r * q + s * p) / (2 * cxy * cyx) + (s * q) / (2 * cyx * cyx);
  }
  return variance;
}

/** Covariance of L_xy and L_xz, y and z different. */
function shared(
  studies: readonly ArmStudy[],
  c: Float64Array,
  [x, y, z]: readonly [x: number, y: number, z: number],
): number {
  const t = studies[0].treatments.length;
  const at = (i: number, j: number) => c[i * t + j];
  let covariance = 0;
  for (const { events: a, totals } of studies) {
    const squared = totals.reduce((sum, n) => sum + n, 0) ** 2;
    const b = (i: number) => totals[i] - a[i];
    covariance +=
      ((a[x] * b(y) * b(z)) / (at(x, y) * at(x, z)) +
        (totals[x] * b(y) * a[z]) / (at(x, y) * at(z, x)) +
        (totals[x] * a[y] * b(z)) / (at(y, x) * at(x, z)) +
        (b(x) * a[y] * a[z]) / (at(y, x) * at(z, x))) /
      (3 * squared);
  }
  return covariance;
}

/** The design matrix has -1 at the treatment against the first and 1 at the first; treatment 0 is the origin. */
function accumulate(
  { treatments, effects }: DesignEffects,
  inverse: Float64Array,
  information: Float64Array,
  right: Float64Array,
): void {
  const p = right.length;
  const m = effects.length;
  const columns = Array.from(effects, (_, r) => [treatments[0] - 1, treatments[r + 1] - 1]);
  const signs = [1, -1];
  for (let r = 0; r < m; r++) {
    for (let s = 0; s < m; s++) {
      const weight = inverse[r * m + s];
      columns[r].forEach((j, u) => {
        if (j < 0) return;
        right[j] += signs[u] * weight * effects[s];
        columns[s].forEach((k, v) => {
          if (k >= 0) information[j * p + k] += signs[u] * signs[v] * weight;
        });
      });
    }
  }
}

function distance({ treatments, effects }: DesignEffects, inverse: Float64Array, fitted: Float64Array): number {
  const m = effects.length;
  const residuals = effects.map((effect, r) => effect - (fitted[treatments[0]] - fitted[treatments[r + 1]]));
  let sum = 0;
  for (let r = 0; r < m; r++) for (let s = 0; s < m; s++) sum += residuals[r] * inverse[r * m + s] * residuals[s];
  return sum;
}
