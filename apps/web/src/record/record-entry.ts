import type { FieldDefinition, RecordDefinition } from '@jointwise/definitions';
import { type Checked, type FieldProblem, isAsked as isAskedWhen } from '@jointwise/registry';

/** What is being entered: values by field name, blanks allowed, nothing checked yet. */
export type Entry = Readonly<Record<string, unknown>>;

/** Whether a value is "not entered". */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Whether a field is asked, given the other values of the same group. */
export function isAsked({ when }: FieldDefinition, entry: Entry): boolean {
  return isAskedWhen(when, entry);
}

/**
 * The entry as it is sent: without blanks and without values of fields that are no longer asked, because a hidden
 * value is one that nobody sees when it is wrong.
 */
export function pruneEntry(fields: readonly FieldDefinition[], entry: Entry): Entry {
  const kept: Record<string, unknown> = {};
  for (const field of fields) {
    const value = entry[field.name];
    if (isBlank(value) || !isAsked(field, { ...entry, ...kept })) continue;
    kept[field.name] =
      field.kind === 'list' && Array.isArray(value)
        ? value.map((item) => pruneEntry(field.fields, item as Entry))
        : value;
  }
  return dropUnasked(fields, kept);
}

/** Dropping one field may hide the next that hangs on it. */
function dropUnasked(fields: readonly FieldDefinition[], entry: Record<string, unknown>): Entry {
  const hidden = fields.find((field) => field.name in entry && !isAsked(field, entry));
  if (hidden === undefined) return entry;
  const { [hidden.name]: _dropped, ...rest } = entry;
  return dropUnasked(fields, rest);
}

export interface Section {
  readonly title: string;
  readonly fields: readonly FieldDefinition[];
}

/** Fields that are asked now, by section, in the order of the definition; sections without a field are left out. */
export function sectionsOf({ title, fields }: RecordDefinition, entry: Entry): readonly Section[] {
  const sections = new Map<string, FieldDefinition[]>();
  for (const field of fields) {
    if (!isAsked(field, entry)) continue;
    const name = field.section ?? title;
    sections.set(name, [...(sections.get(name) ?? []), field]);
  }
  return [...sections].map(([name, own]) => ({ title: name, fields: own }));
}

/** Problems or warnings by the path of their field. */
export function byField(found: readonly FieldProblem[]): ReadonlyMap<string, readonly FieldProblem[]> {
  const fields = new Map<string, FieldProblem[]>();
  for (const one of found) fields.set(one.field, [...(fields.get(one.field) ?? []), one]);
  return fields;
}

/** Whether the entry may be sent: accepted, and a reason given where a value is unusual. */
export function isSendable(checked: Checked<unknown>, warningsReason: string): boolean {
  return checked.status === 'accepted' && (checked.warnings.length === 0 || warningsReason.trim() !== '');
}

/** Path of a field inside its record: the server names the part of the request before it, as `indexProcedure.volumeMl`. */
export function ownPath(field: string): string {
  return field.replace(/^(data|demographics|indexProcedure|product)\./, '');
}

/** The entry without the fields that are wrong, so that nothing is derived from a value that will be refused. */
export function soundEntry(entry: Entry, checked: Checked<unknown>): Entry {
  if (checked.status === 'accepted') return entry;
  const wrong = new Set(checked.problems.map(({ field }) => field.split(/[.[]/)[0]));
  return Object.fromEntries(Object.entries(entry).filter(([name]) => !wrong.has(name)));
}
