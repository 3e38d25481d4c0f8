import { CommandFailure } from '../command-failure.ts';
import type { CellColumn } from './columns/cell-column.ts';

const numberPattern = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

function hintOn(text: string): string {
  if (/^[+-]?\d+,\d+$/.test(text)) return '; decimals are written with a point';
  if (/^(nan|null|none|missing|n\/a|n\.a\.|-|\?|#n\/a)$/i.test(text))
    return '; what is missing is left empty, NA or a point';
  return '';
}

/** The texts of a column, trimmed, in order of appearance, '' for no value, and which of them each row has. */
export interface CodedColumn {
  readonly codes: Int32Array;
  readonly texts: readonly string[];
}

/** Row of the file in which the first row of data stands: the header is row 1. */
const firstRow = 2;

/**
 * Columns of a user's CSV file in memory, those that the spec names; every complaint names the row (the header is row 1) and the
 * column. A text becomes a string when it is asked for.
 */
export class DataTable {
  /** Names of all columns of the file. */
  readonly columns: readonly string[];
  readonly #cells: readonly (CellColumn | undefined)[];
  /** Rows of the file that the table has, from 0. */
  readonly #rows: Int32Array;

  /** @param cells of each column that is kept, in the order of `columns` */
  constructor(columns: readonly string[], cells: readonly (CellColumn | undefined)[], rows: Int32Array) {
    this.columns = columns;
    this.#cells = cells;
    this.#rows = rows;
  }

  get length(): number {
    return this.#rows.length;
  }

  /** Row of the file that row i came from. */
  fileRow(i: number): number {
    return this.#rows[i] + firstRow;
  }

  /** 'row 7' of each row, where rows have no name. */
  rowNames(): string[] {
    return Array.from(this.#rows, (row) => `row ${row + firstRow}`);
  }

  /** Trimmed text of a column; '' where there is no value. */
  labels(column: string): string[] {
    const { codes, texts } = this.coded(column);
    return Array.from(codes, (code) => texts[code]);
  }

  /** Trimmed text of one cell; '' where there is no value. */
  label(i: number, column: string): string {
    return this.#cellsOf(column).textOf(this.#rows[i]);
  }

  coded(column: string): CodedColumn {
    const cells = this.#cellsOf(column);
    const { codes, firsts } = cells.codesOf(this.#rows);
    return { codes, texts: Array.from(firsts, (i) => cells.textOf(this.#rows[i])) };
  }

  /** Codes of the texts of a column by first appearance, and how many there are: for millions of names that nobody prints. */
  codes(column: string): { readonly codes: Int32Array; readonly size: number } {
    const { codes, firsts } = this.#cellsOf(column).codesOf(this.#rows);
    return { codes, size: firsts.length };
  }

  /** Numbers of a column; NaN where there is no value. */
  numbers(column: string): Float64Array {
    return this.#cellsOf(column).numbersOf(this.#rows, (text, i) => this.#numberOf(text, i, column));
  }

  /** Marks with 1 the rows without a value in a column. @returns how many there are */
  markGaps(column: string, marks: Uint8Array): number {
    return this.#cellsOf(column).markGaps(this.#rows, marks);
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
    const { codes, texts } = this.coded(column);
    const known = texts.map((text, code) => {
      if (text === '') return Number.NaN;
      if (yes !== undefined) return Number(text === String(yes));
      if (text === '0' || text === '1') return Number(text);
      throw new CommandFailure(
        `${this.place(codes.indexOf(code), column)}: "${text}" is neither 0 nor 1; name the value that means yes in "${field}"`,
      );
    });
    return Float64Array.from(codes, (code) => known[code]);
  }

  /** Only the rows for which `keep` holds. */
  where(keep: (row: number) => boolean): DataTable {
    const kept = new Int32Array(this.length);
    let size = 0;
    for (let i = 0; i < this.length; i++) if (keep(i)) kept[size++] = this.#rows[i];
    return size === this.length ? this : new DataTable(this.columns, this.#cells, kept.slice(0, size));
  }

  /** 'row 7, column "age"' of row i. */
  place(i: number, column: string): string {
    return `row ${this.fileRow(i)}, column "${column}"`;
  }

  #numberOf(text: string, i: number, column: string): number {
    if (!numberPattern.test(text)) {
      throw new CommandFailure(`${this.place(i, column)}: "${text}" is not a number${hintOn(text)}`);
    }
    const number = Number(text);
    if (Number.isFinite(number)) return number;
    throw new CommandFailure(`${this.place(i, column)}: ${text} is larger than any number that can be computed with`);
  }

  #cellsOf(column: string): CellColumn {
    const index = this.columns.indexOf(column);
    if (index < 0) {
      throw new CommandFailure(
        `there is no column "${column}"; the file has ${this.columns.map((c) => `"${c}"`).join(', ')}`,
      );
    }
    const cells = this.#cells[index];
    if (cells === undefined) throw new Error(`column "${column}" was not kept: the spec does not name it`);
    return cells;
  }
}
