import type { CoxData } from './cox-data.ts';
import { type CoxSums, type CoxTies, linearPredictor } from './cox-sweep.ts';

/** Residuals in the sorted order of the data, covariates on the standardised scale. */
export interface CoxScoreResiduals {
  /** Row by row: the observation's part of the score. */
  readonly score: Float64Array;
  /** Event less expected number of events. */
  readonly martingale: Float64Array;
  /** Per block: increment of the cumulative baseline hazard (relative to exp(largest eta)) and mean covariates of the dying. */
  readonly hazards: Float64Array;
  readonly means: Float64Array;
}

/** The part of a block that every row at risk takes, and the smaller part that rows dying in it take (Efron). */
interface BlockIncrements {
  readonly hazards: Float64Array;
  readonly moments: Float64Array;
  readonly ownHazards: Float64Array;
  readonly ownMoments: Float64Array;
  readonly means: Float64Array;
}

/**
 * Score residuals of a Cox fit by a backward sweep for the hazard increments and a forward one for their sums.
 *
 *   s_i = d_i (z_i - zbar(t_i)) - exp(eta_i) sum over event times t in (start_i, t_i] of (z_i - zbar(t)) dH(t)
 *
 * With Efron's ties zbar and dH are averages over the d steps of the tied time, and a dying row takes 1 - k/d of step k.
 *
 * Source: Therneau TM, Grambsch PM. Modeling Survival Data. Springer, 2000, section 4.2 and 3.3.
 */
export function coxScoreResiduals(data: CoxData, beta: Float64Array, ties: CoxTies, sums: CoxSums): CoxScoreResiduals {
  linearPredictor(data, beta, sums);
  const increments = blockIncrements(data, ties, sums);
  const { length, covariates, blocks, died } = data;
  const { columns, rows } = covariates;
  const score = new Float64Array(length * columns);
  const martingale = new Float64Array(length);
  const hazardByBlock = new Float64Array(blocks.count);
  const momentByBlock = new Float64Array(blocks.count * columns);
  let hazard = 0;
  const moments = new Float64Array(columns);
  for (let block = blocks.count - 1; block >= 0; block--) {
    const isFirstOfStratum = block === blocks.count - 1 || blocks.startsStratum[block + 1] === 1;
    if (isFirstOfStratum) {
      hazard = 0;
      moments.fill(0);
    }
    const at = block * columns;
    for (let k = blocks.first[block]; k < blocks.first[block + 1]; k++) {
      const relative = Math.exp(sums.eta[k]);
      const own = died[k] === 1 ? increments.ownHazards[block] : increments.hazards[block];
      const ownMoments = died[k] === 1 ? increments.ownMoments : increments.moments;
      martingale[k] = died[k] - relative * (hazard + own);
      for (let c = 0; c < columns; c++) {
        const z = rows[k * columns + c];
        const expected = relative * (z * (hazard + own) - moments[c] - ownMoments[at + c]);
        score[k * columns + c] = (died[k] === 1 ? z - increments.means[at + c] : 0) - expected;
      }
    }
    hazard += increments.hazards[block];
    for (let c = 0; c < columns; c++) moments[c] += increments.moments[at + c];
    hazardByBlock[block] = hazard;
    momentByBlock.set(moments, at);
  }
  if (data.delayedEntry !== undefined) addBackEntries(data, sums, hazardByBlock, momentByBlock, score, martingale);
  return { score, martingale, hazards: increments.hazards, means: increments.means };
}

/** Sums over a risk set of r and r z; the second moments are not needed here. */
interface FirstMoments {
  s0: number;
  readonly s1: Float64Array;
}

