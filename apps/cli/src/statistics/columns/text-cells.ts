import { type ByteDictionary, noValue } from './byte-dictionary.ts';
import type { CellColumn, ReadNumber, RowCodes } from './cell-column.ts';

/** A column whose texts recur: of each row the code of its text. */
export class TextCells implements CellColumn {
  readonly #codes: Uint16Array | Int32Array;
  readonly #dictionary: ByteDictionary;

  constructor(codes: Uint16Array | Int32Array, dictionary: ByteDictionary) {
    this.#codes = codes;
    this.#dictionary = dictionary;
  }

  markGaps(rows: Int32Array, marks: Uint8Array): number {
    const cells = this.#codes;
    let gaps = 0;
    for (let i = 0; i < rows.length; i++) {
      if (cells[rows[i]] !== noValue) continue;
      marks[i] = 1;
      gaps += 1;
    }
    return gaps;
  }

  textOf(row: number): string {
    return this.#dictionary.textOf(this.#codes[row]);
  }

  numbersOf(rows: Int32Array, read: ReadNumber): Float64Array {
    const cells = this.#codes;
    const known = new Float64Array(this.#dictionary.size).fill(Number.NaN);
    const isRead = new Uint8Array(known.length);
    isRead[noValue] = 1;
    const numbers = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++) {
      const code = cells[rows[i]];
      if (isRead[code] === 0) {
        isRead[code] = 1;
        known[code] = read(this.#dictionary.textOf(code), i);
      }
      numbers[i] = known[code];
    }
    return numbers;
  }

  codesOf(rows: Int32Array): RowCodes {
    const cells = this.#codes;
    const own = new Int32Array(this.#dictionary.size).fill(-1);
    const codes = new Int32Array(rows.length);
    const firsts: number[] = [];
    for (let i = 0; i < codes.length; i++) {
      const cell = cells[rows[i]];
      let code = own[cell];
      if (code < 0) {
        code = firsts.push(i) - 1;
        own[cell] = code;
      }
      codes[i] = code;
    }
    return { codes, firsts: Int32Array.from(firsts) };
  }
}
