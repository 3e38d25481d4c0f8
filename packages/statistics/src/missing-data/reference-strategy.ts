import { inverseOfPositive, multiply, transpose } from '../linear-algebra/dense.ts';

/**
 * What is assumed of a participant after leaving the treatment: as others of the arm (MAR), as the reference from then on (J2R),
 * always as the reference (CR), parallel to the reference from there (CIR), at the arm's last mean (LMCF).
 */
export type ReferenceStrategy = 'MAR' | 'J2R' | 'CR' | 'CIR' | 'LMCF';

/** Mean and covariance over the visits: row-major, visits x visits. */
export interface VisitDistribution {
  readonly mean: Float64Array;
  readonly covariance: Float64Array;
}

/**
 * Distribution of a participant's visits under a strategy, given that of the own arm and of the reference at the participant's
 * covariates.
 *
 *   J2R   mu = (own_1..k-1, ref_k..T)          CIR  mu_t = own_k-1 + ref_t - ref_k-1 for t >= k
 *   CR    mu = ref                             LMCF mu_t = own_k-1 for t >= k
 *   Sigma of J2R and CIR: that of the own arm before k, with the reference's regression of later on earlier visits;
 *   of CR the reference's; of MAR and LMCF the own arm's.
 *
 * Choices: whoever has no visit before k follows the reference entirely (J2R, CIR) or the own arm (LMCF), as in rbmi.
 *
 * Source: Carpenter JR, Roger JH, Kenward MG. J Biopharm Stat 2013;23:1352-1371.
 *
 * @param from index of the first visit to which the strategy applies; the number of visits for none
 */
export function strategyDistribution(
  strategy: ReferenceStrategy,
  own: VisitDistribution,
  reference: VisitDistribution,
  from: number,
): VisitDistribution {
  const visits = own.mean.length;
  if (strategy === 'MAR' || from >= visits) return own;
  if (strategy === 'CR') return reference;
  if (from === 0) return strategy === 'LMCF' ? own : reference;
  const mean = own.mean.map((value, t) => {
    if (t < from) return value;
    if (strategy === 'J2R') return reference.mean[t];
    const last = own.mean[from - 1];
    return strategy === 'LMCF' ? last : last + reference.mean[t] - reference.mean[from - 1];
  });
  if (strategy === 'LMCF' || own.covariance === reference.covariance) return { mean, covariance: own.covariance };
  return { mean, covariance: jumpCovariance(own.covariance, reference.covariance, from, visits) };
}

/**
 * With O the own and R the reference covariance, 1 the visits before, 2 those from `from` on, and G = R21 R11^-1:
 * [O11, O11 G'; G O11, R22 - G (R11 - O11) G'].
 */
function jumpCovariance(own: Float64Array, reference: Float64Array, from: number, visits: number): Float64Array {
  const later = visits - from;
  const block = (matrix: Float64Array, r0: number, rows: number, c0: number, columns: number) =>
    Float64Array.from(
      { length: rows * columns },
      (_, i) => matrix[(r0 + Math.floor(i / columns)) * visits + c0 + (i % columns)],
    );
  const own11 = block(own, 0, from, 0, from);
  const reference11 = block(reference, 0, from, 0, from);
  const inverse = inverseOfPositive(reference11, from);
  // A fitted covariance is positive definite; without an inverse there is nothing to jump to.
  if (inverse === undefined) return own;
  const g = multiply(block(reference, from, later, 0, from), inverse, later, from, from);
  const lower = multiply(g, own11, later, from, from);
  const gap = reference11.map((value, i) => value - own11[i]);
  const change = multiply(multiply(g, gap, later, from, from), transpose(g, later, from), later, from, later);
  const result = Float64Array.from(own);
  for (let r = 0; r < later; r++) {
    for (let c = 0; c < from; c++) {
      result[(from + r) * visits + c] = lower[r * from + c];
      result[c * visits + from + r] = lower[r * from + c];
    }
    for (let c = 0; c < later; c++) {
      const at = (from + r) * visits + from + c;
      result[at] = reference[at] - change[r * later + c];
    }
  }
  return result;
}
