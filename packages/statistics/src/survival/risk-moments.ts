import { addWeightedSums, type RowRange } from '../regression/row-products.ts';

/** Sums over some rows of their relative risk r and of r z. */
export interface RiskMoments {
  s0: number;
  readonly s1: Float64Array;
}

export function createRiskMoments(columns: number): RiskMoments {
  return { s0: 0, s1: new Float64Array(columns) };
}

export function clearMoments(moments: RiskMoments): void {
  moments.s0 = 0;
  moments.s1.fill(0);
}

export function addRows(moments: RiskMoments, risk: Float64Array, range: RowRange): void {
  let sum = 0;
  for (let k = range.from; k < range.to; k++) sum += risk[k];
  moments.s0 += sum;
  addWeightedSums(moments.s1, risk, range);
}

/** Adds row k with relative risk r, which is negative for a row that leaves. */
export function addRow(
  moments: RiskMoments,
  r: number,
  k: number,
  { rows, columns }: { readonly rows: Float64Array; readonly columns: number },
): void {
  const { s1 } = moments;
  moments.s0 += r;
  for (let c = 0, at = k * columns; c < columns; c++, at++) s1[c] += r * rows[at];
}
