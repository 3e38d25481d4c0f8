/** Groups in the order of their patterns; those of pattern s stand from start[s] to start[s + 1]. */
export interface GroupPatterns {
  readonly count: number;
  readonly start: Int32Array;
  readonly members: Int32Array;
}

/**
 * Sorts groups by the numbers that stand for them, equal to the last bit; groups whose numbers are all 0 are left out.
 *
 * @param keys `length` numbers for each group
 */
export function groupPatterns(keys: Float64Array, groups: number, length: number): GroupPatterns {
  const code = new Int32Array(groups).fill(-1);
  const sizes: number[] = [];
  let slots = 16;
  while (slots < 2 * groups) slots *= 2;
  // A table with the first group of each pattern; a taken slot leads on to the next.
  const table = new Int32Array(slots).fill(-1);
  const bits = new Int32Array(keys.buffer, keys.byteOffset, 2 * keys.length);
  for (let g = 0; g < groups; g++) {
    if (isZero(keys, g, length)) continue;
    let slot = hashOf(bits, 2 * g * length, 2 * length) & (slots - 1);
    while (table[slot] >= 0 && !isSame(keys, table[slot], g, length)) slot = (slot + 1) & (slots - 1);
    if (table[slot] < 0) {
      table[slot] = g;
      code[g] = sizes.length;
      sizes.push(1);
    } else {
      code[g] = code[table[slot]];
      sizes[code[g]]++;
    }
  }
  return membersByCode(code, sizes);
}

function membersByCode(code: Int32Array, sizes: readonly number[]): GroupPatterns {
  const start = new Int32Array(sizes.length + 1);
  sizes.forEach((size, s) => {
    start[s + 1] = start[s] + size;
  });
  const members = new Int32Array(start[sizes.length]);
  const next = start.slice();
  for (let g = 0; g < code.length; g++) if (code[g] >= 0) members[next[code[g]]++] = g;
  return { count: sizes.length, start, members };
}

function isZero(keys: Float64Array, g: number, length: number): boolean {
  for (let k = 0; k < length; k++) if (keys[g * length + k] !== 0) return false;
  return true;
}

function isSame(keys: Float64Array, g: number, h: number, length: number): boolean {
  for (let k = 0; k < length; k++) if (keys[g * length + k] !== keys[h * length + k]) return false;
  return true;
}

/** FNV-1a by words, mixed at the end because the low bits of round numbers are all 0. */
function hashOf(bits: Int32Array, from: number, length: number): number {
  let hash = 0x811c9dc5;
  for (let k = from; k < from + length; k++) hash = Math.imul(hash ^ bits[k] ^ (bits[k] >>> 16), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97);
  return hash ^ (hash >>> 15);
}
