import type { RandomGenerator } from '../random/random-generator.ts';
import type { ImputationVariable } from './chained-equations.ts';

/**
 * A table under imputation: rows of an intercept and standardised variables, and their cross-products, kept up to date
 * while values change.
 */
export interface ImputationTable {
  readonly rows: number;
  /** Columns with the intercept: variables + 1. */
  readonly width: number;
  /** Row-major, rows by width; column 0 is 1, column j + 1 is variable j, centred and scaled. */
  readonly standardised: Float64Array;
  /** Z'Z, width by width. */
  readonly crossProducts: Float64Array;
  /** Row numbers with a missing value, by variable. */
  readonly missing: readonly Int32Array[];
  /** Replaces a standardised value and mends the cross-products. */
  set(row: number, variable: number, standardised: number): void;
  /** On the variable's own scale. */
  value(row: number, variable: number): number;
  toStandardised(variable: number, value: number): number;
  column(variable: number): Float64Array;
}

/** Fills the gaps with draws from the observed values. */
export function createImputationTable(
  variables: readonly ImputationVariable[],
  generator: RandomGenerator,
): ImputationTable {
  const rows = variables[0]?.values.length ?? 0;
  const width = variables.length + 1;
  const standardised = new Float64Array(rows * width);
  const missing: Int32Array[] = [];
  const centres = new Float64Array(width);
  const scales = new Float64Array(width).fill(1);
  for (let i = 0; i < rows; i++) standardised[i * width] = 1;
  variables.forEach(({ values }, j) => {
    const observed = values.filter((value) => !Number.isNaN(value));
    centres[j] = observed.reduce((sum, value) => sum + value, 0) / observed.length;
    const squares = observed.reduce((sum, value) => sum + (value - centres[j]) ** 2, 0);
    scales[j] = Math.sqrt(squares / observed.length) || 1;
    const gaps: number[] = [];
    for (let i = 0; i < rows; i++) {
      if (Number.isNaN(values[i])) gaps.push(i);
      const value = Number.isNaN(values[i]) ? observed[generator.integer(observed.length)] : values[i];
      standardised[i * width + j + 1] = (value - centres[j]) / scales[j];
    }
    missing.push(Int32Array.from(gaps));
  });
  const crossProducts = crossProductsOf(standardised, rows, width);
  return {
    rows,
    width,
    standardised,
    crossProducts,
    missing,
    set(row, variable, next) {
      const at = row * width;
      const j = variable + 1;
      const change = next - standardised[at + j];
      for (let l = 0; l < width; l++) {
        if (l === j) continue;
        crossProducts[j * width + l] += change * standardised[at + l];
        crossProducts[l * width + j] = crossProducts[j * width + l];
      }
      crossProducts[j * width + j] += change * (next + standardised[at + j]);
      standardised[at + j] = next;
    },
    value: (row, j) => centres[j] + scales[j] * standardised[row * width + j + 1],
    toStandardised: (j, value) => (value - centres[j]) / scales[j],
    // Observed values are given back as they came, not through the scale and back.
    column: (j) =>
      variables[j].values.map((value, i) =>
        Number.isNaN(value) ? centres[j] + scales[j] * standardised[i * width + j + 1] : value,
      ),
  };
}

function crossProductsOf(standardised: Float64Array, rows: number, width: number): Float64Array {
  const products = new Float64Array(width * width);
  for (let i = 0; i < rows; i++) addRow(products, standardised, i, width, 1);
  return mirrored(products, width);
}

/** Adds (sign 1) or takes away (sign -1) one row's products in the lower triangle. */
export function addRow(products: Float64Array, table: Float64Array, row: number, width: number, sign: 1 | -1): void {
  const at = row * width;
  for (let r = 0; r < width; r++) {
    const factor = sign * table[at + r];
    for (let s = 0; s <= r; s++) products[r * width + s] += factor * table[at + s];
  }
}

/** Copies the lower triangle onto the upper. */
export function mirrored(products: Float64Array, width: number): Float64Array {
  for (let r = 0; r < width; r++) for (let s = 0; s < r; s++) products[s * width + r] = products[r * width + s];
  return products;
}
