import { createFactor, type SymmetricFactor } from '../linear-algebra/symmetric-system.ts';
import type { LinearState, OutcomeFamily } from './outcome-family.ts';
import { addWeightedProducts, addWeightedSums, chunkRows, mirror } from './row-products.ts';
import type { StandardisedCovariates } from './standardised-covariates.ts';

export interface NormalEquations {
  readonly score: Float64Array;
  readonly information: Float64Array;
  readonly factor: SymmetricFactor;
  /** The parts of score and information without the intercept, while they are summed up. */
  readonly covariateScore: Float64Array;
  readonly covariateCurvature: Float64Array;
  readonly products: Float64Array;
}

export function createNormalEquations(size: number): NormalEquations {
  return {
    score: new Float64Array(size),
    information: new Float64Array(size * size),
    factor: createFactor(size),
    covariateScore: new Float64Array(size - 1),
    covariateCurvature: new Float64Array(size - 1),
    products: new Float64Array((size - 1) ** 2),
  };
}

/** What a sweep reads, and the state it fills. */
export interface SweptModel {
  readonly state: LinearState;
  readonly design: StandardisedCovariates;
  readonly beta: Float64Array;
  readonly offset: ArrayLike<number> | undefined;
}

/** Linear predictor, log-likelihood (returned), score and information at `beta`, intercept first, in one pass over the rows. */
export function sweepRows(family: OutcomeFamily, normal: NormalEquations, model: SweptModel): number {
  const { state, design } = model;
  const { covariateScore, covariateCurvature, products } = normal;
  const n = state.eta.length;
  covariateScore.fill(0);
  covariateCurvature.fill(0);
  products.fill(0);
  let logLikelihood = 0;
  let residual = 0;
  let curvature = 0;
  for (let from = 0; from < n; from += chunkRows) {
    const to = Math.min(from + chunkRows, n);
    const range = { rows: design.rows, columns: design.columns, from, to };
    fillPredictor(model, from, to);
    logLikelihood += family.evaluate(state, from, to);
    for (let i = from; i < to; i++) {
      residual += state.residual[i];
      curvature += state.curvature[i];
    }
    addWeightedSums(covariateScore, state.residual, range);
    addWeightedSums(covariateCurvature, state.curvature, range);
    addWeightedProducts(products, state.curvature, range);
  }
  assemble(normal, residual, curvature);
  return logLikelihood;
}

function fillPredictor({ state: { eta }, design, beta, offset }: SweptModel, from: number, to: number): void {
  const { rows, columns } = design;
  const intercept = beta[0];
  for (let i = from, at = from * columns; i < to; i++, at += columns) {
    let sum = offset === undefined ? intercept : intercept + offset[i];
    for (let c = 0; c < columns; c++) sum += beta[c + 1] * rows[at + c];
    eta[i] = sum;
  }
}

function assemble(normal: NormalEquations, residual: number, curvature: number): void {
  const { score, information, covariateScore, covariateCurvature, products } = normal;
  const columns = covariateScore.length;
  const size = columns + 1;
  score[0] = residual;
  score.set(covariateScore, 1);
  information[0] = curvature;
  for (let c = 0; c < columns; c++) {
    information[(c + 1) * size] = covariateCurvature[c];
    for (let d = 0; d <= c; d++) information[(c + 1) * size + d + 1] = products[c * columns + d];
  }
  mirror(information, size);
}
