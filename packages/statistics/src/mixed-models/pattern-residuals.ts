import type { Pattern } from './pattern-table.ts';

/**
 * R_S = sum of r r' over the subjects of a pattern, m x m.
 *
 * @param gamma coefficient of source j at visit t, at t q + j
 * @param size sources and visits together
 */
export function residualProducts(
  { visits, crossProducts }: Pattern,
  gamma: Float64Array,
  { q, size }: { readonly q: number; readonly size: number },
): Float64Array {
  const m = visits.length;
  const result = new Float64Array(m * m);
  const fitted = new Float64Array(m * q);
  for (let i = 0; i < m; i++) {
    for (let a = 0; a < q; a++) {
      let sum = 0;
      for (let b = 0; b < q; b++) sum += crossProducts[a * size + b] * gamma[visits[i] * q + b];
      fitted[i * q + a] = sum;
    }
  }
  for (let i = 0; i < m; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = crossProducts[(q + visits[i]) * size + q + visits[j]];
      for (let a = 0; a < q; a++) {
        const row = a * size + q;
        const left = gamma[visits[i] * q + a];
        const right = gamma[visits[j] * q + a];
        sum += left * (fitted[j * q + a] - crossProducts[row + visits[j]]) - right * crossProducts[row + visits[i]];
      }
      result[i * m + j] = sum;
      result[j * m + i] = sum;
    }
  }
  return result;
}

/**
 * Adds H_S = sum of X_i Phi X_i' to R_S.
 *
 * @param crossed B_t Phi B_u' at (t count + u) q q, count being the number of visits of the model
 */
export function addLeverage(
  { visits, crossProducts }: Pattern,
  middle: Float64Array,
  {
    crossed,
    count,
    q,
    size,
  }: {
    readonly crossed: Float64Array;
    readonly count: number;
    readonly q: number;
    readonly size: number;
  },
): void {
  const m = visits.length;
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < m; j++) {
      const from = (visits[i] * count + visits[j]) * q * q;
      let sum = 0;
      for (let a = 0; a < q; a++) {
        for (let b = 0; b < q; b++) sum += crossProducts[a * size + b] * crossed[from + a * q + b];
      }
      middle[i * m + j] += sum;
    }
  }
}
