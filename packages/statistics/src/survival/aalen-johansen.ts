import { normalQuantile } from '../distributions/normal.ts';
import { type Estimation, InvalidInputError } from '../estimation.ts';
import { checkGroups, type FollowUp, type IndexedFollowUp, indexFollowUp } from './follow-up.ts';
import { type SurvivalIntervalKind, survivalInterval } from './survival-interval.ts';

/** Probability of having had one cause by each time; columns as long as the curve's times. */
export interface CumulativeIncidence {
  readonly cause: number;
  readonly probability: Float64Array;
  /** Infinitesimal jackknife, as survival's survfit. */
  readonly standardErrors: Float64Array;
  /** Delta method of Aalen, as cmprsk's cuminc. */
  readonly aalenStandardErrors: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** 1 where the interval exists; elsewhere 0 and 1. */
  readonly hasInterval: Uint8Array;
}

export interface CompetingRisksCurve {
  readonly group: number;
  readonly observations: number;
  readonly times: Float64Array;
  readonly atRisk: Float64Array;
  readonly censored: Float64Array;
  /** Probability that nothing has happened yet, and its standard error. */
  readonly eventFree: Float64Array;
  readonly eventFreeStandardErrors: Float64Array;
  readonly causes: readonly CumulativeIncidence[];
}

export interface AalenJohansenFit {
  readonly curves: readonly CompetingRisksCurve[];
  readonly interval: SurvivalIntervalKind;
  readonly confidenceLevel: number;
}

export interface AalenJohansenOptions {
  readonly groups?: ArrayLike<number>;
  readonly interval?: SurvivalIntervalKind;
  readonly confidenceLevel?: number;
}

/**
 * Cumulative incidence of competing events by Aalen and Johansen.
 *
 *   F_j(t) = sum over t_k <= t of S(t_k-) d_jk / n_k,   S(t) = product of (1 - d_k / n_k) over all causes
 *   Var by the infinitesimal jackknife: sum over observations of (dF_j(t) / dw_i)^2
 *
 * The derivative of one observation is linear in F_j after it has left, A_i F_j(t) + B_i, so that three running sums give
 * every variance in one sweep.
 *
 * Choices: the interval is log-log of F, where survival has "log". 1 - Kaplan-Meier of one cause, with the others censored,
 * is not a probability of anything that happens and is not offered.
 *
 * Source: Aalen OO, Johansen S. Scand J Stat 1978;5:141-150. Therneau TM, Crowson CS, Atkinson EJ. Multi-state models and
 * competing risks, vignette of survival.
 * Checked against: survfit of survival 3.5-3, cuminc of cmprsk 2.2-11, and ten rows worked by hand.
 *
 * @param followUp events 0 censored, 1..`causes`; no starts
 * @param causes number of causes
 */
export function aalenJohansen(
  followUp: FollowUp,
  causes: number,
  { groups, interval = 'log-log', confidenceLevel = 0.95 }: AalenJohansenOptions = {},
): Estimation<AalenJohansenFit> {
  if (!Number.isInteger(causes) || causes < 1 || causes > 200) {
    throw new InvalidInputError('causes', `causes is ${causes}; it must be a whole number from 1 to 200`);
  }
  if (followUp.starts !== undefined) throw new InvalidInputError('starts', 'starts are not used by aalenJohansen');
  if (!(confidenceLevel > 0 && confidenceLevel < 1)) {
    throw new InvalidInputError(
      'confidenceLevel',
      `confidenceLevel is ${confidenceLevel}; it must lie between 0 and 1`,
    );
  }
  const indexed = indexFollowUp(followUp, causes);
  const grouping = checkGroups('groups', groups, indexed.length);
  if (indexed.length === 0) return { status: 'not-estimable', reason: 'no-observations' };
  const z = normalQuantile(0.5 + confidenceLevel / 2);
  const counts = countCauses(indexed, grouping.groups, grouping.count, causes);
  const curves: CompetingRisksCurve[] = [];
  for (let group = 0; group < grouping.count; group++) {
    if (counts.observations[group] > 0) curves.push(curveOf(indexed.grid, counts, group, causes, interval, z));
  }
  return { status: 'estimated', fit: { curves, interval, confidenceLevel } };
}

