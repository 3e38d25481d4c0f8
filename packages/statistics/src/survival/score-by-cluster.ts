import { addWeightedProducts, addWeightedSums, chunkRows, mirror } from '../regression/row-products.ts';
import type { CoxData } from './cox-data.ts';
import { type CoxScoreResiduals, fillScores, type LivedThrough } from './cox-score-residuals.ts';
import type { CoxSums } from './cox-sums.ts';

/** Weighted score residuals summed within clusters: their total and the sum of their outer products. */
export function sumByCluster(
  data: CoxData,
  sums: CoxSums,
  lived: LivedThrough,
  clusters: { readonly groups: Int32Array; readonly count: number } | undefined,
): { readonly total: Float64Array; readonly products: Float64Array } {
  const { columns } = data.covariates;
  const total = new Float64Array(columns);
  const products = new Float64Array(columns * columns);
  const summed = new Float64Array(clusters === undefined ? 0 : clusters.count * columns);
  const chunk = { score: new Float64Array(chunkRows * columns), martingale: new Float64Array(chunkRows) };
  const weights = new Float64Array(Math.max(chunkRows, clusters?.count ?? 0)).fill(1);
  const squares = weights.slice();
  let block = 0;
  for (let from = 0; from < data.length; from += chunkRows) {
    const to = Math.min(from + chunkRows, data.length);
    block = fillScores(data, sums, lived, { from, to, block }, chunk);
    if (clusters !== undefined) {
      addToClusters(summed, data, clusters.groups, chunk, from, to);
      continue;
    }
    const range = { rows: chunk.score, columns, from: 0, to: to - from };
    for (let k = from; data.weights !== undefined && k < to; k++) {
      weights[k - from] = data.weights[k];
      squares[k - from] = data.weights[k] ** 2;
    }
    addWeightedSums(total, weights, range);
    addWeightedProducts(products, squares, range);
  }
  const range = { rows: summed, columns, from: 0, to: clusters?.count ?? 0 };
  addWeightedSums(total, weights, range);
  addWeightedProducts(products, squares, range);
  mirror(products, columns);
  return { total, products };
}

function addToClusters(
  summed: Float64Array,
  { order, weights, covariates: { columns } }: CoxData,
  groups: Int32Array,
  { score }: CoxScoreResiduals,
  from: number,
  to: number,
): void {
  for (let k = from, at = 0; k < to; k++) {
    const weight = weights === undefined ? 1 : weights[k];
    for (let c = 0, sum = groups[order[k]] * columns; c < columns; c++, at++, sum++) summed[sum] += weight * score[at];
  }
}
