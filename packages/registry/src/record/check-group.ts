import type { FieldCondition, FieldDefinition } from '@jointwise/definitions';
import { quoteValue, showable } from '../text.ts';
import { checkDateValue } from './check-date-value.ts';
import { checkBoolean, checkChoice, checkChoices, checkNumber, checkText } from './check-scalar.ts';
import { type Findings, refuse } from './findings.ts';
import type { FieldValue, RecordData } from './record-data.ts';

/** Whether a value stands for "not entered": nothing, `null` or an empty text. */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

export function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function read(draft: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(draft, name) ? draft[name] : undefined;
}

/** Whether a field is asked, given the other answers of the same group. */
export function isAsked(
  when: readonly FieldCondition[] | undefined,
  draft: Readonly<Record<string, unknown>>,
): boolean {
  return (when ?? []).every((condition) => {
    const value = read(draft, condition.field);
    return (typeof value === 'string' || typeof value === 'boolean') && condition.in.includes(value);
  });
}

/** Checks one group of fields: a record, or one entry of a list in it. */
export function checkGroup(
  fields: readonly FieldDefinition[],
  draft: Readonly<Record<string, unknown>>,
  path: string,
  findings: Findings,
): RecordData {
  const data: Record<string, FieldValue> = {};
  for (const field of fields) {
    const value = read(draft, field.name);
    if (isBlank(value) && field.required !== true) continue;
    const place = `${path}${field.name}`;
    const asked = isAsked(field.when, draft);
    if (isBlank(value)) {
      if (asked) refuse(findings, place, 'required', `${field.label} is not given; it is required.`);
    } else if (!asked) {
      refuse(
        findings,
        place,
        'not-asked',
        `${field.label} is ${quoteValue(value)}; it is not asked for ${conditionsOf(field)}.`,
      );
    } else {
      const checked = checkValue(field, value, place, findings);
      if (checked !== undefined) data[field.name] = checked;
    }
  }
  refuseUnknown(fields, draft, path, findings);
  return data;
}

function conditionsOf(field: FieldDefinition): string {
  return `this ${(field.when ?? []).map((condition) => condition.field).join(', ')}`;
}

function refuseUnknown(
  fields: readonly FieldDefinition[],
  draft: Readonly<Record<string, unknown>>,
  path: string,
  findings: Findings,
): void {
  const known = new Set(fields.map(({ name }) => name));
  for (const name of Object.keys(draft)) {
    if (known.has(name)) continue;
    refuse(
      findings,
      `${path}${showable(name.slice(0, 80))}`,
      'unknown-field',
      `${quoteValue(name)} is not a field here.`,
    );
  }
}

function checkValue(field: FieldDefinition, value: unknown, place: string, findings: Findings): FieldValue | undefined {
  switch (field.kind) {
    case 'number':
      return checkNumber(field, value, place, findings);
    case 'text':
      return checkText(field, value, place, findings);
    case 'boolean':
      return checkBoolean(field, value, place, findings);
    case 'choice':
      return checkChoice(field, value, place, findings);
    case 'choices':
      return checkChoices(field, value, place, findings);
    case 'list':
      return checkList(field, value, place, findings);
    default:
      return checkDateValue(field, value, place, findings);
  }
}

function checkList(
  field: Extract<FieldDefinition, { kind: 'list' }>,
  value: unknown,
  place: string,
  findings: Findings,
): readonly RecordData[] | undefined {
  if (!Array.isArray(value)) {
    return refuse(findings, place, 'wrong-type', `${field.label} is ${quoteValue(value)}; a list is needed.`);
  }
  if (value.length > field.maximumItems) {
    return refuse(
      findings,
      place,
      'too-many',
      `${field.label} has ${value.length} entries; allowed are ${field.maximumItems}.`,
    );
  }
  const entries: RecordData[] = [];
  value.forEach((entry: unknown, index) => {
    const entryPlace = `${place}[${index}]`;
    if (isGroup(entry)) entries.push(checkGroup(field.fields, entry, `${entryPlace}.`, findings));
    else
      refuse(
        findings,
        entryPlace,
        'wrong-type',
        `${field.label}: entry ${index + 1} is ${quoteValue(entry)}; a group of values is needed.`,
      );
  });
  return entries.length === 0 ? undefined : entries;
}
