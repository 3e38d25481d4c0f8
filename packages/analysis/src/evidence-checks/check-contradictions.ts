import type { ArmResult, PrintedDifference } from '@jointwise/definitions';
import { normalUpper } from '@jointwise/statistics';
import { ratioMeasureOf, toPoolingScale } from '../evidence/pooling-scale.ts';
import { quantileFor } from '../evidence/printed-effect.ts';
import { answeredIn } from '../evidence/summarise-arm.ts';
import { type CheckedResult, shown } from './evidence-finding.ts';

/** Two rows that say different things of one arm or one comparison, and p values that their interval does not allow. */
export function checkContradictions(checked: CheckedResult): void {
  checkArms(checked);
  checkComparisons(checked);
  checkPValues(checked);
}

const armFields = [
  'n',
  'mean',
  'standardDeviation',
  'standardError',
  'events',
] as const satisfies readonly (keyof ArmResult)[];

function checkArms({ result, path, report }: CheckedResult): void {
  result.arms.forEach((arm, i) => {
    const before = result.arms.slice(0, i).find((one) => one.arm === arm.arm);
    if (before === undefined) return;
    const differing = armFields.filter((field) => arm[field] !== before[field]);
    if (differing.length === 0) {
      const detail = `a second row says the same of arm ${arm.arm}`;
      report(`${path}.arms.${i}`, 'contradictory-rows', { value: arm.arm, detail, severity: 'warning' });
      return;
    }
    for (const field of differing) {
      const detail = `a row before says ${before[field] ?? 'nothing'} for arm ${arm.arm}; both are kept`;
      report(`${path}.arms.${i}.${field}`, 'contradictory-rows', { value: arm[field] ?? '', detail });
    }
  });
}

/** The same pair twice, also once as a ratio and once as its logarithm. */
function checkComparisons({ result, path, report }: CheckedResult): void {
  result.differences.forEach((difference, i) => {
    const before = result.differences
      .slice(0, i)
      .find(
        ({ arm, comparator, measure }) =>
          arm === difference.arm &&
          comparator === difference.comparator &&
          ratioMeasureOf(measure) === ratioMeasureOf(difference.measure),
      );
    const [first, second] = [before, difference].map(onPoolingScale);
    if (before === undefined || first === undefined || second === undefined) return;
    // Ratios are printed with two digits.
    const allowed = before.measure === difference.measure ? 1e-9 : 0.01 * Math.max(1, Math.abs(first));
    if (Math.abs(first - second) <= allowed) return;
    const detail = `${before.measure} ${shown(before.estimate)} and ${difference.measure} ${shown(difference.estimate)} are not the same effect; both are kept`;
    report(`${path}.differences.${i}.estimate`, 'contradictory-rows', { value: difference.estimate, detail });
  });
}

function onPoolingScale(difference: PrintedDifference | undefined): number | undefined {
  if (difference?.estimate === undefined) return undefined;
  return toPoolingScale(difference.measure, difference.estimate);
}

/** In units of z, how far a printed p may be from what the interval gives: both are rounded, and p may be of another test. */
const zTolerance = 0.6;

function checkPValues({ trial, result, path, report }: CheckedResult): void {
  result.differences.forEach((difference, i) => {
    const { measure, estimate, interval, pValue } = difference;
    if (pValue === undefined) return;
    const at = `${path}.differences.${i}.pValue`;
    if (!(pValue >= 0 && pValue <= 1)) {
      report(at, 'p-disagrees-with-interval', { value: pValue, detail: 'a p value is from 0 to 1' });
      return;
    }
    if (estimate === undefined || interval === undefined) return;
    const [effect, lower, upper] = [estimate, ...interval].map((value) => toPoolingScale(measure, value));
    if (effect === undefined || lower === undefined || upper === undefined || !(lower <= effect && effect <= upper))
      return;
    const sizes = [
      answeredIn(trial, result, difference.arm),
      answeredIn(trial, result, difference.comparator),
    ] as const;
    const quantile = quantileFor(difference, sizes);
    const standardError = (upper - lower) / (2 * quantile((1 + (difference.confidenceLevel ?? 0.95)) / 2));
    const z = Math.abs(effect) / standardError;
    const printed = pValue < 1e-6 ? 5 : quantile(1 - pValue / 2);
    const isContradiction = lower > 0 || upper < 0 ? pValue > 0.1 : pValue < 0.025;
    if (Math.abs(z - printed) <= zTolerance && !isContradiction) return;
    if (pValue < 0.001 && z > 3) return;
    const expected = 2 * normalUpper(z);
    const detail = `the interval ${shown(interval)} gives p ${expected.toPrecision(2)}`;
    report(at, 'p-disagrees-with-interval', { value: pValue, detail });
  });
}
