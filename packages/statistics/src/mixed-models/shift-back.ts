import { absorbers, type MmrmDesign } from './mmrm-design.ts';

/** The shift of each coefficient's column (0 if it is not shifted). */
export function shiftsOf(design: MmrmDesign): Float64Array {
  const { visits, sources, sourceAt } = design;
  return Float64Array.from(design.coefficients, (_, k) => {
    for (let t = 0; t < visits; t++) {
      const j = sourceAt[k * visits + t];
      if (j >= 0) return sources[j].shift;
    }
    return 0;
  });
}

/**
 * The matrix K of beta = K beta~, where beta~ belongs to shifted columns: a constant loses the shifts of the columns it absorbs.
 *
 *   x~_k = x_k - mu_k sum_{a absorbs k} x_a   hence   beta_a = beta~_a - sum_k mu_k beta~_k
 *
 * K - I maps columns to constants and constants are never shifted, hence K^-1 = 2 I - K.
 *
 * @returns over the kept coefficients, row-major
 */
export function shiftBack(design: MmrmDesign, kept: readonly number[]): Float64Array {
  const p = kept.length;
  const shifts = shiftsOf(design);
  const absorbing = absorbers(design);
  const matrix = new Float64Array(p * p);
  kept.forEach((k, index) => {
    matrix[index * p + index] += 1;
    if (shifts[k] === 0) return;
    for (const a of absorbing[k]) matrix[kept.indexOf(a) * p + index] -= shifts[k];
  });
  return matrix;
}

/** K^-1 = 2 I - K. */
export function inverseShift(matrix: Float64Array, p: number): Float64Array {
  return matrix.map((value, i) => (i % (p + 1) === 0 ? 2 : 0) - value);
}

/** Whether every constant that takes up a shift is among the kept coefficients. */
export function isShiftAbsorbed(design: MmrmDesign, kept: readonly number[]): boolean {
  const shifts = shiftsOf(design);
  const absorbing = absorbers(design);
  return kept.every((k) => shifts[k] === 0 || absorbing[k].every((a) => kept.includes(a)));
}
