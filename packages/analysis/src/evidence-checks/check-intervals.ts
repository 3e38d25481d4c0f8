import { isRatio } from '../evidence/pooling-scale.ts';
import { type CheckedResult, shown } from './evidence-finding.ts';

/** Intervals that are upside down, exclude their own estimate, or lie where the scale does not reach. */
export function checkIntervals({ result, path, report }: CheckedResult): void {
  result.arms.forEach(({ mean, interval }, i) => {
    if (interval === undefined) return;
    const at = `${path}.arms.${i}.interval`;
    checkOne({ at, estimate: mean, interval, of: 'mean', report });
  });
  result.differences.forEach(({ estimate, interval, measure }, i) => {
    if (interval === undefined) return;
    const at = `${path}.differences.${i}.interval`;
    checkOne({ at, estimate, interval, of: 'estimate', report });
    if (isRatio(measure) && interval[0] <= 0) {
      report(at, 'impossible-interval', {
        value: interval,
        detail: `a ${measure} is above 0, its limit is ${interval[0]}`,
      });
    }
    const range = result.scale?.range;
    if (range === undefined || measure !== 'mean-difference') return;
    const width = range[1] - range[0];
    if (interval.some((limit) => Math.abs(limit) > width)) {
      const detail = `a difference on ${shown(range)} is at most ${width}`;
      report(at, 'impossible-interval', { value: interval, detail });
    }
  });
}

function checkOne({
  at,
  estimate,
  interval,
  of,
  report,
}: {
  readonly at: string;
  readonly estimate: number | undefined;
  readonly interval: readonly [number, number];
  readonly of: string;
  readonly report: CheckedResult['report'];
}): void {
  const [lower, upper] = interval;
  if (lower > upper) {
    report(at, 'impossible-interval', {
      value: interval,
      detail: `the lower limit ${lower} is above the upper ${upper}`,
    });
    return;
  }
  if (estimate === undefined || (estimate >= lower && estimate <= upper)) return;
  report(at, 'interval-excludes-estimate', {
    value: interval,
    detail: `the interval does not hold its own ${of} ${estimate}`,
  });
}
