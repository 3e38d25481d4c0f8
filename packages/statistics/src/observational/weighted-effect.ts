import { type Estimation, InvalidInputError } from '../estimation.ts';
import { innerProducts, linearCombination } from '../regression/linear-combination.ts';
import { chunkRows } from '../regression/row-products.ts';
import { standardiseCovariates } from '../regression/standardised-covariates.ts';
import { logisticRegression } from '../responders/logistic-regression.ts';
import { checkFinite } from '../survival/follow-up.ts';
import type { WeightedContrast } from './inverse-probability-weighting.ts';
import { type PropensityWeightOptions, type PropensityWeights, propensityWeights } from './propensity-weights.ts';
import { contrast, project, type WeightedScale, weightedMeans } from './weighted-means.ts';

/** Weights from a score model, ready for any number of outcomes of the same people. */
export interface WeightingModel {
  readonly treatment: ArrayLike<number>;
  /** Centred and scaled, so that an origin far away (a calendar year) costs no digits. */
  readonly covariates: readonly ArrayLike<number>[];
  readonly weights: PropensityWeights;
  readonly scores: Float64Array;
  /** In the units of the covariates as they were given, intercept first. */
  readonly scoreCoefficients: Float64Array;
  /** Inverse information of the score model in the scaled covariates, row by row. */
  readonly scoreCovariance: Float64Array;
}

export interface WeightedEffectOptions {
  readonly scale?: WeightedScale;
  /** Whole numbers from 0: rows that belong together (a person); their influences are added before they are squared. */
  readonly clusters?: ArrayLike<number>;
  readonly confidenceLevel?: number;
}

/**
 * Logistic propensity scores and the weights that follow from them, once for all outcomes.
 *
 * @param treatment 0 or 1
 * @param covariates one column each, measured before treatment
 */
export function weightingModel(
  treatment: ArrayLike<number>,
  covariates: readonly ArrayLike<number>[],
  options: PropensityWeightOptions = {},
): Estimation<WeightingModel> {
  const own = scaledColumns(covariates, treatment.length);
  const model = logisticRegression(treatment, own.columns);
  if (model.status === 'not-estimable') {
    return model.reason === 'separation' ? { status: 'not-estimable', reason: 'positivity' } : model;
  }
  const { fitted: scores, modelCovariance, coefficients } = model.fit;
  const weighting = propensityWeights(scores, treatment, options);
  if (weighting.status === 'not-estimable') return weighting;
  const rest = { scores, scoreCoefficients: own.back(coefficients), scoreCovariance: modelCovariance };
  return { status: 'estimated', fit: { treatment, covariates: own.columns, weights: weighting.fit, ...rest } };
}

function scaledColumns(covariates: readonly ArrayLike<number>[], n: number) {
  const { rows, columns, means, scales } = standardiseCovariates(covariates, n);
  return {
    columns: unpacked(rows, columns, n),
    back(coefficients: Float64Array): Float64Array {
      const user = coefficients.map((value, c) => (c === 0 ? value : value / scales[c - 1]));
      for (let c = 0; c < columns; c++) user[0] -= user[c + 1] * means[c];
      return user;
    },
  };
}

/** Rows back into columns, a chunk of rows at a time so that each is fetched once. */
function unpacked(rows: Float64Array, width: number, n: number): Float64Array[] {
  const columns = Array.from({ length: width }, () => new Float64Array(n));
  for (let from = 0; from < n; from += chunkRows) {
    const to = Math.min(from + chunkRows, n);
    for (let c = 0; c < width; c++) {
      const column = columns[c];
      for (let i = from, at = from * width + c; i < to; i++, at += width) column[i] = rows[at];
    }
  }
  return columns;
}

/**
 * Comparison of the weighted means of two arms, with the standard error of stacked estimating equations.
 *
 *   influence of i on m_a: (w_i (y_i - m_a) 1[t_i = a] + d_a' V s_i) / sum w,  s_i = (t_i - e_i) (1, x_i),
 *   d_a = sum over arm a of dw_i/dg (y_i - m_a),  V = inverse information of the score model
 *   Var m_a = sum over clusters of (sum of the influences within it)^2
 *
 * Choices: without clusters every row is its own. No small-sample factor. A row that is there twice in one cluster leaves the
 * standard error as it was.
 *
 * Source: Lunceford JK, Davidian M. Stat Med 2004;23:2937-2960. Stefanski LA, Boos DD. Am Stat 2002;56:29-38.
 * Checked against: WeightIt 1.3 (lm_weightit) without clusters; hand-doubled rows with them.
 *
 * @param outcome finite numbers, 0 or 1 for a responder
 */
export function weightedEffect(
  outcome: ArrayLike<number>,
  model: WeightingModel,
  { scale = 'difference', clusters, confidenceLevel = 0.95 }: WeightedEffectOptions = {},
): Estimation<WeightedContrast> {
  const { treatment, weights } = model;
  checkFinite('outcome', outcome, treatment.length);
  const means = weightedMeans(outcome, treatment, weights.weights);
  if (means === undefined) return { status: 'not-estimable', reason: 'one-arm-only' };
  const [control, treated] = [0, 1].map((arm) => influences(outcome, model, { ...means, arm }));
  const [ownControl, ownTreated] =
    clusters === undefined ? [control, treated] : [control, treated].map((values) => summedByCluster(values, clusters));
  let crossed = 0;
  const sums = [0, 0];
  for (let c = 0; c < ownControl.length; c++) {
    sums[0] += ownControl[c] ** 2;
    sums[1] += ownTreated[c] ** 2;
    crossed += ownControl[c] * ownTreated[c];
  }
  return contrast(means.means, sums, crossed, { scale, confidenceLevel });
}

/** How much each row moves the mean of one arm, through its own value and through the score model. */
function influences(
  outcome: ArrayLike<number>,
  { treatment, covariates, weights: { weights, slopes }, scores, scoreCovariance }: WeightingModel,
  {
    means,
    totals,
    arm,
  }: { readonly means: readonly number[]; readonly totals: readonly number[]; readonly arm: number },
): Float64Array {
  const [mean, total] = [means[arm], totals[arm]];
  const found = new Float64Array(treatment.length);
  for (let i = 0; i < found.length; i++) found[i] = treatment[i] === arm ? slopes[i] * (outcome[i] - mean) : 0;
  const projection = project(scoreCovariance, innerProducts(covariates, found));
  const predictor = linearCombination(covariates, projection, found.length);
  for (let i = 0; i < found.length; i++) {
    const own = treatment[i] === arm ? weights[i] * (outcome[i] - mean) : 0;
    found[i] = (own + predictor[i] * (treatment[i] - scores[i])) / total;
  }
  return found;
}

function summedByCluster(values: Float64Array, clusters: ArrayLike<number>): Float64Array {
  if (clusters.length !== values.length) {
    throw new InvalidInputError('clusters', `clusters has ${clusters.length} values; ${values.length} are needed`);
  }
  let count = 0;
  for (let i = 0; i < values.length; i++) count = Math.max(count, clusters[i] + 1);
  const sums = new Float64Array(count);
  for (let i = 0; i < values.length; i++) sums[clusters[i]] += values[i];
  return sums;
}
