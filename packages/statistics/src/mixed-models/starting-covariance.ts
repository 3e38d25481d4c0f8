import { choleskyInto } from '../linear-algebra/cholesky.ts';
import { vechIndex } from './covariance-structure.ts';
import type { MmrmLikelihood } from './mmrm-likelihood.ts';

/**
 * Covariances of the least-squares residuals over the subjects seen at both visits, drawn towards zero until they are positive
 * definite: the start of the search.
 *
 * @returns groups x vech, or why there is none
 */
export function startingCovariance(likelihood: MmrmLikelihood): Float64Array | string {
  const { design, statistics, vech } = likelihood;
  const { visits } = design;
  const identity = new Float64Array(statistics.groups * vech);
  for (let g = 0; g < statistics.groups; g++) {
    for (let t = 0; t < visits; t++) identity[g * vech + vechIndex(t, t)] = 1;
  }
  const least = likelihood.evaluate(identity, 0);
  if (least === undefined) return 'collinear-design';
  const { sums, counts } = likelihood.residualMoments(least.beta);
  const total = outcomeSquares(likelihood);
  const start = new Float64Array(sums.length);
  for (let g = 0; g < statistics.groups; g++) {
    for (let t = 0; t < visits; t++) {
      const at = g * vech + vechIndex(t, t);
      // Residuals that are rounding only: the outcome is a function of the design.
      if (!(sums[at] > 1e-18 * Math.max(total, 1e-290))) return 'no-residual-variation';
      start[at] = sums[at] / counts[at];
    }
    drawIn(start, { sums, counts, visits, from: g * vech });
  }
  return start;
}

/** Fills the covariances of one group, scaled by 1, 0.9, 0.81, ... until the matrix is positive definite. */
function drawIn(
  start: Float64Array,
  {
    sums,
    counts,
    visits,
    from,
  }: {
    readonly sums: Float64Array;
    readonly counts: Float64Array;
    readonly visits: number;
    readonly from: number;
  },
): void {
  const full = new Float64Array(visits * visits);
  for (let scale = 1; ; scale *= 0.9) {
    for (let t = 0; t < visits; t++) {
      full[t * visits + t] = start[from + vechIndex(t, t)];
      for (let u = 0; u < t; u++) {
        const at = from + vechIndex(t, u);
        start[at] = counts[at] > 0 ? (scale * sums[at]) / counts[at] : 0;
        full[t * visits + u] = start[at];
        full[u * visits + t] = start[at];
      }
    }
    if (choleskyInto(full, visits, new Float64Array(visits * visits), 1e-2)) return;
    if (scale < 1e-3) scale = 0;
  }
}

function outcomeSquares({ design, statistics }: MmrmLikelihood): number {
  const q = design.sources.length;
  let sum = 0;
  for (const { visits, crossProducts } of statistics.patterns) {
    for (const t of visits) sum += crossProducts[(q + t) * statistics.size + q + t];
  }
  return sum;
}
