import { type Estimation, InvalidInputError } from '../estimation.ts';
import { checkLevel, type LevelOption } from '../responders/proportion.ts';

export interface ZeroEventBounds {
  /** One-sided exact upper bound of the risk: 1 - a^(1/n). */
  readonly exact: number;
  /** 3 / n, whatever the level: it approximates the bound at 0.95. */
  readonly ruleOfThree: number;
  /** One-sided exact upper bound of the expected events per participant: -log(a) / n. */
  readonly poisson: number;
  readonly confidenceLevel: number;
}

/**
 * What "no events" allows: one-sided upper bounds of a risk when 0 of n had the event.
 *
 *   exact 1 - a^(1/n),   rule of three 3 / n,   Poisson -log(a) / n,   a = 1 - level
 *
 * Choices: the three are given together, so that a report can show the rule of three beside what it approximates. They are
 * one-sided; Clopper-Pearson's two-sided upper limit is larger.
 *
 * Source: Hanley JA, Lippman-Hand A. JAMA 1983;249:1743-1745.
 * Checked against: reference/safety/safety.R.
 *
 * @param total whole number of participants (or units of exposure) without an event
 */
export function zeroEventBounds(
  total: number,
  { confidenceLevel = 0.95 }: LevelOption = {},
): Estimation<ZeroEventBounds> {
  checkLevel(confidenceLevel);
  if (!(Number.isFinite(total) && total >= 0)) {
    throw new InvalidInputError('total', `total is ${total}; it must be finite and >= 0`);
  }
  if (total === 0) return { status: 'not-estimable', reason: 'no-observations' };
  const logTail = Math.log1p(-confidenceLevel);
  return {
    status: 'estimated',
    fit: { exact: -Math.expm1(logTail / total), ruleOfThree: 3 / total, poisson: -logTail / total, confidenceLevel },
  };
}
