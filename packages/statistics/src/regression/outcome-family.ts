/** One row per observation, all columns of one length; reused by every iteration. */
export interface LinearState {
  readonly outcome: Float64Array;
  /** Prior weights; absent means 1. */
  readonly weights: Float64Array | undefined;
  readonly eta: Float64Array;
  /** Derivative of the log-likelihood by eta. */
  readonly residual: Float64Array;
  /** Expected second derivative, negated: the working weight. */
  readonly curvature: Float64Array;
}

/** The distribution of the outcome given eta, with its link. */
export interface OutcomeFamily {
  /** Linear predictor of a model without covariates, from the mean outcome and the outcome per unit of exp(offset). */
  readonly start: (mean: number, rate: number) => number;
  /** Fills residual and curvature from eta for the rows from `from` to before `to` and returns their log-likelihood. */
  readonly evaluate: (state: LinearState, from: number, to: number) => number;
}
