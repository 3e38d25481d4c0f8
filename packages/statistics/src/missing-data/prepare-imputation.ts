import type { ImputationVariable } from './chained-equations.ts';

/** What every imputation starts from: done once, copied for each. */
export interface PreparedImputation {
  readonly variables: readonly ImputationVariable[];
  readonly rows: number;
  /** Columns with the intercept: variables + 1. */
  readonly width: number;
  /** Row-major, rows by width; column 0 is 1, column j + 1 is variable j, centred and scaled, 0 in the gaps. */
  readonly standardised: Float64Array;
  /** Z'Z of the whole table: the lower triangle, with zeros above, which later changes may fill. */
  readonly whole: Float64Array;
  /** Z'Z over the rows where each variable has a gap, in the same form. */
  readonly products: readonly Float64Array[];
  readonly columns: readonly PreparedColumn[];
  /** The variables with a gap in row i stand from start[i] to start[i + 1]. */
  readonly gaps: { readonly start: Int32Array; readonly variables: Int32Array };
}

export interface PreparedColumn {
  readonly centre: number;
  readonly scale: number;
  /** Row numbers with a missing value. */
  readonly missing: Int32Array;
  /** Standardised observed values, from which a chain starts. */
  readonly observed: Float64Array;
}

/** Centres and scales by observed values, finds the gaps, forms the cross-products. */
export function prepareImputation(variables: readonly ImputationVariable[]): PreparedImputation {
  const rows = variables[0]?.values.length ?? 0;
  const width = variables.length + 1;
  const standardised = new Float64Array(rows * width);
  for (let i = 0; i < rows; i++) standardised[i * width] = 1;
  const columns = variables.map(({ values }, j) => prepareColumn(values, { standardised, width, at: j + 1 }));
  const whole = new Float64Array(width * width);
  for (let i = 0; i < rows; i++) addRow(whole, standardised, i, width);
  const products = columns.map(({ missing }) => {
    const own = new Float64Array(width * width);
    for (let r = 0; r < missing.length; r++) addRow(own, standardised, missing[r], width);
    return own;
  });
  const gaps = gapsByRow(columns, rows);
  return { variables, rows, width, standardised, whole, products, columns, gaps };
}

function prepareColumn(
  values: Float64Array,
  { standardised, width, at }: { readonly standardised: Float64Array; readonly width: number; readonly at: number },
): PreparedColumn {
  const observed = values.filter((value) => !Number.isNaN(value));
  let sum = 0;
  for (let i = 0; i < observed.length; i++) sum += observed[i];
  const centre = sum / observed.length;
  let squares = 0;
  for (let i = 0; i < observed.length; i++) squares += (observed[i] - centre) ** 2;
  const scale = Math.sqrt(squares / observed.length) || 1;
  for (let i = 0; i < observed.length; i++) observed[i] = (observed[i] - centre) / scale;
  const missing = new Int32Array(values.length - observed.length);
  let gap = 0;
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) missing[gap++] = i;
    else standardised[i * width + at] = (values[i] - centre) / scale;
  }
  return { centre, scale, missing, observed };
}

function gapsByRow(columns: readonly PreparedColumn[], rows: number): PreparedImputation['gaps'] {
  const start = new Int32Array(rows + 1);
  for (const { missing } of columns) for (let r = 0; r < missing.length; r++) start[missing[r] + 1]++;
  for (let i = 0; i < rows; i++) start[i + 1] += start[i];
  const variables = new Int32Array(start[rows]);
  const next = start.slice(0, rows);
  columns.forEach(({ missing }, j) => {
    for (let r = 0; r < missing.length; r++) variables[next[missing[r]]++] = j;
  });
  return { start, variables };
}

/** Adds one row's products to the lower triangle. */
function addRow(products: Float64Array, table: Float64Array, row: number, width: number): void {
  const at = row * width;
  for (let r = 0; r < width; r++) {
    const factor = table[at + r];
    if (factor === 0) continue;
    for (let s = 0; s <= r; s++) products[r * width + s] += factor * table[at + s];
  }
}
