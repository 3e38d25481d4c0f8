import { ByteDictionary, grown } from './byte-dictionary.ts';
import type { CellColumn } from './cell-column.ts';
import { asText, NumberCells } from './number-cells.ts';
import { notShort, ShortDecimal } from './short-decimal.ts';
import { TextCells } from './text-cells.ts';

/** Codes of so many texts are two bytes a row. */
const fewTexts = 65_536;

/**
 * Takes the cells of one column as they are read. It codes texts until there are more than two bytes can count; if all of them
 * have been plain numbers, it goes on with numbers, whose texts need not be kept.
 */
export class ColumnReader {
  readonly #decimal = new ShortDecimal();
  #dictionary = new ByteDictionary();
  #length = 0;
  #codes: Uint16Array | Int32Array = new Uint16Array(1024);
  #numbers: { values: Float64Array; decimals: Uint8Array } | undefined;

  /** The cell from `from` up to and without `to`. */
  add(bytes: Uint8Array, from: number, to: number): void {
    let start = from;
    let end = to;
    while (start < end && isBlank(bytes[start])) start += 1;
    while (end > start && isBlank(bytes[end - 1])) end -= 1;
    if (this.#numbers === undefined) this.#addText(bytes, start, end);
    else this.#addNumber(this.#numbers, bytes, start, end);
    this.#length += 1;
  }

  finish(): CellColumn {
    const { values, decimals } = this.#numbers ?? {};
    return values === undefined || decimals === undefined
      ? new TextCells(this.#codes.slice(0, this.#length), this.#dictionary)
      : new NumberCells(values.slice(0, this.#length), decimals.slice(0, this.#length), this.#dictionary);
  }

  #addText(bytes: Uint8Array, from: number, to: number): void {
    const code = this.#dictionary.codeOf(bytes, from, to);
    if (this.#length === this.#codes.length) this.#codes = grown(this.#codes, 0);
    if (code === fewTexts && this.#codes instanceof Uint16Array) {
      this.#codes = Int32Array.from(this.#codes);
      this.#codes[this.#length] = code;
      this.#becomeNumbers();
      return;
    }
    this.#codes[this.#length] = code;
  }

  #addNumber(
    numbers: { values: Float64Array; decimals: Uint8Array },
    bytes: Uint8Array,
    from: number,
    to: number,
  ): void {
    if (this.#length === numbers.values.length) {
      numbers.values = grown(numbers.values, 0);
      numbers.decimals = grown(numbers.decimals, 0);
    }
    const decimals = this.#decimal.read(bytes, from, to);
    numbers.decimals[this.#length] = decimals === notShort ? asText : decimals;
    numbers.values[this.#length] =
      decimals === notShort ? this.#dictionary.codeOf(bytes, from, to) : this.#decimal.value;
  }

  /** Turns the codes so far, and that of the row being added, into numbers if all their texts are. */
  #becomeNumbers(): void {
    const { size } = this.#dictionary;
    const [known, places] = [new Float64Array(size), new Uint8Array(size).fill(asText)];
    for (let code = 1; code < size; code++) {
      const [bytes, from, to] = this.#dictionary.placeOf(code);
      const decimals = this.#decimal.read(bytes, from, to);
      if (decimals === notShort) return;
      known[code] = this.#decimal.value;
      places[code] = decimals;
    }
    const [values, decimals] = [new Float64Array(this.#codes.length), new Uint8Array(this.#codes.length)];
    for (let row = 0; row <= this.#length; row++) {
      values[row] = known[this.#codes[row]];
      decimals[row] = places[this.#codes[row]];
    }
    this.#numbers = { values, decimals };
    this.#dictionary = new ByteDictionary();
    this.#codes = new Uint16Array(0);
  }
}

function isBlank(byte: number): boolean {
  return byte === 32 || (byte >= 9 && byte <= 13);
}
