import { normalUpperQuantile } from '../distributions/normal.ts';
import { InvalidInputError } from '../estimation.ts';
import { checkPower, checkSignificance, powerNormal } from './power-means.ts';

export interface SurvivalDesign {
  readonly hazardRatio: number;
  readonly significance?: number;
  readonly sides?: 1 | 2;
  /** Share of participants in the first arm; one half unless given. */
  readonly allocation?: number;
}

/**
 * Events needed by a log-rank test, by Schoenfeld.
 *
 *   D = (z_a + z_b)^2 / (p (1 - p) log(HR)^2)
 *
 * Source: Schoenfeld DA. Biometrics 1983;39:499-503.
 */
export function eventsSchoenfeld(
  power: number,
  { hazardRatio, significance = 0.05, sides = 2, allocation = 0.5 }: SurvivalDesign,
): number {
  checkPower(power);
  checkRatio(hazardRatio);
  checkSignificance(significance);
  const quantiles = normalUpperQuantile(significance / sides) + normalUpperQuantile(1 - power);
  return quantiles ** 2 / (allocation * (1 - allocation) * Math.log(hazardRatio) ** 2);
}

/** Power of a log-rank test with a number of events in both arms together; the inverse of `eventsSchoenfeld`. */
export function powerEvents(
  events: number,
  { hazardRatio, significance = 0.05, sides = 2, allocation = 0.5 }: SurvivalDesign,
): number {
  checkRatio(hazardRatio);
  checkSignificance(significance);
  if (!(events > 0)) throw new InvalidInputError('events', `events is ${events}; it must be > 0`);
  const effect = Math.log(hazardRatio) * Math.sqrt(events * allocation * (1 - allocation));
  return powerNormal(effect, significance, sides);
}

/**
 * Events needed by a log-rank test with equal arms, by Freedman.
 *
 *   D = (z_a + z_b)^2 (1 + HR)^2 / (1 - HR)^2
 *
 * Source: Freedman LS. Stat Med 1982;1:121-129.
 */
export function eventsFreedman(
  power: number,
  { hazardRatio, significance = 0.05, sides = 2 }: Omit<SurvivalDesign, 'allocation'>,
): number {
  checkPower(power);
  checkRatio(hazardRatio);
  checkSignificance(significance);
  const quantiles = normalUpperQuantile(significance / sides) + normalUpperQuantile(1 - power);
  return (quantiles ** 2 * (1 + hazardRatio) ** 2) / (1 - hazardRatio) ** 2;
}

/** Participants for a number of events when each has the event with the given probability. */
export function participantsForEvents(events: number, eventProbability: number): number {
  if (!(eventProbability > 0 && eventProbability <= 1)) {
    throw new InvalidInputError('eventProbability', `eventProbability is ${eventProbability}; it must lie in (0, 1]`);
  }
  return events / eventProbability;
}

function checkRatio(hazardRatio: number): void {
  if (!(Number.isFinite(hazardRatio) && hazardRatio > 0 && hazardRatio !== 1)) {
    throw new InvalidInputError('hazardRatio', `hazardRatio is ${hazardRatio}; it must be > 0 and not 1`);
  }
}
