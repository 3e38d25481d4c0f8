import type { Provenance } from '../instrument-definition.ts';

/** A reporting standard as a list of areas, each answered by fields of the records. */
export interface ChecklistDefinition {
  /** kebab-case and stable: `mibo-prp`. */
  readonly key: string;
  readonly title: string;
  /** What the list is and is not; shown with every score. */
  readonly note: string;
  readonly source: string;
  readonly provenance: Provenance;
  readonly items: readonly ChecklistItem[];
}

export interface ChecklistItem {
  readonly code: string;
  readonly section: string;
  /** In our own words. */
  readonly text: string;
  /**
   * Fields that answer it, as `product.bloodVolumeMl` or, for every entry of a list, `product.spins[].forceG`. All are
   * needed; of an inner list any one is enough. Roots are kinds of record and `study`.
   */
  readonly fields: readonly (string | readonly string[])[];
  /** Asked only where a field has one of the values; elsewhere it does not apply, for the reason given. */
  readonly onlyWhere?: { readonly field: string; readonly in: readonly string[]; readonly reason: string };
}
