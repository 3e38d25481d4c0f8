import { chiSquaredUpper } from '../distributions/chi-squared.ts';
import { type Estimation, InvalidInputError } from '../estimation.ts';
import { quadraticForm } from '../linear-algebra/symmetric-system.ts';
import { distinctTimes } from './distinct-times.ts';
import { checkGroups, type FollowUp, type IndexedFollowUp, indexFollowUp } from './follow-up.ts';
import { countByGroup, type GroupCounts } from './kaplan-meier.ts';

export interface LogRankTest {
  /** Per group: weighted numbers of events observed and expected if all groups had one survival curve. */
  readonly observed: Float64Array;
  readonly expected: Float64Array;
  /** Covariance of observed - expected, row by row, groups x groups. */
  readonly covariance: Float64Array;
  readonly statistic: number;
  /** Rank of the comparison: groups that were at risk at some event, less one. */
  readonly degreesOfFreedom: number;
  readonly pValue: number;
}

export interface LogRankOptions {
  /** Whole numbers from 0, one per observation: compared within each stratum, then summed. */
  readonly strata?: ArrayLike<number>;
  /** Fleming and Harrington's weight S(t-)^rho (1 - S(t-))^gamma; 0 and 0 is the log-rank test, rho 1 Peto and Peto's. */
  readonly rho?: number;
  readonly gamma?: number;
}

/**
 * Log-rank test of equal survival in several groups, weighted and stratified.
 *
 *   U_g  = sum_j w_j (d_gj - d_j n_gj / n_j)
 *   V_gh = sum_j w_j^2 d_j (n_j - d_j) / (n_j - 1) n_gj / n_j (1[g = h] - n_hj / n_j)
 *   X    = U' V^- U, referred to chi-squared on (groups - 1)
 *
 * with w_j = S(t_j-)^rho (1 - S(t_j-))^gamma, S the pooled product-limit estimate of the stratum.
 *
 * Choices: hypergeometric variance and left-continuous pooled survival, as survival's survdiff. A group that is never at
 * risk at an event is left out of the quadratic form; if fewer than two groups remain, the statistic is 0 on 0 degrees.
 *
 * Source: Mantel N. Cancer Chemother Rep 1966;50:163-170. Harrington DP, Fleming TR. Biometrika 1982;69:553-566.
 * Checked against: survdiff of R's survival 3.5-3 (reference/survival/survival.R).
 *
 * @param groups whole numbers from 0, one per observation
 */
export function logRank(
  followUp: FollowUp,
  groups: ArrayLike<number>,
  { strata, rho = 0, gamma = 0 }: LogRankOptions = {},
): Estimation<LogRankTest> {
  if (followUp.weights !== undefined) {
    throw new InvalidInputError('weights', 'weights are not used by the log-rank test; use a weighted Cox score test');
  }
  if (!(rho >= 0 && gamma >= 0)) throw new InvalidInputError('rho', `rho ${rho} and gamma ${gamma} must be >= 0`);
  const indexed = indexFollowUp(followUp, 1);
  const grouping = checkGroups('groups', groups, indexed.length);
  if (indexed.length === 0) return { status: 'not-estimable', reason: 'no-observations' };
  const stratification = checkGroups('strata', strata, indexed.length);
  const sums: Sums = {
    groups: grouping.count,
    rho,
    gamma,
    observed: new Float64Array(grouping.count),
    expected: new Float64Array(grouping.count),
    covariance: new Float64Array(grouping.count ** 2),
  };
  if (stratification.count === 1) addStratum(countByGroup(indexed, grouping.groups, grouping.count), sums);
  else {
    for (const part of splitByStratum(indexed, grouping.groups, stratification.groups, stratification.count)) {
      addStratum(countByGroup(part.indexed, part.groups, grouping.count), sums);
    }
  }
  return { status: 'estimated', fit: testOf(sums) };
}

interface Sums {
  readonly groups: number;
  readonly rho: number;
  readonly gamma: number;
  readonly observed: Float64Array;
  readonly expected: Float64Array;
  readonly covariance: Float64Array;
}

function addStratum({ size, events, censored, entered }: GroupCounts, sums: Sums): void {
  const { groups, rho, gamma, observed, expected, covariance } = sums;
  const atRisk = new Float64Array(groups);
  for (let g = 0; g < groups; g++) {
    for (let j = 0; j < size; j++) {
      atRisk[g] += events[g * size + j] + censored[g * size + j];
      if (entered !== undefined) atRisk[g] -= entered[g * size + j];
    }
  }
  let survival = 1;
  for (let j = 0; j < size; j++) {
    let died = 0;
    let total = 0;
    for (let g = 0; g < groups; g++) {
      died += events[g * size + j];
      total += atRisk[g];
    }
    if (died > 0) {
      const weight = rho === 0 && gamma === 0 ? 1 : survival ** rho * (1 - survival) ** gamma;
      const variance = total > 1 ? (weight ** 2 * died * (total - died)) / (total - 1) : 0;
      for (let g = 0; g < groups; g++) {
        const share = atRisk[g] / total;
        observed[g] += weight * events[g * size + j];
        expected[g] += weight * died * share;
        if (share === 0) continue;
        for (let h = 0; h < groups; h++) {
          covariance[g * groups + h] += variance * share * ((g === h ? 1 : 0) - atRisk[h] / total);
        }
      }
      survival *= 1 - died / total;
    }
    for (let g = 0; g < groups; g++) {
      const row = g * size + j;
      atRisk[g] -= events[row] + censored[row];
      if (entered !== undefined) atRisk[g] += entered[row];
    }
  }
}

function testOf({ groups, observed, expected, covariance }: Sums): LogRankTest {
  const compared: number[] = [];
  for (let g = 0; g < groups; g++) if (expected[g] > 0) compared.push(g);
  const used = compared.slice(1);
  const difference = used.map((g) => observed[g] - expected[g]);
  const matrix = Float64Array.from(used.flatMap((g) => used.map((h) => covariance[g * groups + h])));
  const { value, rank } = quadraticForm(matrix, difference);
  return {
    observed,
    expected,
    covariance,
    statistic: value,
    degreesOfFreedom: rank,
    pValue: rank === 0 ? 1 : chiSquaredUpper(value, rank),
  };
}

interface StratumPart {
  readonly indexed: IndexedFollowUp;
  readonly groups: Int32Array;
}

/** The rows of each stratum on a grid of its own times only, so that many strata cost no more than one. */
function* splitByStratum(
  { length, grid, ends, entries, events }: IndexedFollowUp,
  groups: Int32Array,
  strata: Int32Array,
  count: number,
): Generator<StratumPart> {
  const rows: number[][] = Array.from({ length: count }, () => []);
  for (let i = 0; i < length; i++) rows[strata[i]].push(i);
  for (const members of rows) {
    const n = members.length;
    if (n === 0) continue;
    const positions = new Float64Array(entries === undefined ? n : 2 * n);
    for (let k = 0; k < n; k++) {
      positions[k] = ends[members[k]];
      if (entries !== undefined) positions[n + k] = entries[members[k]];
    }
    const own = distinctTimes(positions);
    yield {
      indexed: {
        length: n,
        grid: Float64Array.from(own.times, (position) => grid[position]),
        ends: own.indices.slice(0, n),
        entries: entries === undefined ? undefined : own.indices.slice(n),
        events: Uint8Array.from(members, (i) => events[i]),
        weights: undefined,
      },
      groups: Int32Array.from(members, (i) => groups[i]),
    };
  }
}
