import { normalUpperQuantile } from '../distributions/normal.ts';
import type { Estimation } from '../estimation.ts';
import { checkCount, checkLevel, type LevelOption, type ProportionFit } from './proportion.ts';

/**
 * Wald interval of a proportion: p -/+ z sqrt(p (1 - p) / n).
 *
 * Choices: kept for comparison with older reports only. It collapses to a point at x = 0 and x = n, can leave 0..1 and covers
 * less than it says; use `wilson`.
 *
 * Source: Brown LD, Cai TT, DasGupta A. Stat Sci 2001;16:101-133 (and why not).
 * Checked against: reference/responders/responders.R.
 */
export function waldProportion(
  events: number,
  total: number,
  { confidenceLevel = 0.95 }: LevelOption = {},
): Estimation<ProportionFit> {
  checkCount('events', events, total);
  checkLevel(confidenceLevel);
  if (total === 0) return { status: 'not-estimable', reason: 'no-observations' };
  const estimate = events / total;
  const half = normalUpperQuantile((1 - confidenceLevel) / 2) * Math.sqrt((estimate * (1 - estimate)) / total);
  return { status: 'estimated', fit: { estimate, interval: [estimate - half, estimate + half], confidenceLevel } };
}
