import type { GroupPieces, GroupStatistics } from './group-statistics.ts';

/** Adds factor * sum_g (Z_g'W)' K_s (Z_g'W) to `target` (w x w); K_s symmetric, q x q, one per pattern in `kernels`. */
export function addForm(
  statistics: GroupStatistics,
  kernels: Float64Array,
  { target, factor }: { readonly target: Float64Array; readonly factor: number },
): void {
  const { q, w, patterns, products } = statistics;
  for (let s = 0; s < patterns; s++) {
    const summed = products[s];
    if (summed === undefined) continue;
    for (let a = 0; a < q; a++) {
      for (let b = 0; b <= a; b++) {
        const weight = factor * kernels[(s * q + a) * q + b];
        const from = (a * q + b) * w * w;
        for (let i = 0; i < w; i++) {
          for (let j = 0; j < w; j++) {
            const value = summed[from + i * w + j];
            target[i * w + j] += weight * (a === b ? value : value + summed[from + j * w + i]);
          }
        }
      }
    }
  }
  addPieces(statistics, kernels, { target, factor });
}

/** The part of the groups that stand alone: one triangle of (e, f), shared out at the end. */
function addPieces(
  { q, w, patterns, pieces }: GroupStatistics,
  kernels: Float64Array,
  { target, factor }: { readonly target: Float64Array; readonly factor: number },
): void {
  const { pattern, group, column, values } = pieces;
  if (pattern[patterns] === 0) return;
  const half = new Float64Array(w * w);
  const weighted = new Float64Array(q);
  for (let s = 0; s < patterns; s++) {
    for (let g = pattern[s]; g < pattern[s + 1]; g++) {
      if (q === 2) {
        addPairPiece(half, pieces, g, { w, k11: kernels[4 * s], k21: kernels[4 * s + 1], k22: kernels[4 * s + 3] });
        continue;
      }
      for (let e = group[g]; e < group[g + 1]; e++) {
        for (let a = 0; a < q; a++) {
          let sum = 0;
          for (let b = 0; b < q; b++) sum += kernels[(s * q + a) * q + b] * values[e * q + b];
          weighted[a] = sum;
        }
        const row = column[e] * w;
        for (let f = group[g]; f <= e; f++) {
          let sum = 0;
          for (let a = 0; a < q; a++) sum += weighted[a] * values[f * q + a];
          half[row + column[f]] += sum;
        }
      }
    }
  }
  for (let i = 0; i < w; i++) {
    target[i * w + i] += factor * half[i * w + i];
    for (let j = 0; j < i; j++) {
      const value = factor * (half[i * w + j] + half[j * w + i]);
      target[i * w + j] += value;
      target[j * w + i] += value;
    }
  }
}

/** The same for one group with intercept and slope. */
function addPairPiece(
  half: Float64Array,
  { group, column, values }: GroupPieces,
  g: number,
  { w, k11, k21, k22 }: { readonly w: number; readonly k11: number; readonly k21: number; readonly k22: number },
): void {
  const [from, to] = [group[g], group[g + 1]];
  for (let e = from; e < to; e++) {
    const left = k11 * values[2 * e] + k21 * values[2 * e + 1];
    const right = k21 * values[2 * e] + k22 * values[2 * e + 1];
    const row = column[e] * w;
    for (let f = from; f <= e; f++) half[row + column[f]] += left * values[2 * f] + right * values[2 * f + 1];
  }
}

/** Writes sum over the groups of pattern s of (Z_g'W) Omega (Z_g'W)' into `target` (q x q); Omega symmetric, w x w. */
export function contractGroups(
  { q, w, products, pieces }: GroupStatistics,
  s: number,
  { omega, target }: { readonly omega: Float64Array; readonly target: Float64Array },
): void {
  target.fill(0);
  const summed = products[s];
  if (summed !== undefined) {
    for (let a = 0; a < q; a++) {
      for (let b = 0; b <= a; b++) {
        const from = (a * q + b) * w * w;
        let sum = 0;
        for (let i = 0; i < w * w; i++) sum += summed[from + i] * omega[i];
        target[a * q + b] = sum;
      }
    }
  }
  const { pattern, group, column, values } = pieces;
  for (let g = pattern[s]; g < pattern[s + 1]; g++) {
    if (q === 2) {
      contractPairPiece(target, pieces, g, { omega, w });
      continue;
    }
    for (let e = group[g]; e < group[g + 1]; e++) {
      const row = column[e] * w;
      for (let b = 0; b < q; b++) {
        let sum = 0;
        for (let f = group[g]; f < group[g + 1]; f++) sum += omega[row + column[f]] * values[f * q + b];
        for (let a = b; a < q; a++) target[a * q + b] += values[e * q + a] * sum;
      }
    }
  }
  for (let a = 0; a < q; a++) for (let b = 0; b < a; b++) target[b * q + a] = target[a * q + b];
}

/** The same for one group with intercept and slope; the triangle of Omega below its diagonal counts twice. */
function contractPairPiece(
  target: Float64Array,
  { group, column, values }: GroupPieces,
  g: number,
  { omega, w }: { readonly omega: Float64Array; readonly w: number },
): void {
  const [from, to] = [group[g], group[g + 1]];
  let d11 = 0;
  let d21 = 0;
  let d22 = 0;
  for (let e = from; e < to; e++) {
    const row = column[e] * w;
    const one = values[2 * e];
    const two = values[2 * e + 1];
    let left = 0;
    let right = 0;
    for (let f = from; f < e; f++) {
      const weight = omega[row + column[f]];
      left += weight * values[2 * f];
      right += weight * values[2 * f + 1];
    }
    const own = omega[row + column[e]];
    d11 += one * (2 * left + own * one);
    d21 += one * right + two * left + own * one * two;
    d22 += two * (2 * right + own * two);
  }
  target[0] += d11;
  target[2] += d21;
  target[3] += d22;
}
