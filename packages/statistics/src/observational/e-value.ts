import { InvalidInputError } from '../estimation.ts';

/**
 * E-value: how strongly an unmeasured confounder would have to be associated with treatment and outcome, on the risk-ratio
 * scale, to explain an estimate away.
 *
 *   RR >= 1: RR + sqrt(RR (RR - 1));   RR < 1: the same of 1 / RR
 *
 * For an interval apply it to the limit nearer to 1; if the interval contains 1 the E-value is 1.
 *
 * Source: VanderWeele TJ, Ding P. Ann Intern Med 2017;167:268-274.
 * Checked against: that paper: 1.58 -> 2.537, limit 1.04 -> 1.244; 0.6 -> 2.721.
 *
 * @param riskRatio > 0
 */
export function eValue(riskRatio: number): number {
  if (!(Number.isFinite(riskRatio) && riskRatio > 0)) {
    throw new InvalidInputError('riskRatio', `riskRatio is ${riskRatio}; it must be finite and > 0`);
  }
  const ratio = riskRatio < 1 ? 1 / riskRatio : riskRatio;
  return ratio + Math.sqrt(ratio * (ratio - 1));
}

/**
 * E-value of the limit of an interval that is nearer to 1, and 1 if the interval contains it.
 *
 * @throws InvalidInputError if the limits are not in order
 */
export function eValueOfInterval([lower, upper]: readonly [lower: number, upper: number]): number {
  if (!(lower <= upper))
    throw new InvalidInputError('interval', `interval is ${lower} to ${upper}; the lower limit comes first`);
  if (lower <= 1 && upper >= 1) return 1;
  return eValue(lower > 1 ? lower : upper);
}