interface CauseCounts {
  readonly size: number;
  readonly observations: Int32Array;
  /** Sums of weights and of squared weights; index (group x size + time) x (causes + 1) + event. */
  readonly weights: Float64Array;
  readonly squares: Float64Array;
}

function countCauses(indexed: IndexedFollowUp, groups: Int32Array, groupCount: number, causes: number): CauseCounts {
  const size = indexed.grid.length;
  const observations = new Int32Array(groupCount);
  const weights = new Float64Array(groupCount * size * (causes + 1));
  const squares = indexed.weights === undefined ? weights : new Float64Array(weights.length);
  for (let i = 0; i < indexed.length; i++) {
    const at = (groups[i] * size + indexed.ends[i]) * (causes + 1) + indexed.events[i];
    observations[groups[i]]++;
    if (indexed.weights === undefined) weights[at]++;
    else {
      weights[at] += indexed.weights[i];
      squares[at] += indexed.weights[i] ** 2;
    }
  }
  return { size, observations, weights, squares };
}

function curveOf(
  grid: Float64Array,
  { size, observations, weights, squares }: CauseCounts,
  group: number,
  causes: number,
  interval: SurvivalIntervalKind,
  z: number,
): CompetingRisksCurve {
  const kinds = causes + 1;
  const offset = group * size;
  const rows: number[] = [];
  let total = 0;
  let totalSquares = 0;
  for (let j = 0; j < size; j++) {
    let here = 0;
    for (let kind = 0, at = (offset + j) * kinds; kind < kinds; kind++, at++) {
      here += weights[at];
      totalSquares += squares[at];
    }
    total += here;
    if (here > 0) rows.push(j);
  }
  const column = () => new Float64Array(rows.length);
  const curve = {
    times: column(),
    atRisk: column(),
    censored: column(),
    eventFree: column(),
    eventFreeErrors: column(),
  };
  const incidences = Array.from({ length: causes }, (_, j) => new IncidenceSweep(j + 1, rows.length));
  let atRisk = total;
  let squaresAtRisk = totalSquares;
  let survival = 1;
  let shared = 0;
  let goneSquares = 0;
  rows.forEach((j, row) => {
    const at = (offset + j) * kinds;
    let died = 0;
    for (let kind = 1; kind < kinds; kind++) died += weights[at + kind];
    const isLast = died > 0 && died >= atRisk * (1 - 1e-12);
    for (let kind = 1; kind < kinds; kind++) {
      incidences[kind - 1].atTime(row, { atRisk, survival, shared, died, cause: weights[at + kind], isLast });
    }
    const step = isLast || died === 0 ? 0 : died / (atRisk * (atRisk - died));
    const jump = isLast ? 0 : 1 / (atRisk - died);
    survival = isLast ? 0 : survival * (1 - died / atRisk);
    shared += step;
    curve.times[row] = grid[j];
    curve.atRisk[row] = atRisk;
    curve.censored[row] = weights[at];
    curve.eventFree[row] = survival;
    for (let kind = 0; kind < kinds; kind++) {
      const leaving = squares[at + kind];
      atRisk -= weights[at + kind];
      squaresAtRisk -= leaving;
      const slope = kind === 0 ? shared : shared - jump;
      goneSquares += leaving * slope ** 2;
      for (const incidence of incidences) incidence.leave(kind, leaving, slope);
    }
    if (row === rows.length - 1) squaresAtRisk = 0;
    curve.eventFreeErrors[row] = survival * Math.sqrt(Math.max(0, squaresAtRisk * shared ** 2 + goneSquares));
    for (const incidence of incidences) incidence.record(row, squaresAtRisk);
  });
  return {
    group,
    observations: observations[group],
    times: curve.times,
    atRisk: curve.atRisk,
    censored: curve.censored,
    eventFree: curve.eventFree,
    eventFreeStandardErrors: curve.eventFreeErrors,
    causes: incidences.map((incidence) => incidence.finish(interval, z)),
  };
}

