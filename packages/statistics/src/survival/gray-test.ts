import { chiSquaredUpper } from '../distributions/chi-squared.ts';
import { type Estimation, InvalidInputError } from '../estimation.ts';
import { quadraticForm } from '../linear-algebra/symmetric-system.ts';
import { checkGroups, type FollowUp, type IndexedFollowUp, indexFollowUp } from './follow-up.ts';

export interface GrayTest {
  /** Scores of all groups but the last, and their covariance, row by row. */
  readonly scores: Float64Array;
  readonly covariance: Float64Array;
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  readonly pValue: number;
}

/**
 * Gray's test of equal cumulative incidence of one cause in several groups.
 *
 * With R_g(t) = n_g(t) (1 - F_g(t-)) / S_g(t-), the size of the risk set of the subdistribution, the score compares the
 * events of the cause in each group with their share R_g / sum R of all, weighted by (1 - F(t-))^rho; F is the pooled
 * subdistribution. The covariance accounts for the estimated curves S_g and F_g.
 *
 * Choices: rho = 0; tied events of one cause get the correction factor 1 - (d - 1) / (n - 1), as cmprsk.
 *
 * Source: Gray RJ. Ann Stat 1988;16:1141-1154.
 * Checked against: cuminc of R's cmprsk 2.2-11.
 *
 * @param followUp events 0 censored, 1..`causes`; no starts, no weights
 * @param cause the cause compared
 * @param groups whole numbers from 0
 */
export function grayTest(
  followUp: FollowUp,
  { causes, cause, groups, rho = 0 }: GrayTestOptions,
): Estimation<GrayTest> {
  if (followUp.starts !== undefined || followUp.weights !== undefined) {
    throw new InvalidInputError('starts', "neither starts nor weights are used by Gray's test");
  }
  if (!Number.isInteger(cause) || cause < 1 || cause > causes) {
    throw new InvalidInputError('cause', `cause is ${cause}; it must be a whole number from 1 to ${causes}`);
  }
  const indexed = indexFollowUp(followUp, causes);
  const grouping = checkGroups('groups', groups, indexed.length);
  if (indexed.length === 0) return { status: 'not-estimable', reason: 'no-observations' };
  const sizes = new Int32Array(grouping.count);
  for (const group of grouping.groups) sizes[group]++;
  if (sizes.includes(0))
    throw new InvalidInputError('groups', 'every group from 0 to the largest needs an observation');
  if (grouping.count < 2) return { status: 'not-estimable', reason: 'one-group-only' };
  const sweep = new GraySweep(sizes, rho);
  sweepTimes(indexed, grouping.groups, grouping.count, cause, sweep);
  const { scores, covariance } = sweep.finish();
  const { value, rank } = quadraticForm(covariance, scores);
  if (rank === 0) return { status: 'not-estimable', reason: 'no-events-of-the-cause' };
  const test = { statistic: value, degreesOfFreedom: rank, pValue: chiSquaredUpper(value, rank) };
  return { status: 'estimated', fit: { scores, covariance, ...test } };
}

export interface GrayTestOptions {
  readonly causes: number;
  readonly cause: number;
  readonly groups: ArrayLike<number>;
  readonly rho?: number;
}

function sweepTimes(indexed: IndexedFollowUp, groups: Int32Array, groupCount: number, cause: number, sweep: GraySweep) {
  const size = indexed.grid.length;
  // Per time and group: left, had the cause, had another cause.
  const counts = new Int32Array(size * groupCount * 3);
  for (let i = 0; i < indexed.length; i++) {
    const event = indexed.events[i];
    const kind = event === 0 ? 0 : event === cause ? 1 : 2;
    counts[(indexed.ends[i] * groupCount + groups[i]) * 3 + kind]++;
  }
  for (let j = 0; j < size; j++) sweep.atTime(counts.subarray(j * groupCount * 3, (j + 1) * groupCount * 3));
}

/** The sums of Gray's covariance: per group k its derivative of the score is a_gk - (1 - F) / S_k c_gk. */
class GraySweep {
  readonly #count: number;
  readonly #rho: number;
  readonly #atRisk: Float64Array;
  readonly #survival: Float64Array;
  readonly #incidence: Float64Array;
  readonly #scores: Float64Array;
  readonly #shares: Float64Array;
  readonly #cumulated: Float64Array;
  readonly #products: Float64Array;
  readonly #linear: Float64Array;
  readonly #constant: Float64Array;
  #pooled = 0;

