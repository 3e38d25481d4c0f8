import { type ByteDictionary, noValue } from './byte-dictionary.ts';
import type { CellColumn, ReadNumber, RowCodes } from './cell-column.ts';

/** In the place of decimals: the value is the code of a text. */
export const asText = 255;

/**
 * A column of many different numbers: each with its decimals, from which its text follows. What is not a short decimal, and what
 * is missing, has the code of its text for a value.
 */
export class NumberCells implements CellColumn {
  readonly #values: Float64Array;
  readonly #decimals: Uint8Array;
  readonly #texts: ByteDictionary;

  constructor(values: Float64Array, decimals: Uint8Array, texts: ByteDictionary) {
    this.#values = values;
    this.#decimals = decimals;
    this.#texts = texts;
  }

  markGaps(rows: Int32Array, marks: Uint8Array): number {
    const [values, decimals] = [this.#values, this.#decimals];
    let gaps = 0;
    for (let i = 0; i < rows.length; i++) {
      if (decimals[rows[i]] !== asText || values[rows[i]] !== noValue) continue;
      marks[i] = 1;
      gaps += 1;
    }
    return gaps;
  }

  textOf(row: number): string {
    const value = this.#values[row];
    return this.#decimals[row] === asText ? this.#texts.textOf(value) : value.toFixed(this.#decimals[row]);
  }

  numbersOf(rows: Int32Array, read: ReadNumber): Float64Array {
    const [values, decimals] = [this.#values, this.#decimals];
    const known = new Map<number, number>([[noValue, Number.NaN]]);
    const numbers = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++) {
      const value = values[rows[i]];
      if (decimals[rows[i]] !== asText) {
        numbers[i] = value;
        continue;
      }
      const number = known.get(value) ?? read(this.#texts.textOf(value), i);
      known.set(value, number);
      numbers[i] = number;
    }
    return numbers;
  }

  codesOf(rows: Int32Array): RowCodes {
    const [values, decimals] = [this.#values, this.#decimals];
    const codes = new Int32Array(rows.length);
    const firsts: number[] = [];
    const byDecimals: Map<number, number>[] = [];
    let last = -1;
    for (let i = 0; i < codes.length; i++) {
      const row = rows[i];
      // Rows of one participant mostly follow each other.
      if (last >= 0 && values[last] === values[row] && decimals[last] === decimals[row]) {
        codes[i] = codes[i - 1];
        continue;
      }
      last = row;
      byDecimals[decimals[row]] ??= new Map();
      const known = byDecimals[decimals[row]].get(values[row]);
      codes[i] = known ?? firsts.push(i) - 1;
      if (known === undefined) byDecimals[decimals[row]].set(values[row], codes[i]);
    }
    return { codes, firsts: Int32Array.from(firsts) };
  }
}
