import type { RandomGenerator } from '../random/random-generator.ts';
import { firthLogistic } from '../responders/firth-logistic.ts';
import { logisticRegression } from '../responders/logistic-regression.ts';
import { drawCoefficients } from './draw-normal-regression.ts';
import type { ImputationTable } from './imputation-table.ts';

/** Draws the missing values of a 0/1 variable j from its logistic regression on all others, Firth's under separation. */
export function drawLogistic(table: ImputationTable, j: number, generator: RandomGenerator): void {
  const { rows, width, standardised, missing } = table;
  const isMissing = new Uint8Array(rows);
  for (let r = 0; r < missing[j].length; r++) isMissing[missing[j][r]] = 1;
  const others = Array.from({ length: width - 1 }, (_, l) => l).filter((l) => l !== j);
  const observed = Array.from({ length: rows }, (_, i) => i).filter((i) => isMissing[i] === 0);
  const outcome = observed.map((i) => Math.round(table.value(i, j)));
  const covariates = others.map((l) => observed.map((i) => standardised[i * width + l + 1]));
  const maximum = logisticRegression(outcome, covariates);
  const estimation = maximum.status === 'estimated' ? maximum : firthLogistic(outcome, covariates);
  if (estimation.status !== 'estimated') return;
  const { coefficients, covariance } = estimation.fit;
  const drawn = drawCoefficients(coefficients, covariance, 1, generator);
  const next = new Float64Array(missing[j].length);
  for (let r = 0; r < missing[j].length; r++) {
    const row = missing[j][r];
    let eta = drawn[0];
    others.forEach((l, c) => {
      eta += drawn[c + 1] * standardised[row * width + l + 1];
    });
    const isOne = generator.uniform() < 1 / (1 + Math.exp(-eta));
    next[r] = table.toStandardised(j, Number(isOne));
  }
  table.replaceMissing(j, next);
}
