import { normalUpper, normalUpperQuantile } from '../distributions/normal.ts';
import type { Estimation } from '../estimation.ts';
import { armVisitModel } from './arm-visit-model.ts';
import { checkReferenceBased } from './check-reference-based.ts';
import { fillConditionalMean } from './conditional-mean.ts';
import { type ReferenceStrategy, strategyDistribution } from './reference-strategy.ts';
import { type AncovaWeights, ancovaWeights, weighted } from './visit-ancova.ts';

export interface ReferenceBasedData {
  /** Participants x visits, row-major; NaN where missing. */
  readonly outcome: Float64Array;
  readonly visits: number;
  /** Code per participant; 0 is the reference arm. */
  readonly arm: ArrayLike<number>;
  /** One value per participant, nothing missing; with a slope per visit in the imputation model. */
  readonly covariates?: readonly ArrayLike<number>[];
  /**
   * Per participant the first visit to which the strategy applies, `visits` for none. Unless given: the visit after the last one
   * observed, so that gaps before it are missing at random.
   */
  readonly from?: ArrayLike<number>;
  /** One covariance for all arms (rbmi's default), or one each. */
  readonly covariance?: 'common' | 'by-arm';
}

/** An estimate as a line in the shift delta that is added to imputed values: value + slope delta. */
export interface ShiftedEstimate {
  readonly value: number;
  readonly slope: number;
  /** Jackknife variances of value and slope, and their covariance. */
  readonly variance: number;
  readonly slopeVariance: number;
  readonly covariance: number;
}

export interface ReferenceBasedEstimate {
  readonly estimate: number;
  readonly standardError: number;
  /** Normal, as rbmi pools the jackknife. */
  readonly interval: readonly [lower: number, upper: number];
  readonly pValue: number;
  /** For `shiftedEstimate` and `tippingPoint`. */
  readonly shifted: ShiftedEstimate;
}

export interface ReferenceBasedVisit {
  readonly visit: number;
  /** Per arm from 1 on: its adjusted difference from arm 0. */
  readonly differences: readonly ReferenceBasedEstimate[];
  /** Per arm: its mean at the mean covariates. */
  readonly means: readonly ReferenceBasedEstimate[];
}

export interface ReferenceBasedFit {
  readonly strategy: ReferenceStrategy;
  readonly visits: readonly ReferenceBasedVisit[];
  /** Participants x visits with the missing values replaced by their conditional means. */
  readonly completed: Float64Array;
  readonly imputed: number;
  readonly confidenceLevel: number;
}

/**
 * Reference-based imputation by conditional means, analysis of covariance at each visit, standard errors by the jackknife.
 *
 *   model     y_i ~ N(alpha_arm,t + sum_j beta_j,t x_ij, Sigma), REML, missing at random until `from`
 *   imputed   E(y_missing | y_observed) under the strategy's mean and covariance (`strategyDistribution`)
 *   analysis  y_t ~ arm + covariates at each visit of the completed table
 *   SE        sqrt((n - 1)/n sum_i (theta_(i) - mean theta)^2), model, imputation and analysis done again without participant i
 *
 * Choices: deterministic, no random numbers, and the variance is that of repeated sampling, which for J2R and its kin is smaller
 * than Rubin's (information-anchored) variance. Values observed from `from` on are kept and not used by the imputation model.
 * The shift delta is added to imputed values of arms other than the reference.
 *
 * Source: Wolbers M, Noci A, Delmar P et al. Pharm Stat 2022;21:1246-1257. Carpenter JR et al. J Biopharm Stat 2013;23:1352-1371.
 * Checked against: reference/missing-data/reference-based.R; shared cases mi_ref_* (rbmi 1.5.2) where their data are there.
 *
 * @throws InvalidInputError if lengths disagree, a code or covariate is not usable
 */
export function referenceBasedImputation(
  data: ReferenceBasedData,
  { strategy, confidenceLevel = 0.95 }: { readonly strategy: ReferenceStrategy; readonly confidenceLevel?: number },
): Estimation<ReferenceBasedFit> {
  checkReferenceBased(data, confidenceLevel);
  const { outcome, visits, arm } = data;
  const n = arm.length;
  if (n === 0) return { status: 'not-estimable', reason: 'no-observations' };
  const arms = Math.max(...Array.from(arm)) + 1;
  if (Array.from({ length: arms }, (_, a) => a).some((a) => !Array.from(arm).includes(a))) {
    return { status: 'not-estimable', reason: 'empty-arm' };
  }
  const from = data.from ?? dropOutVisits(outcome, visits);
  const problem: Problem = { data, arms, from, strategy, isUsed: usedOutcome(outcome, visits, from, strategy) };
  const whole = analyse(problem, -1);
  if (typeof whole === 'string') return { status: 'not-estimable', reason: whole };
  const jackknife: Analysis[] = [];
  for (let i = 0; i < n; i++) {
    const without = analyse(problem, i);
    if (typeof without === 'string') return { status: 'not-estimable', reason: `jackknife-${without}` };
    jackknife.push(without);
  }
  const at = (index: number) => pooled(whole, jackknife, index, confidenceLevel);
  const perVisit = 2 * arms - 1;
  const fits = Array.from({ length: visits }, (_, visit) => {
    const own = Array.from({ length: perVisit }, (_, k) => at(visit * perVisit + k));
    return { visit, differences: own.slice(0, arms - 1), means: own.slice(arms - 1) };
  });
  const imputed = outcome.reduce((count, value) => count + Number(Number.isNaN(value)), 0);
  return { status: 'estimated', fit: { strategy, visits: fits, completed: whole.completed, imputed, confidenceLevel } };
}

