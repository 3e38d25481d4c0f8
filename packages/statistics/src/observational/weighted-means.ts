import { normalUpper, normalUpperQuantile } from '../distributions/normal.ts';
import type { Estimation } from '../estimation.ts';
import type { WeightedContrast } from './inverse-probability-weighting.ts';

/** Difference of means, difference of their logits, or of their logarithms (log risk ratio). */
export type WeightedScale = 'difference' | 'log-odds-ratio' | 'log-risk-ratio';

interface Link {
  readonly link: (mean: number) => number;
  /** Its derivative. */
  readonly slope: (mean: number) => number;
}

const links: Readonly<Record<WeightedScale, Link>> = {
  difference: { link: (mean) => mean, slope: () => 1 },
  'log-odds-ratio': { link: (mean) => Math.log(mean / (1 - mean)), slope: (mean) => 1 / (mean * (1 - mean)) },
  'log-risk-ratio': { link: Math.log, slope: (mean) => 1 / mean },
};

/** Weighted mean of each arm, control first; undefined when an arm has no weight. */
export function weightedMeans(outcome: ArrayLike<number>, treatment: ArrayLike<number>, weights: ArrayLike<number>) {
  const totals = [0, 0];
  const sums = [0, 0];
  for (let i = 0; i < outcome.length; i++) {
    totals[treatment[i]] += weights[i];
    sums[treatment[i]] += weights[i] * outcome[i];
  }
  if (!(totals[0] > 0 && totals[1] > 0)) return undefined;
  return { totals, means: [sums[0] / totals[0], sums[1] / totals[1]] };
}

/** Turns two means and the variances of their estimates into a comparison on the scale asked for. */
export function contrast(
  [control, treated]: readonly number[],
  variances: readonly number[],
  crossed: number | undefined,
  { scale, confidenceLevel }: { readonly scale: WeightedScale; readonly confidenceLevel: number },
): Estimation<WeightedContrast> {
  if (scale === 'log-odds-ratio' && !(control > 0 && control < 1 && treated > 0 && treated < 1)) {
    return { status: 'not-estimable', reason: 'same-outcome-in-an-arm' };
  }
  if (scale === 'log-risk-ratio' && !(control > 0 && treated > 0)) {
    return { status: 'not-estimable', reason: 'no-events-in-an-arm' };
  }
  const { link, slope } = links[scale];
  const [s0, s1] = [slope(control), slope(treated)];
  const estimate = link(treated) - link(control);
  const controlStandardError = s0 * Math.sqrt(variances[0]);
  const variance = s0 ** 2 * variances[0] + s1 ** 2 * variances[1] - 2 * s0 * s1 * (crossed ?? 0);
  // Below the rounding of the means: nobody's outcome differs from that of their arm.
  if (!(variance > 1e-28 * (s0 ** 2 * control ** 2 + s1 ** 2 * treated ** 2)) || !(variance > 0))
    return { status: 'not-estimable', reason: 'no-variation-within-arms' };
  const standardError = Math.sqrt(variance);
  const half = normalUpperQuantile((1 - confidenceLevel) / 2) * standardError;
  return {
    status: 'estimated',
    fit: {
      meanTreated: treated,
      meanControl: control,
      estimate,
      standardError,
      controlStandardError,
      interval: [estimate - half, estimate + half],
      pValue: 2 * normalUpper(Math.abs(estimate) / standardError),
      confidenceLevel,
    },
  };
}

/** Matrix times vector. */
export function project(covariance: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  return vector.map((_, r) => vector.reduce((sum, value, c) => sum + covariance[r * size + c] * value, 0));
}