interface TimeStep {
  readonly atRisk: number;
  /** S(t-). */
  readonly survival: number;
  /** Derivative of log S(t-) by the weight of an observation still at risk. */
  readonly shared: number;
  readonly died: number;
  readonly cause: number;
  readonly isLast: boolean;
}

/** Running sums of one cause. */
class IncidenceSweep {
  readonly cause: number;
  readonly probability: Float64Array;
  readonly standardErrors: Float64Array;
  readonly aalenStandardErrors: Float64Array;
  #incidence = 0;
  /** Derivative of F by the weight of an observation still at risk, and what one that has the cause now gains. */
  #atRisk = 0;
  #gain = 0;
  // Over those who have left: sums of squares of B, of A, and of their product.
  #bb = 0;
  #ab = 0;
  #aa = 0;
  #aalen: readonly [v1: number, v2: number, v3: number] = [0, 0, 0];

  constructor(cause: number, length: number) {
    this.cause = cause;
    this.probability = new Float64Array(length);
    this.standardErrors = new Float64Array(length);
    this.aalenStandardErrors = new Float64Array(length);
  }

  atTime(row: number, { atRisk, survival, shared, died, cause, isLast }: TimeStep): void {
    const hazard = cause / atRisk;
    this.#gain = survival / atRisk;
    this.#atRisk += survival * hazard * (shared - 1 / atRisk);
    this.#incidence += survival * hazard;
    const after = isLast ? 0 : survival * (1 - died / atRisk);
    this.#addAalen(atRisk, survival, after, cause, died - cause);
    const [v1, v2, v3] = this.#aalen;
    const variance = v1 + this.#incidence ** 2 * v3 - 2 * this.#incidence * v2;
    const hasJump = cause > 0 || row === 0;
    this.aalenStandardErrors[row] = hasJump ? Math.sqrt(Math.max(0, variance)) : this.aalenStandardErrors[row - 1];
  }

  /** Observations with summed squared weights `squares` leave; their derivative of log S stays at `slope`. */
  leave(kind: number, squares: number, slope: number): void {
    const value = this.#atRisk + (kind === this.cause ? this.#gain : 0);
    const rest = value - slope * this.#incidence;
    this.#bb += squares * rest * rest;
    this.#ab += squares * slope * rest;
    this.#aa += squares * slope * slope;
  }

  record(row: number, squaresAtRisk: number): void {
    const f = this.#incidence;
    const variance = squaresAtRisk * this.#atRisk ** 2 + this.#bb + 2 * f * this.#ab + f * f * this.#aa;
    this.probability[row] = f;
    this.standardErrors[row] = Math.sqrt(Math.max(0, variance));
  }

  #addAalen(atRisk: number, before: number, after: number, own: number, other: number): void {
    let [v1, v2, v3] = this.#aalen;
    const f = this.#incidence;
    const inverse = after > 0 ? 1 / after : 0;
    const add = (deaths: number, slope: number) => {
      const tie = deaths > 1 ? 1 - (deaths - 1) / (atRisk - 1) : 1;
      const variance = (before * before * tie * deaths) / (atRisk * atRisk);
      v1 += slope * slope * variance;
      v2 += inverse * slope * variance;
      v3 += inverse * inverse * variance;
    };
    if (other > 0 && after > 0) add(other, f * inverse);
    if (own > 0) add(own, 1 + f * inverse);
    this.#aalen = [v1, v2, v3];
  }

  finish(kind: SurvivalIntervalKind, z: number): CumulativeIncidence {
    const { cause, probability, standardErrors, aalenStandardErrors } = this;
    const lower = new Float64Array(probability.length);
    const upper = new Float64Array(probability.length).fill(1);
    const hasInterval = new Uint8Array(probability.length);
    for (let row = 0; row < probability.length; row++) {
      const limits = survivalInterval(kind, probability[row], standardErrors[row], z);
      if (limits === undefined) continue;
      [lower[row], upper[row]] = limits;
      hasInterval[row] = 1;
    }
    return { cause, probability, standardErrors, aalenStandardErrors, lower, upper, hasInterval };
  }
}
