/**
 * Cross-products of a design W (n x w) with the random columns Z (n x q) of one grouping factor, summed over the groups that share
 * the same Z'Z.
 *
 * A quadratic form sum_g (Z_g'W)' K_s (Z_g'W), K_s the same for all groups of a pattern, then costs the number of patterns. A
 * pattern of few groups keeps its groups apart, which is shorter than their q^2 w^2 products.
 */
export interface GroupStatistics {
  readonly q: number;
  readonly w: number;
  /** W'W. */
  readonly whole: Float64Array;
  readonly patterns: readonly GroupPattern[];
}

export interface GroupPattern {
  readonly groups: number;
  /** Z'Z, q x q. */
  readonly inner: Float64Array;
  /** Z_g'W of each group (q x w), one after the other, or undefined if `products` is there. */
  readonly single: Float64Array | undefined;
  /** sum_g (Z_g'W)_a (Z_g'W)_b' at ((a q + b) w w), a >= b. */
  readonly products: Float64Array | undefined;
}

export function groupStatistics(
  design: readonly Float64Array[],
  random: readonly Float64Array[],
  { group, groups }: { readonly group: Int32Array; readonly groups: number },
): GroupStatistics {
  const [w, q] = [design.length, random.length];
  const whole = new Float64Array(w * w);
  design.forEach((first, a) => {
    for (let b = 0; b <= a; b++) {
      const sum = dot(first, design[b]);
      whole[a * w + b] = sum;
      whole[b * w + a] = sum;
    }
  });
  const inner = new Float64Array(groups * q * q);
  const mixed = new Float64Array(groups * q * w);
  random.forEach((z, a) => {
    random.forEach((other, b) => {
      addByGroup(inner, z, other, { group, stride: q * q, offset: a * q + b });
    });
    design.forEach((column, b) => {
      addByGroup(mixed, z, column, { group, stride: q * w, offset: a * w + b });
    });
  });
  return { q, w, whole, patterns: gather(inner, mixed, { groups, q, w }) };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** target[group * stride + offset] += a b, row by row. */
function addByGroup(
  target: Float64Array,
  a: Float64Array,
  b: Float64Array,
  { group, stride, offset }: { readonly group: Int32Array; readonly stride: number; readonly offset: number },
): void {
  for (let i = 0; i < a.length; i++) target[group[i] * stride + offset] += a[i] * b[i];
}

function gather(
  inner: Float64Array,
  mixed: Float64Array,
  { groups, q, w }: { readonly groups: number; readonly q: number; readonly w: number },
): GroupPattern[] {
  const members = new Map<number, number[]>();
  const isSame = (g: number, h: number) => {
    for (let k = 0; k < q * q; k++) if (inner[g * q * q + k] !== inner[h * q * q + k]) return false;
    return true;
  };
  for (let g = 0; g < groups; g++) {
    // One number as key; two patterns that share it are told apart by their elements and the next key.
    let key = 0;
    for (let k = 0; k < q * q; k++) key = key * 1.6180339887 + inner[g * q * q + k];
    let list = members.get(key);
    while (list !== undefined && !isSame(list[0], g)) {
      key = key * 1.25 + 1;
      list = members.get(key);
    }
    if (list === undefined) members.set(key, [g]);
    else list.push(g);
  }
  const isEmpty = (g: number) => inner.subarray(g * q * q, (g + 1) * q * q).every((value) => value === 0);
  const known = [...members.values()].filter(([first]) => !isEmpty(first));
  return known.map((list) => {
    const own = inner.slice(list[0] * q * q, (list[0] + 1) * q * q);
    const isMany = list.length > (q * w) / 2;
    return {
      groups: list.length,
      inner: own,
      single: isMany ? undefined : side(mixed, list, q * w),
      products: isMany ? summedProducts(mixed, list, q, w) : undefined,
    };
  });
}

/** The pieces of the listed groups one after the other. */
function side(mixed: Float64Array, list: readonly number[], length: number): Float64Array {
  const pieces = new Float64Array(list.length * length);
  list.forEach((g, i) => {
    pieces.set(mixed.subarray(g * length, (g + 1) * length), i * length);
  });
  return pieces;
}

function summedProducts(mixed: Float64Array, list: readonly number[], q: number, w: number): Float64Array {
  const products = new Float64Array(q * q * w * w);
  for (const g of list) {
    for (let a = 0; a < q; a++) {
      for (let b = 0; b <= a; b++) {
        const to = (a * q + b) * w * w;
        for (let i = 0; i < w; i++) {
          const value = mixed[(g * q + a) * w + i];
          if (value === 0) continue;
          for (let j = 0; j < w; j++) products[to + i * w + j] += value * mixed[(g * q + b) * w + j];
        }
      }
    }
  }
  return products;
}

/** Adds factor * sum_g (Z_g'W)' K_s (Z_g'W) to `target` (w x w); K_s symmetric, q x q, one per pattern. */
export function addForm(
  { q, w, patterns }: GroupStatistics,
  kernel: (s: number) => Float64Array,
  { target, factor }: { readonly target: Float64Array; readonly factor: number },
): void {
  patterns.forEach(({ groups, single, products }, s) => {
    const k = kernel(s);
    for (let a = 0; a < q; a++) {
      for (let b = 0; b <= a; b++) {
        const weight = factor * k[a * q + b];
        if (products !== undefined) {
          const from = (a * q + b) * w * w;
          for (let i = 0; i < w; i++) {
            for (let j = 0; j < w; j++) {
              const value = products[from + i * w + j];
              target[i * w + j] += weight * (a === b ? value : value + products[from + j * w + i]);
            }
          }
          continue;
        }
        for (let g = 0; g < groups && single !== undefined; g++) {
          const [x, y] = [(g * q + a) * w, (g * q + b) * w];
          for (let i = 0; i < w; i++) {
            const [left, right] = [weight * single[x + i], weight * single[y + i]];
            for (let j = 0; j < w; j++)
              target[i * w + j] += left * single[y + j] + (a === b ? 0 : right * single[x + j]);
          }
        }
      }
    }
  });
}

/** sum over the groups of pattern s of (Z_g'W) Omega (Z_g'W)', Omega symmetric: q x q. */
export function contractGroups({ q, w, patterns }: GroupStatistics, s: number, omega: Float64Array): Float64Array {
  const { groups, single, products } = patterns[s];
  const result = new Float64Array(q * q);
  for (let a = 0; a < q; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = 0;
      if (products !== undefined) {
        const from = (a * q + b) * w * w;
        for (let i = 0; i < w * w; i++) sum += products[from + i] * omega[i];
      }
      for (let g = 0; g < groups && single !== undefined; g++) {
        for (let i = 0; i < w; i++) {
          const left = single[(g * q + a) * w + i];
          if (left === 0) continue;
          for (let j = 0; j < w; j++) sum += left * omega[i * w + j] * single[(g * q + b) * w + j];
        }
      }
      result[a * q + b] = sum;
      result[b * q + a] = sum;
    }
  }
  return result;
}
