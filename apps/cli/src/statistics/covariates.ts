import { CommandFailure } from '../command-failure.ts';
import type { DataTable } from './data-table.ts';
import { groupingOf } from './grouping.ts';

export interface Covariate {
  /** The column, with the level for an indicator: 'sex female'; of a product 'months:sex female'. */
  readonly name: string;
  readonly values: Float64Array;
  /** The column, when this is an indicator of one of its levels. */
  readonly factor?: string;
}

export interface CovariateSpec {
  /** Not possible as a covariate of itself. */
  readonly outcome?: string;
  /** Columns, and products of columns as in 'months:sex'. */
  readonly covariates?: readonly string[];
  /** Column -> reference level, for those that are categories. */
  readonly factors?: Readonly<Record<string, string | number>>;
}

/** Columns of the design: numbers as they are, categories as indicators against their reference level, products of both. */
export function covariatesOf(table: DataTable, { outcome, covariates = [], factors = {} }: CovariateSpec): Covariate[] {
  const parts = covariates.map((name) => partsOf(table, name));
  const unused = Object.keys(factors).find((name) => !parts.flat().includes(name));
  if (unused !== undefined) throw new CommandFailure(`factors.${unused}: "${unused}" is not among the covariates`);
  const twice = covariates.find((name, i) => covariates.indexOf(name) < i);
  if (twice !== undefined) throw new CommandFailure(`"${twice}" is named twice in "covariates"`);
  if (outcome !== undefined && parts.flat().includes(outcome))
    throw new CommandFailure(`"${outcome}" is the outcome and cannot explain itself in "covariates"`);
  return parts.flatMap((columns) =>
    columns.map((column) => mainEffect(table, column, factors[column])).reduce(productOf),
  );
}

/** The columns of a product 'a:b', or the one column; a column that is itself called so comes first. */
export function partsOf(table: DataTable, name: string): readonly string[] {
  const parts = name.split(':');
  const isProduct = parts.length > 1 && !table.columns.includes(name) && !parts.includes('');
  return isProduct ? parts : [name];
}

/** @throws CommandFailure if a covariate is a product, whose value at a mean would be ambiguous */
export function refuseProducts(table: DataTable, covariates: readonly string[]): void {
  const product = covariates.find((name) => partsOf(table, name).length > 1);
  if (product !== undefined)
    throw new CommandFailure(`"${product}" is a product of columns; adjusted means are not defined with it`);
}

function mainEffect(table: DataTable, column: string, reference: string | number | undefined): Covariate[] {
  if (reference === undefined) return [{ name: column, values: numbersOrHint(table, column) }];
  const { codes, labels } = groupingOf(table, column, reference);
  if (labels.length === 1) throw new CommandFailure(`column "${column}" has only "${labels[0]}" and explains nothing`);
  return labels.slice(1).map((label, k) => ({
    name: `${column} ${label}`,
    values: indicatorOf(codes, k + 1),
    factor: column,
  }));
}

/** 1 for the rows that have a code, 0 for the others. */
export function indicatorOf(codes: Int32Array, code: number): Float64Array {
  const values = new Float64Array(codes.length);
  for (let i = 0; i < codes.length; i++) if (codes[i] === code) values[i] = 1;
  return values;
}

function productOf(first: readonly Covariate[], second: readonly Covariate[]): Covariate[] {
  return first.flatMap((one) =>
    second.map((other) => ({
      name: `${one.name}:${other.name}`,
      values: one.values.map((value, i) => value * other.values[i]),
    })),
  );
}

function numbersOrHint(table: DataTable, column: string): Float64Array {
  try {
    return table.numbers(column);
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    throw new CommandFailure(`${error.message}; if it is a category, name its reference level in "factors"`);
  }
}

/** Names of indicator and number columns for the line that states the model. */
export function sumOf(names: readonly string[]): string {
  return names.length === 0 ? '1' : names.join(' + ');
}
