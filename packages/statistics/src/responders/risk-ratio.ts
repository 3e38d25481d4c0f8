import type { Estimation } from '../estimation.ts';
import type { LevelOption } from './proportion.ts';
import { type ArmCounts, checkArms, emptyArm, type RatioFit } from './risk-difference.ts';

/**
 * Ratio of two independent proportions with Katz' logarithmic interval.
 *
 *   RR = p1 / p2,   se(log RR) = sqrt(1/x1 - 1/n1 + 1/x2 - 1/n2),   RR exp(-/+ z se)
 *
 * Choices: no half event is added; with no events in an arm there is no ratio to estimate.
 *
 * Source: Katz D et al. Biometrics 1978;34:469-474.
 * Checked against: reference/responders/responders.R.
 */
export function riskRatio(
  first: ArmCounts,
  second: ArmCounts,
  { confidenceLevel = 0.95 }: LevelOption = {},
): Estimation<RatioFit> {
  const z = checkArms(first, second, confidenceLevel);
  if (first.total === 0 || second.total === 0) return emptyArm;
  if (first.events === 0 || second.events === 0) return { status: 'not-estimable', reason: 'no-events-in-an-arm' };
  const estimate = first.events / first.total / (second.events / second.total);
  const logStandardError = Math.sqrt(
    (first.total - first.events) / (first.events * first.total) +
      (second.total - second.events) / (second.events * second.total),
  );
  const factor = Math.exp(z * logStandardError);
  const interval = [estimate / factor, estimate * factor] as const;
  return { status: 'estimated', fit: { estimate, logStandardError, interval, confidenceLevel } };
}
