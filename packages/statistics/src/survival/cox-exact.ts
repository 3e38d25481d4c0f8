import type { CoxData } from './cox-data.ts';
import { type CoxSums, relativeRisks } from './cox-sums.ts';

/**
 * Log conditional likelihood, score and information with exactly tied event times (time is truly discrete).
 *
 *   l = sum over times of ( sum_D eta_i - log B(d, R) ),   B(d, R) = sum over all d-subsets of the risk set of prod exp(eta)
 *
 * B follows from B(k, R + i) = B(k, R) + exp(eta_i) B(k - 1, R), and so do its derivatives (Gail, Lubin and Rubinstein).
 * Cost: observations at risk x deaths at each time x covariates squared; meant for few ties. The terms are scaled by the
 * mean of exp(eta) so that B stays within range; where it does not, the log-likelihood becomes infinite and the fit stops.
 *
 * Source: Gail MH, Lubin JH, Rubinstein LV. Biometrika 1981;68:703-707.
 */
export function sweepCoxExact(data: CoxData, beta: Float64Array, sums: CoxSums): void {
  relativeRisks(data, beta, sums);
  const { blocks, died, covariates } = data;
  const { columns, rows } = covariates;
  sums.logLikelihood = 0;
  sums.score.fill(0);
  sums.information.fill(0);
  let stratumStart = 0;
  for (let block = 0; block < blocks.count; block++) {
    if (blocks.startsStratum[block] === 1) stratumStart = blocks.first[block];
    const deaths = blocks.deaths[block];
    if (deaths === 0) continue;
    const end = blocks.first[block + 1];
    for (let k = blocks.first[block]; k < end; k++) {
      if (died[k] === 0) continue;
      sums.logLikelihood += sums.eta[k];
      for (let c = 0; c < columns; c++) sums.score[c] += rows[k * columns + c];
    }
    addSubsetTerms(data, sums, atRisk(data, stratumStart, end), deaths);
  }
}

/** Sorted rows of a stratum from `start` that are still followed at the time of the block before `end`, and have entered. */
function atRisk({ ends, delayedEntry }: CoxData, start: number, end: number): readonly number[] {
  const rows: number[] = [];
  for (let k = start; k < end; k++) {
    if (delayedEntry === undefined || delayedEntry.entries[k] < ends[end - 1]) rows.push(k);
  }
  return rows;
}

function addSubsetTerms(data: CoxData, sums: CoxSums, atRisk: readonly number[], deaths: number): void {
  const { columns, rows } = data.covariates;
  const { eta, score, information } = sums;
  const square = columns * columns;
  let mean = 0;
  for (const k of atRisk) mean += Math.exp(eta[k]) / atRisk.length;
  const total = new Float64Array(deaths + 1);
  const first = new Float64Array((deaths + 1) * columns);
  const second = new Float64Array((deaths + 1) * square);
  total[0] = 1;
  for (let i = 0; i < atRisk.length; i++) {
    const r = Math.exp(eta[atRisk[i]]) / mean;
    const at = atRisk[i] * columns;
    for (let size = Math.min(deaths, i + 1); size >= 1; size--) {
      const smaller = size - 1;
      for (let c = 0; c < columns; c++) {
        const z = rows[at + c];
        for (let d = 0; d < columns; d++) {
          second[size * square + c * columns + d] +=
            r *
            (second[smaller * square + c * columns + d] +
              z * first[smaller * columns + d] +
              rows[at + d] * (first[smaller * columns + c] + z * total[smaller]));
        }
      }
      for (let c = 0; c < columns; c++) {
        first[size * columns + c] += r * (first[smaller * columns + c] + rows[at + c] * total[smaller]);
      }
      total[size] += r * total[smaller];
    }
  }
  const b = total[deaths];
  sums.logLikelihood -= Math.log(b) + deaths * Math.log(mean);
  for (let c = 0; c < columns; c++) {
    const expected = first[deaths * columns + c] / b;
    score[c] -= expected;
    for (let d = 0; d < columns; d++) {
      information[c * columns + d] +=
        second[deaths * square + c * columns + d] / b - expected * (first[deaths * columns + d] / b);
    }
  }
}
