import { chiSquaredQuantile, chiSquaredUpperQuantile } from '../distributions/chi-squared.ts';
import { normalUpperQuantile } from '../distributions/normal.ts';
import { type Estimation, InvalidInputError } from '../estimation.ts';
import { checkLevel, type LevelOption } from '../responders/proportion.ts';

export interface RateFit {
  /** Events per unit of exposure. */
  readonly estimate: number;
  readonly interval: readonly [lower: number, upper: number];
  readonly confidenceLevel: number;
}

/**
 * Exact interval of an event rate per person-time.
 *
 *   lower = chi-squared quantile a/2 (2x) / 2T, 0 if x = 0;   upper = chi-squared quantile 1 - a/2 (2x + 2) / 2T
 *
 * Choices: equal tails, as poisson.test. For incidence of a first event exposure ends at that event; for recurrent events it
 * is all the time observed, and events of one person must then be independent (else `negativeBinomialRegression`).
 *
 * Source: Garwood F. Biometrika 1936;28:437-442.
 * Checked against: poisson.test of R 4.2 (reference/safety/safety.R); 4 in 86.5 joint-years -> 4.62 (1.26 to 11.84) per 100.
 *
 * @param events whole number >= 0
 * @param exposure person-time, > 0
 */
export function poissonRate(
  events: number,
  exposure: number,
  { confidenceLevel = 0.95 }: LevelOption = {},
): Estimation<RateFit> {
  checkEvents(events, exposure);
  checkLevel(confidenceLevel);
  if (exposure === 0) return { status: 'not-estimable', reason: 'no-exposure' };
  const tail = (1 - confidenceLevel) / 2;
  const lower = events === 0 ? 0 : chiSquaredQuantile(tail, 2 * events) / 2;
  const upper = chiSquaredUpperQuantile(tail, 2 * events + 2) / 2;
  const interval = [lower / exposure, upper / exposure] as const;
  return { status: 'estimated', fit: { estimate: events / exposure, interval, confidenceLevel } };
}

/**
 * Byar's approximation to the exact interval of a rate, for comparison with tables that use it.
 *
 *   lower = x (1 - 1/9x - z / 3 sqrt x)^3 / T,   upper = (x + 1) (1 - 1/9(x + 1) + z / 3 sqrt(x + 1))^3 / T
 *
 * Source: Breslow NE, Day NE. Statistical Methods in Cancer Research II. IARC, 1987, page 69.
 */
export function byarRate(
  events: number,
  exposure: number,
  { confidenceLevel = 0.95 }: LevelOption = {},
): Estimation<RateFit> {
  checkEvents(events, exposure);
  checkLevel(confidenceLevel);
  if (exposure === 0) return { status: 'not-estimable', reason: 'no-exposure' };
  const z = normalUpperQuantile((1 - confidenceLevel) / 2);
  const more = events + 1;
  const lower = events === 0 ? 0 : events * (1 - 1 / (9 * events) - z / (3 * Math.sqrt(events))) ** 3;
  const upper = more * (1 - 1 / (9 * more) + z / (3 * Math.sqrt(more))) ** 3;
  const interval = [lower / exposure, upper / exposure] as const;
  return { status: 'estimated', fit: { estimate: events / exposure, interval, confidenceLevel } };
}

/** @throws InvalidInputError unless events is a whole number >= 0 and exposure finite and >= 0 */
export function checkEvents(events: number, exposure: number): void {
  if (!Number.isInteger(events) || events < 0) {
    throw new InvalidInputError('events', `events is ${events}; it must be a whole number >= 0`);
  }
  if (!(Number.isFinite(exposure) && exposure >= 0)) {
    throw new InvalidInputError('exposure', `exposure is ${exposure}; it must be finite and >= 0`);
  }
}
