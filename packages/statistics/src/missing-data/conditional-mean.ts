import { cholesky, choleskySolve } from '../linear-algebra/cholesky.ts';
import type { VisitDistribution } from './reference-strategy.ts';

/**
 * Fills the missing visits of one participant with their mean given the observed ones.
 *
 *   y_m = mu_m + S_mo S_oo^-1 (y_o - mu_o)
 *
 * @param outcome participants x visits, changed in place in row `participant`
 */
export function fillConditionalMean(
  outcome: Float64Array,
  participant: number,
  { mean, covariance }: VisitDistribution,
): void {
  const visits = mean.length;
  const start = participant * visits;
  const observed: number[] = [];
  const missing: number[] = [];
  for (let t = 0; t < visits; t++) (Number.isNaN(outcome[start + t]) ? missing : observed).push(t);
  if (missing.length === 0) return;
  const o = observed.length;
  const factor = cholesky(
    Float64Array.from({ length: o * o }, (_, i) => covariance[observed[Math.floor(i / o)] * visits + observed[i % o]]),
    o,
  );
  const residuals = observed.map((t) => outcome[start + t] - mean[t]);
  const solved = factor === undefined || o === 0 ? new Float64Array(o) : choleskySolve(factor, residuals);
  for (const t of missing) {
    let value = mean[t];
    for (let k = 0; k < o; k++) value += covariance[t * visits + observed[k]] * solved[k];
    outcome[start + t] = value;
  }
}
