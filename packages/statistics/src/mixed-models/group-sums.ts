import { addByGroup, addCrossProducts, blockRows, findRuns, type GroupRuns } from './row-block.ts';

/** A grouping factor: the code 0, 1, ... of every row. */
export interface Grouping {
  readonly group: Int32Array;
  readonly groups: number;
}

/** The columns of a mixed model as the user gave them, and what is done to each on the way. */
export interface MixedColumns {
  /** Fixed effects, then the outcome. */
  readonly dense: readonly ArrayLike<number>[];
  /** Subtracted from each dense column. */
  readonly shifts: Float64Array;
  /** Columns with a random coefficient in the inner groups; undefined is a column of ones. */
  readonly random: readonly (ArrayLike<number> | undefined)[];
  /** Divides each random column. */
  readonly scales: Float64Array;
  readonly inner: Grouping;
  /** Terms with a random intercept each, around the inner groups or across them. */
  readonly outer: readonly Grouping[];
}

/** Cross-products of the columns, whole and by group; d dense columns, q random ones, m outer groups. */
export interface GroupSums {
  /** d x d. */
  readonly dense: Float64Array;
  /** Outer indicators with dense columns, m x d. */
  readonly outer: Float64Array;
  /** Outer indicators with each other, m x m. */
  readonly crossed: Float64Array;
  /** Z_g'Z_g, q x q of each group. */
  readonly inner: Float64Array;
  /** Z_g' dense, q x d of each group. */
  readonly mixed: Float64Array;
  /** Z_g' outer indicators, of those that are not 0. */
  readonly meetings: Meetings;
}

/** Where inner groups meet outer ones: a chain of entries per inner group. */
export interface Meetings {
  /** Last entry of a group, or -1. */
  readonly head: Int32Array;
  /** The entry before, or -1. */
  readonly next: Int32Array;
  /** Which of the m outer groups. */
  readonly outer: Int32Array;
  /** Sums of the random columns, q per entry. */
  readonly values: Float64Array;
}

/** One pass over the rows, in blocks: the columns themselves are neither copied nor changed. */
export function groupSums(columns: MixedColumns): GroupSums {
  const { dense, shifts, random, scales, inner } = columns;
  const [d, q, rows] = [dense.length, random.length, inner.group.length];
  const products = new Float64Array(d * d);
  const sums = new Float64Array(inner.groups * q * q);
  const mixed = new Float64Array(inner.groups * q * d);
  const x = new Float64Array(d * blockRows);
  const z = new Float64Array(q * blockRows);
  const runs: GroupRuns = { count: 0, start: new Int32Array(blockRows + 1), group: new Int32Array(blockRows) };
  for (let from = 0; from < rows; from += blockRows) {
    const length = Math.min(blockRows, rows - from);
    for (let c = 0; c < d; c++) copyBlock(dense[c], from, length, { to: x, at: c, shift: shifts[c], scale: 1 });
    for (let a = 0; a < q; a++) copyBlock(random[a], from, length, { to: z, at: a, shift: 0, scale: scales[a] });
    addCrossProducts(products, x, d, length);
    findRuns(runs, inner.group, from, length);
    addByGroup(sums, runs, { z, x: z, q, d: q });
    addByGroup(mixed, runs, { z, x, q, d });
  }
  for (let a = 0; a < d; a++) for (let b = 0; b < a; b++) products[b * d + a] = products[a * d + b];
  return { dense: products, inner: sums, mixed, ...outerSums(columns) };
}

function copyBlock(
  column: ArrayLike<number> | undefined,
  from: number,
  length: number,
  {
    to,
    at,
    shift,
    scale,
  }: { readonly to: Float64Array; readonly at: number; readonly shift: number; readonly scale: number },
): void {
  const start = at * blockRows;
  if (column === undefined) to.fill(1, start, start + length);
  else if (scale === 1) for (let r = 0; r < length; r++) to[start + r] = column[from + r] - shift;
  else for (let r = 0; r < length; r++) to[start + r] = (column[from + r] - shift) / scale;
}

/** What the outer indicators add, without ever writing them out. */
function outerSums({ dense, shifts, random, scales, inner, outer }: MixedColumns) {
  const [d, q] = [dense.length, random.length];
  const m = outer.reduce((sum, { groups }) => sum + groups, 0);
  const sums = new Float64Array(m * d);
  const crossed = new Float64Array(m * m);
  const chains = growingChains(inner.groups, q);
  let offset = 0;
  outer.forEach(({ group, groups }, f) => {
    dense.forEach((column, c) => {
      for (let i = 0; i < group.length; i++) sums[(offset + group[i]) * d + c] += column[i] - shifts[c];
    });
    let before = 0;
    for (const other of outer.slice(0, f + 1)) {
      for (let i = 0; i < group.length; i++) {
        const [one, two] = [offset + group[i], before + other.group[i]];
        crossed[one * m + two] += 1;
        if (one !== two) crossed[two * m + one] += 1;
      }
      before += other.groups;
    }
    for (let i = 0; i < group.length; i++) {
      const entry = chains.find(inner.group[i], offset + group[i]);
      const values = chains.values();
      for (let a = 0; a < q; a++) values[entry * q + a] += (random[a]?.[i] ?? 1) / scales[a];
    }
    offset += groups;
  });
  return { outer: sums, crossed, meetings: chains.result() };
}

function growingChains(groups: number, q: number) {
  const head = new Int32Array(groups).fill(-1);
  let next = new Int32Array(64);
  let outer = new Int32Array(64);
  let values = new Float64Array(64 * q);
  let count = 0;
  const grow = () => {
    const longer = <A extends Int32Array | Float64Array>(array: A, empty: A): A => {
      empty.set(array);
      return empty;
    };
    next = longer(next, new Int32Array(2 * count));
    outer = longer(outer, new Int32Array(2 * count));
    values = longer(values, new Float64Array(2 * count * q));
  };
  return {
    /** The entry of an inner and an outer group, new if they have not met. */
    find(group: number, code: number): number {
      for (let entry = head[group]; entry >= 0; entry = next[entry]) if (outer[entry] === code) return entry;
      if (count === next.length) grow();
      next[count] = head[group];
      outer[count] = code;
      head[group] = count;
      return count++;
    },
    values: () => values,
    result: (): Meetings => ({ head, next, outer, values }),
  };
}