  constructor(sizes: Int32Array, rho: number) {
    const count = sizes.length;
    this.#count = count;
    this.#rho = rho;
    this.#atRisk = Float64Array.from(sizes);
    this.#survival = new Float64Array(count).fill(1);
    this.#incidence = new Float64Array(count);
    this.#scores = new Float64Array(count);
    this.#shares = new Float64Array(count * count);
    this.#cumulated = new Float64Array(count * count);
    this.#products = new Float64Array(count * count);
    this.#linear = new Float64Array(count * count);
    this.#constant = new Float64Array(count);
  }

  atTime(counts: Int32Array): void {
    const n = this.#count;
    let own = 0;
    let all = 0;
    for (let g = 0; g < n; g++) {
      own += counts[3 * g + 1];
      all += counts[3 * g + 1] + counts[3 * g + 2];
    }
    if (all > 0) this.#addEvents(counts, own);
    for (let g = 0; g < n; g++) this.#atRisk[g] -= counts[3 * g] + counts[3 * g + 1] + counts[3 * g + 2];
  }

  #addEvents(counts: Int32Array, own: number): void {
    const n = this.#count;
    const before = this.#survival.slice();
    let inverse = 0;
    let riskSize = 0;
    for (let g = 0; g < n; g++) {
      if (this.#atRisk[g] <= 0) continue;
      inverse += this.#atRisk[g] / before[g];
      riskSize += (this.#atRisk[g] * (1 - this.#incidence[g])) / before[g];
    }
    const pooledBefore = this.#pooled;
    this.#pooled += own / inverse;
    const weight = (1 - pooledBefore) ** this.#rho;
    this.#fillShares(before, inverse, weight, own / (inverse * (1 - pooledBefore)));
    for (let g = 0; g < n; g++) {
      if (this.#atRisk[g] <= 0) continue;
      const events = counts[3 * g + 1];
      const expected = (own * this.#atRisk[g] * (1 - this.#incidence[g])) / (before[g] * riskSize);
      this.#scores[g] += weight * (events - expected);
      this.#incidence[g] += (before[g] * events) / this.#atRisk[g];
      this.#survival[g] = before[g] * (1 - (events + counts[3 * g + 2]) / this.#atRisk[g]);
    }
    for (let k = 0; k < n; k++) {
      if (this.#atRisk[k] <= 0) continue;
      const ratio = this.#survival[k] > 0 ? (1 - this.#pooled) / this.#survival[k] : 0;
      if (own > 0) {
        const tie = own > 1 ? 1 - (own - 1) / (inverse * before[k] - 1) : 1;
        this.#addVariance(k, 1 - ratio, (tie * before[k] * own) / (inverse * this.#atRisk[k]), 1);
      }
      const other = counts[3 * k + 2];
      if (other > 0 && this.#survival[k] > 0) {
        const tie = other > 1 ? 1 - (other - 1) / (this.#atRisk[k] - 1) : 1;
        this.#addVariance(k, -ratio, (tie * before[k] ** 2 * other) / this.#atRisk[k] ** 2, 0);
      }
    }
  }

  #fillShares(before: Float64Array, inverse: number, weight: number, increment: number): void {
    const n = this.#count;
    for (let g = 0; g < n; g++) {
      for (let k = 0; k < n; k++) {
        const isEmpty = this.#atRisk[g] <= 0 || this.#atRisk[k] <= 0;
        const left = this.#atRisk[g] / before[g];
        const right = this.#atRisk[k] / before[k] / inverse;
        const share = isEmpty ? 0 : weight * left * ((g === k ? 1 : 0) - right);
        this.#shares[g * n + k] = share;
        this.#cumulated[g * n + k] += share * increment;
      }
    }
  }

  /** Adds variance v of a group's increment; its score derivative is share - slope c now, plus slope times c at the end. */
  #addVariance(k: number, slope: number, v: number, hasShare: 0 | 1): void {
    const n = this.#count;
    const derivative = (g: number) => hasShare * this.#shares[g * n + k] - slope * this.#cumulated[g * n + k];
    this.#constant[k] += slope * slope * v;
    for (let g = 0; g < n; g++) {
      this.#linear[g * n + k] += derivative(g) * slope * v;
      for (let h = 0; h < n; h++) this.#products[g * n + h] += derivative(g) * derivative(h) * v;
    }
  }

  finish() {
    const n = this.#count;
    const size = n - 1;
    const covariance = new Float64Array(size * size);
    for (let g = 0; g < size; g++) {
      for (let h = 0; h < size; h++) {
        let sum = this.#products[g * n + h];
        for (let k = 0; k < n; k++) {
          const cg = this.#cumulated[g * n + k];
          const ch = this.#cumulated[h * n + k];
          sum += cg * ch * this.#constant[k] + cg * this.#linear[h * n + k] + ch * this.#linear[g * n + k];
        }
        covariance[g * size + h] = sum;
      }
    }
    return { scores: this.#scores.slice(0, size), covariance };
  }
}
