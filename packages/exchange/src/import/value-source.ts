/** A value of an imported record. */
export type ImportedValue = string | number | boolean | readonly string[];

/** Where a value comes from: a constant, a column, several columns, or a date worked out from another. */
export type ValueSource = ConstantSource | ColumnSource | CollectSource | YearSpanSource | DaysAfterIndexSource;

/** The same value in every row. */
export interface ConstantSource {
  readonly constant: ImportedValue;
}

/** One column of the file. */
export interface ColumnSource {
  readonly column: string;
  /** How the text is read; `text` when not said. Dates are ISO unless `dateFormat` says otherwise. */
  readonly as?: 'text' | 'number' | 'integer' | 'boolean' | 'date';
  readonly dateFormat?: 'YYYY-MM-DD' | 'DD/MM/YYYY' | 'MM/DD/YYYY' | 'DD.MM.YYYY' | 'YYYYMMDD';
  /** The character between whole and fraction; a point when not said. */
  readonly decimalMark?: '.' | ',';
  /** Codes of the file and the values they stand for. A code that is not listed is refused. */
  readonly codes?: Readonly<Record<string, ImportedValue>>;
  /** Codes that mean "no value", besides those of the whole mapping. */
  readonly missing?: readonly string[];
  /** A row without this value is refused. */
  readonly required?: boolean;
}

/** Several yes-or-no columns that make up one list: every code whose column says yes. Missing when none does. */
export interface CollectSource {
  readonly collect: readonly {
    readonly column: string;
    readonly equals: string;
    readonly gives: string;
  }[];
}

/** A day inside a year that the file names as "2016/17", "2016-17", "2016-2017" or "2016": `MM-DD` in the first year. */
export interface YearSpanSource {
  readonly yearSpan: string;
  readonly day: string;
}

/** The index date of the episode plus whole days. */
export interface DaysAfterIndexSource {
  readonly daysAfterIndex: number;
}
