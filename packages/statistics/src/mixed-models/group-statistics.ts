import { type GroupPatterns, groupPatterns } from './group-patterns.ts';
import { type GroupSums, groupSums, type MixedColumns } from './group-sums.ts';
import { addCrossProducts, blockRows } from './row-block.ts';

/**
 * Cross-products of a design W = (fixed, outer indicators, outcome) with the random columns Z of one grouping factor, by patterns:
 * groups that share the same Z'Z.
 *
 * A quadratic form sum_g (Z_g'W)' K_s (Z_g'W), K_s the same for all groups of a pattern, then costs the number of patterns. A
 * pattern of few groups keeps its groups apart, which is shorter than their q^2 w^2 products.
 */
export interface GroupStatistics {
  readonly q: number;
  readonly w: number;
  /** W'W, w x w. */
  readonly whole: Float64Array;
  readonly patterns: number;
  /** Number of groups of each pattern. */
  readonly groups: Int32Array;
  /** Z'Z, q x q of each pattern. */
  readonly inner: Float64Array;
  /** Of each pattern sum_g (Z_g'W)_a (Z_g'W)_b' at ((a q + b) w w), a >= b; undefined where `pieces` has its groups. */
  readonly products: readonly (Float64Array | undefined)[];
  readonly pieces: GroupPieces;
}

/** Z_g'W of single groups without its zeros. */
export interface GroupPieces {
  /** The groups of pattern s stand from pattern[s] to pattern[s + 1]. */
  readonly pattern: Int32Array;
  /** The entries of a group stand from group[g] to group[g + 1]. */
  readonly group: Int32Array;
  /** Column of W. */
  readonly column: Int32Array;
  /** q values per entry. */
  readonly values: Float64Array;
}

export function groupStatistics(columns: MixedColumns): GroupStatistics {
  const sums = groupSums(columns);
  const [d, q] = [columns.dense.length, columns.random.length];
  const m = columns.outer.reduce((total, { groups }) => total + groups, 0);
  const w = d + m;
  const found = groupPatterns(sums.inner, columns.inner.groups, q * q);
  const patterns = found.count;
  const groups = new Int32Array(patterns);
  const inner = new Float64Array(patterns * q * q);
  for (let s = 0; s < patterns; s++) {
    groups[s] = found.start[s + 1] - found.start[s];
    const first = found.members[found.start[s]] * q * q;
    for (let k = 0; k < q * q; k++) inner[s * q * q + k] = sums.inner[first + k];
  }
  const shape = { d, q, w, perGroup: d + columns.outer.length };
  const { products, pieces } = gather(sums, found, shape);
  return { q, w, whole: wholeOf(sums, d, m), patterns, groups, inner, products, pieces };
}

/** W'W with the outcome moved behind the outer indicators. */
function wholeOf({ dense, outer, crossed }: GroupSums, d: number, m: number): Float64Array {
  const w = d + m;
  const place = (c: number) => (c === d - 1 ? w - 1 : c);
  const whole = new Float64Array(w * w);
  for (let a = 0; a < d; a++) {
    for (let b = 0; b < d; b++) whole[place(a) * w + place(b)] = dense[a * d + b];
    for (let j = 0; j < m; j++) {
      whole[place(a) * w + d - 1 + j] = outer[j * d + a];
      whole[(d - 1 + j) * w + place(a)] = outer[j * d + a];
    }
  }
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < m; j++) whole[(d - 1 + i) * w + d - 1 + j] = crossed[i * m + j];
  }
  return whole;
}

interface PieceShape {
  readonly d: number;
  readonly q: number;
  readonly w: number;
  /** Entries of a group that meets one outer group of each term. */
  readonly perGroup: number;
}

