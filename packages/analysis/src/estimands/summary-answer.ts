import type { Estimation } from '@jointwise/statistics';
import type { Covariate } from './covariates.ts';
import type { ResultRow, SensitivityRow, SubgroupRow } from './estimand-result.ts';
import type { AnalysisRows } from './select-rows.ts';

/** An effect before it is dressed with threshold, arms and provenance. */
export interface RawEffect {
  readonly estimate: number;
  readonly interval: readonly [lower: number, upper: number];
  readonly meanProduct: number | null;
  readonly meanComparator: number | null;
  /** What it is as a risk ratio, roughly, for the E-value; null where it cannot be said. */
  readonly asRiskRatio: {
    readonly estimate: number;
    readonly interval: readonly [lower: number, upper: number];
  } | null;
}

/** What one kind of summary gives for a frame. */
export interface SummaryAnswer {
  readonly rows: AnalysisRows;
  /** 1 where the variable is known at the horizon, one place per row. */
  readonly answered: Uint8Array;
  readonly effect: Estimation<RawEffect>;
  readonly method: string;
  readonly covariates: readonly Covariate[];
  readonly alongside: readonly ResultRow[];
  readonly sensitivity: readonly SensitivityRow[];
  readonly subgroups: readonly SubgroupRow[];
  readonly notes: readonly string[];
  /** Share of the possible follow-up that was observed, comparator first; where answers at a visit are not what counts. */
  readonly completeness?: readonly [comparator: number, product: number];
}

/** An answer that could not even be begun. */
export function noAnswer(rows: AnalysisRows, reason: string): SummaryAnswer {
  return {
    rows,
    answered: new Uint8Array(rows.episode.length),
    effect: { status: 'not-estimable', reason },
    method: '',
    covariates: [],
    alongside: [],
    sensitivity: [],
    subgroups: [],
    notes: [],
  };
}

/** A difference of means as a risk ratio: exp(0.91 d), d in standard deviations (VanderWeele and Ding 2017). */
export function meanAsRiskRatio(
  estimate: number,
  interval: readonly [lower: number, upper: number],
  standardDeviation: number,
): RawEffect['asRiskRatio'] {
  if (!(standardDeviation > 0)) return null;
  const ratio = (value: number) => Math.exp((0.91 * value) / standardDeviation);
  return { estimate: ratio(estimate), interval: [ratio(interval[0]), ratio(interval[1])] };
}

/** A difference of risks as their ratio, the risk of the comparator held. */
export function riskAsRatio(
  estimate: number,
  interval: readonly [lower: number, upper: number],
  comparator: number,
): RawEffect['asRiskRatio'] {
  if (!(comparator > 0)) return null;
  const ratio = (difference: number) => Math.max(1e-6, comparator + difference) / comparator;
  return { estimate: ratio(estimate), interval: [ratio(interval[0]), ratio(interval[1])] };
}

/** Sample standard deviation of the values that are there. */
export function spreadOf(values: Float64Array): number {
  const known = values.filter((value) => !Number.isNaN(value));
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  return Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, known.length - 1));
}
