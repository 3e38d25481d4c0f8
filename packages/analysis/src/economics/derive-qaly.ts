import type { Estimation } from '@jointwise/statistics';
import { discountWeight } from './discount.ts';

/** Utility of a person on a day, 1 full health, 0 as bad as dead, below 0 worse. */
export interface TimedUtility {
  /** Years since the index procedure. */
  readonly years: number;
  readonly utility: number;
}

/**
 * Quality-adjusted life years: area under the utility curve by trapezoids, each year weighted by `discountWeight`.
 *
 *   Q = sum_i (t_{i+1} - t_i) (u_i + u_{i+1}) / 2, pieces cut at full years by linear interpolation
 *
 * Choices: the curve has to begin at 0 and to reach the horizon; nothing is carried forward. After the horizon the
 * curve is cut.
 *
 * Source: Glick HA et al. Economic Evaluation in Clinical Trials, 2nd ed. 2014.
 *
 * @param utilities in any order; times are distinct
 */
export function deriveQaly(
  utilities: readonly TimedUtility[],
  { horizonYears, discountRate }: { readonly horizonYears: number; readonly discountRate: number },
): Estimation<number> {
  const points = [...utilities].sort((a, b) => a.years - b.years);
  if (points.at(0)?.years !== 0) return { status: 'not-estimable', reason: 'no-baseline-utility' };
  const last = points.at(-1);
  if (last === undefined || last.years < horizonYears)
    return { status: 'not-estimable', reason: 'horizon-not-reached' };
  const inner = Array.from({ length: Math.ceil(horizonYears) - 1 }, (_, year) => year + 1);
  const cuts = [...new Set([...points.map(({ years }) => years), ...inner, horizonYears])]
    .filter((years) => years <= horizonYears)
    .sort((a, b) => a - b);
  const area = cuts.slice(1).reduce((total, end, index) => {
    const start = cuts[index] ?? 0;
    const mean = (utilityAt(points, start) + utilityAt(points, end)) / 2;
    return total + (end - start) * mean * discountWeight(end, discountRate);
  }, 0);
  return { status: 'estimated', fit: area };
}

function utilityAt(points: readonly TimedUtility[], years: number): number {
  const after = points.findIndex((point) => point.years >= years);
  const right = points[after];
  const left = points[after - 1];
  if (right === undefined) return points.at(-1)?.utility ?? 0;
  if (left === undefined || right.years === years) return right.utility;
  const share = (years - left.years) / (right.years - left.years);
  return left.utility + share * (right.utility - left.utility);
}
