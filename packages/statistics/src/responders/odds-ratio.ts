import type { Estimation } from '../estimation.ts';
import type { LevelOption } from './proportion.ts';
import { type ArmCounts, checkArms, emptyArm, type RatioFit } from './risk-difference.ts';

/**
 * Ratio of the odds of two independent proportions with Woolf's logarithmic interval.
 *
 *   OR = x1 (n2 - x2) / (x2 (n1 - x1)),   se(log OR) = sqrt(1/x1 + 1/(n1 - x1) + 1/x2 + 1/(n2 - x2))
 *
 * Choices: nothing is added to the cells; with an empty cell see `conditionalOddsRatio`, which has a one-sided interval.
 *
 * Source: Woolf B. Ann Hum Genet 1955;19:251-253.
 * Checked against: reference/responders/responders.R; 12/120 v 3/120 -> 4.33 (1.19 to 15.8).
 */
export function oddsRatio(
  first: ArmCounts,
  second: ArmCounts,
  { confidenceLevel = 0.95 }: LevelOption = {},
): Estimation<RatioFit> {
  const z = checkArms(first, second, confidenceLevel);
  if (first.total === 0 || second.total === 0) return emptyArm;
  const cells = [first.events, first.total - first.events, second.events, second.total - second.events];
  if (cells.some((cell) => cell === 0)) return { status: 'not-estimable', reason: 'empty-cell' };
  const estimate = (cells[0] * cells[3]) / (cells[1] * cells[2]);
  const logStandardError = Math.sqrt(cells.reduce((sum, cell) => sum + 1 / cell, 0));
  const factor = Math.exp(z * logStandardError);
  const interval = [estimate / factor, estimate * factor] as const;
  return { status: 'estimated', fit: { estimate, logStandardError, interval, confidenceLevel } };
}
