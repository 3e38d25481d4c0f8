import { longestRow, mostColumns, rowTooLong, textAfterQuote, tooManyColumns, unclosedQuote } from './csv-rules.ts';

/** Where the cells of one row lie in the bytes. It is valid until the next row: nothing is copied. */
export interface ScannedRow {
  readonly bytes: Uint8Array;
  /** Cell k lies from `starts[k]` up to and without `ends[k]`, without its quotes. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly cells: number;
  /** Line of the file on which the row starts, 1-based. */
  readonly line: number;
}

const [lineFeed, carriageReturn, quote] = [10, 13, 34];

/**
 * Finds the rows and cells of a delimited file in its UTF-8 bytes, piece by piece, by the same rules as CsvReader and without
 * a string per cell, for those who read millions of rows of numbers. The first row, the header, is a row as any other.
 */
export class CsvScanner {
  readonly #delimiter: number;
  readonly #onRow: (row: ScannedRow) => void;
  readonly #starts = new Int32Array(mostColumns);
  readonly #ends = new Int32Array(mostColumns);
  /** One object for all rows: an object per row would be collected all the time. */
  readonly #row = { bytes: new Uint8Array(0), starts: this.#starts, ends: this.#ends, cells: 0, line: 1 };
  #bytes = this.#row.bytes;
  #length = 0;
  #line = 1;
  /** Line ends inside quotes of the row. */
  #lines = 0;
  /** Cells of the row in which quotes are doubled. */
  #doubled: number[] = [];
  #started = false;

  /** @param delimiter one ASCII character */
  constructor(delimiter: string, onRow: (row: ScannedRow) => void) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#onRow = onRow;
  }

  /** Takes the next piece of the file and hands on the rows that it completes. */
  push(piece: Uint8Array): void {
    if (this.#length + piece.length > this.#bytes.length) {
      const grown = new Uint8Array(2 * (this.#length + piece.length));
      grown.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = grown;
    }
    this.#bytes.set(piece, this.#length);
    this.#length += piece.length;
    // A byte order mark may be cut by the end of the first piece.
    if (!this.#started && this.#length < 3) return;
    this.#read(false);
  }

  /** Says that the file has ended and hands on the last row, if the file did not end with a line end. */
  end(): void {
    this.#read(true);
  }

  #read(isLast: boolean): void {
    let start = this.#started ? 0 : markLength(this.#bytes);
    this.#started = true;
    while (start < this.#length) {
      const next = this.#record(start, isLast);
      if (next < 0) break;
      start = next;
    }
    if (this.#length - start > longestRow && charactersIn(this.#bytes.subarray(start, this.#length)) > longestRow)
      throw rowTooLong(this.#line);
    this.#bytes.copyWithin(0, start, this.#length);
    this.#length -= start;
  }

  /** Hands on the row at `start` and returns where the next one starts, or -1 when its end has not arrived yet. */
  #record(start: number, isLast: boolean): number {
    const [bytes, starts, ends] = [this.#bytes, this.#starts, this.#ends];
    const [length, delimiter] = [this.#length, this.#delimiter];
    this.#lines = 0;
    if (this.#doubled.length > 0) this.#doubled = [];
    let at = start;
    for (let cell = 0; ; cell++) {
      if (cell === mostColumns) throw tooManyColumns(this.#line);
      if (at < length && bytes[at] === quote) {
        const close = this.#closingQuote(cell, at + 1, isLast);
        if (close < 0) return -1;
        starts[cell] = at + 1;
        ends[cell] = close;
        at = close + 1;
      } else {
        starts[cell] = at;
        while (at < length) {
          const code = bytes[at] as number;
          if (code === delimiter || code === lineFeed || code === carriageReturn) break;
          at += 1;
        }
        ends[cell] = at;
      }
      if (at < length && bytes[at] === delimiter) {
        at += 1;
        continue;
      }
      this.#row.cells = cell + 1;
      return this.#rowEnd(at, isLast);
    }
  }

  /** Index of the quote that closes a cell, or -1 when it has not arrived yet. */
  #closingQuote(cell: number, from: number, isLast: boolean): number {
    const [bytes, length] = [this.#bytes, this.#length];
    let at = from;
    let isDoubled = false;
    for (;;) {
      while (at < length && bytes[at] !== quote) at += 1;
      if (at === length) {
        if (isLast) throw unclosedQuote(this.#line + this.#lines);
        return -1;
      }
      if (at + 1 === length && !isLast) return -1;
      if (at + 1 < length && bytes[at + 1] === quote) {
        isDoubled = true;
        at += 2;
        continue;
      }
      if (isDoubled) this.#doubled.push(cell);
      this.#lines += lineEndsIn(bytes, from, at);
      return at;
    }
  }

  /** Takes the row whose last cell ends at `at`; the line feed of a CRLF may be in the next piece. */
  #rowEnd(at: number, isLast: boolean): number {
    const code = this.#bytes[at];
    if (at === this.#length) {
      if (!isLast) return -1;
      this.#take(0);
      return at;
    }
    if (code === lineFeed) {
      this.#take(1);
      return at + 1;
    }
    if (code !== carriageReturn) throw textAfterQuote(this.#line);
    if (at + 1 === this.#length && !isLast) return -1;
    this.#take(1);
    return at + 1 < this.#length && this.#bytes[at + 1] === lineFeed ? at + 2 : at + 1;
  }

  #take(lineEnds: number): void {
    const row = this.#row;
    row.bytes = this.#bytes;
    row.line = this.#line;
    this.#line += this.#lines + lineEnds;
    if (row.cells === 1 && row.starts[0] === row.ends[0]) return;
    for (const cell of this.#doubled) this.#undouble(cell);
    this.#onRow(row);
  }

  /** Writes the cell over itself with one quote for two. */
  #undouble(cell: number): void {
    const [bytes, end] = [this.#bytes, this.#ends[cell] as number];
    let to = this.#starts[cell] as number;
    for (let at = to; at < end; at++) {
      bytes[to++] = bytes[at] as number;
      if (bytes[at] === quote) at += 1;
    }
    this.#ends[cell] = to;
  }
}

function markLength(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/** Characters of UTF-8 text as a string counts them: two beyond the basic plane. */
function charactersIn(bytes: Uint8Array): number {
  let characters = 0;
  for (const byte of bytes) if ((byte & 0xc0) !== 0x80) characters += byte >= 0xf0 ? 2 : 1;
  return characters;
}

function lineEndsIn(bytes: Uint8Array, from: number, to: number): number {
  let found = 0;
  for (let at = from; at < to; at++) {
    if (bytes[at] === lineFeed && (at === from || bytes[at - 1] !== carriageReturn)) found += 1;
    else if (bytes[at] === carriageReturn) found += 1;
  }
  return found;
}
