import { sortOrder } from './sort-order.ts';

export interface DistinctTimes {
  /** The distinct times in increasing order. */
  readonly times: Float64Array;
  /** For every given value the position of its time in `times`. */
  readonly indices: Int32Array;
}

/** Times closer than this, absolutely or relative to the mean of the distinct times, are one time. */
export const tieTolerance = Math.sqrt(Number.EPSILON);

// Beyond this size two neighbouring whole numbers could fall within the relative tolerance.
const largestPlainInteger = 6e7;

/**
 * Finds the distinct times of follow-up and numbers every observation by them.
 *
 * Choices: two neighbouring times are one when they differ by at most 1.49e-8, absolutely or relative to the mean of the
 * distinct absolute times, as survival's `timefix = TRUE` does; a chain of such times takes its earliest value. Whole-number
 * times (days) are numbered by a table of the days present, other times by a radix sort.
 *
 * @param values finite times
 */
export function distinctTimes(values: ArrayLike<number>): DistinctTimes {
  const n = values.length;
  let smallest = Infinity;
  let largest = -Infinity;
  let isWhole = true;
  for (let i = 0; i < n; i++) {
    const value = values[i];
    if (value < smallest) smallest = value;
    if (value > largest) largest = value;
    if (isWhole && value !== Math.floor(value)) isWhole = false;
  }
  const hasSmallTable = largest - smallest <= 4 * n + 65536;
  const isPlain = isWhole && smallest > -largestPlainInteger && largest < largestPlainInteger;
  return n > 0 && isPlain && hasSmallTable ? fromTable(values, smallest, largest) : fromSorting(values);
}

function fromTable(values: ArrayLike<number>, smallest: number, largest: number): DistinctTimes {
  const n = values.length;
  const position = new Int32Array(largest - smallest + 1);
  for (let i = 0; i < n; i++) position[values[i] - smallest] = 1;
  let distinct = 0;
  for (let k = 0; k < position.length; k++) if (position[k] === 1) position[k] = ++distinct;
  const times = new Float64Array(distinct);
  for (let k = 0; k < position.length; k++) if (position[k] > 0) times[position[k] - 1] = smallest + k;
  const indices = new Int32Array(n);
  for (let i = 0; i < n; i++) indices[i] = position[values[i] - smallest] - 1;
  return { times, indices };
}

function fromSorting(values: ArrayLike<number>): DistinctTimes {
  const n = values.length;
  const order = sortOrder(values);
  let distinct = 0;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const value = values[order[i]];
    if (i > 0 && value === values[order[i - 1]]) continue;
    distinct++;
    sum += Math.abs(value);
  }
  const tolerance = tieTolerance * Math.max(1, sum / Math.max(1, distinct));
  const times = new Float64Array(distinct);
  const indices = new Int32Array(n);
  let last = -1;
  for (let i = 0; i < n; i++) {
    const value = values[order[i]];
    if (i === 0 || value - values[order[i - 1]] > tolerance) times[++last] = value;
    indices[order[i]] = last;
  }
  return { times: times.slice(0, last + 1), indices };
}
