import { InvalidInputError } from '../estimation.ts';

export interface SequentialOptions {
  /** Acceptable event probability, 0 < acceptable < unacceptable < 1. */
  readonly acceptable: number;
  readonly unacceptable: number;
}

export interface SprtPath {
  /** Log-likelihood ratio after each participant. */
  readonly statistics: Float64Array;
  readonly lowerBound: number;
  readonly upperBound: number;
  /** What the path decided first, and after how many participants; 'continue' if neither bound was met. */
  readonly decision: 'acceptable' | 'unacceptable' | 'continue';
  readonly decidedAfter: number;
}

/**
 * Wald's sequential probability ratio test of an event risk.
 *
 *   each event adds log(p1 / p0), each non-event log((1 - p1) / (1 - p0));
 *   unacceptable at log((1 - b) / a), acceptable at log(b / (1 - a))
 *
 * Choices: Wald's approximate bounds, which hold the errors at or slightly below their levels.
 * Source: Wald A. Ann Math Stat 1945;16:117-186. Spiegelhalter D et al. Int J Qual Health Care 2003;15:7-13.
 *
 * @param events 0 or 1 per participant in order of treatment
 */
export function sprt(
  events: ArrayLike<number>,
  { acceptable, unacceptable, typeOneError = 0.05, typeTwoError = 0.1 }: SprtOptions,
): SprtPath {
  checkRisks(acceptable, unacceptable);
  if (!(typeOneError > 0 && typeTwoError > 0 && typeOneError + typeTwoError < 1)) {
    throw new InvalidInputError('typeOneError', 'typeOneError and typeTwoError must be > 0 and sum to less than 1');
  }
  const lowerBound = Math.log(typeTwoError / (1 - typeOneError));
  const upperBound = Math.log((1 - typeTwoError) / typeOneError);
  const statistics = new Float64Array(events.length);
  let decision: SprtPath['decision'] = 'continue';
  let decidedAfter = events.length;
  let sum = 0;
  for (let i = 0; i < events.length; i++) {
    sum += increment(events[i], i, acceptable, unacceptable);
    statistics[i] = sum;
    if (decision !== 'continue' || (sum < upperBound && sum > lowerBound)) continue;
    decision = sum >= upperBound ? 'unacceptable' : 'acceptable';
    decidedAfter = i + 1;
  }
  return { statistics, lowerBound, upperBound, decision, decidedAfter };
}

export interface SprtOptions extends SequentialOptions {
  /** Chance of a false alarm, and of missing the unacceptable risk. */
  readonly typeOneError?: number;
  readonly typeTwoError?: number;
}

export interface CusumPath {
  /** The sum after each participant, never below 0; set back to 0 after an alarm. */
  readonly statistics: Float64Array;
  /** Participants (counted from 1) at whose result the sum reached the threshold. */
  readonly alarms: readonly number[];
}

/**
 * Log-likelihood CUSUM of an event risk: the SPRT that is never allowed to credit good results.
 *
 *   C_i = max(0, C_(i-1) + increment as in `sprt`),  alarm when C_i >= threshold
 *
 * Choices: the sum starts again at 0 after an alarm. A threshold has no error rate but a mean time between false alarms.
 * Source: Steiner SH, Cook RJ, Farewell VT, Treasure T. Biostatistics 2000;1:441-452.
 *
 * @param threshold > 0, e.g. 4.5
 */
export function cusum(
  events: ArrayLike<number>,
  { acceptable, unacceptable, threshold }: SequentialOptions & { readonly threshold: number },
): CusumPath {
  checkRisks(acceptable, unacceptable);
  if (!(threshold > 0)) throw new InvalidInputError('threshold', `threshold is ${threshold}; it must be > 0`);
  const statistics = new Float64Array(events.length);
  const alarms: number[] = [];
  let sum = 0;
  for (let i = 0; i < events.length; i++) {
    sum = Math.max(0, sum + increment(events[i], i, acceptable, unacceptable));
    statistics[i] = sum;
    if (sum < threshold) continue;
    alarms.push(i + 1);
    sum = 0;
  }
  return { statistics, alarms };
}

function increment(event: number, i: number, acceptable: number, unacceptable: number): number {
  if (event !== 0 && event !== 1) throw new InvalidInputError('events', `events[${i}] is ${event}; it must be 0 or 1`);
  return event === 1 ? Math.log(unacceptable / acceptable) : Math.log((1 - unacceptable) / (1 - acceptable));
}

function checkRisks(acceptable: number, unacceptable: number): void {
  if (!(acceptable > 0 && acceptable < unacceptable && unacceptable < 1)) {
    throw new InvalidInputError('acceptable', '0 < acceptable < unacceptable < 1 is needed');
  }
}
