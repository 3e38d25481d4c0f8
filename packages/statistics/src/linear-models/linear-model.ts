import { fUpper } from '../distributions/f.ts';
import { studentTQuantile, studentTTwoSided } from '../distributions/student-t.ts';
import { type Estimation, InvalidInputError } from '../estimation.ts';
import { bilinear } from '../linear-algebra/dense.ts';
import { type LeastSquares, leastSquares } from '../linear-algebra/least-squares.ts';

export interface LinearColumn {
  readonly name: string;
  /** One value per row. */
  readonly values: ArrayLike<number>;
}

export interface LinearModelEstimate {
  readonly estimate: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  readonly statistic: number;
  /** Two-sided. */
  readonly pValue: number;
  readonly interval: readonly [lower: number, upper: number];
}

export interface SequentialTest {
  readonly name: string;
  readonly degreesOfFreedom: number;
  readonly sumOfSquares: number;
  readonly f: number;
  readonly pValue: number;
}

export interface LinearModelFit {
  readonly coefficients: readonly (LinearModelEstimate & { readonly name: string })[];
  /** Columns that are combinations of earlier ones, left out. */
  readonly aliased: readonly string[];
  /** Covariance of the coefficients by the classical formula, row-major. */
  readonly covariance: Float64Array;
  /** HC3 (or the one asked for) standard errors, in the order of the coefficients; undefined if a leverage is 1 and none was asked for. */
  readonly robustStandardErrors: Float64Array | undefined;
  /** Places, in the order given, of the columns that have a coefficient. */
  readonly kept: readonly number[];
  readonly residualStandardDeviation: number;
  readonly residualDegreesOfFreedom: number;
  readonly rSquared: number;
  /** Type I sums of squares, one line per term in the order given; the intercept has none. */
  readonly sequential: readonly SequentialTest[];
  readonly observations: number;
  readonly confidenceLevel: number;
}

export interface LinearModelOptions {
  readonly confidenceLevel?: number;
  readonly robust?: 'HC0' | 'HC1' | 'HC2' | 'HC3';
  /** Groups of columns, by place, tested together in the sequential table: a factor with its indicators. */
  readonly terms?: readonly { readonly name: string; readonly columns: readonly number[] }[];
}

/**
 * Linear regression by least squares; with a baseline covariate and indicators of the arms it is the analysis of covariance.
 *
 * Model: y = X beta + e, Var(e) = s2.
 *
 *   beta = (X'X)^-1 X'y by Householder QR,  s2 = |y - X beta|^2 / (n - p),  t on n - p degrees of freedom
 *   HC3: (X'X)^-1 (sum x_i x_i' e_i^2 / (1 - h_i)^2) (X'X)^-1;  HC2 with 1 - h_i, HC1 with n / (n - p), HC0 without factor
 *
 * Choices: columns in order, a dependent one is dropped (R's lm). A row with leverage 1 (alone in its category) makes HC2 and HC3
 * undefined: not estimable where one of them was asked for, otherwise there are no robust standard errors.
 *
 * Source: MacKinnon JG, White H. J Econom 1985;29:305-325. Checked against: shared case ancova_anorexia (lm, emmeans, sandwich).
 *
 * @param outcome one value per row, finite
 * @param columns the intercept is a column of ones
 */
export function linearModel(
  outcome: ArrayLike<number>,
  columns: readonly LinearColumn[],
  options: LinearModelOptions = {},
): Estimation<LinearModelFit> {
  const { confidenceLevel = 0.95, robust = 'HC3' } = options;
  checkInput(outcome, columns, confidenceLevel);
  const n = outcome.length;
  if (n === 0) return { status: 'not-estimable', reason: 'no-observations' };
  const y = Float64Array.from(outcome);
  const design = columns.map(({ values }) => Float64Array.from(values));
  const solved = leastSquares(design, y);
  const p = solved.kept.length;
  const df = n - p;
  if (df < 1) return { status: 'not-estimable', reason: 'fewer-observations-than-coefficients' };
  const s2 = solved.residualSumOfSquares / df;
  const total = totalSquares(y, solved, design);
  if (!(s2 > 1e-28 * total)) return { status: 'not-estimable', reason: 'no-residual-variation' };
  const covariance = solved.inverse.map((value) => value * s2);
  const robustStandardErrors = sandwichErrors(y, design, { solved, robust, df });
  if (robustStandardErrors === undefined && options.robust !== undefined)
    return { status: 'not-estimable', reason: 'leverage-one' };
  const coefficients = solved.kept.map((j, index) => {
    const contrast = new Float64Array(p);
    contrast[index] = 1;
    const beta = Float64Array.from(solved.kept, (k) => solved.coefficients[k]);
    return { name: columns[j].name, ...estimateOf(contrast, { beta, covariance, df, confidenceLevel }) };
  });
  return {
    status: 'estimated',
    fit: {
      coefficients,
      aliased: columns.flatMap(({ name }, j) => (solved.kept.includes(j) ? [] : [name])),
      covariance,
      robustStandardErrors,
      kept: solved.kept,
      residualStandardDeviation: Math.sqrt(s2),
      residualDegreesOfFreedom: df,
      rSquared: 1 - solved.residualSumOfSquares / total,
      sequential: sequentialTests(columns, { solved, s2, df, terms: options.terms }),
      observations: n,
      confidenceLevel,
    },
  };
}

