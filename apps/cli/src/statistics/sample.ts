import { CommandFailure } from '../command-failure.ts';
import { partsOf } from './covariates.ts';
import type { DataTable } from './data-table.ts';
import type { Sample } from './method.ts';

/** Rows that have a value in all the columns (and those of products), and how many were lost to which column. */
export function completeRows(
  table: DataTable,
  columns: readonly string[],
): { readonly table: DataTable; readonly sample: Sample } {
  const hasGap = new Uint8Array(table.length);
  const missing = [...new Set(columns.flatMap((name) => partsOf(table, name)))].flatMap((column) => {
    const rows = table.markGaps(column, hasGap);
    return rows === 0 ? [] : [{ column, rows }];
  });
  const complete = table.where((i) => hasGap[i] === 0);
  if (complete.length === 0) {
    throw new CommandFailure(`no row has a value in all of ${columns.map((name) => `"${name}"`).join(', ')}`);
  }
  return { table: complete, sample: { rows: table.length, used: complete.length, missing } };
}

/** Rows of the file that the spec's `where` keeps. */
export function keepWhere(
  table: DataTable,
  where: Readonly<Record<string, string | number | readonly (string | number)[]>> = {},
): DataTable {
  return Object.entries(where).reduce((kept, [column, wanted]) => {
    const values = new Set([wanted].flat().map(String));
    const { codes, texts } = kept.coded(column);
    const isWanted = texts.map((text) => values.has(text));
    const next = kept.where((i) => isWanted[codes[i]]);
    if (next.length === 0) throw new CommandFailure(`no row has ${[...values].join(' or ')} in column "${column}"`);
    return next;
  }, table);
}
