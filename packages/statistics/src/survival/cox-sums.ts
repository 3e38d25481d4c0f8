import { addWeightedProducts, addWeightedSums, chunkRows, mirror } from '../regression/row-products.ts';
import type { CoxData } from './cox-data.ts';
import { createRiskMoments, type RiskMoments } from './risk-moments.ts';
import { createTiedDeaths, sumTiedDeaths, type TiedDeaths } from './tied-deaths.ts';

// Information below this share of the sum that it is what remains of has no correct digit worth the name.
const rounding = 1e-12;

/** What one sweep leaves behind, on the standardised scale; all memory of an iteration lives here. */
export interface CoxSums {
  logLikelihood: number;
  readonly score: Float64Array;
  /** Row by row, symmetric. */
  readonly information: Float64Array;
  /** Linear predictor of each row less its maximum, and the maximum. */
  readonly eta: Float64Array;
  largestEta: number;
  /** w exp(eta) of each row. */
  readonly risk: Float64Array;
  /** Events less expected events of each row, weighted; expected events. */
  readonly residual: Float64Array;
  readonly expected: Float64Array;
  /** Sum of expected z z'. */
  readonly products: Float64Array;
  /** Sums over the risk set of the current time, and over the rows that die at it. */
  readonly atRisk: RiskMoments;
  readonly dying: RiskMoments;
  readonly tied: TiedDeaths;
  /** Per block: increment of the cumulative hazard, and how much less of it a row takes that dies there. */
  readonly hazards: Float64Array;
  readonly spared: Float64Array;
  /** Per block: sum of the increments of its stratum up to it. */
  readonly cumulative: Float64Array;
}

export function createCoxSums({ length, covariates: { columns }, blocks }: CoxData): CoxSums {
  return {
    logLikelihood: 0,
    score: new Float64Array(columns),
    information: new Float64Array(columns * columns),
    eta: new Float64Array(length),
    largestEta: 0,
    risk: new Float64Array(length),
    residual: new Float64Array(length),
    expected: new Float64Array(length),
    products: new Float64Array(columns * columns),
    atRisk: createRiskMoments(columns),
    dying: createRiskMoments(columns),
    tied: createTiedDeaths(),
    hazards: new Float64Array(blocks.count),
    spared: new Float64Array(blocks.count),
    cumulative: new Float64Array(blocks.count),
  };
}

/** Fills eta = z beta, shifted so that its maximum is 0, and the relative risks; the partial likelihood does not see the shift. */
export function relativeRisks({ length, covariates, weights }: CoxData, beta: Float64Array, sums: CoxSums): void {
  const { columns, rows } = covariates;
  const { eta, risk } = sums;
  let largest = -Infinity;
  for (let k = 0, at = 0; k < length; k++, at += columns) {
    let sum = 0;
    for (let c = 0; c < columns; c++) sum += rows[at + c] * beta[c];
    eta[k] = sum;
    if (sum > largest) largest = sum;
  }
  for (let k = 0; k < length; k++) {
    eta[k] -= largest;
    risk[k] = weights === undefined ? Math.exp(eta[k]) : weights[k] * Math.exp(eta[k]);
  }
  sums.largestEta = largest;
}

/** One time with deaths: how many, their total weight, and what multiplies score and information of it. */
export interface EventTime {
  readonly block: number;
  readonly deaths: number;
  readonly weight: number;
  readonly factor: number;
}

/**
 * Notes the hazard of one event time.
 *
 * @param atRisk sums over those at risk; `sums.dying` holds those of the deaths
 */
export function noteHazard(sums: CoxSums, atRisk: RiskMoments, { block, deaths, weight, factor }: EventTime): void {
  const { tied, dying, hazards, spared } = sums;
  sumTiedDeaths(tied, atRisk.s0, dying.s0, deaths);
  const scale = (factor * weight) / deaths;
  hazards[block] = scale * tied.a1;
  spared[block] = scale * tied.a2;
}

/** Notes the hazard of one event time, adds it to the log-likelihood and takes the squared means at risk off the information. */
export function addEventTime(sums: CoxSums, atRisk: RiskMoments, time: EventTime): void {
  noteHazard(sums, atRisk, time);
  const { tied, dying, information } = sums;
  const mean = time.weight / time.deaths;
  sums.logLikelihood -= mean * tied.logarithms;
  const scale = time.factor * mean;
  const [b1, b2, b3] = [scale * tied.b1, scale * tied.b2, scale * tied.b3];
  const [s, t] = [atRisk.s1, dying.s1];
  for (let c = 0; c < s.length; c++) {
    const first = b1 * s[c] - b2 * t[c];
    const second = b3 * t[c] - b2 * s[c];
    for (let d = 0, at = c * s.length; d <= c; d++, at++) information[at] -= first * s[d] + second * t[d];
  }
}

/** Sums the hazard increments from the first time of each stratum on; blocks stand from late to early. */
export function cumulateHazards({ blocks }: CoxData, { hazards, cumulative }: CoxSums): void {
  let sum = 0;
  for (let block = blocks.count - 1; block >= 0; block--) {
    if (block === blocks.count - 1 || blocks.startsStratum[block + 1] === 1) sum = 0;
    sum += hazards[block];
    cumulative[block] = sum;
  }
}

/**
 * Score and information from the residual and expected events of every row:
 *
 *   U = sum m_i z_i,   I = sum v_i z_i z_i' - (squared means of the risk sets, which `information` holds already)
 *
 * because sum over times of S2 / S0 = sum over rows of z z' times the hazard that the row lived through.
 *
 * @param fill puts residual and expected events of the rows from `from` to before `to` into `sums`
 */
export function sumRows(data: CoxData, sums: CoxSums, fill: (from: number, to: number) => void): void {
  const { rows, columns } = data.covariates;
  const { score, information, products, residual, expected } = sums;
  score.fill(0);
  products.fill(0);
  for (let from = 0; from < data.length; from += chunkRows) {
    const to = Math.min(from + chunkRows, data.length);
    fill(from, to);
    addWeightedSums(score, residual, { rows, columns, from, to });
    addWeightedProducts(products, expected, { rows, columns, from, to });
  }
  for (let c = 0; c < columns; c++) {
    for (let d = 0, at = c * columns; d <= c; d++, at++) information[at] += products[at];
  }
  mirror(information, columns);
  dropRounding(information, products, columns);
}

/** A covariate that is the same in all of every risk set has no information, not the rounding of a difference of equals. */
function dropRounding(information: Float64Array, products: Float64Array, columns: number): void {
  for (let c = 0; c < columns; c++) {
    const at = c * columns + c;
    if (Math.abs(information[at]) > rounding * Math.abs(products[at])) continue;
    for (let d = 0; d < columns; d++) {
      information[c * columns + d] = 0;
      information[d * columns + c] = 0;
    }
  }
}
