import type { FieldCondition, FieldDefinition } from '../field-definition.ts';

/** Fields of one section of a form, each asked only where the conditions of the section hold as well as its own. */
export function inSection(
  section: string,
  when: readonly FieldCondition[],
  fields: readonly FieldDefinition[],
): readonly FieldDefinition[] {
  return fields.map((field) => {
    const conditions = [...when, ...(field.when ?? [])];
    return conditions.length === 0 ? { ...field, section } : { ...field, section, when: conditions };
  });
}
