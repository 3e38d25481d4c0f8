import type { RecordDefinition } from '@jointwise/definitions';
import type { Checked } from '../checked.ts';
import { quoteValue } from '../text.ts';
import { checkGroup, isGroup } from './check-group.ts';
import type { Findings } from './findings.ts';
import type { RecordContext, RecordData } from './record-data.ts';
import { recordRules } from './rules/record-rules.ts';

/**
 * Checks a clinical record as entered: every field against its definition, then the fields against each other and
 * against what is known outside the record.
 *
 * Blank is `undefined`, `null` or the empty text; blanks are left out of the value. Texts are kept unchanged. Rules
 * between fields are applied only when every field is sound by itself, so that one mistake is told once.
 *
 * @param draft anything, as it came over the wire
 */
export function checkRecord(definition: RecordDefinition, draft: unknown, context: RecordContext): Checked<RecordData> {
  if (!isGroup(draft)) {
    const detail = `${definition.title} is ${quoteValue(draft)}; a group of fields is needed.`;
    return { status: 'refused', problems: [{ field: '', rule: 'wrong-type', detail }], warnings: [] };
  }
  const findings: Findings = { today: context.today, problems: [], warnings: [] };
  const value = checkGroup(definition.fields, draft, '', findings);
  if (findings.problems.length === 0) recordRules[definition.kind]?.(value, context, findings);
  const { problems, warnings } = findings;
  return problems.length === 0 ? { status: 'accepted', value, warnings } : { status: 'refused', problems, warnings };
}
