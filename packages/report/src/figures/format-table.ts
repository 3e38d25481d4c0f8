import type { FigureTable } from './figure-model.ts';

/** The table of a figure as CSV (RFC 4180); a missing value is an empty cell. */
export function formatTableCsv({ columns, rows }: FigureTable): string {
  return [columns, ...rows]
    .map((row) => row.map(formatCell).join(','))
    .join('\r\n')
    .concat('\r\n');
}

function formatCell(cell: string | number | null): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
