import type { ImputationVariable } from './chained-equations.ts';

/** What every imputation starts from: done once, copied for each. */
export interface PreparedImputation {
  readonly variables: readonly ImputationVariable[];
  readonly rows: number;
  /** Columns with the intercept: variables + 1. */
  readonly width: number;
  /**
   * Row-major; column 0 is 1, column j + 1 is variable j, centred and scaled, 0 in the gaps. Where only normal regressions are drawn
   * it has the rows with a gap alone: of the others the cross-products say everything.
   */
  readonly standardised: Float64Array;
  /** Z'Z of the whole table: the lower triangle, with zeros above, which later changes may fill. */
  readonly whole: Float64Array;
  /** Z'Z over the rows where each variable has a gap, in the same form. */
  readonly products: readonly Float64Array[];
  readonly columns: readonly PreparedColumn[];
  /** The variables with a gap in row i of `standardised` stand from start[i] to start[i + 1]. */
  readonly gaps: { readonly start: Int32Array; readonly variables: Int32Array };
}

export interface PreparedColumn {
  readonly centre: number;
  readonly scale: number;
  /** Rows of the data with a missing value. */
  readonly missing: Int32Array;
  /** The same rows in `standardised`. */
  readonly places: Int32Array;
  /** Standardised observed values, from which a chain starts. */
  readonly observed: Float64Array;
}

/** Centres and scales by observed values, finds the gaps, forms the cross-products. */
export function prepareImputation(variables: readonly ImputationVariable[]): PreparedImputation {
  const rows = variables[0]?.values.length ?? 0;
  const width = variables.length + 1;
  const scaled = variables.map(({ values }) => scaleColumn(values));
  const placeOf = placesOf(variables, scaled, rows);
  const columns = scaled.map((column) => ({ ...column, places: column.missing.map((row) => placeOf[row]) }));
  const tableRows = placeOf.reduce((most, place) => Math.max(most, place + 1), 0);
  const standardised = new Float64Array(tableRows * width);
  const whole = new Float64Array(width * width);
  const row = new Float64Array(width);
  for (let i = 0; i < rows; i++) {
    row[0] = 1;
    for (let j = 0; j < columns.length; j++) {
      const { centre, scale } = columns[j];
      const value = variables[j].values[i];
      row[j + 1] = Number.isNaN(value) ? 0 : (value - centre) / scale;
    }
    addRow(whole, row);
    if (placeOf[i] >= 0) standardised.set(row, placeOf[i] * width);
  }
  const products = columns.map(({ places }) => {
    const own = new Float64Array(width * width);
    const one = new Float64Array(width);
    for (let r = 0; r < places.length; r++) {
      for (let l = 0; l < width; l++) one[l] = standardised[places[r] * width + l];
      addRow(own, one);
    }
    return own;
  });
  return { variables, rows, width, standardised, whole, products, columns, gaps: gapsByRow(columns, tableRows) };
}

function scaleColumn(values: Float64Array): Omit<PreparedColumn, 'places'> {
  let [count, sum] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) continue;
    sum += values[i];
    count++;
  }
  const centre = sum / count;
  let squares = 0;
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i])) squares += (values[i] - centre) ** 2;
  const scale = Math.sqrt(squares / count) || 1;
  const observed = new Float64Array(count);
  const missing = new Int32Array(values.length - count);
  for (let i = 0, o = 0, gap = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) missing[gap++] = i;
    else observed[o++] = (values[i] - centre) / scale;
  }
  return { centre, scale, missing, observed };
}

/** The row of the table that each row of the data gets, or -1. */
function placesOf(
  variables: readonly ImputationVariable[],
  columns: readonly { readonly missing: Int32Array }[],
  rows: number,
): Int32Array {
  const place = new Int32Array(rows).fill(-1);
  const isNormal = variables.every(({ method }) => method === 'normal' || method === 'complete');
  if (!isNormal) return place.map((_, i) => i);
  for (const { missing } of columns) for (let r = 0; r < missing.length; r++) place[missing[r]] = 0;
  for (let i = 0, next = 0; i < rows; i++) if (place[i] === 0) place[i] = next++;
  return place;
}

function gapsByRow(columns: readonly PreparedColumn[], rows: number): PreparedImputation['gaps'] {
  const start = new Int32Array(rows + 1);
  for (const { places } of columns) for (let r = 0; r < places.length; r++) start[places[r] + 1]++;
  for (let i = 0; i < rows; i++) start[i + 1] += start[i];
  const variables = new Int32Array(start[rows]);
  const next = start.slice(0, rows);
  columns.forEach(({ places }, j) => {
    for (let r = 0; r < places.length; r++) variables[next[places[r]]++] = j;
  });
  return { start, variables };
}

/** Adds a row's products to the lower triangle. */
function addRow(products: Float64Array, row: Float64Array): void {
  const width = row.length;
  for (let r = 0; r < width; r++) {
    const factor = row[r];
    if (factor === 0) continue;
    for (let s = 0; s <= r; s++) products[r * width + s] += factor * row[s];
  }
}
