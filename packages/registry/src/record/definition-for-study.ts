import type { RecordDefinition, StudyDefinition } from '@jointwise/definitions';

/** A kind of record as a study asks it: the arm of an allocation is one of the arms of the study. */
export function definitionForStudy(
  definition: RecordDefinition,
  { arms }: Pick<StudyDefinition, 'arms'>,
): RecordDefinition {
  if (definition.kind !== 'allocation' || arms.length === 0) return definition;
  const choices = arms.map(({ code, title }) => ({ code, label: `${code}: ${title}` }));
  const fields = definition.fields.map((field) => {
    if (field.name !== 'arm') return field;
    const { name, label } = field;
    return { name, label, required: true, kind: 'choice' as const, choices };
  });
  return { ...definition, fields };
}
