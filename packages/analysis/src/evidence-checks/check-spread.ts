import { normalQuantile } from '@jointwise/statistics';
import { toPoolingScale } from '../evidence/pooling-scale.ts';
import { quantileFor } from '../evidence/printed-effect.ts';
import { answeredIn, armStandardError } from '../evidence/summarise-arm.ts';
import { type CheckedResult, shown } from './evidence-finding.ts';

/** Agreement within this share counts as the same number; printed figures are rounded. */
const sameWithin = 0.08;

/**
 * Spreads that contradict what stands beside them: a standard error that is the square of what the interval says (a
 * variance), a deviation that is a standard error, and values that no data on the scale can have.
 */
export function checkSpread(checked: CheckedResult): void {
  checkArms(checked);
  checkDifferences(checked);
  checkArmsAgainstDifference(checked);
}

function checkArms({ trial, result, path, report }: CheckedResult): void {
  const range = result.scale?.range;
  result.arms.forEach((arm, i) => {
    const { standardDeviation: sd, standardError: se } = arm;
    const n = answeredIn(trial, result, arm.arm);
    const at = `${path}.arms.${i}`;
    for (const field of ['standardDeviation', 'standardError'] as const) {
      const value = arm[field];
      if (value !== undefined && !(value > 0))
        report(`${at}.${field}`, 'impossible-spread', { value, detail: 'a spread is above 0' });
    }
    if (sd !== undefined && range !== undefined && n !== undefined && result.kind === 'final') {
      // Half at each end of the scale has the largest deviation there is.
      const largest = ((range[1] - range[0]) / 2) * Math.sqrt(n / Math.max(1, n - 1));
      if (sd > largest) {
        const detail = `no values on ${shown(range)} spread wider than ${shown(largest)}`;
        report(`${at}.standardDeviation`, 'impossible-spread', { value: sd, detail });
      }
    }
    if (sd === undefined || se === undefined || n === undefined) return;
    const expected = sd / Math.sqrt(n);
    if (isNear(se, expected)) return;
    if (isNear(se, expected ** 2)) {
      const detail = `it is the square of ${shown(expected)}, which the deviation and n give: a variance`;
      report(`${at}.standardError`, 'variance-as-standard-error', { value: se, detail });
    } else {
      const detail = `the deviation ${shown(sd)} and n ${n} give a standard error of ${shown(expected)}`;
      report(`${at}.standardError`, 'spread-disagrees', { value: se, detail });
    }
  });
}

function checkDifferences({ trial, result, path, report }: CheckedResult): void {
  result.differences.forEach((difference, i) => {
    const { standardError: se, variance, interval, measure } = difference;
    const at = `${path}.differences.${i}`;
    if (se !== undefined && !(se > 0))
      report(`${at}.standardError`, 'impossible-spread', { value: se, detail: 'a standard error is above 0' });
    if (variance !== undefined && !(variance > 0))
      report(`${at}.variance`, 'impossible-spread', { value: variance, detail: 'a variance is above 0' });
    if (interval === undefined) return;
    const [lower, upper] = interval.map((limit) => toPoolingScale(measure, limit));
    if (lower === undefined || upper === undefined || upper <= lower) return;
    const sizes = [
      answeredIn(trial, result, difference.arm),
      answeredIn(trial, result, difference.comparator),
    ] as const;
    const expected =
      (upper - lower) / (2 * quantileFor(difference, sizes)((1 + (difference.confidenceLevel ?? 0.95)) / 2));
    const given = se ?? (variance === undefined ? undefined : Math.sqrt(variance));
    if (given === undefined || isNear(given, expected)) return;
    const field = se === undefined ? 'variance' : 'standardError';
    if (se !== undefined && isNear(Math.sqrt(se), expected)) {
      const detail = `its root ${shown(Math.sqrt(se))} is the standard error that the interval gives: a variance`;
      report(`${at}.${field}`, 'variance-as-standard-error', { value: se, detail });
      return;
    }
    const detail = `the interval ${shown(interval)} gives a standard error of ${shown(expected)}`;
    report(`${at}.${field}`, 'spread-disagrees', { value: se ?? variance, detail });
  });
}

/** A deviation that is a standard error makes the arms too certain by the root of n, beside the printed interval. */
function checkArmsAgainstDifference({ trial, result, path, report }: CheckedResult): void {
  result.differences.forEach((difference) => {
    if (difference.measure !== 'mean-difference' || difference.interval === undefined) return;
    const codes = [difference.arm, difference.comparator];
    const [first, second] = codes.map((code) => result.arms.find(({ arm }) => arm === code));
    const [n1, n2] = codes.map((code) => answeredIn(trial, result, code));
    if (first === undefined || second === undefined || n1 === undefined || n2 === undefined) return;
    const [one, other] = [armStandardError(first, n1), armStandardError(second, n2)];
    if (one === undefined || other === undefined) return;
    const printed = (difference.interval[1] - difference.interval[0]) / (2 * normalQuantile(0.975));
    const ratio = printed / Math.hypot(one, other);
    const root = Math.sqrt((n1 + n2) / 2);
    // Adjusting narrows an interval and never by so much; a factor near the root of n is a mix-up.
    if (root < 3) return;
    result.arms.forEach((arm, i) => {
      if (!codes.includes(arm.arm)) return;
      if (ratio > root / 1.6 && arm.standardDeviation !== undefined) {
        const detail = `the printed interval is ${shown(ratio)} times as wide as the deviations say, about the root of n ${shown(root)}: a standard error`;
        report(`${path}.arms.${i}.standardDeviation`, 'standard-error-as-deviation', {
          value: arm.standardDeviation,
          detail,
        });
      }
      if (1 / ratio > root / 1.6 && arm.standardError !== undefined) {
        const detail = `the printed interval is ${shown(1 / ratio)} times as narrow as the standard errors say, about the root of n ${shown(root)}: a deviation`;
        report(`${path}.arms.${i}.standardError`, 'deviation-as-standard-error', { value: arm.standardError, detail });
      }
    });
  });
}

function isNear(value: number, expected: number): boolean {
  return Math.abs(value - expected) <= sameWithin * Math.abs(expected);
}
