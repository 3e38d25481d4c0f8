import type { Bin, Distribution } from './outcomes-report.ts';

/** A score and how many have it. */
export interface ValueCount {
  readonly value: number;
  readonly count: number;
}

const mostBins = 12;

/** Mean, spread, quartiles and bins of scores given as frequencies. `of` is how many could have had a score. */
export function describeDistribution(
  frequencies: readonly ValueCount[],
  { of, range }: { readonly of: number; readonly range: readonly [minimum: number, maximum: number] },
): Distribution {
  const sorted = [...frequencies].sort((a, b) => a.value - b.value);
  const n = sorted.reduce((total, { count }) => total + count, 0);
  const { mean, standardDeviation } = moments(sorted);
  const at = (share: number) => (n === 0 ? null : quantile(sorted, n, share));
  const lower = at(0.25);
  const upper = at(0.75);
  return {
    n,
    of,
    mean,
    standardDeviation,
    median: at(0.5),
    quartiles: lower === null || upper === null ? null : [lower, upper],
    bins: binned(sorted, range),
  };
}

/** Mean and sample standard deviation; null where there are too few. */
export function moments(frequencies: readonly ValueCount[]): {
  readonly mean: number | null;
  readonly standardDeviation: number | null;
} {
  const n = frequencies.reduce((total, { count }) => total + count, 0);
  if (n === 0) return { mean: null, standardDeviation: null };
  const mean = frequencies.reduce((total, { value, count }) => total + value * count, 0) / n;
  if (n === 1) return { mean, standardDeviation: null };
  const squares = frequencies.reduce((total, { value, count }) => total + count * (value - mean) ** 2, 0);
  return { mean, standardDeviation: Math.sqrt(squares / (n - 1)) };
}

/** Linear between neighbours at position 1 + (n - 1) p (type 7 of Hyndman and Fan, Am Stat 1996;50:361-365). */
function quantile(sorted: readonly ValueCount[], n: number, share: number): number {
  const position = (n - 1) * share;
  const below = Math.floor(position);
  const first = valueAt(sorted, below);
  return first + (position - below) * (valueAt(sorted, Math.min(below + 1, n - 1)) - first);
}

function valueAt(sorted: readonly ValueCount[], index: number): number {
  let passed = 0;
  for (const { value, count } of sorted) {
    passed += count;
    if (index < passed) return value;
  }
  return Number.NaN;
}

/** Bins of one width over the range of the scale; one for each value when the scale has few whole values. */
function binned(sorted: readonly ValueCount[], [minimum, maximum]: readonly [number, number]): readonly Bin[] {
  const span = maximum - minimum;
  const isShort = span <= mostBins && sorted.every(({ value }) => Number.isInteger(value));
  const width = isShort ? 1 : niceWidth(span / mostBins);
  const start = isShort ? minimum - 0.5 : minimum;
  const bins = isShort ? span + 1 : Math.ceil(span / width);
  const counts = new Array<number>(bins).fill(0);
  for (const { value, count } of sorted) {
    const index = Math.min(Math.max(Math.floor((value - start) / width), 0), bins - 1);
    counts[index] = (counts[index] ?? 0) + count;
  }
  return counts.map((count, index) => ({ from: start + index * width, to: start + (index + 1) * width, count }));
}

/** The smallest of 1, 2, 4, 5, 10 times a power of ten that is at least as wide. */
function niceWidth(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(atLeast));
  const factor = [1, 2, 4, 5, 10].find((one) => one * power >= atLeast * (1 - 1e-12)) ?? 10;
  return factor * power;
}