/** A linear combination of the coefficients, by name; an adjusted mean names every coefficient with its value. */
export function linearContrast(fit: LinearModelFit, weights: Readonly<Record<string, number>>): LinearModelEstimate {
  const contrast = new Float64Array(fit.coefficients.length);
  for (const [name, weight] of Object.entries(weights)) {
    const index = fit.coefficients.findIndex((coefficient) => coefficient.name === name);
    if (index < 0) throw new InvalidInputError('weights', `${name} is not an estimated coefficient of this fit`);
    contrast[index] = weight;
  }
  if (contrast.every((weight) => weight === 0)) throw new InvalidInputError('weights', 'all weights are zero');
  return linearCombination(fit, contrast);
}

/** A linear combination of the coefficients, one weight for each in their order. */
export function linearCombination(fit: LinearModelFit, contrast: Float64Array): LinearModelEstimate {
  const beta = Float64Array.from(fit.coefficients, ({ estimate }) => estimate);
  const { covariance, residualDegreesOfFreedom: df, confidenceLevel } = fit;
  return estimateOf(contrast, { beta, covariance, df, confidenceLevel });
}

function estimateOf(
  contrast: Float64Array,
  {
    beta,
    covariance,
    df,
    confidenceLevel,
  }: {
    readonly beta: Float64Array;
    readonly covariance: Float64Array;
    readonly df: number;
    readonly confidenceLevel: number;
  },
): LinearModelEstimate {
  const estimate = contrast.reduce((sum, weight, k) => sum + weight * beta[k], 0);
  const standardError = Math.sqrt(bilinear(contrast, covariance, contrast));
  const statistic = estimate / standardError;
  const half = studentTQuantile((1 + confidenceLevel) / 2, df) * standardError;
  const interval = [estimate - half, estimate + half] as const;
  return {
    estimate,
    standardError,
    degreesOfFreedom: df,
    statistic,
    pValue: studentTTwoSided(statistic, df),
    interval,
  };
}

function hasIntercept(solved: LeastSquares, design: readonly Float64Array[]): boolean {
  return solved.kept.length > 0 && design[solved.kept[0]].every((value) => value === design[solved.kept[0]][0]);
}

/** About the mean if the first column is constant, about zero otherwise (R's lm). */
function totalSquares(y: Float64Array, solved: LeastSquares, design: readonly Float64Array[]): number {
  const mean = hasIntercept(solved, design) ? y.reduce((sum, value) => sum + value, 0) / y.length : 0;
  return y.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

function sandwichErrors(
  y: Float64Array,
  design: readonly Float64Array[],
  { solved, robust, df }: { readonly solved: LeastSquares; readonly robust: string; readonly df: number },
): Float64Array | undefined {
  const { kept, coefficients, inverse } = solved;
  const p = kept.length;
  const variances = new Float64Array(p);
  const row = new Float64Array(p);
  for (let i = 0; i < y.length; i++) {
    let residual = y[i];
    for (let k = 0; k < p; k++) {
      row[k] = design[kept[k]][i];
      residual -= row[k] * coefficients[kept[k]];
    }
    const projected = row.map((_, k) => {
      let sum = 0;
      for (let l = 0; l < p; l++) sum += inverse[k * p + l] * row[l];
      return sum;
    });
    const rest = 1 - row.reduce((sum, value, k) => sum + value * projected[k], 0);
    if ((robust === 'HC2' || robust === 'HC3') && rest < 1e-10) return undefined;
    const factor =
      robust === 'HC3' ? 1 / rest ** 2 : robust === 'HC2' ? 1 / rest : robust === 'HC1' ? y.length / df : 1;
    for (let k = 0; k < p; k++) variances[k] += factor * (residual * projected[k]) ** 2;
  }
  return variances.map(Math.sqrt);
}

function sequentialTests(
  columns: readonly LinearColumn[],
  {
    solved,
    s2,
    df,
    terms,
  }: {
    readonly solved: LeastSquares;
    readonly s2: number;
    readonly df: number;
    readonly terms: LinearModelOptions['terms'];
  },
): SequentialTest[] {
  const isConstant = ({ values }: LinearColumn) => Array.prototype.every.call(values, (v: number) => v === values[0]);
  const own = columns.flatMap((column, j) => (isConstant(column) ? [] : [{ name: column.name, columns: [j] }]));
  return (terms ?? own).flatMap(({ name, columns: names }) => {
    const places = solved.kept.flatMap((j, index) => (names.includes(j) ? [index] : []));
    if (places.length === 0) return [];
    const sumOfSquares = places.reduce((sum, index) => sum + solved.effects[index] ** 2, 0);
    const f = sumOfSquares / places.length / s2;
    const pValue = fUpper(f, places.length, df);
    return [{ name, degreesOfFreedom: places.length, sumOfSquares, f, pValue }];
  });
}

function checkInput(outcome: ArrayLike<number>, columns: readonly LinearColumn[], confidenceLevel: number): void {
  if (columns.length === 0) throw new InvalidInputError('columns', 'at least one column is needed');
  if (!(confidenceLevel > 0 && confidenceLevel < 1)) {
    throw new InvalidInputError('confidenceLevel', `must be between 0 and 1, not ${confidenceLevel}`);
  }
  for (const { name, values } of [...columns, { name: 'outcome', values: outcome }]) {
    if (values.length !== outcome.length) {
      throw new InvalidInputError('columns', `${name} has ${values.length} values for ${outcome.length} rows`);
    }
    for (let i = 0; i < values.length; i++) {
      if (!Number.isFinite(values[i])) throw new InvalidInputError(name, `${name} is missing in row ${i}`);
    }
  }
}
