import type { CoxData } from './cox-data.ts';
import { addEventTime, type CoxSums, cumulateHazards, relativeRisks, sumRows } from './cox-sums.ts';
import { addRow, addRows, clearMoments, createRiskMoments, type RiskMoments } from './risk-moments.ts';
import type { CoxTies } from './tied-deaths.ts';

/** Follow-up sorted from late to early, with who had another cause and the censoring weights. */
export interface FineGrayData {
  readonly cox: CoxData;
  /** 0 censored, 1 the cause, 2 another cause; in sorted order. */
  readonly kinds: Uint8Array;
  /** G(t-) by block. */
  readonly uncensored: Float64Array;
  /** Sums over those whose other event lies before the current time, of r / G(T-). */
  readonly past: RiskMoments;
  /** Those under observation and those of the past together. */
  readonly combined: RiskMoments;
  /** Per block: sum of G(t-) dH(t) over later times. */
  readonly later: Float64Array;
}

/** @param uncensored G(t-) by grid position */
export function createFineGrayData(cox: CoxData, kinds: Uint8Array, uncensored: Float64Array): FineGrayData {
  const { columns } = cox.covariates;
  const { count, first } = cox.blocks;
  const kindsInOrder = new Uint8Array(cox.length);
  for (let k = 0; k < cox.length; k++) kindsInOrder[k] = kinds[cox.order[k]];
  return {
    cox,
    kinds: kindsInOrder,
    uncensored: Float64Array.from({ length: count }, (_, block) => uncensored[cox.ends[first[block]]]),
    past: createRiskMoments(columns),
    combined: createRiskMoments(columns),
    later: new Float64Array(count),
  };
}

/**
 * Log-likelihood, score and information of Fine and Gray's weighted partial likelihood, by the two sweeps of `sweepCox`.
 *
 *   S(t) = sum over T_i >= t of r_i (1, z) + G(t-) sum over other events at T_i < t of r_i / G(T_i-) (1, z)
 *   expected events of i: r_i (H(T_i) + 1[other] sum over t > T_i of G(t-) dH(t) / G(T_i-))
 */
export function sweepFineGray(data: FineGrayData, beta: Float64Array, ties: CoxTies, sums: CoxSums): void {
  const { cox, combined } = data;
  relativeRisks(cox, beta, sums);
  sums.logLikelihood = 0;
  sums.information.fill(0);
  sums.hazards.fill(0);
  sums.spared.fill(0);
  visitCauseTimes(data, ties, sums, (block) => {
    const deaths = cox.blocks.deaths[block];
    addEventTime(sums, combined, { block, deaths, weight: deaths, factor: 1 });
  });
  cumulateHazards(cox, sums);
  cumulateLater(data, sums);
  let block = 0;
  sumRows(cox, sums, (from, to) => {
    block = fillExpected(data, sums, { from, to, block });
  });
}

/** Goes through the times from late to early; `visit` is called where the cause of interest occurs, with `combined` ready. */
export function visitCauseTimes(
  { cox, kinds, uncensored, past, combined }: FineGrayData,
  ties: CoxTies,
  { risk, atRisk, dying }: CoxSums,
  visit: (block: number) => void,
): void {
  const { blocks, covariates } = cox;
  const { rows, columns } = covariates;
  clearMoments(atRisk);
  clearMoments(past);
  for (let block = 0; block < blocks.count; block++) {
    for (let k = blocks.first[block]; k < blocks.first[block + 1]; k++) {
      if (kinds[k] === 2) addRow(past, risk[k] / uncensored[block], k, covariates);
    }
  }
  for (let block = 0; block < blocks.count; block++) {
    const [from, to] = [blocks.first[block], blocks.first[block + 1]];
    const deaths = blocks.deaths[block];
    addRows(atRisk, risk, { rows, columns, from, to });
    clearMoments(dying);
    for (let k = from; k < to; k++) {
      if (kinds[k] === 2) addRow(past, -risk[k] / uncensored[block], k, covariates);
      else if (kinds[k] === 1 && deaths > 1 && ties === 'efron') addRow(dying, risk[k], k, covariates);
    }
    if (deaths === 0) continue;
    combined.s0 = atRisk.s0 + uncensored[block] * past.s0;
    for (let c = 0; c < columns; c++) combined.s1[c] = atRisk.s1[c] + uncensored[block] * past.s1[c];
    visit(block);
  }
}

function cumulateLater({ cox, uncensored, later }: FineGrayData, { hazards }: CoxSums): void {
  for (let block = 1; block < cox.blocks.count; block++) {
    later[block] = later[block - 1] + uncensored[block - 1] * hazards[block - 1];
  }
}

/** Residual and expected events of some rows, and the events' part of the log-likelihood; returns the block of the last row. */
function fillExpected(
  { cox, kinds, uncensored, later }: FineGrayData,
  sums: CoxSums,
  { from, to, block: start }: { readonly from: number; readonly to: number; readonly block: number },
): number {
  const { risk, eta, residual, expected, spared, cumulative } = sums;
  const { first } = cox.blocks;
  let block = start;
  let logLikelihood = 0;
  for (let k = from; k < to; k++) {
    while (k >= first[block + 1]) block++;
    let hazard = cumulative[block];
    let own = 0;
    if (kinds[k] === 2) hazard += later[block] / uncensored[block];
    else if (kinds[k] === 1) {
      hazard -= spared[block];
      own = 1;
      logLikelihood += eta[k];
    }
    expected[k] = risk[k] * hazard;
    residual[k] = own - expected[k];
  }
  sums.logLikelihood += logLikelihood;
  return block;
}
