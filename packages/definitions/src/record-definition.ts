import type { FieldDefinition } from './field-definition.ts';

/** What a clinical record is about, and so which identity it must name. */
export type RecordAnchor = 'participant' | 'joint-side' | 'episode' | 'visit';

/**
 * A kind of clinical record (a condition, a product, an injection, an adverse event ...). Records are versioned:
 * an amendment is a new version with a reason.
 */
export interface RecordDefinition {
  /** kebab-case and stable: `adverse-event`. */
  readonly kind: string;
  readonly title: string;
  readonly anchor: RecordAnchor;
  /** Other identities that a record may name instead: rheumatoid arthritis belongs to a participant, not to one joint. */
  readonly otherAnchors?: readonly RecordAnchor[];
  /** Field that dates the record (`onsetOn`, `performedOn`), if it has one. */
  readonly dateField?: string;
  readonly fields: readonly FieldDefinition[];
  /** Where the field list comes from. */
  readonly source: string;
}
