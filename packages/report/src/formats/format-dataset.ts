import type { Dataset } from '@jointwise/definitions';
import { formatCsv } from './format-csv.ts';

/** A dataset as CSV: names in the first line, missing values empty, numbers not rounded. */
export function formatDataset({ columns, rows }: Dataset): string {
  const names = columns.map(({ name }) => name);
  if (rows.length === 0) return `${names.join(',')}\r\n`;
  return formatCsv(rows.map((row) => Object.fromEntries(names.map((name, place) => [name, row[place] ?? null]))));
}
