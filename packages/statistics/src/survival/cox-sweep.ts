import type { CoxData } from './cox-data.ts';
import { addEventTime, type CoxSums, cumulateHazards, relativeRisks, sumRows } from './cox-sums.ts';
import { addRow, addRows, clearMoments } from './risk-moments.ts';
import type { CoxTies } from './tied-deaths.ts';

/**
 * Log partial likelihood, score and information at `beta`: one sweep from the last time to the first for the risk sets, then one
 * over the rows with the hazard that each has lived through.
 *
 * At a time with deaths D (total weight w_D, mean weight w) and risk-set sums S0, S1, S2, deaths' sums D0, D1, D2:
 *
 *   Breslow  l = sum_D w_i eta_i - w_D log S0,              U = sum_D w_i z_i - w_D S1 / S0
 *   Efron    l = sum_D w_i eta_i - w sum_k log(S0 - f D0),  f = k / d, k = 0..d-1, with S1 - f D1 and S2 - f D2 likewise
 *
 * @param multipliers one factor per block for score and information; all 1 when absent
 */
export function sweepCox(
  data: CoxData,
  beta: Float64Array,
  ties: CoxTies,
  sums: CoxSums,
  multipliers?: Float64Array,
): void {
  relativeRisks(data, beta, sums);
  sums.logLikelihood = 0;
  sums.information.fill(0);
  sums.hazards.fill(0);
  sums.spared.fill(0);
  visitEventTimes(data, ties, sums, (block, weight) => {
    const factor = multipliers === undefined ? 1 : multipliers[block];
    addEventTime(sums, sums.atRisk, { block, deaths: data.blocks.deaths[block], weight, factor });
  });
  cumulateHazards(data, sums);
  let block = 0;
  sumRows(data, sums, (from, to) => {
    block = fillExpected(data, sums, multipliers, { from, to, block });
  });
}

/**
 * Goes through the times from late to early, keeping the sums over those at risk and over the deaths of the time.
 *
 * @param visit called at each time with deaths, with their total weight
 */
export function visitEventTimes(
  { blocks, died, weights, covariates, delayedEntry, ends }: CoxData,
  ties: CoxTies,
  { risk, atRisk, dying }: CoxSums,
  visit: (block: number, weight: number) => void,
): void {
  const { rows, columns } = covariates;
  let removed = 0;
  for (let block = 0; block < blocks.count; block++) {
    if (blocks.startsStratum[block] === 1) {
      clearMoments(atRisk);
      removed = blocks.first[block];
    }
    const [from, to] = [blocks.first[block], blocks.first[block + 1]];
    const deaths = blocks.deaths[block];
    addRows(atRisk, risk, { rows, columns, from, to });
    if (deaths === 0) continue;
    clearMoments(dying);
    let weight = 0;
    for (let k = from; k < to; k++) {
      if (died[k] === 0) continue;
      weight += weights === undefined ? 1 : weights[k];
      if (deaths > 1 && ties === 'efron') addRow(dying, risk[k], k, covariates);
    }
    if (delayedEntry !== undefined) {
      // Rows of this stratum only: all before the block's end have been added, and a start lies before its own time.
      const { order, entries } = delayedEntry;
      for (const time = ends[from]; removed < to && entries[order[removed]] >= time; removed++) {
        addRow(atRisk, -risk[order[removed]], order[removed], covariates);
      }
    }
    visit(block, weight);
  }
}

/** Residual and expected events of some rows, and the deaths' part of the log-likelihood; returns the block of the last row. */
function fillExpected(
  { blocks, died, weights, delayedEntry }: CoxData,
  sums: CoxSums,
  multipliers: Float64Array | undefined,
  { from, to, block: start }: { readonly from: number; readonly to: number; readonly block: number },
): number {
  const { risk, eta, residual, expected, spared, cumulative } = sums;
  let block = start;
  let logLikelihood = 0;
  for (let k = from; k < to; k++) {
    while (k >= blocks.first[block + 1]) block++;
    let hazard = cumulative[block];
    let own = 0;
    if (died[k] === 1) {
      const weight = weights === undefined ? 1 : weights[k];
      hazard -= spared[block];
      own = multipliers === undefined ? weight : weight * multipliers[block];
      logLikelihood += weight * eta[k];
    }
    if (delayedEntry !== undefined && delayedEntry.entered[k] >= 0) hazard -= cumulative[delayedEntry.entered[k]];
    expected[k] = risk[k] * hazard;
    residual[k] = own - expected[k];
  }
  sums.logLikelihood += logLikelihood;
  return block;
}
