/** A table before it becomes Markdown, HTML or CSV: every cell is text that is ready to print. */
export interface Table {
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Sentences under the table. */
  readonly notes: readonly string[];
}

export interface TableColumn {
  readonly title: string;
  readonly align: 'start' | 'end';
}
