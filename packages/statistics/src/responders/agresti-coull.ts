import { normalUpperQuantile } from '../distributions/normal.ts';
import type { Estimation } from '../estimation.ts';
import { checkCount, checkLevel, type LevelOption, type ProportionFit } from './proportion.ts';

/**
 * Interval of a proportion by Agresti and Coull: Wald's around Wilson's centre.
 *
 *   n~ = n + z^2,  p~ = (x + z^2 / 2) / n~,  p~ -/+ z sqrt(p~ (1 - p~) / n~)
 *
 * Choices: the limits are not cut at 0 and 1, as in R's binom package; Wilson's interval never leaves the range.
 *
 * Source: Agresti A, Coull BA. Am Stat 1998;52:119-126.
 * Checked against: reference/responders/responders.R.
 */
export function agrestiCoull(
  events: number,
  total: number,
  { confidenceLevel = 0.95 }: LevelOption = {},
): Estimation<ProportionFit> {
  checkCount('events', events, total);
  checkLevel(confidenceLevel);
  if (total === 0) return { status: 'not-estimable', reason: 'no-observations' };
  const z = normalUpperQuantile((1 - confidenceLevel) / 2);
  const size = total + z ** 2;
  const centre = (events + z ** 2 / 2) / size;
  const half = z * Math.sqrt((centre * (1 - centre)) / size);
  return {
    status: 'estimated',
    fit: { estimate: events / total, interval: [centre - half, centre + half], confidenceLevel },
  };
}
