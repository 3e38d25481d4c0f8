import type { JsonSchema } from '@jointwise/exchange';
import type { FigureModel } from '@jointwise/report';
import type { Estimation } from '@jointwise/statistics';
import type { DataTable } from './data-table.ts';

/** How a number is written: `p` with a floor, `count` as it is, others with five significant digits. */
export type ColumnKind = 'text' | 'count' | 'number' | 'p';

export interface PrintedTable {
  readonly title: string;
  readonly columns: readonly (readonly [label: string, kind: ColumnKind])[];
  /** A cell that does not exist is undefined and stays empty. */
  readonly rows: readonly (readonly (string | number | undefined)[])[];
}

export interface MissingCount {
  readonly column: string;
  readonly rows: number;
}

export interface Sample {
  /** Rows of the file after `where`, and those that entered the analysis. */
  readonly rows: number;
  readonly used: number;
  readonly missing: readonly MissingCount[];
}

/** What a method found: once for the reader at the terminal, once in full. */
export interface MethodResult {
  /** The model in one line. */
  readonly model: string;
  /** Every choice that changes a number, with its name. */
  readonly choices: readonly string[];
  readonly sample?: Sample;
  readonly tables: readonly PrintedTable[];
  readonly notes?: readonly string[];
  /** Pictures of the answer, by a short name. */
  readonly figures?: Readonly<Record<string, FigureModel>>;
  /** Everything that was estimated, for the JSON output. */
  readonly fit: unknown;
}

export interface StatisticsMethod {
  readonly name: string;
  readonly title: string;
  /** Schema of the spec file; unknown fields are refused. */
  readonly schema: JsonSchema;
  /** False for designs, which need no data. */
  readonly needsData: boolean;
  run(table: DataTable, spec: unknown): MethodResult;
}

/** The data do not allow an answer. */
export class NotEstimable extends Error {
  readonly reason: string;

  constructor(what: string, reason: string) {
    super(`${what} cannot be estimated: ${reason.replaceAll('-', ' ')}`);
    this.name = 'NotEstimable';
    this.reason = reason;
  }
}

/** The fit of an estimation. @throws NotEstimable with the reason */
export function fitOf<Fit>(what: string, estimation: Estimation<Fit>): Fit {
  if (estimation.status === 'estimated') return estimation.fit;
  throw new NotEstimable(what, estimation.reason);
}

/** A method whose spec has been checked against its schema by the time it runs. */
export function defineMethod<Spec>(
  method: Omit<StatisticsMethod, 'run' | 'needsData'> & {
    readonly needsData?: boolean;
    run(table: DataTable, spec: Spec): MethodResult;
  },
): StatisticsMethod {
  return { needsData: true, ...method, run: (table, spec) => method.run(table, spec as Spec) };
}
