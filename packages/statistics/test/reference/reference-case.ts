/** One answer of R: see the README beside the shared reference files. */
export interface ReferenceCase {
  readonly id: string;
  readonly status: 'ok' | 'error';
  readonly error?: string;
  /** Relative tolerance; null where the answer is qualitative. */
  readonly rel_tol: number | null;
  /** Names of the CSV files. */
  readonly data?: readonly string[];
  /** Numbers at 17 digits; 'NaN', 'Inf', '-Inf' as text, NA as null, matrices as {rows, cols, values}. */
  // biome-ignore lint/suspicious/noExplicitAny: every case has its own shape
  readonly result: any;
}

/** Columns of a CSV file as text; an empty cell and NA are ''. */
export type CsvColumns = Readonly<Record<string, readonly string[]>>;

export interface ComparisonOptions {
  /** Standard error for an estimate, 1 for a probability; 0 unless given. */
  readonly scale?: number;
  /** Of this number alone, where R's own answer is rougher than the case. */
  readonly tolerance?: number;
}

export interface Comparison {
  /** Demands |actual - expected| <= tolerance max(|expected|, scale). */
  number(label: string, actual: number, expected: unknown, options?: ComparisonOptions): void;
  /** Demands something that is not a number, such as a refusal. */
  that(label: string, holds: boolean): void;
}

export type Adapter = (reference: ReferenceCase, compare: Comparison, read: (file: string) => CsvColumns) => void;

/** Case id -> how to run it. */
export type Adapters = Readonly<Record<string, Adapter>>;

/** R's text for a number: 'Inf', '-Inf', 'NaN', null. */
export function referenceNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  if (value === 'Inf') return Number.POSITIVE_INFINITY;
  return value === '-Inf' ? Number.NEGATIVE_INFINITY : Number.NaN;
}
