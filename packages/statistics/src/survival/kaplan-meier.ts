import { normalQuantile } from '../distributions/normal.ts';
import { type Estimation, InvalidInputError } from '../estimation.ts';
import { checkGroups, type FollowUp, type IndexedFollowUp, indexFollowUp } from './follow-up.ts';
import { type SurvivalIntervalKind, survivalInterval } from './survival-interval.ts';

/** The product-limit curve of one group: one entry per distinct time at which the group has an event or a censoring. */
export interface SurvivalCurve {
  readonly group: number;
  /** Observations in the group. */
  readonly observations: number;
  readonly times: Float64Array;
  /** Number (sum of weights) at risk just before each time. */
  readonly atRisk: Float64Array;
  readonly events: Float64Array;
  readonly censored: Float64Array;
  /** S(t), right-continuous. */
  readonly survival: Float64Array;
  /** Greenwood standard error of S(t); 0 where S(t) is 0, where Greenwood's sum has no finite value. */
  readonly standardErrors: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** 1 where the interval of the chosen kind exists; elsewhere lower and upper are 0 and 1, which says nothing. */
  readonly hasInterval: Uint8Array;
  /** Nelson-Aalen cumulative hazard and its standard error. */
  readonly cumulativeHazard: Float64Array;
  readonly cumulativeHazardStandardErrors: Float64Array;
}

export interface KaplanMeierFit {
  readonly confidenceLevel: number;
  readonly interval: SurvivalIntervalKind;
  /** In order of the group numbers; groups without observations are left out. */
  readonly curves: readonly SurvivalCurve[];
}

export interface KaplanMeierOptions {
  /** Whole numbers from 0, one per observation; one curve each. Without it all observations are one group. */
  readonly groups?: ArrayLike<number>;
  readonly interval?: SurvivalIntervalKind;
  readonly confidenceLevel?: number;
}

/**
 * Product-limit estimate of survival by Kaplan and Meier, with the Nelson-Aalen cumulative hazard.
 *
 *   S(t)      = product over t_j <= t of (1 - d_j / n_j)
 *   Var S(t)  = S(t)^2 sum of d_j / (n_j (n_j - d_j))                  (Greenwood)
 *   H(t)      = sum of d_j / n_j,   Var H(t) = sum of d_j / n_j^2
 *
 * with d_j events at t_j among n_j at risk. Events come before censorings at the same time.
 *
 * Choices: the interval is log-log (Kalbfleisch and Prentice) where R's survival has "log"; every kind R offers can be
 * named. The variance of H is d / n^2, as in survival. Ties follow `distinctTimes`. Weights count as repeated rows; for
 * probability weights use a resampling or robust standard error instead.
 *
 * Source: Kaplan EL, Meier P. J Am Stat Assoc 1958;53:457-481. Greenwood M. Rep Public Health Med Subj 1926;33:1-26.
 * Checked against: survfit of R's survival 3.5-3 (reference/survival/survival.R), and a curve worked by hand.
 *
 * @throws InvalidInputError if lengths differ or a value is not usable
 */
export function kaplanMeier(
  followUp: FollowUp,
  { groups, interval = 'log-log', confidenceLevel = 0.95 }: KaplanMeierOptions = {},
): Estimation<KaplanMeierFit> {
  if (!(confidenceLevel > 0 && confidenceLevel < 1)) {
    throw new InvalidInputError(
      'confidenceLevel',
      `confidenceLevel is ${confidenceLevel}; it must lie between 0 and 1`,
    );
  }
  const indexed = indexFollowUp(followUp, 1);
  const grouping = checkGroups('groups', groups, indexed.length);
  if (indexed.length === 0) return { status: 'not-estimable', reason: 'no-observations' };
  const z = normalQuantile(0.5 + confidenceLevel / 2);
  const tables = countByGroup(indexed, grouping.groups, grouping.count);
  const curves: SurvivalCurve[] = [];
  for (let group = 0; group < grouping.count; group++) {
    if (tables.observations[group] > 0) curves.push(productLimit(indexed.grid, tables, group, interval, z));
  }
  return { status: 'estimated', fit: { confidenceLevel, interval, curves } };
}

