import { type Estimation, InvalidInputError } from '../estimation.ts';
import { distinctTimes } from './distinct-times.ts';
import { checkFinite, checkGroups, type FollowUp, indexFollowUp } from './follow-up.ts';
import { sortOrder } from './sort-order.ts';

export interface Concordance {
  /** (concordant + tied on the score / 2) / comparable pairs; 1/2 says nothing, 1 is perfect. */
  readonly estimate: number;
  /** Infinitesimal jackknife; by clusters when given. */
  readonly standardError: number;
  readonly concordant: number;
  readonly discordant: number;
  /** Pairs with different times and equal scores. */
  readonly tied: number;
}

export interface ConcordanceOptions {
  /** Pairs are formed within strata only. */
  readonly strata?: ArrayLike<number>;
  readonly clusters?: ArrayLike<number>;
}

/**
 * Harrell's concordance of a risk score with censored follow-up.
 *
 * A pair is comparable when the earlier of two times is an event (an event precedes a censoring at the same time); it is
 * concordant when the earlier event has the higher score.
 *
 *   C = (concordant + tied / 2) / pairs,   se^2 = sum over observations (or clusters) of (w_i dC / dw_i)^2
 *
 * Choices: as survival's concordance with its default weights; pairs of tied event times are not counted. A tree of sums
 * over the ranks of the score gives all counts in n log n.
 *
 * Source: Harrell FE et al. JAMA 1982;247:2543-2546. Therneau TM, Atkinson E. Concordance, vignette of survival.
 * Checked against: concordance and summary(coxph) of R's survival 3.5-3.
 *
 * @param score higher means earlier events
 */
export function concordance(
  followUp: FollowUp,
  score: ArrayLike<number>,
  { strata, clusters }: ConcordanceOptions = {},
): Estimation<Concordance> {
  if (followUp.starts !== undefined) throw new InvalidInputError('starts', 'starts are not used by concordance');
  const indexed = indexFollowUp(followUp, 1);
  const n = indexed.length;
  checkFinite('score', score, n);
  const stratum = checkGroups('strata', strata, n).groups;
  const cluster = clusters && checkGroups('clusters', clusters, n);
  // A sort key from late to early within each stratum, so that one sweep meets everybody who outlived an event first.
  const size = indexed.grid.length;
  const order = sortOrder(Float64Array.from(indexed.ends, (end, i) => stratum[i] * size + (size - 1 - end)));
  const ranks = distinctTimes(score).indices;
  const tally = countPairs(order, ranks, indexed.ends, indexed.events, indexed.weights, stratum);
  const pairs = tally.concordant + tally.discordant + tally.tied;
  if (pairs === 0) return { status: 'not-estimable', reason: 'no-comparable-pairs' };
  const somers = (tally.concordant - tally.discordant) / pairs;
  const influence = new Float64Array(cluster === undefined ? n : cluster.count);
  for (let i = 0; i < n; i++) {
    const weight = indexed.weights === undefined ? 1 : indexed.weights[i];
    influence[cluster === undefined ? i : cluster.groups[i]] +=
      (weight * (tally.differences[i] - somers * tally.totals[i])) / (2 * pairs);
  }
  const standardError = Math.sqrt(influence.reduce((sum, value) => sum + value * value, 0));
  const { concordant, discordant, tied } = tally;
  return { status: 'estimated', fit: { estimate: (somers + 1) / 2, standardError, concordant, discordant, tied } };
}

/** Sums of weights by rank, with the sum below any rank in log time (Fenwick's tree). */
class RankSums {
  readonly #tree: Float64Array;
  readonly #own: Float64Array;
  total = 0;

  constructor(size: number) {
    this.#tree = new Float64Array(size + 1);
    this.#own = new Float64Array(size);
  }

  add(rank: number, weight: number): void {
    this.total += weight;
    this.#own[rank] += weight;
    for (let at = rank + 1; at < this.#tree.length; at += at & -at) this.#tree[at] += weight;
  }

  at(rank: number): number {
    return this.#own[rank];
  }

  below(rank: number): number {
    let sum = 0;
    for (let at = rank; at > 0; at -= at & -at) sum += this.#tree[at];
    return sum;
  }

  clear(): void {
    this.total = 0;
    this.#tree.fill(0);
    this.#own.fill(0);
  }
}

/**
 * Weighted pair counts, and per observation its concordant less discordant pairs and all its pairs, as the one with the
 * event and as the one that outlived it.
 */
function countPairs(
  order: Int32Array,
  ranks: Int32Array,
  ends: Int32Array,
  events: Uint8Array,
  weights: Float64Array | undefined,
  stratum: Int32Array,
) {
  const n = order.length;
  const size = ranks.reduce((largest, rank) => Math.max(largest, rank), -1) + 1;
  const weightOf = (i: number) => (weights === undefined ? 1 : weights[i]);
  const differences = new Float64Array(n);
  const totals = new Float64Array(n);
  const sums = new RankSums(size);
  let concordant = 0;
  let discordant = 0;
  let tied = 0;
  const sweep = (from: number, to: number, isLateFirst: boolean) => {
    sums.clear();
    for (let at = isLateFirst ? from : to - 1; at >= from && at < to; ) {
      let next = at;
      while (next >= from && next < to && ends[order[next]] === ends[order[at]]) next += isLateFirst ? 1 : -1;
      const members: number[] = [];
      for (let k = at; k !== next; k += isLateFirst ? 1 : -1) members.push(order[k]);
      const dying = members.filter((i) => events[i] === 1);
      const leaving = members.filter((i) => events[i] === 0);
      // Those censored at a time outlive its events: they are in the tree before the events look, and look after them.
      for (const i of isLateFirst ? leaving : dying) sums.add(ranks[i], weightOf(i));
      for (const i of isLateFirst ? dying : leaving) note(i, isLateFirst);
      if (isLateFirst) {
        for (const i of dying) sums.add(ranks[i], weightOf(i));
      } else {
        // Events at one time are not compared with each other.
        for (const i of dying) sums.add(ranks[i], -weightOf(i));
        for (const i of dying) note(i, false);
        for (const i of dying) sums.add(ranks[i], weightOf(i));
      }
      at = next;
    }
  };
  const note = (i: number, isEarlier: boolean) => {
    const below = sums.below(ranks[i]);
    const same = sums.at(ranks[i]);
    const above = sums.total - below - same;
    const right = isEarlier ? below : above;
    const wrong = isEarlier ? above : below;
    differences[i] += right - wrong;
    totals[i] += right + wrong + same;
    if (!isEarlier) return;
    concordant += weightOf(i) * right;
    discordant += weightOf(i) * wrong;
    tied += weightOf(i) * same;
  };
  for (let from = 0; from < n; ) {
    let to = from;
    while (to < n && stratum[order[to]] === stratum[order[from]]) to++;
    sweep(from, to, true);
    sweep(from, to, false);
    from = to;
  }
  return { concordant, discordant, tied, differences, totals };
}
