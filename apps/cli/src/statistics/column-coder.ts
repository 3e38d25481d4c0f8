import type { CodedColumn } from './data-table.ts';

/** What a cell may hold to say that there is no value. */
const missingMarks: ReadonlySet<string> = new Set(['', 'NA', '.']);

/** Takes the cells of one column as they are read. */
export class ColumnCoder {
  readonly #codeOf = new Map<string, number>();
  readonly #texts: string[] = [];
  #codes = new Int32Array(1024);
  #length = 0;

  add(cell: string): void {
    if (this.#length === this.#codes.length) {
      const grown = new Int32Array(2 * this.#length);
      grown.set(this.#codes);
      this.#codes = grown;
    }
    let code = this.#codeOf.get(cell);
    if (code === undefined) {
      code = this.#texts.length;
      const text = cell.trim();
      this.#texts.push(missingMarks.has(text) ? '' : text);
      this.#codeOf.set(cell, code);
    }
    this.#codes[this.#length++] = code;
  }

  finish(): CodedColumn {
    return { codes: this.#codes.slice(0, this.#length), texts: this.#texts };
  }
}