function blockIncrements(data: CoxData, ties: CoxTies, { eta }: CoxSums): BlockIncrements {
  const { blocks, covariates, died, weights, delayedEntry, ends } = data;
  const { columns, rows } = covariates;
  const increments: BlockIncrements = {
    hazards: new Float64Array(blocks.count),
    moments: new Float64Array(blocks.count * columns),
    ownHazards: new Float64Array(blocks.count),
    ownMoments: new Float64Array(blocks.count * columns),
    means: new Float64Array(blocks.count * columns),
  };
  const risk: FirstMoments = { s0: 0, s1: new Float64Array(columns) };
  const dying: FirstMoments = { s0: 0, s1: new Float64Array(columns) };
  const add = (sums: FirstMoments, k: number, r: number) => {
    sums.s0 += r;
    for (let c = 0, at = k * columns; c < columns; c++) sums.s1[c] += r * rows[at + c];
  };
  const riskOf = (k: number) => (weights === undefined ? 1 : weights[k]) * Math.exp(eta[k]);
  const clear = (sums: FirstMoments) => {
    sums.s0 = 0;
    sums.s1.fill(0);
  };
  let removed = 0;
  for (let block = 0; block < blocks.count; block++) {
    if (blocks.startsStratum[block] === 1) {
      clear(risk);
      removed = delayedEntry?.firstOfBlock[block] ?? 0;
    }
    if (blocks.deaths[block] > 0) clear(dying);
    let deathWeight = 0;
    const end = blocks.first[block + 1];
    for (let k = blocks.first[block]; k < end; k++) {
      const r = riskOf(k);
      add(risk, k, r);
      if (died[k] === 0) continue;
      deathWeight += weights === undefined ? 1 : weights[k];
      add(dying, k, r);
    }
    if (deathWeight === 0) continue;
    if (delayedEntry !== undefined) {
      const { order, entries } = delayedEntry;
      while (removed < end && entries[order[removed]] >= ends[end - 1]) {
        const k = order[removed++];
        add(risk, k, -riskOf(k));
      }
    }
    const steps = ties === 'efron' ? blocks.deaths[block] : 1;
    for (let step = 0; step < steps; step++) addStep(increments, block, risk, dying, step / steps, deathWeight / steps);
    for (let c = 0; c < columns; c++) increments.means[block * columns + c] /= steps;
  }
  return increments;
}

function addStep(
  { hazards, moments, ownHazards, ownMoments, means }: BlockIncrements,
  block: number,
  risk: FirstMoments,
  dying: FirstMoments,
  f: number,
  weight: number,
): void {
  const columns = risk.s1.length;
  const s0 = risk.s0 - f * dying.s0;
  const hazard = weight / s0;
  hazards[block] += hazard;
  ownHazards[block] += (1 - f) * hazard;
  for (let c = 0, at = block * columns; c < columns; c++, at++) {
    const mean = (risk.s1[c] - f * dying.s1[c]) / s0;
    means[at] += mean;
    moments[at] += mean * hazard;
    ownMoments[at] += (1 - f) * mean * hazard;
  }
}

/** Gives back what was taken for the time before each row's start: the sums of the last event time at or before it. */
function addBackEntries(
  data: CoxData,
  sums: CoxSums,
  hazardByBlock: Float64Array,
  momentByBlock: Float64Array,
  score: Float64Array,
  martingale: Float64Array,
): void {
  const { blocks, delayedEntry, covariates } = data;
  const { columns, rows } = covariates;
  if (delayedEntry === undefined) return;
  let stratumEnd = 0;
  for (let block = 0; block < blocks.count; block++) {
    if (block === stratumEnd) stratumEnd = endOfStratum(data, block);
    for (let k = blocks.first[block]; k < blocks.first[block + 1]; k++) {
      const entered = blockAtOrBefore(data, delayedEntry.entries[k], block, stratumEnd);
      if (entered === stratumEnd) continue;
      const relative = Math.exp(sums.eta[k]);
      martingale[k] += relative * hazardByBlock[entered];
      for (let c = 0; c < columns; c++) {
        const z = rows[k * columns + c];
        score[k * columns + c] += relative * (z * hazardByBlock[entered] - momentByBlock[entered * columns + c]);
      }
    }
  }
}

function endOfStratum({ blocks }: CoxData, from: number): number {
  let block = from + 1;
  while (block < blocks.count && blocks.startsStratum[block] === 0) block++;
  return block;
}

/** Blocks of a stratum run from late to early; the first one whose time is at or before `time`, or `to`. */
function blockAtOrBefore({ blocks, ends }: CoxData, time: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ends[blocks.first[middle]] > time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Weighted score residuals summed within clusters: their total and the sum of their outer products. */
export function sumByCluster(
  data: CoxData,
  score: Float64Array,
  clusters: { readonly groups: Int32Array; readonly count: number } | undefined,
): { readonly total: Float64Array; readonly products: Float64Array } {
  const { length, order, weights, covariates } = data;
  const { columns } = covariates;
  const count = clusters === undefined ? length : clusters.count;
  const summed = clusters === undefined ? score.slice() : new Float64Array(count * columns);
  for (let k = 0; k < length; k++) {
    const weight = weights === undefined ? 1 : weights[k];
    const to = (clusters === undefined ? k : clusters.groups[order[k]]) * columns;
    for (let c = 0; c < columns; c++) {
      const value = weight * score[k * columns + c];
      if (clusters === undefined) summed[to + c] = value;
      else summed[to + c] += value;
    }
  }
  const total = new Float64Array(columns);
  const products = new Float64Array(columns * columns);
  for (let i = 0; i < count; i++) {
    for (let c = 0; c < columns; c++) {
      const value = summed[i * columns + c];
      total[c] += value;
      for (let d = 0; d < columns; d++) products[c * columns + d] += value * summed[i * columns + d];
    }
  }
  return { total, products };
}
