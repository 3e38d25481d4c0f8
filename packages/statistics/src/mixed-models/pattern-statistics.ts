import { absorbers, type MmrmDesign } from './mmrm-design.ts';
import type { MmrmData } from './mmrm-model.ts';
import { type Pattern, PatternTable } from './pattern-table.ts';

export interface PatternStatistics {
  readonly patterns: readonly Pattern[];
  /** Sources (q) + visits (T). */
  readonly size: number;
  readonly subjects: number;
  readonly observations: number;
  /** Subjects with outcomes but without a covariate, left out. */
  readonly excludedSubjects: number;
  readonly outcomeShift: number;
  /** Sum of ln(weight) over the observations. */
  readonly logWeights: number;
  /** Distinct covariance groups. */
  readonly groups: number;
}

/**
 * One pass over the subjects: counts and cross-products per pattern.
 *
 * Columns and outcome are shifted by their means first wherever the model has a constant that absorbs the shift, so that the
 * sums of squares keep their digits.
 */
export function patternStatistics(
  data: MmrmData,
  design: MmrmDesign,
  { isShifted = true }: { readonly isShifted?: boolean } = {},
): PatternStatistics {
  const outcomeShift = isShifted ? setShifts(data, design) : 0;
  if (!isShifted) for (const source of design.sources) source.shift = 0;
  const size = design.sources.length + design.visits;
  const collected = collect(data, design, { size, outcomeShift });
  let groups = 1;
  for (const pattern of collected.patterns) groups = Math.max(groups, pattern.group + 1);
  return { ...collected, size, outcomeShift, groups };
}

/** Fixes the shift of every source; returns the shift of the outcome. */
function setShifts({ outcome }: MmrmData, design: MmrmDesign): number {
  const { visits, sources, sourceAt } = design;
  const absorbing = absorbers(design);
  const isShiftable = new Map(sources.map(({ values }) => [values, values !== undefined]));
  design.coefficients.forEach((_, k) => {
    for (let t = 0; t < visits; t++) {
      const j = sourceAt[k * visits + t];
      if (j >= 0 && absorbing[k].length === 0) isShiftable.set(sources[j].values, false);
    }
  });
  const means = new Map<ArrayLike<number> | undefined, number>();
  for (const source of sources) {
    const { values } = source;
    if (values === undefined || isShiftable.get(values) !== true) continue;
    const mean = means.get(values) ?? meanOf(values);
    means.set(values, mean);
    source.shift = mean;
  }
  return constantCoefficients(design).length > 0 ? meanOf(outcome) : 0;
}

/** Coefficients that take up a shift of the outcome: the constant itself, or its coefficient at every visit. */
export function constantCoefficients({ coefficients, sources, sourceAt, visits }: MmrmDesign): number[] {
  const isConstant = (k: number) => {
    const source = sourceAt[k * visits + Math.max(coefficients[k].visit, 0)];
    return source >= 0 && sources[source].values === undefined;
  };
  const overall = coefficients.findIndex((c, k) => c.visit === -1 && isConstant(k));
  if (overall >= 0) return [overall];
  const each = coefficients.flatMap((c, k) => (c.visit !== -1 && isConstant(k) ? [k] : []));
  return each.length === visits ? each : [];
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  let n = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    // Infinite minus infinite is not a number either: only finite values count.
    if (value - value === 0) {
      sum += value;
      n++;
    }
  }
  return n === 0 ? 0 : sum / n;
}