interface Problem {
  readonly data: ReferenceBasedData;
  readonly arms: number;
  readonly from: ArrayLike<number>;
  readonly strategy: ReferenceStrategy;
  /** What the imputation model sees. */
  readonly isUsed: Float64Array;
}

/** Values and slopes by delta, visit by visit: differences, then means. */
interface Analysis {
  readonly values: Float64Array;
  readonly slopes: Float64Array;
  readonly completed: Float64Array;
}

function analyse({ data, arms, from, strategy, isUsed }: Problem, leftOut: number): Analysis | string {
  const { outcome, visits, arm, covariates = [] } = data;
  const seen = Float64Array.from(isUsed);
  if (leftOut >= 0) seen.fill(Number.NaN, leftOut * visits, (leftOut + 1) * visits);
  const model = armVisitModel(seen, data);
  if (model.status !== 'estimated') return model.reason;
  const weights = ancovaWeights(arm, arms, covariates, leftOut);
  if (weights === undefined) return 'collinear-covariates';
  const completed = Float64Array.from(outcome);
  const shifts = new Float64Array(outcome.length);
  for (let i = 0; i < arm.length; i++) {
    const own = model.fit.distribution(i, arm[i]);
    const reference = model.fit.distribution(i, 0);
    for (let t = 0; t < visits; t++)
      shifts[i * visits + t] = Number(arm[i] > 0 && Number.isNaN(outcome[i * visits + t]));
    fillConditionalMean(completed, i, strategyDistribution(strategy, own, reference, from[i]));
  }
  return { values: estimates(weights, completed, visits), slopes: estimates(weights, shifts, visits), completed };
}

function estimates({ differences, means }: AncovaWeights, outcome: Float64Array, visits: number): Float64Array {
  const all = [...differences, ...means];
  return Float64Array.from({ length: visits * all.length }, (_, k) =>
    weighted(all[k % all.length], outcome, visits, Math.floor(k / all.length)),
  );
}

function pooled(whole: Analysis, jackknife: readonly Analysis[], index: number, level: number): ReferenceBasedEstimate {
  const n = jackknife.length;
  const moment = (first: 'values' | 'slopes', second: 'values' | 'slopes') => {
    const mean = (which: 'values' | 'slopes') => jackknife.reduce((sum, one) => sum + one[which][index], 0) / n;
    const [a, b] = [mean(first), mean(second)];
    return ((n - 1) / n) * jackknife.reduce((sum, one) => sum + (one[first][index] - a) * (one[second][index] - b), 0);
  };
  const shifted = {
    value: whole.values[index],
    slope: whole.slopes[index],
    variance: moment('values', 'values'),
    slopeVariance: moment('slopes', 'slopes'),
    covariance: moment('values', 'slopes'),
  };
  return { ...estimateAt(shifted, 0, level), shifted };
}

/** The estimate when delta is added to what was imputed outside the reference arm; delta 0 is the strategy itself. */
export function estimateAt(
  shifted: ShiftedEstimate,
  delta: number,
  confidenceLevel = 0.95,
): Omit<ReferenceBasedEstimate, 'shifted'> {
  const estimate = shifted.value + shifted.slope * delta;
  const variance = shifted.variance + 2 * delta * shifted.covariance + delta * delta * shifted.slopeVariance;
  const standardError = Math.sqrt(Math.max(0, variance));
  const half = normalUpperQuantile((1 - confidenceLevel) / 2) * standardError;
  const pValue = standardError > 0 ? 2 * normalUpper(Math.abs(estimate) / standardError) : Number(estimate === 0);
  return { estimate, standardError, interval: [estimate - half, estimate + half], pValue };
}

/** The visit after the last one observed, per participant. */
export function dropOutVisits(outcome: Float64Array, visits: number): Int32Array {
  return Int32Array.from({ length: outcome.length / visits }, (_, i) => {
    let from = visits;
    while (from > 0 && Number.isNaN(outcome[i * visits + from - 1])) from--;
    return from;
  });
}

/** Under MAR everything observed informs the model; otherwise what was observed before `from`. */
function usedOutcome(outcome: Float64Array, visits: number, from: ArrayLike<number>, strategy: ReferenceStrategy) {
  if (strategy === 'MAR') return outcome;
  return outcome.map((value, at) => (at % visits < from[Math.floor(at / visits)] ? value : Number.NaN));
}
