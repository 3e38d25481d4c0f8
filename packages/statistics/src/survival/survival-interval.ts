/** How the interval of a survival probability is formed: the scale on which it is symmetric. */
export type SurvivalIntervalKind = 'plain' | 'log' | 'log-log' | 'logit' | 'arcsin' | 'none';

/**
 * Pointwise interval of a survival probability S with standard error s, for the normal quantile z.
 *
 *   plain    S -/+ z s, cut at 0 and 1
 *   log      S exp(-/+ z s / S), cut at 1
 *   log-log  S^exp(-/+ z s / (S log S))
 *   logit    expit(logit S -/+ z s / (S (1 - S)))
 *   arcsin   sin(arcsin(sqrt S) -/+ z s / (2 sqrt(S (1 - S))))^2, the angle cut at 0 and pi/2
 *   none     no interval
 *
 * Choices: the formulas are those of R's survival 3.5. An interval does not exist at S = 0, and on the log-log, logit and
 * arcsin scales not at S = 1.
 *
 * @returns [lower, upper], or undefined where the scale has no interval
 */
export function survivalInterval(
  kind: SurvivalIntervalKind,
  survival: number,
  standardError: number,
  z: number,
): readonly [lower: number, upper: number] | undefined {
  if (survival <= 0 || kind === 'none') return undefined;
  const relative = (z * standardError) / survival;
  switch (kind) {
    case 'plain':
      return [Math.max(survival - relative * survival, 0), Math.min(survival + relative * survival, 1)];
    case 'log':
      return [survival * Math.exp(-relative), Math.min(survival * Math.exp(relative), 1)];
    case 'log-log': {
      if (survival >= 1) return undefined;
      const exponent = relative / Math.log(survival);
      const hazard = -Math.log(survival);
      return [Math.exp(-hazard * Math.exp(-exponent)), Math.exp(-hazard * Math.exp(exponent))];
    }
    case 'logit': {
      if (survival >= 1) return undefined;
      const odds = survival / (1 - survival);
      const factor = Math.exp(relative * (1 + odds));
      return [1 / (1 + factor / odds), 1 / (1 + 1 / (odds * factor))];
    }
    case 'arcsin': {
      if (survival >= 1) return undefined;
      const step = 0.5 * relative * Math.sqrt(survival / (1 - survival));
      const angle = Math.asin(Math.sqrt(survival));
      return [Math.sin(Math.max(0, angle - step)) ** 2, Math.sin(Math.min(Math.PI / 2, angle + step)) ** 2];
    }
  }
}
