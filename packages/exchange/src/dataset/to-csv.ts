import type { Dataset, DatasetValue } from '@jointwise/definitions';

/** A dataset as CSV (RFC 4180): names in the first line, missing values empty, numbers not rounded. */
export function toCsv({ columns, rows }: Dataset): string {
  const lines = [columns.map(({ name }) => name), ...rows];
  return lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

function cell(value: DatasetValue): string {
  if (value === null) return '';
  const text = String(value);
  // A spreadsheet would run a text that begins like a formula.
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
