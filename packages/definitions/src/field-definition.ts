/**
 * A field of a clinical record, as data: what it is called, how it is entered, which values are refused and which
 * only ask for a second look. The same definition draws the form, checks the entry in browser and server, and
 * documents the column.
 */
export type FieldDefinition =
  | NumberField
  | TextField
  | ChoiceField
  | ChoicesField
  | BooleanField
  | DateField
  | ListField;

interface FieldCommon {
  /** camelCase, with the unit in the name where there is one: `volumeMl`. Stable for ever. */
  readonly name: string;
  readonly label: string;
  /** One sentence under the field, where the label is not enough. */
  readonly hint?: string;
  readonly required?: boolean;
  /** Shown, and checked, only when every condition holds. */
  readonly when?: readonly FieldCondition[];
  /** Section of the form that the field stands in. */
  readonly section?: string;
}

export interface FieldCondition {
  readonly field: string;
  readonly in: readonly (string | boolean)[];
}

export interface NumberField extends FieldCommon {
  readonly kind: 'number';
  readonly unit?: string;
  readonly integer?: boolean;
  /** Outside it the entry is refused. Both ends are allowed. */
  readonly hardRange: readonly [minimum: number, maximum: number];
  /** Outside it the entry is kept after a warning that asks for a reason. */
  readonly softRange?: readonly [minimum: number, maximum: number];
}

export interface TextField extends FieldCommon {
  readonly kind: 'text';
  readonly maximumLength: number;
  readonly multiline?: boolean;
}

export interface FieldChoice {
  readonly code: string;
  readonly label: string;
}

export interface ChoiceField extends FieldCommon {
  readonly kind: 'choice';
  readonly choices: readonly FieldChoice[];
}

/** Several of the choices at once. */
export interface ChoicesField extends FieldCommon {
  readonly kind: 'choices';
  readonly choices: readonly FieldChoice[];
}

export interface BooleanField extends FieldCommon {
  readonly kind: 'boolean';
}

export interface DateField extends FieldCommon {
  /** `date`: YYYY-MM-DD; `partial-date`: YYYY, YYYY-MM or YYYY-MM-DD; `date-time`: local date and time with offset. */
  readonly kind: 'date' | 'partial-date' | 'date-time';
  /** A date later than today is refused unless this is set. */
  readonly mayBeFuture?: boolean;
}

/** A repeated group, such as the spins of a centrifuge or the markers of an immunophenotype. */
export interface ListField extends FieldCommon {
  readonly kind: 'list';
  readonly maximumItems: number;
  readonly fields: readonly FieldDefinition[];
}
