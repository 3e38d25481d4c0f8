import type { CsvRow } from '../csv/csv-reader.ts';
import type { ColumnMeaning } from './evidence-columns.ts';
import type { EvidencePlace, EvidenceProblem } from './imported-evidence.ts';

/** Ways in which files write that there is no value. */
const absent = new Set(['', 'na', 'n/a', 'nan', '.', '-', 'null', 'nr']);

/** Reads the cells of one row by meaning, and notes what cannot be read. */
export class RowReader {
  readonly #header: readonly string[];
  readonly #columns: ReadonlyMap<ColumnMeaning, number>;
  readonly #row: CsvRow;
  readonly #decimalComma: boolean;
  readonly problems: EvidenceProblem[] = [];

  constructor(
    row: CsvRow,
    {
      header,
      columns,
      decimalComma,
    }: {
      readonly header: readonly string[];
      readonly columns: ReadonlyMap<ColumnMeaning, number>;
      readonly decimalComma: boolean;
    },
  ) {
    this.#row = row;
    this.#header = header;
    this.#columns = columns;
    this.#decimalComma = decimalComma;
  }

  get row(): number {
    return this.#row.row;
  }

  /** The same row with other columns, for a file whose columns repeat by endpoint. */
  with(columns: ReadonlyMap<ColumnMeaning, number>): RowReader {
    const merged = new Map([...this.#columns, ...columns]);
    return new RowReader(this.#row, { header: this.#header, columns: merged, decimalComma: this.#decimalComma });
  }

  has(meaning: ColumnMeaning): boolean {
    return this.#columns.has(meaning);
  }

  text(meaning: ColumnMeaning): string | undefined {
    const value = this.#cell(meaning)?.trim();
    return value === undefined || absent.has(value.toLowerCase()) ? undefined : value;
  }

  number(meaning: ColumnMeaning): number | undefined {
    const text = this.text(meaning);
    if (text === undefined) return undefined;
    const plain = this.#decimalComma ? text.replace(',', '.') : text;
    const value = /^[-+−]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain) ? Number(plain.replace('−', '-')) : Number.NaN;
    if (Number.isFinite(value)) return value;
    this.refuse(meaning, 'not-a-number', `${text} is not a number; it is left out`);
    return undefined;
  }

  /** One of some words, whatever its case. */
  word<Word extends string>(meaning: ColumnMeaning, words: Readonly<Record<string, Word>>): Word | undefined {
    const text = this.text(meaning);
    if (text === undefined) return undefined;
    const word = words[text.toLowerCase()];
    if (word === undefined) this.refuse(meaning, 'unknown-word', `${text} is none of ${Object.keys(words).join(', ')}`);
    return word;
  }

  place(meaning: ColumnMeaning): EvidencePlace | undefined {
    const at = this.#columns.get(meaning);
    return at === undefined
      ? undefined
      : { row: this.#row.row, column: this.#header[at] ?? '', value: this.#row.cells[at] ?? '' };
  }

  refuse(meaning: ColumnMeaning, rule: EvidenceProblem['rule'], detail: string): void {
    const place = this.place(meaning) ?? { row: this.#row.row, column: meaning, value: '' };
    this.problems.push({ ...place, rule, detail: `Row ${place.row}, ${place.column}: ${detail}.` });
  }

  #cell(meaning: ColumnMeaning): string | undefined {
    const at = this.#columns.get(meaning);
    return at === undefined ? undefined : this.#row.cells[at];
  }
}
