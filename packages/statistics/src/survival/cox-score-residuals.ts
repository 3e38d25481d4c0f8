import type { CoxData } from './cox-data.ts';
import { type CoxSums, cumulateHazards, noteHazard, relativeRisks } from './cox-sums.ts';
import { visitEventTimes } from './cox-sweep.ts';
import type { CoxTies } from './tied-deaths.ts';

/** Residuals in the sorted order of the data, covariates on the standardised scale. */
export interface CoxScoreResiduals {
  /** Row by row: the observation's part of the score. */
  readonly score: Float64Array;
  /** Event less expected number of events. */
  readonly martingale: Float64Array;
}

/**
 * Per block and covariate: mean of the dying, sum of zbar(t) dH(t) from the first time of the stratum on, and how much less of it
 * a row takes that dies there. The hazards themselves are left in the sums.
 */
export interface LivedThrough {
  readonly means: Float64Array;
  readonly moments: Float64Array;
  readonly spared: Float64Array;
}

/** Hazards at `beta`, relative to exp(largest eta), and their moments, by a backward sweep and a forward sum. */
export function livedThrough(data: CoxData, beta: Float64Array, ties: CoxTies, sums: CoxSums): LivedThrough {
  const { blocks } = data;
  const { columns } = data.covariates;
  const { atRisk, dying, tied } = sums;
  const moments = new Float64Array(blocks.count * columns);
  const spared = new Float64Array(blocks.count * columns);
  const means = new Float64Array(blocks.count * columns);
  relativeRisks(data, beta, sums);
  sums.hazards.fill(0);
  sums.spared.fill(0);
  visitEventTimes(data, ties, sums, (block, weight) => {
    const deaths = blocks.deaths[block];
    noteHazard(sums, atRisk, { block, deaths, weight, factor: 1 });
    const mean = weight / deaths;
    for (let c = 0, at = block * columns; c < columns; c++, at++) {
      const [s, t] = [atRisk.s1[c], dying.s1[c]];
      moments[at] = mean * (tied.b1 * s - tied.b2 * t);
      spared[at] = mean * (tied.b2 * s - tied.b3 * t);
      means[at] = (tied.a1 * s - tied.a2 * t) / deaths;
    }
  });
  cumulateHazards(data, sums);
  for (let block = blocks.count - 2; block >= 0; block--) {
    if (blocks.startsStratum[block + 1] === 1) continue;
    for (let c = 0, at = block * columns; c < columns; c++, at++) moments[at] += moments[at + columns];
  }
  return { means, moments, spared };
}

/**
 * Score residuals of some rows, one after the other from the beginning of `score`.
 *
 *   s_i = d_i (z_i - zbar(t_i)) - exp(eta_i) sum over event times t in (start_i, t_i] of (z_i - zbar(t)) dH(t)
 *
 * With Efron's ties zbar and dH are averages over the d steps of the tied time, and a dying row takes 1 - k/d of step k.
 *
 * @param block of the first row
 * @returns the block of the last row
 */
export function fillScores(
  { covariates, blocks, died, weights, delayedEntry }: CoxData,
  { risk, cumulative, spared }: CoxSums,
  lived: LivedThrough,
  { from, to, block: start }: { readonly from: number; readonly to: number; readonly block: number },
  { score, martingale }: CoxScoreResiduals,
): number {
  const { columns, rows } = covariates;
  let block = start;
  for (let k = from, at = from * columns, out = 0; k < to; k++) {
    while (k >= blocks.first[block + 1]) block++;
    const relative = weights === undefined ? risk[k] : risk[k] / weights[k];
    const entered = delayedEntry === undefined ? -1 : delayedEntry.entered[k];
    let hazard = cumulative[block];
    if (entered >= 0) hazard -= cumulative[entered];
    if (died[k] === 1) hazard -= spared[block];
    const residual = died[k] - relative * hazard;
    martingale[k - from] = residual;
    for (let c = 0, own = block * columns; c < columns; c++, own++, at++, out++) {
      let moment = lived.moments[own];
      if (entered >= 0) moment -= lived.moments[entered * columns + c];
      let sum = residual * rows[at];
      if (died[k] === 1) {
        sum -= lived.means[own];
        moment -= lived.spared[own];
      }
      score[out] = sum + relative * moment;
    }
  }
  return block;
}

/**
 * Score and martingale residuals of a Cox fit, every row.
 *
 * Source: Therneau TM, Grambsch PM. Modeling Survival Data. Springer, 2000, section 4.2 and 3.3.
 */
export function coxScoreResiduals(data: CoxData, sums: CoxSums, lived: LivedThrough): CoxScoreResiduals {
  const score = new Float64Array(data.length * data.covariates.columns);
  const residuals = { score, martingale: new Float64Array(data.length) };
  if (data.length > 0) fillScores(data, sums, lived, { from: 0, to: data.length, block: 0 }, residuals);
  return residuals;
}
