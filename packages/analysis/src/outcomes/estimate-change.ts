import type { ScaleDirection } from '@jointwise/definitions';
import { type Estimation, studentTQuantile } from '@jointwise/statistics';
import { improvement } from './improvement.ts';
import type { ChangeEstimate } from './outcomes-report.ts';
import { clusteredSums, type PairedScores } from './paired-scores.ts';

/**
 * Mean change with an interval that respects persons with two joints.
 *
 *   d_i = after_i - before_i,  m = sum d_i / n
 *   se  = sqrt( G / (G - 1) * sum_g (sum_{i in g} (d_i - m))^2 ) / n,  G persons
 *   interval = m -/+ t(G - 1) se
 *
 * Choices: with one episode per person this is the interval of the paired t test. Complete pairs only; those who did
 * not answer are told in the flow, not filled in.
 *
 * Source: Liang KY, Zeger SL. Biometrika 1986;73:13-22 (working independence), with the factor G / (G - 1).
 */
export function estimateChange(
  scores: PairedScores,
  { direction, confidenceLevel }: { readonly direction: ScaleDirection; readonly confidenceLevel: number },
): Estimation<ChangeEstimate> {
  const { n, persons, of } = scores;
  if (n === 0) return { status: 'not-estimable', reason: 'no-pairs' };
  if (persons < 2) return { status: 'not-estimable', reason: 'one-person' };
  const { mean, squares, clusteredSquares } = clusteredSums(scores, ({ before, after }) => after - before);
  const standardError = Math.sqrt((persons / (persons - 1)) * clusteredSquares) / n;
  const reach = studentTQuantile(0.5 + confidenceLevel / 2, persons - 1) * standardError;
  return {
    status: 'estimated',
    fit: {
      mean,
      standardDeviation: n < 2 ? null : Math.sqrt(squares / (n - 1)),
      standardError,
      interval: [mean - reach, mean + reach],
      confidenceLevel,
      n,
      persons,
      of,
      improvement: improvement(direction, 0, mean) ?? null,
    },
  };
}
