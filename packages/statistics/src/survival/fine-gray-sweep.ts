import type { CoxData } from './cox-data.ts';
import {
  addBreslowTerm,
  addEfronTerms,
  addRow,
  type CoxSums,
  type CoxTies,
  clear,
  createRiskSums,
  linearPredictor,
  mirror,
  type RiskSums,
} from './cox-sweep.ts';

/** Follow-up sorted from late to early, with who had another cause and the censoring weights. */
export interface FineGrayData {
  readonly cox: CoxData;
  /** 0 censored, 1 the cause, 2 another cause; in sorted order. */
  readonly kinds: Uint8Array;
  /** G(t-) by grid position. */
  readonly uncensored: Float64Array;
  /** Sums over those whose other event lies before the current time, of r / G(T-). */
  readonly past: RiskSums;
  readonly combined: RiskSums;
}

export function createFineGrayData(cox: CoxData, kinds: Uint8Array, uncensored: Float64Array): FineGrayData {
  const { columns } = cox.covariates;
  return {
    cox,
    kinds: Uint8Array.from(cox.order, (row) => kinds[row]),
    uncensored,
    past: createRiskSums(columns),
    combined: createRiskSums(columns),
  };
}

/**
 * Log-likelihood, score and information of Fine and Gray's weighted partial likelihood in one sweep from late to early.
 *
 *   S(t) = sum over T_i >= t of r_i (1, z, zz') + G(t-) sum over other events at T_i < t of r_i / G(T_i-) (1, z, zz')
 */
export function sweepFineGray(data: FineGrayData, beta: Float64Array, ties: CoxTies, sums: CoxSums): void {
  const { cox, kinds, uncensored, past, combined } = data;
  const { blocks, ends, covariates } = cox;
  const { columns, rows } = covariates;
  const { eta, risk, dying, score } = sums;
  linearPredictor(cox, beta, sums);
  sums.logLikelihood = 0;
  score.fill(0);
  sums.information.fill(0);
  clear(risk);
  fillPast(data, sums);
  for (let block = 0; block < blocks.count; block++) {
    const deaths = blocks.deaths[block];
    const needsDying = deaths > 1 && ties === 'efron';
    if (needsDying) clear(dying);
    const probability = uncensored[ends[blocks.first[block]]];
    for (let k = blocks.first[block]; k < blocks.first[block + 1]; k++) {
      const r = Math.exp(eta[k]);
      addRow(risk, r, rows, k * columns, columns);
      if (kinds[k] === 2) addRow(past, -r / probability, rows, k * columns, columns);
      if (kinds[k] !== 1) continue;
      sums.logLikelihood += eta[k];
      for (let c = 0; c < columns; c++) score[c] += rows[k * columns + c];
      if (needsDying) addRow(dying, r, rows, k * columns, columns);
    }
    if (deaths === 0) continue;
    combine(combined, risk, past, probability);
    if (needsDying) addEfronTerms(sums, combined, deaths, 1, 1);
    else addBreslowTerm(sums, combined, deaths, 1);
  }
  mirror(sums.information, columns);
}

/** Starts the sweep over other events with all of them in the past. */
export function fillPast({ cox, kinds, uncensored, past }: FineGrayData, { eta }: CoxSums): void {
  const { columns, rows } = cox.covariates;
  clear(past);
  for (let k = 0; k < cox.length; k++) {
    if (kinds[k] === 2) addRow(past, Math.exp(eta[k]) / uncensored[cox.ends[k]], rows, k * columns, columns);
  }
}

function combine(combined: RiskSums, risk: RiskSums, past: RiskSums, factor: number): void {
  combined.s0 = risk.s0 + factor * past.s0;
  for (let c = 0; c < risk.s1.length; c++) combined.s1[c] = risk.s1[c] + factor * past.s1[c];
  for (let e = 0; e < risk.s2.length; e++) combined.s2[e] = risk.s2[e] + factor * past.s2[e];
}
