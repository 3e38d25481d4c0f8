import type { CoxData } from './cox-data.ts';

export type CoxTies = 'efron' | 'breslow';

/** What one sweep leaves behind, on the standardised scale; all memory of an iteration lives here. */
export interface CoxSums {
  logLikelihood: number;
  readonly score: Float64Array;
  /** Row by row, symmetric. */
  readonly information: Float64Array;
  readonly eta: Float64Array;
  largestEta: number;
  /** Sums over the risk set: of r, r z and the lower triangle of r z z', with r = w exp(eta). */
  readonly risk: RiskSums;
  /** The same over the rows that die at the current time. */
  readonly dying: RiskSums;
}

export interface RiskSums {
  s0: number;
  readonly s1: Float64Array;
  readonly s2: Float64Array;
}

export function createRiskSums(columns: number): RiskSums {
  return { s0: 0, s1: new Float64Array(columns), s2: new Float64Array((columns * (columns + 1)) / 2) };
}

export function createCoxSums({ length, covariates: { columns } }: CoxData): CoxSums {
  return {
    logLikelihood: 0,
    score: new Float64Array(columns),
    information: new Float64Array(columns * columns),
    eta: new Float64Array(length),
    largestEta: 0,
    risk: createRiskSums(columns),
    dying: createRiskSums(columns),
  };
}

/**
 * Log partial likelihood, score and information at `beta`, in one sweep from the last time to the first.
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
  linearPredictor(data, beta, sums);
  const { blocks, died, weights, covariates } = data;
  const { columns, rows } = covariates;
  const { eta, risk, dying, score } = sums;
  sums.logLikelihood = 0;
  score.fill(0);
  sums.information.fill(0);
  let removed = 0;
  for (let block = 0; block < blocks.count; block++) {
    if (blocks.startsStratum[block] === 1) {
      clear(risk);
      removed = data.delayedEntry?.firstOfBlock[block] ?? 0;
    }
    const deaths = blocks.deaths[block];
    const needsDying = deaths > 1 && ties === 'efron';
    if (needsDying) clear(dying);
    const factor = multipliers === undefined ? 1 : multipliers[block];
    let deathWeight = 0;
    const end = blocks.first[block + 1];
    for (let k = blocks.first[block]; k < end; k++) {
      const weight = weights === undefined ? 1 : weights[k];
      // Tied deaths are summed apart and join the risk set at the end of the block, so that each row is added once.
      addRow(needsDying && died[k] === 1 ? dying : risk, weight * Math.exp(eta[k]), rows, k * columns, columns);
      if (died[k] === 0) continue;
      deathWeight += weight;
      sums.logLikelihood += weight * eta[k];
      for (let c = 0; c < columns; c++) score[c] += factor * weight * rows[k * columns + c];
    }
    if (deaths === 0) continue;
    if (needsDying) addSums(risk, dying);
    if (data.delayedEntry !== undefined) removed = removeLateEntries(data, sums, block, removed);
    if (needsDying) addEfronTerms(sums, risk, deaths, deathWeight / deaths, factor);
    else addBreslowTerm(sums, risk, deathWeight, factor);
  }
  mirror(sums.information, columns);
}

/** Fills eta = z beta, shifted so that its maximum is 0; the partial likelihood does not see the shift. */
export function linearPredictor({ length, covariates }: CoxData, beta: Float64Array, sums: CoxSums): void {
  const { columns, rows } = covariates;
  const { eta } = sums;
  let largest = -Infinity;
  for (let k = 0, at = 0; k < length; k++, at += columns) {
    let sum = 0;
    for (let c = 0; c < columns; c++) sum += rows[at + c] * beta[c];
    eta[k] = sum;
    if (sum > largest) largest = sum;
  }
  for (let k = 0; k < length; k++) eta[k] -= largest;
  sums.largestEta = largest;
}

