import type { Estimation } from '../estimation.ts';
import type { LevelOption } from './proportion.ts';
import { type ArmCounts, checkArms, type DifferenceFit, emptyArm } from './risk-difference.ts';
import { wilsonLimits } from './wilson.ts';

/**
 * Interval of a difference of two independent proportions by Newcombe: Wilson's limits combined by squares.
 *
 *   lower = d - sqrt((p1 - l1)^2 + (u2 - p2)^2),   upper = d + sqrt((u1 - p1)^2 + (p2 - l2)^2)
 *
 * with d = p1 - p2 and (l, u) Wilson's limits of each arm.
 *
 * Choices: method 10, without continuity correction.
 *
 * Source: Newcombe RG. Stat Med 1998;17:873-890.
 * Checked against: Table II of that paper, and reference/responders/responders.R; 70/120 v 48/120 -> 0.05684, 0.30179.
 *
 * @throws InvalidInputError if the counts or the level are not usable
 */
export function newcombe(
  first: ArmCounts,
  second: ArmCounts,
  { confidenceLevel = 0.95 }: LevelOption = {},
): Estimation<DifferenceFit> {
  const z = checkArms(first, second, confidenceLevel);
  if (first.total === 0 || second.total === 0) return emptyArm;
  const p1 = first.events / first.total;
  const p2 = second.events / second.total;
  const [lower1, upper1] = wilsonLimits(first.events, first.total, z);
  const [lower2, upper2] = wilsonLimits(second.events, second.total, z);
  const estimate = p1 - p2;
  const interval = [
    estimate - Math.hypot(p1 - lower1, upper2 - p2),
    estimate + Math.hypot(upper1 - p1, p2 - lower2),
  ] as const;
  return { status: 'estimated', fit: { estimate, interval, confidenceLevel } };
}