function collect(
  data: MmrmData,
  design: MmrmDesign,
  { size, outcomeShift }: { readonly size: number; readonly outcomeShift: number },
) {
  const { visits } = design;
  const table = new PatternTable(size);
  const row = new Float64Array(size);
  const read = subjectReader(data, design, { row, outcomeShift });
  const groups = data.covarianceGroup;
  let [excludedSubjects, logWeights] = [0, 0];
  for (let i = 0; i < design.subjects; i++) {
    const mask = read(i);
    if (mask <= 0) {
      if (mask < 0) excludedSubjects++;
      continue;
    }
    table.add(groups === undefined ? 0 : groups[i], mask, row);
    if (data.weights === undefined) continue;
    for (let t = 0; t < visits; t++) if ((mask >> t) & 1) logWeights += Math.log(data.weights[i * visits + t]);
  }
  const patterns = table.patterns(visits);
  const subjects = patterns.reduce((sum, pattern) => sum + pattern.subjects, 0);
  const observations = patterns.reduce((sum, pattern) => sum + pattern.subjects * pattern.visits.length, 0);
  return { patterns, subjects, observations, excludedSubjects, logWeights };
}

/** A reader of subject i into `row`: the plain loop where all columns are per subject and unweighted, the general one otherwise. */
function subjectReader(
  data: MmrmData,
  design: MmrmDesign,
  { row, outcomeShift }: { readonly row: Float64Array; readonly outcomeShift: number },
): (i: number) => number {
  const { sources, visits } = design;
  if (data.weights !== undefined || sources.some(({ visit }) => visit !== -1)) {
    return (i) => readSubject(data, design, { i, row, outcomeShift });
  }
  const q = sources.length;
  const { outcome } = data;
  const columns = sources.map(({ values }) => values ?? new Float64Array(0));
  const shifts = Float64Array.from(sources, ({ shift }) => shift);
  const isOne = sources.map(({ values }) => values === undefined);
  return (i) => {
    let mask = 0;
    for (let t = 0; t < visits; t++) {
      const y = outcome[i * visits + t];
      const isObserved = y - y === 0;
      if (isObserved) mask |= 1 << t;
      row[q + t] = isObserved ? y - outcomeShift : 0;
    }
    if (mask === 0) return 0;
    for (let j = 0; j < q; j++) {
      const value = isOne[j] ? 1 : columns[j][i] - shifts[j];
      if (!(value - value === 0)) return -1;
      row[j] = value;
    }
    return mask;
  };
}

/**
 * Writes the sources and the outcome of subject i into `row` and returns the observed visits as bits: 0 if there is none, -1 if
 * the subject has an outcome but lacks a covariate.
 */
export function readSubject(
  { outcome, weights }: MmrmData,
  { visits, sources }: MmrmDesign,
  { i, row, outcomeShift }: { readonly i: number; readonly row: Float64Array; readonly outcomeShift: number },
): number {
  const q = sources.length;
  let mask = 0;
  for (let t = 0; t < visits; t++) {
    const y = outcome[i * visits + t];
    const isObserved = y - y === 0 && (weights === undefined || weights[i * visits + t] > 0);
    if (isObserved) mask |= 1 << t;
    row[q + t] = isObserved ? y - outcomeShift : 0;
  }
  if (mask === 0) return 0;
  for (let j = 0; j < q; j++) {
    const { values, stride, offset, visit, shift } = sources[j];
    const value = values === undefined ? 1 : values[i * stride + offset] - shift;
    if (value - value === 0) row[j] = value;
    else {
      row[j] = 0;
      if (stride === 1) return -1;
      mask &= ~(1 << visit);
      row[q + visit] = 0;
    }
  }
  if (weights !== undefined) scaleByWeights(row, { weights, sources, visits, i, mask });
  return mask;
}

/** With weights every source is one per visit, and rows are multiplied by the root of the weight. */
function scaleByWeights(
  row: Float64Array,
  subject: {
    readonly weights: Float64Array;
    readonly sources: MmrmDesign['sources'];
    readonly visits: number;
    readonly i: number;
    readonly mask: number;
  },
): void {
  const { weights, sources, visits, i, mask } = subject;
  const root = (t: number) => ((mask >> t) & 1 ? Math.sqrt(weights[i * visits + t]) : 0);
  for (let j = 0; j < sources.length; j++) row[j] *= root(sources[j].visit);
  for (let t = 0; t < visits; t++) row[sources.length + t] *= root(t);
}
