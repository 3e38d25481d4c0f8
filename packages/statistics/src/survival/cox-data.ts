import { type StandardisedCovariates, standardiseCovariates } from '../regression/standardised-covariates.ts';
import type { IndexedFollowUp } from './follow-up.ts';

/**
 * Follow-up and covariates in the order of the backward sweep: stratum by stratum, within each from the last time to the
 * first. A block is one time of one stratum.
 */
export interface CoxData {
  readonly length: number;
  readonly covariates: StandardisedCovariates;
  /** Original row of each sorted position. */
  readonly order: Int32Array;
  /** Position in the grid of times of each sorted row. */
  readonly ends: Int32Array;
  readonly died: Uint8Array;
  readonly weights: Float64Array | undefined;
  readonly blocks: CoxBlocks;
  readonly delayedEntry: DelayedEntry | undefined;
}

export interface CoxBlocks {
  readonly count: number;
  /** First sorted row of each block, and one entry past the end. */
  readonly first: Int32Array;
  readonly deaths: Int32Array;
  /** 1 where a new stratum begins. */
  readonly startsStratum: Uint8Array;
  readonly strata: Int32Array;
}

/** Rows in the order in which a backward sweep takes them out again: by stratum, latest start first. */
export interface DelayedEntry {
  readonly order: Int32Array;
  /** Grid position of the start of each sorted row: out of the risk set at and before it. */
  readonly entries: Int32Array;
  /** Last block of its stratum whose time is at or before the start of each sorted row; -1 if there is none. */
  readonly entered: Int32Array;
}

/** Sorts follow-up for the sweep: two counting sorts, no comparison. */
export function arrangeForCox(
  indexed: IndexedFollowUp,
  covariates: readonly ArrayLike<number>[],
  strata: Int32Array,
  strataCount: number,
): CoxData {
  const n = indexed.length;
  const gridSize = indexed.grid.length;
  const byTime = orderByKey(lateFirst(indexed.ends, gridSize), gridSize);
  const order = strataCount === 1 ? byTime : sortedWithin(byTime, strata, strataCount);
  const ends = new Int32Array(n);
  const died = new Uint8Array(n);
  const weights = indexed.weights === undefined ? undefined : new Float64Array(n);
  for (let k = 0; k < n; k++) {
    const row = order[k];
    ends[k] = indexed.ends[row];
    died[k] = indexed.events[row] === 1 ? 1 : 0;
    if (weights !== undefined && indexed.weights !== undefined) weights[k] = indexed.weights[row];
  }
  const blocks = findBlocks(order, ends, died, strata);
  return {
    length: n,
    covariates: standardiseCovariates(covariates, n, order),
    order,
    ends,
    died,
    weights,
    blocks,
    delayedEntry:
      indexed.entries === undefined ? undefined : arrangeEntries(indexed.entries, { order, ends, blocks }, gridSize),
  };
}

function findBlocks(order: Int32Array, ends: Int32Array, died: Uint8Array, strata: Int32Array): CoxBlocks {
  const n = order.length;
  const first = new Int32Array(n + 1);
  const deaths = new Int32Array(n);
  const startsStratum = new Uint8Array(n);
  const blockStrata = new Int32Array(n);
  let count = 0;
  for (let k = 0; k < n; k++) {
    const stratum = strata[order[k]];
    const isNewStratum = k === 0 || stratum !== strata[order[k - 1]];
    if (isNewStratum || ends[k] !== ends[k - 1]) {
      first[count] = k;
      startsStratum[count] = isNewStratum ? 1 : 0;
      blockStrata[count] = stratum;
      count++;
    }
    deaths[count - 1] += died[k];
  }
  first[count] = n;
  return {
    count,
    first: first.slice(0, count + 1),
    deaths: deaths.slice(0, count),
    startsStratum: startsStratum.slice(0, count),
    strata: blockStrata.slice(0, count),
  };
}

function arrangeEntries(
  entriesByRow: Int32Array,
  { order, ends, blocks }: { readonly order: Int32Array; readonly ends: Int32Array; readonly blocks: CoxBlocks },
  gridSize: number,
): DelayedEntry {
  const n = order.length;
  const entries = Int32Array.from(order, (row) => entriesByRow[row]);
  const blockOfRow = new Int32Array(n);
  for (let b = 0; b < blocks.count; b++) blockOfRow.fill(b, blocks.first[b], blocks.first[b + 1]);
  const strataCount = blocks.strata.reduce((largest, stratum) => Math.max(largest, stratum), 0) + 1;
  const stratumOfRow = blockOfRow.map((block) => blocks.strata[block]);
  const removal = sortedWithin(orderByKey(lateFirst(entries, gridSize), gridSize), stratumOfRow, strataCount);
  return { order: removal, entries, entered: enteredBlocks(blocks, ends, entries, removal) };
}

/** Starts and times of a stratum run from late to early side by side. */
function enteredBlocks(blocks: CoxBlocks, ends: Int32Array, entries: Int32Array, removal: Int32Array): Int32Array {
  const entered = new Int32Array(entries.length);
  for (const [from, to] of strataOf(blocks)) {
    let block = from;
    for (let i = blocks.first[from]; i < blocks.first[to]; i++) {
      while (block < to && ends[blocks.first[block]] > entries[removal[i]]) block++;
      entered[removal[i]] = block < to ? block : -1;
    }
  }
  return entered;
}

/** Strata as half-open ranges of blocks. */
export function* strataOf(blocks: CoxBlocks): Generator<readonly [from: number, to: number]> {
  for (let from = 0, to = 1; from < blocks.count; from = to++) {
    while (to < blocks.count && blocks.startsStratum[to] === 0) to++;
    yield [from, to];
  }
}

/** Keys that put late grid positions first. */
function lateFirst(positions: Int32Array, gridSize: number): Int32Array {
  const keys = new Int32Array(positions.length);
  for (let i = 0; i < keys.length; i++) keys[i] = gridSize - 1 - positions[i];
  return keys;
}

/** An order sorted again by stratum, within which it stays as it is. */
function sortedWithin(order: Int32Array, strata: Int32Array, count: number): Int32Array {
  const keys = order.map((row) => strata[row]);
  return orderByKey(keys, count).map((k) => order[k]);
}

/** The stable order of 0..n-1 by whole-number keys below `count`: a counting sort. */
function orderByKey(keys: Int32Array, count: number): Int32Array {
  const next = new Int32Array(count + 1);
  for (let i = 0; i < keys.length; i++) next[keys[i] + 1]++;
  for (let key = 0; key < count; key++) next[key + 1] += next[key];
  const order = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) order[next[keys[i]]++] = i;
  return order;
}
