import type { RandomGenerator } from '../random/random-generator.ts';
import type { PreparedImputation } from './prepare-imputation.ts';

/**
 * A table under imputation: rows of an intercept and standardised variables, and the cross-products that regressions need, kept
 * up to date while values change.
 */
export interface ImputationTable {
  readonly rows: number;
  /** Columns with the intercept: variables + 1. */
  readonly width: number;
  /** Row-major; column 0 is 1, column j + 1 is variable j, centred and scaled. All rows, or those with a gap (`prepareImputation`). */
  readonly standardised: Float64Array;
  /** Rows of `standardised` with a missing value, by variable. */
  readonly missing: readonly Int32Array[];
  /** Z'Z over the rows where a variable was observed, width by width. */
  observedProducts(variable: number): Float64Array;
  /** Puts new standardised values into the gaps of a variable, in the order of `missing`, and mends the cross-products. */
  replaceMissing(variable: number, next: Float64Array): void;
  /** The same with draws of a regression: weights of the columns, standard deviation of the noise. */
  replaceByRegression(variable: number, regression: DrawnValues): void;
  /** Mean of the values last put into the gaps of a variable, on its own scale. */
  imputedMean(variable: number): number;
  /** On the variable's own scale. */
  value(row: number, variable: number): number;
  toStandardised(variable: number, value: number): number;
  /** On the variable's own scale; without gaps it is the given column itself. */
  column(variable: number): Float64Array;
}

export interface DrawnValues {
  /** One weight per column; that of the variable itself is 0. */
  readonly drawn: Float64Array;
  readonly sigma: number;
  readonly normal: () => number;
}

/** A copy of the prepared table with draws from the observed values in the gaps. */
export function createImputationTable(prepared: PreparedImputation, generator: RandomGenerator): ImputationTable {
  const { rows, width, columns, variables } = prepared;
  const standardised = prepared.standardised.slice();
  const whole = prepared.whole.slice();
  const products = prepared.products.map((own) => own.slice());
  const working = { ...prepared, standardised, whole, products };
  columns.forEach(({ missing, observed }, j) => {
    if (missing.length === 0) return;
    const start = new Float64Array(missing.length);
    for (let r = 0; r < start.length; r++) start[r] = observed[generator.integer(observed.length)];
    replaceMissing(working, j, start);
  });
  return {
    rows,
    width,
    standardised,
    missing: columns.map(({ places }) => places),
    observedProducts: (j) => difference(whole, products[j], width),
    replaceMissing: (j, next) => replaceMissing(working, j, next),
    replaceByRegression: (j, regression) => replaceByRegression(working, j, regression),
    imputedMean: (j) => imputedMean(working, j),
    value: (row, j) => columns[j].centre + columns[j].scale * standardised[row * width + j + 1],
    toStandardised: (j, value) => (value - columns[j].centre) / columns[j].scale,
    column: (j) => {
      // Observed values are given back as they came, not through the scale and back.
      const { centre, scale, missing, places } = columns[j];
      if (missing.length === 0) return variables[j].values;
      const values = variables[j].values.slice();
      for (let r = 0; r < missing.length; r++) {
        values[missing[r]] = centre + scale * standardised[places[r] * width + j + 1];
      }
      return values;
    },
  };
}

/**
 * A value that changes by c in row i moves row and column j of every matrix that counts row i by c z_i: the whole table's, the
 * variable's own, and those of the other variables with a gap in that row. The first two are summed up and added once. Only row j
 * is written; `difference` adds the two halves.
 */
function replaceMissing(working: PreparedImputation, variable: number, next: Float64Array): void {
  const { width, columns } = working;
  const { places } = columns[variable];
  const total = new Float64Array(width);
  for (let r = 0; r < places.length; r++) replaceValue(working, { variable, row: places[r], value: next[r], total });
  addTotal(working, variable, total);
}

/** Draws and mends in one pass over the gaps, which are far apart in memory. */
function replaceByRegression(
  working: PreparedImputation,
  variable: number,
  { drawn, sigma, normal }: DrawnValues,
): void {
  const { standardised, width, columns } = working;
  const { places } = columns[variable];
  const total = new Float64Array(width);
  for (let r = 0; r < places.length; r++) {
    const row = places[r];
    const at = row * width;
    let value = sigma * normal();
    for (let l = 0; l < width; l++) value += drawn[l] * standardised[at + l];
    replaceValue(working, { variable, row, value, total });
  }
  addTotal(working, variable, total);
}

function replaceValue(
  { standardised, width, products, gaps }: PreparedImputation,
  change: { readonly variable: number; readonly row: number; readonly value: number; readonly total: Float64Array },
): void {
  const { variable, row, value, total } = change;
  const { start, variables } = gaps;
  const j = variable + 1;
  const place = j * width;
  const at = row * width;
  const step = value - standardised[at + j];
  for (let l = 0; l < width; l++) total[l] += step * standardised[at + l];
  // Its square changes by (next - before)(next + before); the loop has added (next - before) before.
  total[j] += step * value;
  for (let g = start[row]; g < start[row + 1]; g++) {
    if (variables[g] === variable) continue;
    const other = products[variables[g]];
    for (let l = 0; l < width; l++) other[place + l] += step * standardised[at + l];
    other[place + j] += step * value;
  }
  standardised[at + j] = value;
}

function addTotal({ width, whole, products }: PreparedImputation, variable: number, total: Float64Array): void {
  const place = (variable + 1) * width;
  for (let l = 0; l < width; l++) {
    whole[place + l] += total[l];
    products[variable][place + l] += total[l];
  }
}

function imputedMean({ standardised, width, columns }: PreparedImputation, variable: number): number {
  const { centre, scale, places } = columns[variable];
  let sum = 0;
  for (let r = 0; r < places.length; r++) sum += centre + scale * standardised[places[r] * width + variable + 1];
  return sum / places.length;
}

/** The whole less the part; element (r, s) of either is the sum of what stands at (r, s) and at (s, r). */
function difference(whole: Float64Array, part: Float64Array, width: number): Float64Array {
  const products = new Float64Array(width * width);
  for (let r = 0; r < width; r++) {
    for (let s = 0; s < r; s++) {
      const [below, above] = [r * width + s, s * width + r];
      const value = whole[below] + whole[above] - part[below] - part[above];
      products[below] = value;
      products[above] = value;
    }
    products[r * width + r] = whole[r * width + r] - part[r * width + r];
  }
  return products;
}
