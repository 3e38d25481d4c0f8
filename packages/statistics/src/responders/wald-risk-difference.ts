import type { Estimation } from '../estimation.ts';
import type { LevelOption } from './proportion.ts';
import { type ArmCounts, checkArms, type DifferenceFit, emptyArm } from './risk-difference.ts';

/**
 * Wald interval of a difference of two independent proportions.
 *
 *   p1 - p2 -/+ z sqrt(p1 (1 - p1) / n1 + p2 (1 - p2) / n2)
 *
 * Choices: kept for comparison with older reports; it is a point when both arms have none or all. Use `newcombe`.
 *
 * Source: Newcombe RG. Stat Med 1998;17:873-890, method 1.
 * Checked against: reference/responders/responders.R.
 */
export function waldRiskDifference(
  first: ArmCounts,
  second: ArmCounts,
  { confidenceLevel = 0.95 }: LevelOption = {},
): Estimation<DifferenceFit> {
  const z = checkArms(first, second, confidenceLevel);
  if (first.total === 0 || second.total === 0) return emptyArm;
  const p1 = first.events / first.total;
  const p2 = second.events / second.total;
  const half = z * Math.sqrt((p1 * (1 - p1)) / first.total + (p2 * (1 - p2)) / second.total);
  const estimate = p1 - p2;
  return { status: 'estimated', fit: { estimate, interval: [estimate - half, estimate + half], confidenceLevel } };
}
