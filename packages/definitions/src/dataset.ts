/** A table of analysis data: what is computed from is kept so that it can be looked at and sent on. */
export interface Dataset {
  /** Short and stable: `E-PAIN-12`. */
  readonly name: string;
  readonly label: string;
  readonly columns: readonly DatasetColumn[];
  /** One value per column in each row; null is missing. */
  readonly rows: readonly (readonly DatasetValue[])[];
}

export interface DatasetColumn {
  /** As in ADaM where it has a name for it: `AVAL`. */
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'number' | 'date';
  readonly unit?: string;
}

export type DatasetValue = string | number | null;
