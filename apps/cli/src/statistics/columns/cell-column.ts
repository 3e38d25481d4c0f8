/** Of each row its text as a code; codes go by first appearance. */
export interface RowCodes {
  readonly codes: Int32Array;
  /** Position of the first row that has the code, by code. */
  readonly firsts: Int32Array;
}

/** Takes the place of a text that is no number. */
export type ReadNumber = (text: string, position: number) => number;

/** The cells of a column as they lie in memory. `rows` are rows of the file; the answer goes by position among them. */
export interface CellColumn {
  /** Marks with 1, by position, the rows without a value. @returns how many there are */
  markGaps(rows: Int32Array, marks: Uint8Array): number;
  /** Trimmed; '' where there is no value. */
  textOf(row: number): string;
  /** NaN where there is no value; `read` is asked once for each text that is not a plain decimal. */
  numbersOf(rows: Int32Array, read: ReadNumber): Float64Array;
  codesOf(rows: Int32Array): RowCodes;
}
