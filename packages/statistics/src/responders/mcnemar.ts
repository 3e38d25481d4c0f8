import { binomialCdf } from '../distributions/binomial.ts';
import { chiSquaredUpper } from '../distributions/chi-squared.ts';
import { type Estimation, InvalidInputError } from '../estimation.ts';
import { clopperPearson } from './clopper-pearson.ts';
import type { LevelOption } from './proportion.ts';

export interface McNemarFit {
  /** Conditional odds ratio b / c; Infinity when c is 0. */
  readonly oddsRatio: number;
  /** Exact limits of the odds ratio; Infinity where the data set no bound. */
  readonly interval: readonly [lower: number, upper: number];
  /** Exact limits of the proportion b / (b + c). */
  readonly discordantInterval: readonly [lower: number, upper: number];
  readonly statistic: number;
  readonly pValue: number;
  readonly correctedStatistic: number;
  readonly correctedPValue: number;
  readonly exactPValue: number;
  readonly confidenceLevel: number;
}

/**
 * McNemar's test of paired responders, e.g. the two knees of one person, with the conditional odds ratio.
 *
 *   b pairs respond on the first only, c on the second only;   X = (|b - c| - k)^2 / (b + c)
 *   exact: b given b + c is binomial with 1/2;   OR = b / c, limits pi / (1 - pi) of Clopper-Pearson's for b / (b + c)
 *
 * Choices: k = 0, and 1 for the corrected statistic (0 when b = c), as mcnemar.test. Pairs that agree carry no information.
 *
 * Source: McNemar Q. Psychometrika 1947;12:153-157.
 * Checked against: mcnemar.test and binom.test of R 4.2.
 *
 * @param firstOnly b, whole number >= 0
 * @param secondOnly c, whole number >= 0
 */
export function mcNemar(
  firstOnly: number,
  secondOnly: number,
  { confidenceLevel = 0.95 }: LevelOption = {},
): Estimation<McNemarFit> {
  for (const [name, count] of [
    ['firstOnly', firstOnly],
    ['secondOnly', secondOnly],
  ] as const) {
    if (!Number.isInteger(count) || count < 0) {
      throw new InvalidInputError(name, `${name} is ${count}; it must be a whole number >= 0`);
    }
  }
  const discordant = firstOnly + secondOnly;
  if (discordant === 0) return { status: 'not-estimable', reason: 'no-discordant-pairs' };
  const exact = clopperPearson(firstOnly, discordant, { confidenceLevel });
  if (exact.status === 'not-estimable') return exact;
  const [lower, upper] = exact.fit.interval;
  const difference = Math.abs(firstOnly - secondOnly);
  const statistic = difference ** 2 / discordant;
  const correctedStatistic = Math.max(0, difference - 1) ** 2 / discordant;
  return {
    status: 'estimated',
    fit: {
      oddsRatio: firstOnly / secondOnly,
      interval: [lower / (1 - lower), upper === 1 ? Infinity : upper / (1 - upper)],
      discordantInterval: [lower, upper],
      statistic,
      pValue: chiSquaredUpper(statistic, 1),
      correctedStatistic,
      correctedPValue: chiSquaredUpper(correctedStatistic, 1),
      exactPValue: Math.min(1, 2 * binomialCdf(Math.min(firstOnly, secondOnly), discordant, 0.5)),
      confidenceLevel,
    },
  };
}
