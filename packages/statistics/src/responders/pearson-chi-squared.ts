import { chiSquaredUpper } from '../distributions/chi-squared.ts';
import type { Estimation } from '../estimation.ts';
import { type ArmCounts, checkArms, emptyArm } from './risk-difference.ts';

export interface PearsonFit {
  readonly statistic: number;
  readonly pValue: number;
  /** With Yates' continuity correction. */
  readonly correctedStatistic: number;
  readonly correctedPValue: number;
  /** Smallest expected count; below 5 an exact test is the usual choice. */
  readonly smallestExpected: number;
}

/**
 * Pearson's chi-squared test of equal proportions in two arms, without and with Yates' correction.
 *
 *   X = sum (|O - E| - c)^2 / E over the four cells,   c = 0, or min(1/2, |O - E|)
 *
 * Choices: as chisq.test(correct = ). No events at all, or events only, leave nothing to test.
 *
 * Source: Pearson K. Philos Mag 1900;50:157-175. Yates F. Suppl J R Stat Soc 1934;1:217-235.
 * Checked against: reference/responders/responders.R.
 */
export function pearsonChiSquared(first: ArmCounts, second: ArmCounts): Estimation<PearsonFit> {
  checkArms(first, second, 0.95);
  if (first.total === 0 || second.total === 0) return emptyArm;
  const n = first.total + second.total;
  const events = first.events + second.events;
  if (events === 0 || events === n) return { status: 'not-estimable', reason: 'same-outcome-in-all' };
  const expected = [
    (first.total * events) / n,
    (first.total * (n - events)) / n,
    (second.total * events) / n,
    (second.total * (n - events)) / n,
  ];
  const deviation = Math.abs(first.events - expected[0]);
  const correction = Math.min(0.5, deviation);
  const inverse = expected.reduce((sum, value) => sum + 1 / value, 0);
  const statistic = deviation ** 2 * inverse;
  const correctedStatistic = (deviation - correction) ** 2 * inverse;
  return {
    status: 'estimated',
    fit: {
      statistic,
      pValue: chiSquaredUpper(statistic, 1),
      correctedStatistic,
      correctedPValue: chiSquaredUpper(correctedStatistic, 1),
      smallestExpected: Math.min(...expected),
    },
  };
}
