const digitBits = 16;
const digitCount = 1 << digitBits;
/** Below this many values comparing is faster than counting 65,536 digits. */
const fewValues = 4096;

/**
 * The permutation that puts `values` in increasing order; equal values keep their order.
 *
 * Least-significant-digit radix sort on the bits of the doubles: the bits of non-negative doubles increase with the value,
 * those of negative ones decrease, so the sign bit is flipped for the first and all bits for the second. Digits that all
 * values share are skipped. Cost: at most four passes over n. Few values are compared instead.
 *
 * @param values finite numbers
 */
export function sortOrder(values: ArrayLike<number>): Int32Array {
  const n = values.length;
  if (n < fewValues) return comparedOrder(values);
  const keys = sortableKeys(values);
  let order = new Int32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  let next = new Int32Array(n);
  const counts = new Int32Array(digitCount);
  for (let digit = 0; digit < 4; digit++) {
    counts.fill(0);
    for (let i = 0; i < n; i++) counts[keys[4 * i + digit]]++;
    if (n > 0 && counts[keys[digit]] === n) continue;
    for (let d = 0, before = 0; d < digitCount; d++) {
      const count = counts[d];
      counts[d] = before;
      before += count;
    }
    for (let i = 0; i < n; i++) {
      const row = order[i];
      next[counts[keys[4 * row + digit]]++] = row;
    }
    const swapped = order;
    order = next;
    next = swapped;
  }
  return order;
}

function comparedOrder(values: ArrayLike<number>): Int32Array {
  const order = Array.from({ length: values.length }, (_, i) => i);
  return Int32Array.from(order.sort((i, j) => values[i] - values[j]));
}

/** Four 16-bit digits per value, least significant first, ordered as the values are. */
function sortableKeys(values: ArrayLike<number>): Uint16Array {
  const n = values.length;
  const copy = new Float64Array(n);
  // Adding 0 turns -0 into 0, which must tie with it.
  for (let i = 0; i < n; i++) copy[i] = values[i] + 0;
  const words = new Uint32Array(copy.buffer);
  for (let i = 0; i < n; i++) {
    const high = words[2 * i + 1];
    const isNegative = high >>> 31 === 1;
    words[2 * i + 1] = isNegative ? ~high : high | 0x80000000;
    if (isNegative) words[2 * i] = ~words[2 * i];
  }
  return new Uint16Array(copy.buffer);
}
