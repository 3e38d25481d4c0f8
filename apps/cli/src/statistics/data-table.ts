import { CommandFailure } from '../command-failure.ts';

const numberPattern = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

function hintOn(text: string): string {
  if (/^[+-]?\d+,\d+$/.test(text)) return '; decimals are written with a point';
  if (/^(nan|null|none|missing|n\/a|n\.a\.|-|\?|#n\/a)$/i.test(text))
    return '; what is missing is left empty, NA or a point';
  return '';
}

/** One column: the distinct texts, trimmed, '' for no value, and which of them each row has. */
export interface CodedColumn {
  readonly codes: Int32Array;
  readonly texts: readonly string[];
}

/**
 * A user's CSV file in memory, read by column; every complaint names the row (the header is row 1) and the column. A text that
 * recurs is kept and read as a number once, so that a million participants cost their codes.
 */
export class DataTable {
  readonly columns: readonly string[];
  /** Row of the file that each row came from. */
  readonly fileRows: readonly number[];
  readonly #coded: readonly CodedColumn[];

  constructor(columns: readonly string[], fileRows: readonly number[], coded: readonly CodedColumn[]) {
    this.columns = columns;
    this.fileRows = fileRows;
    this.#coded = coded;
  }

  get length(): number {
    return this.fileRows.length;
  }

  /** Trimmed text of a column; '' where there is no value. */
  labels(column: string): string[] {
    const { codes, texts } = this.#columnOf(column);
    return Array.from(codes, (code) => texts[code] ?? '');
  }

  /** Numbers of a column; NaN where there is no value. */
  numbers(column: string): Float64Array {
    const { codes, texts } = this.#columnOf(column);
    const values = new Float64Array(texts.length);
    const isRead = new Uint8Array(texts.length);
    return Float64Array.from(codes, (code, i) => {
      if (isRead[code] === 0) {
        isRead[code] = 1;
        values[code] = this.#numberOf(texts[code] ?? '', i, column);
      }
      return values[code] ?? Number.NaN;
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
    const kept = Array.from(this.fileRows.keys()).filter(keep);
    if (kept.length === this.length) return this;
    const coded = this.#coded.map(({ codes, texts }) => ({
      texts,
      codes: Int32Array.from(kept, (row) => codes[row] ?? 0),
    }));
    return new DataTable(
      this.columns,
      kept.map((row) => this.fileRows[row] ?? 0),
      coded,
    );
  }

  /** 'row 7, column "age"' of row i. */
  place(i: number, column: string): string {
    return `row ${this.fileRows[i]}, column "${column}"`;
  }

  #numberOf(text: string, i: number, column: string): number {
    if (text === '') return Number.NaN;
    if (!numberPattern.test(text)) {
      throw new CommandFailure(`${this.place(i, column)}: "${text}" is not a number${hintOn(text)}`);
    }
    const number = Number(text);
    if (Number.isFinite(number)) return number;
    throw new CommandFailure(`${this.place(i, column)}: ${text} is larger than any number that can be computed with`);
  }

  #columnOf(column: string): CodedColumn {
    const coded = this.#coded[this.columns.indexOf(column)];
    if (coded !== undefined) return coded;
    throw new CommandFailure(
      `there is no column "${column}"; the file has ${this.columns.map((c) => `"${c}"`).join(', ')}`,
    );
  }
}
