import { chiSquaredUpper } from '../distributions/chi-squared.ts';
import { type Estimation, InvalidInputError } from '../estimation.ts';
import { type ArmCounts, checkArms } from './risk-difference.ts';

export interface TrendFit {
  /** Change of the proportion per unit of score. */
  readonly slope: number;
  readonly statistic: number;
  readonly pValue: number;
}

/**
 * Test of a linear trend of proportions over ordered groups, by Cochran and Armitage.
 *
 *   slope = sum n_i (s_i - s) (p_i - p) / sum n_i (s_i - s)^2,   X = slope^2 sum n_i (s_i - s)^2 / (p (1 - p))
 *
 * Choices: chi-squared on 1 degree of freedom with the binomial variance p (1 - p) (not N - 1), as prop.trend.test.
 *
 * Source: Armitage P. Biometrics 1955;11:375-386.
 * Checked against: prop.trend.test of R 4.2.
 *
 * @param groups counts in order
 * @param scores one finite score per group; 1, 2, ... unless given
 */
export function cochranArmitage(
  groups: readonly ArmCounts[],
  scores: readonly number[] = groups.map((_, i) => i + 1),
): Estimation<TrendFit> {
  if (scores.length !== groups.length || !scores.every(Number.isFinite)) {
    throw new InvalidInputError(
      'scores',
      `scores has ${scores.length} values; ${groups.length} finite ones are needed`,
    );
  }
  for (const group of groups) checkArms(group, group, 0.95);
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  const events = groups.reduce((sum, group) => sum + group.events, 0);
  if (total === 0) return { status: 'not-estimable', reason: 'no-observations' };
  if (events === 0 || events === total) return { status: 'not-estimable', reason: 'same-outcome-in-all' };
  const proportion = events / total;
  const mean = groups.reduce((sum, group, i) => sum + group.total * scores[i], 0) / total;
  let products = 0;
  let squares = 0;
  groups.forEach((group, i) => {
    products += (scores[i] - mean) * (group.events - group.total * proportion);
    squares += group.total * (scores[i] - mean) ** 2;
  });
  if (squares === 0) return { status: 'not-estimable', reason: 'one-score-only' };
  const statistic = products ** 2 / squares / (proportion * (1 - proportion));
  return { status: 'estimated', fit: { slope: products / squares, statistic, pValue: chiSquaredUpper(statistic, 1) } };
}
