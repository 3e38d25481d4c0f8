import {
  headerOf,
  longestRow,
  mostColumns,
  rowTooLong,
  textAfterQuote,
  tooManyColumns,
  unclosedQuote,
} from './csv-rules.ts';

/** One row of a delimited file. */
export interface CsvRow {
  /** 1 for the first row after the header, counting rows and not lines. */
  readonly row: number;
  /** Line of the file on which the row starts, 1-based. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads a delimited file piece by piece: quotes may hold delimiters, doubled quotes and line ends; lines end with LF,
 * CRLF or CR; a byte order mark at the start is dropped; empty lines are skipped. Memory is one row.
 *
 * Source: RFC 4180; the cases of csv-spectrum.
 */
export class CsvReader {
  readonly #delimiter: string;
  readonly #delimiterCode: number;
  #header: readonly string[] | undefined;
  #row = 0;
  #line = 1;
  #rowLine = 1;
  #rest = '';
  #started = false;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
    this.#delimiterCode = delimiter.charCodeAt(0);
  }

  /** Column names, once the first row has been read. */
  get header(): readonly string[] | undefined {
    return this.#header;
  }

  /** Takes the next piece of text and returns the rows that it completes. */
  push(text: string): CsvRow[] {
    const piece = this.#started ? text : text.replace(/^\uFEFF/, '');
    if (text.length > 0) this.#started = true;
    return this.#read(this.#rest + piece, false);
  }

  /** Says that the file has ended and returns the last row, if the file did not end with a line end. */
  end(): CsvRow[] {
    return this.#read(this.#rest, true);
  }

  #read(text: string, isLast: boolean): CsvRow[] {
    const rows: CsvRow[] = [];
    let start = 0;
    while (start < text.length) {
      const record = this.#record(text, start, isLast);
      if (record === undefined) break;
      start = record.next;
      this.#take(record.cells, rows);
    }
    this.#rest = text.slice(start);
    return rows;
  }

  #take(cells: readonly string[], rows: CsvRow[]): void {
    const line = this.#rowLine;
    this.#rowLine = this.#line;
    if (cells.length === 1 && cells[0] === '') return;
    if (this.#header === undefined) {
      this.#header = headerOf(cells, line);
      return;
    }
    this.#row += 1;
    rows.push({ row: this.#row, line, cells });
  }

  /** One record from `start`, or undefined when its end has not arrived yet. */
  #record(text: string, start: number, isLast: boolean): { cells: string[]; next: number } | undefined {
    const cells: string[] = [];
    let lines = 0;
    let at = start;
    for (;;) {
      const cell = text[at] === '"' ? this.#quoted(text, at, isLast, lines) : this.#plain(text, at);
      if (cell === undefined) return this.#notYet(text, start);
      cells.push(cell.value);
      if (cells.length > mostColumns) throw tooManyColumns(this.#line);
      lines += cell.lines;
      const end = this.#afterCell(text, cell.next, isLast);
      if (end === undefined) return this.#notYet(text, start);
      at = end.next;
      if (end.kind === 'cell') continue;
      this.#line += lines + end.lines;
      return { cells, next: at };
    }
  }

  #afterCell(
    text: string,
    at: number,
    isLast: boolean,
  ): { kind: 'cell' | 'row'; next: number; lines: number } | undefined {
    const char = text[at];
    if (char === this.#delimiter) return { kind: 'cell', next: at + 1, lines: 0 };
    if (char === '\n') return { kind: 'row', next: at + 1, lines: 1 };
    if (char === '\r') {
      // The line feed of a CRLF may be in the next piece.
      if (at + 1 === text.length && !isLast) return undefined;
      return { kind: 'row', next: text[at + 1] === '\n' ? at + 2 : at + 1, lines: 1 };
    }
    if (char === undefined) return isLast ? { kind: 'row', next: at, lines: 0 } : undefined;
    throw textAfterQuote(this.#line);
  }

  #plain(text: string, start: number): { value: string; next: number; lines: number } {
    let at = start;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === this.#delimiterCode || code === 10 || code === 13) break;
    }
    return { value: text.slice(start, at), next: at, lines: 0 };
  }

  #quoted(
    text: string,
    start: number,
    isLast: boolean,
    linesBefore: number,
  ): { value: string; next: number; lines: number } | undefined {
    let from = start + 1;
    let value = '';
    for (;;) {
      const quote = text.indexOf('"', from);
      if (quote < 0) {
        if (!isLast) return undefined;
        throw unclosedQuote(this.#line + linesBefore);
      }
      value += text.slice(from, quote);
      if (text[quote + 1] === undefined && !isLast) return undefined;
      if (text[quote + 1] !== '"') return { value, next: quote + 1, lines: countLines(value) };
      value += '"';
      from = quote + 2;
    }
  }

  /** The rest of the row has not arrived yet. */
  #notYet(text: string, start: number): undefined {
    if (text.length - start > longestRow) throw rowTooLong(this.#line);
    return undefined;
  }
}

function countLines(value: string): number {
  return value.match(/\r\n|\n|\r/g)?.length ?? 0;
}
