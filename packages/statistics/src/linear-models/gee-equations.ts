import { type GeeData, meanOf } from './gee-data.ts';
import type { WorkingCorrelation } from './gee-working-correlation.ts';

/** Where the equations are looked at. */
export interface GeePoint {
  readonly beta: Float64Array;
  readonly working: WorkingCorrelation;
  readonly scale: number;
}

/** Pearson residuals of all rows, and their mean square. */
export interface PearsonMoments {
  readonly residuals: Float64Array;
  readonly scale: number;
}

/** @returns undefined where a variance has vanished: the outcome is separated, or fits exactly */
export function pearsonMoments(data: GeeData, beta: Float64Array): PearsonMoments | undefined {
  const n = data.outcome.length;
  const residuals = new Float64Array(n);
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const [mean, variance] = meanOf(data, beta, i);
    residuals[i] = (data.outcome[i] - mean) / Math.sqrt(variance);
    squares += residuals[i] * residuals[i];
  }
  const scale = squares / n;
  return scale > 1e-14 && Number.isFinite(scale) ? { residuals, scale } : undefined;
}

/** One cluster's share: own bread D'V^-1 D (row-major) and own score D'V^-1 (y - mu). */
export interface ClusterShare {
  readonly bread: Float64Array;
  readonly score: Float64Array;
}

/**
 * Walks over the clusters. With A the variances, E = A^1/2 X and r the Pearson residuals, a canonical link has D = A^1/2 E, so the
 * shares are E'R^-1 E / phi and E'R^-1 r / phi. The arrays are reused from cluster to cluster.
 */
export function eachCluster(
  data: GeeData,
  { beta, working, scale }: GeePoint,
  visit: (share: ClusterShare) => void,
): void {
  const p = data.kept.length;
  const width = p + 1;
  const share = { bread: new Float64Array(p * p), score: new Float64Array(p) };
  const largest = data.rowsOf.reduce((most, rows) => Math.max(most, rows.length), 0);
  const plain = new Float64Array(largest * width);
  const solved = new Float64Array(largest * width);
  for (const rows of data.rowsOf) {
    for (let a = 0; a < rows.length; a++) {
      const i = rows[a];
      const [mean, variance] = meanOf(data, beta, i);
      const root = Math.sqrt(variance);
      for (let k = 0; k < p; k++) plain[a * width + k] = root * data.x[i * p + k];
      plain[a * width + p] = (data.outcome[i] - mean) / root;
    }
    working.solve(rows, plain, { solved, width });
    share.bread.fill(0);
    share.score.fill(0);
    for (let a = 0; a < rows.length; a++) {
      for (let k = 0; k < p; k++) {
        const own = plain[a * width + k] / scale;
        share.score[k] += own * solved[a * width + p];
        for (let l = 0; l < p; l++) share.bread[k * p + l] += own * solved[a * width + l];
      }
    }
    visit(share);
  }
}

/** Sums over the clusters: score and bread. */
export function geeEquations(data: GeeData, point: GeePoint): ClusterShare {
  const p = data.kept.length;
  const total = { bread: new Float64Array(p * p), score: new Float64Array(p) };
  eachCluster(data, point, ({ bread, score }) => {
    for (let k = 0; k < bread.length; k++) total.bread[k] += bread[k];
    for (let k = 0; k < p; k++) total.score[k] += score[k];
  });
  return total;
}
