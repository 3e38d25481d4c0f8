export type Row = Readonly<Record<string, string>>;

/** One reference answer: what was computed in R, on which rows. */
export interface ReferenceCase {
  readonly id: string;
  /** Relative tolerance; undefined where the answer is qualitative. */
  readonly tolerance: number | undefined;
  /** Rows of the first data file, empty if the data stand in the result. */
  readonly rows: readonly Row[];
  /** Rows of every data file, by its name in the case. */
  readonly files: Readonly<Record<string, readonly Row[]>>;
  // biome-ignore lint/suspicious/noExplicitAny: reference results are loose JSON
  readonly result: any;
}

/** One number of ours beside R's: equal when |actual - expected| <= tolerance max(|expected|, scale). */
export interface Comparison {
  readonly name: string;
  readonly actual: number;
  readonly expected: number;
  /** Standard error for an estimate, 1 for a probability; 0 unless given. */
  readonly scale?: number;
  /** Of this number alone, where R's own answer is rougher than the case. */
  readonly tolerance?: number;
}

export function column(rows: readonly Row[], name: string): number[] {
  return rows.map((row) => Number(row[name]));
}
