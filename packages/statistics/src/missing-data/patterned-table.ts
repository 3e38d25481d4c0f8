import { cholesky, choleskySolve } from '../linear-algebra/cholesky.ts';

/** Rows that miss the same columns. */
export interface MissingPattern {
  readonly observed: readonly number[];
  readonly missing: readonly number[];
  readonly rows: Int32Array;
}

/** A table of numbers, centred and scaled by what was observed, with its incomplete rows by pattern. */
export interface PatternedTable {
  readonly rows: number;
  readonly columns: number;
  /** Row-major; NaN in the gaps. */
  readonly values: Float64Array;
  readonly centres: Float64Array;
  readonly scales: Float64Array;
  /** Without the pattern of complete rows. */
  readonly patterns: readonly MissingPattern[];
}

export function patternedTable(columns: readonly Float64Array[]): PatternedTable {
  const p = columns.length;
  const rows = columns[0]?.length ?? 0;
  const values = new Float64Array(rows * p);
  const moments = columns.map(momentsOf);
  const byPattern = new Map<string, number[]>();
  for (let i = 0; i < rows; i++) {
    let key = '';
    for (let j = 0; j < p; j++) {
      values[i * p + j] = (columns[j][i] - moments[j].centre) / moments[j].scale;
      if (Number.isNaN(columns[j][i])) key += `${j} `;
    }
    if (key === '') continue;
    const own = byPattern.get(key);
    if (own === undefined) byPattern.set(key, [i]);
    else own.push(i);
  }
  const all = columns.map((_, j) => j);
  return {
    ...{ rows, columns: p, values },
    centres: Float64Array.from(moments, ({ centre }) => centre),
    scales: Float64Array.from(moments, ({ scale }) => scale),
    patterns: [...byPattern].map(([key, own]) => {
      const missing = key.trim().split(' ').map(Number);
      return { missing, observed: all.filter((j) => !missing.includes(j)), rows: Int32Array.from(own) };
    }),
  };
}

function momentsOf(values: Float64Array) {
  const observed = values.filter((value) => !Number.isNaN(value));
  const centre = observed.reduce((sum, value) => sum + value, 0) / observed.length;
  const squares = observed.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return { centre, scale: Math.sqrt(squares / observed.length) || 1 };
}

/** Regression of the missing columns of a pattern on the observed ones. */
export interface PatternRegression {
  /** missing x observed, row-major. */
  readonly slopes: Float64Array;
  /** Covariance of the missing given the observed, row-major. */
  readonly residual: Float64Array;
}

/** @returns undefined if the observed columns' covariance is singular */
export function regressionOf(
  { observed, missing }: MissingPattern,
  covariance: Float64Array,
  p: number,
): PatternRegression | undefined {
  const [o, m] = [observed.length, missing.length];
  const block = (rows: readonly number[], columns: readonly number[]) =>
    Float64Array.from(rows.flatMap((r) => columns.map((c) => covariance[r * p + c])));
  const slopes = new Float64Array(m * o);
  const residual = block(missing, missing);
  if (o === 0) return { slopes, residual };
  const factor = cholesky(block(observed, observed), o);
  if (factor === undefined) return undefined;
  missing.forEach((r, k) => {
    slopes.set(
      choleskySolve(
        factor,
        observed.map((c) => covariance[r * p + c]),
      ),
      k * o,
    );
  });
  for (let k = 0; k < m; k++) {
    for (let l = 0; l < m; l++) {
      for (let c = 0; c < o; c++) residual[k * m + l] -= slopes[k * o + c] * covariance[observed[c] * p + missing[l]];
    }
  }
  return { slopes, residual };
}

/** Mean of the missing columns of one row into `means`. */
export function conditionalMeans(
  values: Float64Array,
  row: number,
  {
    pattern: { observed, missing },
    slopes,
    mean,
    means,
  }: {
    readonly pattern: MissingPattern;
    readonly slopes: Float64Array;
    readonly mean: Float64Array;
    readonly means: Float64Array;
  },
): void {
  const at = row * mean.length;
  const o = observed.length;
  for (let k = 0; k < missing.length; k++) {
    let value = mean[missing[k]];
    for (let c = 0; c < o; c++) value += slopes[k * o + c] * (values[at + observed[c]] - mean[observed[c]]);
    means[k] = value;
  }
}

/** Draws the gaps of all rows of a pattern. */
export function fillPattern(
  values: Float64Array,
  pattern: MissingPattern,
  {
    mean,
    covariance,
    normal,
  }: { readonly mean: Float64Array; readonly covariance: Float64Array; readonly normal: () => number },
): void {
  const p = mean.length;
  const { missing, rows } = pattern;
  const m = missing.length;
  const regression = regressionOf(pattern, covariance, p);
  if (regression === undefined) return;
  const root = cholesky(regression.residual, m, 0)?.lower ?? new Float64Array(m * m);
  const means = new Float64Array(m);
  const noise = new Float64Array(m);
  for (let r = 0; r < rows.length; r++) {
    conditionalMeans(values, rows[r], { pattern, slopes: regression.slopes, mean, means });
    for (let k = 0; k < m; k++) {
      noise[k] = normal();
      let value = means[k];
      for (let l = 0; l <= k; l++) value += root[k * m + l] * noise[l];
      values[rows[r] * p + missing[k]] = value;
    }
  }
}
