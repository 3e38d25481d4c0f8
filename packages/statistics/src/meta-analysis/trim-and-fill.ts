import type { Estimation } from '../estimation.ts';
import type { PoolingOptions } from './leave-one-out.ts';
import { type MetaAnalysisFit, metaAnalysis } from './random-effects.ts';

export interface TrimAndFillFit {
  /** Side of the funnel where studies seem to be missing. */
  readonly side: 'left' | 'right';
  readonly missing: number;
  /** Mirror images that were added, in the units of `effects`. */
  readonly filled: readonly { readonly effect: number; readonly variance: number }[];
  readonly pooled: MetaAnalysisFit;
}

/**
 * Trim and fill: how many studies would have to be added to make the funnel symmetric, and the pooled effect with them.
 * A sensitivity analysis, not a correction.
 *
 *   trim the k0 most extreme studies of the full side, pool, centre; signed ranks r of all studies about that centre
 *   L0 = (4 T - k(k+1)) / (2k - 1), T the sum of the positive ranks;  R0 = k - max(-r | r < 0) - 1;  repeat until k0 stays
 *
 * Choices: the side is the one towards which a random-effects regression on the standard error leans, as in metafor.
 *
 * Source: Duval S, Tweedie R. Biometrics 2000;56:455-463. Checked against: metafor's trimfill().
 */
export function trimAndFill(
  effects: readonly number[] | Float64Array,
  variances: readonly number[] | Float64Array,
  { estimator = 'L0', ...pooling }: PoolingOptions & { readonly estimator?: 'L0' | 'R0' } = {},
): Estimation<TrimAndFillFit> {
  const k = effects.length;
  if (k < 3) return { status: 'not-estimable', reason: 'fewer-than-three-studies' };
  const lean = metaAnalysis(effects, variances, {
    ...pooling,
    moderators: { standardError: Float64Array.from(variances, Math.sqrt) },
  });
  if (lean.status === 'not-estimable') return lean;
  const side = lean.fit.coefficients[1].estimate < 0 ? 'right' : 'left';
  const sign = side === 'right' ? -1 : 1;
  const studies = Array.from(effects, (effect, i) => ({ effect: sign * effect, variance: variances[i] }));
  studies.sort((left, right) => left.effect - right.effect);
  const trimmed = trim(studies, estimator, pooling);
  if (trimmed === undefined) return { status: 'not-estimable', reason: 'did-not-converge' };
  const mirrored = studies
    .slice(k - trimmed.missing)
    .map(({ effect, variance }) => ({ effect: 2 * trimmed.centre - effect, variance }));
  const all = [...studies, ...mirrored];
  const pooled = metaAnalysis(
    all.map(({ effect }) => sign * effect),
    all.map(({ variance }) => variance),
    pooling,
  );
  if (pooled.status === 'not-estimable') return pooled;
  const filled = mirrored.map(({ effect, variance }) => ({ effect: sign * effect, variance }));
  return { status: 'estimated', fit: { side, missing: trimmed.missing, filled, pooled: pooled.fit } };
}

interface Study {
  readonly effect: number;
  readonly variance: number;
}

function trim(studies: readonly Study[], estimator: 'L0' | 'R0', pooling: PoolingOptions) {
  const k = studies.length;
  let missing = 0;
  for (let round = 0; round < 100; round++) {
    const kept = studies.slice(0, k - missing);
    const pooled = metaAnalysis(
      kept.map(({ effect }) => effect),
      kept.map(({ variance }) => variance),
      pooling,
    );
    if (pooled.status === 'not-estimable') return undefined;
    const centre = pooled.fit.coefficients[0].estimate;
    const next = missingStudies(
      studies.map(({ effect }) => effect - centre),
      estimator,
    );
    if (next === missing) return { missing, centre };
    missing = Math.min(next, k - 2);
  }
  return undefined;
}

/** Number missing by the ranks of the centred effects; ties in size keep their order. */
function missingStudies(centred: readonly number[], estimator: 'L0' | 'R0'): number {
  const k = centred.length;
  const order = centred.map((_, i) => i).sort((i, j) => Math.abs(centred[i]) - Math.abs(centred[j]));
  let positive = 0;
  let largestNegative = 0;
  order.forEach((study, position) => {
    const rank = position + 1;
    if (centred[study] > 0) positive += rank;
    if (centred[study] < 0) largestNegative = Math.max(largestNegative, rank);
  });
  const raw = estimator === 'L0' ? (4 * positive - k * (k + 1)) / (2 * k - 1) : k - largestNegative - 1;
  return Math.max(0, Math.round(raw));
}
