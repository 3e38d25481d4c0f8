import type { CovarianceStructure } from './covariance-structure.ts';

/** One fixed effect: a column, and how it meets the visits. */
export interface MmrmTerm {
  readonly name: string;
  /**
   * One value per subject, or subjects x visits (row-major) for a covariate that changes from visit to visit.
   * Without it the term is the constant 1. NaN removes the subject, or that visit of it.
   */
  readonly values?: ArrayLike<number>;
  /**
   * `constant`: one coefficient for all visits. `each`: one coefficient per visit. `after-first`: one per visit except the
   * first, the difference from it (treatment contrasts, as in R's `x:visit` beside `x`).
   */
  readonly visits: 'constant' | 'each' | 'after-first';
  /** Set on the 0/1 columns of one factor (its reference level has none); least-squares means need it. */
  readonly factor?: string;
}

export interface MmrmData {
  /** Subjects x visits, row-major; NaN where not observed. */
  readonly outcome: Float64Array;
  /** Number of visits T, at least 1 and at most 24. */
  readonly visits: number;
  readonly visitNames?: readonly string[];
  readonly terms: readonly MmrmTerm[];
  /** Subjects x visits; the variance of a measurement is divided by its weight. */
  readonly weights?: Float64Array;
  /** One code 0, 1, ... per subject: a covariance matrix of its own for each. */
  readonly covarianceGroup?: ArrayLike<number>;
}

export type DegreesOfFreedomMethod =
  | 'satterthwaite'
  | 'kenward-roger'
  | 'kenward-roger-linear'
  | 'between-within'
  | 'residual'
  | 'asymptotic';

export interface MmrmOptions {
  readonly method?: 'REML' | 'ML';
  /** One structure, or several in the order in which they are tried. Default: us, toeph, ar1h, cs. */
  readonly structure?: CovarianceStructure | readonly CovarianceStructure[];
  readonly degreesOfFreedom?: DegreesOfFreedomMethod;
  /** Standard errors from the model, or empirical by subject: CR0, CR2 (bias-reduced), CR3 (jackknife). */
  readonly standardErrors?: 'model' | 'CR0' | 'CR2' | 'CR3';
  readonly confidenceLevel?: number;
  readonly maxIterations?: number;
}

/** The order in which structures are tried when none is named. */
export const fallbackOrder: readonly CovarianceStructure[] = ['us', 'toeph', 'ar1h', 'cs'];