function gather(sums: GroupSums, { count, start, members }: GroupPatterns, shape: PieceShape) {
  const { q, w, perGroup } = shape;
  const isMany = (s: number) => (start[s + 1] - start[s]) * perGroup ** 2 > q * w * w;
  const products: (Float64Array | undefined)[] = [];
  const pattern = new Int32Array(count + 1);
  const single: number[] = [];
  for (let s = 0; s < count; s++) {
    if (isMany(s)) products.push(summedProducts(sums, members.subarray(start[s], start[s + 1]), shape));
    else {
      products.push(undefined);
      for (let i = start[s]; i < start[s + 1]; i++) single.push(members[i]);
    }
    pattern[s + 1] = single.length;
  }
  return { products, pieces: { pattern, ...piecesOf(sums, single, shape) } };
}

/** The entries of the listed groups one after the other. */
function piecesOf(sums: GroupSums, list: ArrayLike<number>, { d, q, w }: PieceShape) {
  const { mixed, meetings } = sums;
  const group = new Int32Array(list.length + 1);
  for (let i = 0; i < list.length; i++) {
    let entries = d;
    for (let entry = meetings.head[list[i]]; entry >= 0; entry = meetings.next[entry]) entries++;
    group[i + 1] = group[i] + entries;
  }
  const column = new Int32Array(group[list.length]);
  const values = new Float64Array(group[list.length] * q);
  for (let i = 0, to = 0; i < list.length; i++) {
    const g = list[i];
    for (let c = 0; c < d; c++, to++) {
      column[to] = c === d - 1 ? w - 1 : c;
      for (let a = 0; a < q; a++) values[to * q + a] = mixed[(g * q + a) * d + c];
    }
    for (let entry = meetings.head[g]; entry >= 0; entry = meetings.next[entry], to++) {
      column[to] = d - 1 + meetings.outer[entry];
      for (let a = 0; a < q; a++) values[to * q + a] = meetings.values[entry * q + a];
    }
  }
  return { group, column, values };
}

function summedProducts(sums: GroupSums, list: Int32Array, shape: PieceShape): Float64Array {
  const { d, q, w } = shape;
  const products = new Float64Array(q * q * w * w);
  addDenseProducts(products, sums.mixed, list, shape);
  if (w === d) return products;
  // In portions, so that the entries of a large pattern are not all there at once.
  for (let from = 0; from < list.length; from += blockRows) {
    addOuterProducts(products, piecesOf(sums, list.subarray(from, from + blockRows), shape), shape);
  }
  return products;
}

/** The products of dense columns: Z_g' dense of a block of groups, written side by side, times itself. */
function addDenseProducts(
  products: Float64Array,
  mixed: Float64Array,
  list: Int32Array,
  { d, q, w }: PieceShape,
): void {
  const length = q * d;
  const block = new Float64Array(length * blockRows);
  const crossed = new Float64Array(length * length);
  for (let from = 0; from < list.length; from += blockRows) {
    const rows = Math.min(blockRows, list.length - from);
    for (let r = 0; r < rows; r++) {
      const piece = list[from + r] * length;
      for (let k = 0; k < length; k++) block[k * blockRows + r] = mixed[piece + k];
    }
    addCrossProducts(crossed, block, length, rows);
  }
  const place = (c: number) => (c === d - 1 ? w - 1 : c);
  for (let k = 0; k < length; k++) {
    for (let l = 0; l < length; l++) {
      const [a, b] = [Math.floor(k / d), Math.floor(l / d)];
      const at = (a * q + b) * w * w + place(k % d) * w + place(l % d);
      products[at] = crossed[Math.max(k, l) * length + Math.min(k, l)];
    }
  }
}

/** The products with at least one outer indicator; dense entries stand first in a piece. */
function addOuterProducts(
  products: Float64Array,
  { group, column, values }: Omit<GroupPieces, 'pattern'>,
  { d, q, w }: PieceShape,
): void {
  for (let g = 0; g + 1 < group.length; g++) {
    for (let a = 0; a < q; a++) {
      for (let b = 0; b <= a; b++) {
        const to = (a * q + b) * w * w;
        for (let e = group[g]; e < group[g + 1]; e++) {
          const value = values[e * q + a];
          const row = to + column[e] * w;
          const first = e < group[g] + d ? group[g] + d : group[g];
          for (let f = first; f < group[g + 1]; f++) products[row + column[f]] += value * values[f * q + b];
        }
      }
    }
  }
}
