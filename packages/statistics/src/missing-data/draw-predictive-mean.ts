import type { RandomGenerator } from '../random/random-generator.ts';
import { sortOrder } from '../survival/sort-order.ts';
import { drawRegression } from './draw-normal-regression.ts';
import type { ImputationTable } from './imputation-table.ts';

/** How many observed rows with the nearest predictions a value is drawn from. */
const donors = 5;

/**
 * Gives each missing value of variable j the observed value of one of the five rows whose predicted mean is nearest.
 *
 *   observed rows x b, missing rows x b*, with b* a draw of the coefficients (type 1 matching)
 *
 * Choices: five donors, as mice; equal distances in the order of the predictions.
 */
export function drawPredictiveMean(table: ImputationTable, j: number, generator: RandomGenerator): void {
  const regression = drawRegression(table, j, generator);
  if (regression === undefined) return;
  const { rows, width, standardised } = table;
  const gaps = table.missing[j];
  const observed = observedRows(rows, gaps);
  const predict = (row: number, weights: Float64Array) => {
    let value = 0;
    for (let l = 0; l < width; l++) value += weights[l] * standardised[row * width + l];
    return value;
  };
  const predicted = Float64Array.from(observed, (row) => predict(row, regression.estimated));
  const order = sortOrder(predicted);
  const sorted = Float64Array.from(order, (at) => predicted[at]);
  const next = Float64Array.from(gaps, (row) => {
    const first = nearest(sorted, predict(row, regression.drawn));
    const chosen = first + generator.integer(Math.min(donors, sorted.length));
    return standardised[observed[order[chosen]] * width + j + 1];
  });
  table.replaceMissing(j, next);
}

function observedRows(rows: number, gaps: Int32Array): Int32Array {
  const observed = new Int32Array(rows - gaps.length);
  for (let i = 0, g = 0, o = 0; i < rows; i++) {
    if (g < gaps.length && gaps[g] === i) g++;
    else observed[o++] = i;
  }
  return observed;
}

/** Where the `donors` values nearest to x begin in ascending values. */
function nearest(sorted: Float64Array, x: number): number {
  let [lower, upper] = [0, sorted.length];
  while (lower < upper) {
    const middle = (lower + upper) >> 1;
    if (sorted[middle] < x) lower = middle + 1;
    else upper = middle;
  }
  let first = Math.max(0, Math.min(lower - donors, sorted.length - donors));
  while (first + donors < sorted.length && sorted[first + donors] - x < x - sorted[first]) first++;
  return first;
}
