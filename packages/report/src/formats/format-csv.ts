/** One row of a CSV file: column names and their values; null is an empty cell. */
export type CsvRecord = Readonly<Record<string, string | number | null>>;

/** Rows as CSV (RFC 4180). Text that a spreadsheet would run as a formula is preceded by an apostrophe. */
export function formatCsv(records: readonly CsvRecord[]): string {
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const lines = records.map((record) => columns.map((column) => cell(record[column] ?? null)).join(','));
  return `${[columns.map(cell).join(','), ...lines].join('\r\n')}\r\n`;
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
