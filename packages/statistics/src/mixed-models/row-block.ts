/** Rows that are copied together, so that every product of two columns is formed in the fastest memory. */
export const blockRows = 256;

/**
 * Adds X'X of a block of columns, each `blockRows` long, to the lower triangle of `products` (d x d). Two columns at a time meet two
 * others, so that four sums share what they read.
 */
export function addCrossProducts(products: Float64Array, x: Float64Array, d: number, length: number): void {
  for (let a = 0; a < d; a += 2) {
    const [hasSecond, left] = [a + 1 < d, a * blockRows];
    const below = hasSecond ? left + blockRows : left;
    for (let b = 0; b <= a; b += 2) {
      const first = b * blockRows;
      const second = b + 1 < d ? first + blockRows : first;
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      for (let r = 0; r < length; r++) {
        const u = x[left + r];
        const v = x[below + r];
        const y = x[first + r];
        const z = x[second + r];
        s0 += u * y;
        s1 += u * z;
        s2 += v * y;
        s3 += v * z;
      }
      products[a * d + b] += s0;
      if (b + 1 < d && b < a) products[a * d + b + 1] += s1;
      if (!hasSecond) continue;
      products[(a + 1) * d + b] += s2;
      products[(a + 1) * d + b + 1] += s3;
    }
  }
}

/** Runs of rows of one group within a block: run u has the rows from start[u] to start[u + 1]. */
export interface GroupRuns {
  count: number;
  readonly start: Int32Array;
  readonly group: Int32Array;
}

export function findRuns(runs: GroupRuns, group: Int32Array, from: number, length: number): void {
  let count = 0;
  for (let r = 0; r < length; r++) {
    if (r > 0 && group[from + r] === group[from + r - 1]) continue;
    runs.start[count] = r;
    runs.group[count++] = group[from + r];
  }
  runs.start[count] = length;
  runs.count = count;
}

/** Adds Z'X of every run of a block to the q x d matrix of its group, by the same tiles of four sums. */
export function addByGroup(
  target: Float64Array,
  { count, start, group }: GroupRuns,
  { z, x, q, d }: { readonly z: Float64Array; readonly x: Float64Array; readonly q: number; readonly d: number },
): void {
  for (let a = 0; a < q; a += 2) {
    const [hasBelow, upper] = [a + 1 < q, a * blockRows];
    const lower = hasBelow ? upper + blockRows : upper;
    for (let c = 0; c < d; c += 2) {
      const [hasNext, first] = [c + 1 < d, c * blockRows];
      const second = hasNext ? first + blockRows : first;
      for (let u = 0; u < count; u++) {
        let s0 = 0;
        let s1 = 0;
        let s2 = 0;
        let s3 = 0;
        const end = start[u + 1];
        for (let r = start[u]; r < end; r++) {
          const above = z[upper + r];
          const below = z[lower + r];
          const one = x[first + r];
          const two = x[second + r];
          s0 += above * one;
          s1 += above * two;
          s2 += below * one;
          s3 += below * two;
        }
        const to = (group[u] * q + a) * d + c;
        target[to] += s0;
        if (hasNext) target[to + 1] += s1;
        if (hasBelow) target[to + d] += s2;
        if (hasBelow && hasNext) target[to + d + 1] += s3;
      }
    }
  }
}
