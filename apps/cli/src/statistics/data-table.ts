import { CommandFailure } from '../command-failure.ts';

/** What a cell may hold to say that there is no value. */
const missingMarks: ReadonlySet<string> = new Set(['', 'NA', '.']);
const numberPattern = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** A user's CSV file in memory, read by column; every complaint names the row (the header is row 1) and the column. */
export class DataTable {
  readonly columns: readonly string[];
  /** Row of the file that each row came from. */
  readonly fileRows: readonly number[];
  readonly #cells: readonly (readonly string[])[];

  constructor(
    columns: readonly string[],
    rows: readonly { readonly row: number; readonly cells: readonly string[] }[],
  ) {
    this.columns = columns;
    this.fileRows = rows.map(({ row }) => row);
    this.#cells = rows.map(({ cells }) => cells);
  }

  get length(): number {
    return this.#cells.length;
  }

  /** Trimmed text of a column; '' where there is no value. */
  labels(column: string): string[] {
    const at = this.#place(column);
    return this.#cells.map((cells) => {
      const text = (cells[at] ?? '').trim();
      return missingMarks.has(text) ? '' : text;
    });
  }

  /** Numbers of a column; NaN where there is no value. */
  numbers(column: string): Float64Array {
    return Float64Array.from(this.labels(column), (text, i) => {
      if (text === '') return Number.NaN;
      if (!numberPattern.test(text)) {
        const hint = /^[+-]?\d+,\d+$/.test(text) ? '; decimals are written with a point' : '';
        throw new CommandFailure(`${this.place(i, column)}: "${text}" is not a number${hint}`);
      }
      return Number(text);
    });
  }

  /** Whole numbers from `lowest`, as counts and codes are; -1 stands for no value. */
  wholeNumbers(column: string, lowest: number): Int32Array {
    return Int32Array.from(this.numbers(column), (value, i) => {
      if (Number.isNaN(value)) return -1;
      if (Number.isInteger(value) && value >= lowest) return value;
      throw new CommandFailure(`${this.place(i, column)}: ${value} is not a whole number of ${lowest} or more`);
    });
  }

  /** 0 and 1; another coding needs the value that means yes. */
  flags(column: string, yes: string | number | undefined, field: string): Float64Array {
    return Float64Array.from(this.labels(column), (text, i) => {
      if (text === '') return Number.NaN;
      if (yes !== undefined) return Number(text === String(yes));
      if (text === '0' || text === '1') return Number(text);
      throw new CommandFailure(
        `${this.place(i, column)}: "${text}" is neither 0 nor 1; name the value that means yes in "${field}"`,
      );
    });
  }

  /** Only the rows for which `keep` holds. */
  where(keep: (row: number) => boolean): DataTable {
    const rows = this.#cells.map((cells, i) => ({ row: this.fileRows[i] ?? 0, cells }));
    return new DataTable(
      this.columns,
      rows.filter((_, i) => keep(i)),
    );
  }

  /** 'row 7, column "age"' of row i. */
  place(i: number, column: string): string {
    return `row ${this.fileRows[i]}, column "${column}"`;
  }

  #place(column: string): number {
    const at = this.columns.indexOf(column);
    if (at >= 0) return at;
    throw new CommandFailure(
      `there is no column "${column}"; the file has ${this.columns.map((c) => `"${c}"`).join(', ')}`,
    );
  }
}
