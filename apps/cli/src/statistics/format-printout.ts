import type { ColumnKind, MethodResult, PrintedTable, StatisticsMethod } from './method.ts';

/** A result as a statistician's printout: model, sample, choices, tables, notes. */
export function formatPrintout({ title }: StatisticsMethod, result: MethodResult): string {
  const { model, sample, choices, tables, notes = [] } = result;
  const head = [title, '', `Model:    ${model}`];
  if (sample !== undefined) {
    const { rows, used, missing } = sample;
    head.push(`Rows:     ${used} used of ${rows}`);
    for (const { column, rows: lost } of missing)
      head.push(`Missing:  "${column}" in ${lost} row${lost === 1 ? '' : 's'}`);
  }
  for (const choice of choices) head.push(`Choice:   ${choice}`);
  const body = tables.flatMap((table) => ['', ...formatTable(table)]);
  const tail = notes.length === 0 ? [] : ['', ...notes.map((note) => `Note: ${note}`)];
  return [...head, ...body, ...tail].join('\n');
}

function formatTable({ title, columns, rows }: PrintedTable): string[] {
  const texts = columns.map(([label, kind], c) => [
    label,
    ...formatColumn(
      rows.map((row) => row[c]),
      kind,
    ),
  ]);
  const widths = texts.map((cells) => Math.max(...cells.map((cell) => cell.length)));
  const line = (r: number) =>
    texts
      .map((cells, c) => {
        const cell = cells[r] ?? '';
        return columns[c]?.[1] === 'text' ? cell.padEnd(widths[c] ?? 0) : cell.padStart(widths[c] ?? 0);
      })
      .join('  ')
      .trimEnd();
  return [title, ...Array.from({ length: rows.length + 1 }, (_, r) => `  ${line(r)}`)];
}

/** One column with one number of decimals, so that points stand below each other. */
function formatColumn(cells: readonly (string | number | undefined)[], kind: ColumnKind): string[] {
  const numbers = cells.filter((cell): cell is number => typeof cell === 'number' && Number.isFinite(cell));
  const decimals = kind === 'count' ? 0 : decimalsOf(numbers);
  return cells.map((cell) => {
    if (cell === undefined || typeof cell === 'string') return cell ?? '';
    if (cell === Number.POSITIVE_INFINITY) return 'infinite';
    if (!Number.isFinite(cell)) return '';
    if (kind === 'p') return cell < 0.0001 ? '< 0.0001' : cell.toFixed(4);
    const size = Math.abs(cell);
    return size >= roundingError && (size < 1e-4 || size >= 1e9) ? cell.toExponential(3) : cell.toFixed(decimals);
  });
}

/** Below this a number is what arithmetic left of 0. */
const roundingError = 1e-12;

/** None for whole numbers; otherwise four or five significant digits of the smallest, at most six decimals. */
function decimalsOf(numbers: readonly number[]): number {
  if (numbers.every((value) => Math.abs(value - Math.round(value)) < 1e-9)) return 0;
  const sizes = numbers
    .filter((value) => Math.abs(value) >= 1e-4)
    .map((value) => Math.floor(Math.log10(Math.abs(value))));
  return Math.max(0, Math.min(6, 4 - Math.min(...sizes, 4)));
}
