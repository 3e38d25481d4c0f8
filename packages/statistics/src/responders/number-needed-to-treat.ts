import { InvalidInputError } from '../estimation.ts';

/** Numbers needed to treat for benefit (one more responder) or for harm (one fewer), from the nearest to the farthest. */
export type NumberNeededInterval =
  | { readonly kind: 'benefit'; readonly from: number; readonly to: number }
  | { readonly kind: 'harm'; readonly from: number; readonly to: number }
  /** The difference may be 0: from `harmFrom` to harm, through infinity, to `benefitFrom` to benefit. */
  | { readonly kind: 'through-infinity'; readonly benefitFrom: number; readonly harmFrom: number };

export interface NumberNeededToTreat {
  /** Which way the estimate points; 'none' when the difference is 0. */
  readonly direction: 'benefit' | 'harm' | 'none';
  /** 1 / |difference|; Infinity when the difference is 0. */
  readonly estimate: number;
  readonly interval: NumberNeededInterval;
}

/**
 * Number needed to treat from a risk difference and its interval, with the two-branch interval.
 *
 *   NNT = 1 / |d|;   limits 1 / |u| to 1 / |l| when l and u have one sign
 *   otherwise the values beyond 1 / u to benefit and beyond 1 / |l| to harm, joined at infinity
 *
 * Choices: an interval for d that contains 0 has no ordinary interval for NNT; printing 1/l to 1/u would name exactly the
 * numbers that are excluded. A limit of 0 reads as infinity.
 *
 * Source: Altman DG. BMJ 1998;317:1309-1312.
 * Checked against: 70/120 v 48/120: 5.45 (3.3 to 17.6), from Newcombe's interval.
 *
 * @param difference responders in the treated arm minus control, -1 to 1
 * @param interval limits of the difference
 */
export function numberNeededToTreat(
  difference: number,
  interval: readonly [lower: number, upper: number],
): NumberNeededToTreat {
  const [lower, upper] = interval;
  if (!(lower >= -1 && lower <= difference && difference <= upper && upper <= 1)) {
    throw new InvalidInputError('interval', `interval ${lower} to ${upper} must enclose the difference ${difference}`);
  }
  const direction = difference > 0 ? 'benefit' : difference < 0 ? 'harm' : 'none';
  const estimate = 1 / Math.abs(difference);
  if (lower >= 0 && upper > 0) {
    return { direction, estimate, interval: { kind: 'benefit', from: 1 / upper, to: 1 / Math.abs(lower) } };
  }
  if (upper <= 0 && lower < 0) {
    return { direction, estimate, interval: { kind: 'harm', from: -1 / lower, to: 1 / Math.abs(upper) } };
  }
  const branches = {
    kind: 'through-infinity',
    benefitFrom: 1 / Math.abs(upper),
    harmFrom: 1 / Math.abs(lower),
  } as const;
  return { direction, estimate, interval: branches };
}
