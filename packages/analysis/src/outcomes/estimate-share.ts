import { type Estimation, normalUpperQuantile, wilsonLimits } from '@jointwise/statistics';
import type { ShareEstimate } from './outcomes-report.ts';
import { clusteredSums, type PairedScores, restricted } from './paired-scores.ts';
import type { ScorePair } from './threshold.ts';

/**
 * Share p of the complete pairs for which something holds, with Wilson's interval for an effective size m:
 *
 *   (p + z^2 / 2m -/+ z sqrt(p (1 - p) / m + z^2 / 4m^2)) / (1 + z^2 / m)
 *   m = n / deff,  deff = max(1, sum_g (sum_{i in g} (x_i - p))^2 / sum_i (x_i - p)^2), g persons
 *
 * Pairs about which nothing can be said (a threshold for other scores before) are left out of n.
 * With one joint per person m is n. When all or none hold, m is the number of persons.
 *
 * Source: Wilson EB. J Am Stat Assoc 1927;22:209-212; effective size as in Korn EL, Graubard BI. Surv Methodol
 * 1998;24:193-201.
 */
export function estimateShare(
  all: PairedScores,
  holds: (pair: ScorePair) => boolean | null,
  { confidenceLevel }: { readonly confidenceLevel: number },
): Estimation<ShareEstimate> {
  const scores = restricted(all, holds);
  const { n, persons, of, pairs } = scores;
  if (n === 0) return { status: 'not-estimable', reason: 'no-pairs' };
  const count = pairs.reduce((total, pair) => total + (holds(pair) === true ? pair.count : 0), 0);
  const { squares, clusteredSquares } = clusteredSums(scores, (pair) => (holds(pair) === true ? 1 : 0));
  const designEffect = squares > 0 ? Math.max(1, clusteredSquares / squares) : n / persons;
  return {
    status: 'estimated',
    fit: {
      count,
      n,
      persons,
      of,
      share: count / n,
      interval: wilsonLimits(count / designEffect, n / designEffect, normalUpperQuantile((1 - confidenceLevel) / 2)),
      confidenceLevel,
      method: persons < n ? 'wilson-clustered' : 'wilson',
    },
  };
}
