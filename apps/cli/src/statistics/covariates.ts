import { CommandFailure } from '../command-failure.ts';
import type { DataTable } from './data-table.ts';
import { groupingOf } from './grouping.ts';

export interface Covariate {
  /** The column, with the level for an indicator: 'sex female'. */
  readonly name: string;
  readonly values: Float64Array;
  /** The column, when this is an indicator of one of its levels. */
  readonly factor?: string;
}

export interface CovariateSpec {
  readonly covariates?: readonly string[];
  /** Column -> reference level, for those that are categories. */
  readonly factors?: Readonly<Record<string, string | number>>;
}

/** Columns of the design: numbers as they are, categories as indicators against their reference level. */
export function covariatesOf(table: DataTable, { covariates = [], factors = {} }: CovariateSpec): Covariate[] {
  const unused = Object.keys(factors).find((name) => !covariates.includes(name));
  if (unused !== undefined) throw new CommandFailure(`factors.${unused}: "${unused}" is not among the covariates`);
  return covariates.flatMap((column): Covariate[] => {
    const reference = factors[column];
    if (reference === undefined) return [{ name: column, values: numbersOrHint(table, column) }];
    const { codes, labels } = groupingOf(table, column, reference);
    if (labels.length === 1)
      throw new CommandFailure(`column "${column}" has only "${labels[0]}" and explains nothing`);
    return labels.slice(1).map((label, k) => ({
      name: `${column} ${label}`,
      values: Float64Array.from(codes, (code) => Number(code === k + 1)),
      factor: column,
    }));
  });
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
