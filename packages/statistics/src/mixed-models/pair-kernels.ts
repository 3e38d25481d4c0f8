import type { GroupStatistics } from './group-statistics.ts';
import type { InnerKernels } from './inner-kernels.ts';

/** `innerKernels` for intercept and slope, element by element: where times are each person's own there is a pattern per person. */
export function pairKernels(
  { patterns, groups, inner }: GroupStatistics,
  lambda: Float64Array,
): InnerKernels | undefined {
  const kernels = new Float64Array(patterns * 4);
  const [l11, , l21, l22] = lambda;
  let logDeterminant = 0;
  for (let s = 0; s < patterns; s++) {
    const at = 4 * s;
    const a = inner[at];
    const b = inner[at + 1];
    const c = inner[at + 3];
    // I + Lambda'A Lambda
    const below = b * l11 + c * l21;
    const m11 = 1 + l11 * (a * l11 + b * l21) + l21 * below;
    const m21 = l22 * below;
    const m22 = 1 + l22 * c * l22;
    const determinant = m11 * m22 - m21 * m21;
    if (!(determinant > 0)) return undefined;
    logDeterminant += groups[s] * Math.log(determinant);
    // Lambda times its inverse, then times Lambda'
    const r11 = (l11 * m22) / determinant;
    const r21 = (l21 * m22 - l22 * m21) / determinant;
    const r22 = (l22 * m11 - l21 * m21) / determinant;
    kernels[at] = r11 * l11;
    kernels[at + 1] = r21 * l11;
    kernels[at + 2] = r21 * l11;
    kernels[at + 3] = r21 * l21 + r22 * l22;
  }
  return { kernels, logDeterminant };
}

/** Adds n_s T A - T D T', T = I - A N, of pattern s to the slope; D symmetric. */
export function addPairSlope(
  slope: Float64Array,
  { groups, inner }: GroupStatistics,
  s: number,
  { kernels, d }: { readonly kernels: Float64Array; readonly d: Float64Array },
): void {
  const at = 4 * s;
  const a = inner[at];
  const b = inner[at + 1];
  const c = inner[at + 3];
  const n11 = kernels[at];
  const n21 = kernels[at + 1];
  const n22 = kernels[at + 3];
  const t11 = 1 - a * n11 - b * n21;
  const t12 = -a * n21 - b * n22;
  const t21 = -b * n11 - c * n21;
  const t22 = 1 - b * n21 - c * n22;
  const h11 = t11 * d[0] + t12 * d[1];
  const h12 = t11 * d[1] + t12 * d[3];
  const h21 = t21 * d[0] + t22 * d[1];
  const h22 = t21 * d[1] + t22 * d[3];
  const size = groups[s];
  const mixed = size * (t21 * a + t22 * b) - h21 * t11 - h22 * t12;
  slope[0] += size * (t11 * a + t12 * b) - h11 * t11 - h12 * t12;
  slope[1] += mixed;
  slope[2] += mixed;
  slope[3] += size * (t21 * b + t22 * c) - h21 * t21 - h22 * t22;
}