/** Sums of weights per group and grid time, group by group: index = group x grid size + time. */
export interface GroupCounts {
  readonly size: number;
  readonly observations: Int32Array;
  readonly events: Float64Array;
  readonly censored: Float64Array;
  /** Entries after each time; absent when all are at risk from the beginning. */
  readonly entered: Float64Array | undefined;
}

/** Counts events, censorings and entries per group and time in one pass. */
export function countByGroup(indexed: IndexedFollowUp, groups: Int32Array, groupCount: number): GroupCounts {
  const { length, ends, entries, events, weights } = indexed;
  const size = indexed.grid.length;
  const observations = new Int32Array(groupCount);
  const eventCounts = new Float64Array(groupCount * size);
  const censoredCounts = new Float64Array(groupCount * size);
  const entered = entries === undefined ? undefined : new Float64Array(groupCount * size);
  for (let i = 0; i < length; i++) {
    const group = groups[i];
    const weight = weights === undefined ? 1 : weights[i];
    observations[group]++;
    if (events[i] === 1) eventCounts[group * size + ends[i]] += weight;
    else censoredCounts[group * size + ends[i]] += weight;
    if (entries !== undefined && entered !== undefined) entered[group * size + entries[i]] += weight;
  }
  return { size, observations, events: eventCounts, censored: censoredCounts, entered };
}

function productLimit(
  grid: Float64Array,
  counts: GroupCounts,
  group: number,
  interval: SurvivalIntervalKind,
  z: number,
): SurvivalCurve {
  const offset = group * counts.size;
  let rows = 0;
  for (let j = 0; j < counts.size; j++) if (counts.events[offset + j] + counts.censored[offset + j] > 0) rows++;
  const column = () => new Float64Array(rows);
  const curve = {
    group,
    observations: counts.observations[group],
    times: column(),
    atRisk: column(),
    events: column(),
    censored: column(),
    survival: column(),
    standardErrors: column(),
    lower: column(),
    upper: column(),
    hasInterval: new Uint8Array(rows),
    cumulativeHazard: column(),
    cumulativeHazardStandardErrors: column(),
  };
  const riskSet = atRiskByTime(counts, offset);
  let survival = 1;
  let greenwood = 0;
  let hazard = 0;
  let hazardVariance = 0;
  for (let j = 0, row = 0; j < counts.size; j++) {
    const died = counts.events[offset + j];
    const left = counts.censored[offset + j];
    if (died + left > 0) {
      const atRisk = riskSet[j];
      if (died > 0) {
        const isLast = died >= atRisk;
        survival = isLast ? 0 : survival * (1 - died / atRisk);
        greenwood = isLast ? Infinity : greenwood + died / (atRisk * (atRisk - died));
        hazard += died / atRisk;
        hazardVariance += died / (atRisk * atRisk);
      }
      curve.times[row] = grid[j];
      curve.atRisk[row] = atRisk;
      curve.events[row] = died;
      curve.censored[row] = left;
      curve.survival[row] = survival;
      curve.standardErrors[row] = survival === 0 ? 0 : survival * Math.sqrt(greenwood);
      curve.cumulativeHazard[row] = hazard;
      curve.cumulativeHazardStandardErrors[row] = Math.sqrt(hazardVariance);
      row++;
    }
  }
  fillIntervals(curve, interval, z);
  return curve;
}

/** Numbers at risk, summed from the last time backwards so that the last one is exactly what is left. */
function atRiskByTime({ size, events, censored, entered }: GroupCounts, offset: number): Float64Array {
  const atRisk = new Float64Array(size);
  let sum = 0;
  for (let j = size - 1; j >= 0; j--) {
    sum += events[offset + j] + censored[offset + j];
    if (entered !== undefined) sum -= entered[offset + j];
    atRisk[j] = sum;
  }
  return atRisk;
}

function fillIntervals(
  curve: Pick<SurvivalCurve, 'survival' | 'standardErrors' | 'lower' | 'upper' | 'hasInterval'>,
  kind: SurvivalIntervalKind,
  z: number,
): void {
  for (let row = 0; row < curve.survival.length; row++) {
    const limits = survivalInterval(kind, curve.survival[row], curve.standardErrors[row], z);
    curve.lower[row] = limits === undefined ? 0 : limits[0];
    curve.upper[row] = limits === undefined ? 1 : limits[1];
    curve.hasInterval[row] = limits === undefined ? 0 : 1;
  }
}