/** Takes out the rows that have not yet entered at the block's time; returns how many entries are now dealt with. */
function removeLateEntries(data: CoxData, sums: CoxSums, block: number, from: number): number {
  const { delayedEntry, ends, blocks, weights, covariates } = data;
  if (delayedEntry === undefined) return from;
  const { order, entries } = delayedEntry;
  const time = ends[blocks.first[block]];
  let next = from;
  // Rows of this stratum only: every row before the block's end has been added, and a start lies before its own time.
  while (next < blocks.first[block + 1] && entries[order[next]] >= time) {
    const k = order[next++];
    const r = (weights === undefined ? 1 : weights[k]) * Math.exp(sums.eta[k]);
    addRow(sums.risk, -r, covariates.rows, k * covariates.columns, covariates.columns);
  }
  return next;
}

export function clear(sums: RiskSums): void {
  sums.s0 = 0;
  sums.s1.fill(0);
  sums.s2.fill(0);
}

export function addRow(sums: RiskSums, r: number, rows: Float64Array, at: number, columns: number): void {
  const { s1, s2 } = sums;
  sums.s0 += r;
  for (let c = 0, element = 0; c < columns; c++) {
    const rz = r * rows[at + c];
    s1[c] += rz;
    for (let d = 0; d <= c; d++) s2[element++] += rz * rows[at + d];
  }
}

function addSums(to: RiskSums, from: RiskSums): void {
  to.s0 += from.s0;
  for (let c = 0; c < from.s1.length; c++) to.s1[c] += from.s1[c];
  for (let e = 0; e < from.s2.length; e++) to.s2[e] += from.s2[e];
}

/** One event time by Breslow's rule, with the sums over its risk set. */
export function addBreslowTerm(sums: CoxSums, risk: RiskSums, deathWeight: number, factor: number): void {
  const { score, information } = sums;
  const columns = score.length;
  sums.logLikelihood -= deathWeight * Math.log(risk.s0);
  const scale = (factor * deathWeight) / risk.s0;
  for (let c = 0, element = 0; c < columns; c++) {
    score[c] -= scale * risk.s1[c];
    const mean = risk.s1[c] / risk.s0;
    for (let d = 0; d <= c; d++) information[c * columns + d] += scale * (risk.s2[element++] - mean * risk.s1[d]);
  }
}

/** One event time by Efron's rule: each of the tied deaths sees the others partly gone. */
export function addEfronTerms(sums: CoxSums, risk: RiskSums, deaths: number, meanWeight: number, factor: number): void {
  const { dying, score, information } = sums;
  const columns = score.length;
  let a1 = 0;
  let a2 = 0;
  let b1 = 0;
  let b2 = 0;
  let b3 = 0;
  for (let k = 0; k < deaths; k++) {
    const f = k / deaths;
    const s0 = risk.s0 - f * dying.s0;
    sums.logLikelihood -= meanWeight * Math.log(s0);
    a1 += 1 / s0;
    a2 += f / s0;
    b1 += 1 / (s0 * s0);
    b2 += f / (s0 * s0);
    b3 += (f * f) / (s0 * s0);
  }
  const scale = factor * meanWeight;
  for (let c = 0, element = 0; c < columns; c++) {
    const s = risk.s1[c];
    const t = dying.s1[c];
    score[c] -= scale * (a1 * s - a2 * t);
    for (let d = 0; d <= c; d++, element++) {
      const u = risk.s1[d];
      const v = dying.s1[d];
      const second = a1 * risk.s2[element] - a2 * dying.s2[element];
      information[c * columns + d] += scale * (second - b1 * s * u + b2 * (s * v + t * u) - b3 * t * v);
    }
  }
}

/** Copies the lower triangle to the upper. */
export function mirror(matrix: Float64Array, size: number): void {
  for (let c = 0; c < size; c++) for (let d = 0; d < c; d++) matrix[d * size + c] = matrix[c * size + d];
}
