import type { FieldCondition, FieldDefinition, NumberField, TextField } from '@jointwise/definitions';
import type { FieldProblem } from '../checked.ts';
import { lengthInCharacters, quoteValue, showable, unstorableReason } from '../text.ts';
import { checkDateValue } from './check-date-value.ts';
import type { FieldValue, RecordData } from './record-data.ts';

/** Collects what is wrong with an entry while it is read. */
export interface Findings {
  readonly today: string;
  readonly problems: FieldProblem[];
  readonly warnings: FieldProblem[];
}

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

function refuse(findings: Findings, field: string, rule: string, detail: string): undefined {
  findings.problems.push({ field, rule, detail });
  return undefined;
}

function checkValue(field: FieldDefinition, value: unknown, place: string, findings: Findings): FieldValue | undefined {
  switch (field.kind) {
    case 'number':
      return checkNumber(field, value, place, findings);
    case 'text':
      return checkText(field, value, place, findings);
    case 'boolean':
      if (typeof value === 'boolean') return value;
      return refuse(
        findings,
        place,
        'wrong-type',
        `${field.label} is ${quoteValue(value)}; allowed are true and false.`,
      );
    case 'choice':
      if (typeof value === 'string' && field.choices.some(({ code }) => code === value)) return value;
      return refuse(
        findings,
        place,
        'not-a-choice',
        `${field.label} is ${quoteValue(value)}; allowed is one of: ${codes(field)}.`,
      );
    case 'choices':
      return checkChoices(field, value, place, findings);
    case 'list':
      return checkList(field, value, place, findings);
    default:
      return checkDateValue(field, value, place, findings);
  }
}

function codes(field: Extract<FieldDefinition, { kind: 'choice' | 'choices' }>): string {
  return field.choices.map(({ code }) => code).join(', ');
}

function checkNumber(field: NumberField, value: unknown, place: string, findings: Findings): number | undefined {
  const unit = field.unit === undefined ? '' : ` ${field.unit}`;
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return refuse(
      findings,
      place,
      'wrong-type',
      `${field.label} is ${quoteValue(value)}; a finite number${unit && ` in${unit}`} is needed.`,
    );
  }
  const [minimum, maximum] = field.hardRange;
  if (value < minimum || value > maximum) {
    return refuse(
      findings,
      place,
      'out-of-range',
      `${field.label} is ${value}${unit}; allowed is ${minimum} to ${maximum}${unit}.`,
    );
  }
  if (field.integer === true && !Number.isInteger(value)) {
    return refuse(findings, place, 'not-whole', `${field.label} is ${value}${unit}; a whole number is needed.`);
  }
  const [low, high] = field.softRange ?? field.hardRange;
  if (value < low || value > high) {
    findings.warnings.push({
      field: place,
      rule: 'unusual-value',
      detail: `${field.label} is ${value}${unit}; usual is ${low} to ${high}${unit}.`,
    });
  }
  return value;
}

function checkText(field: TextField, value: unknown, place: string, findings: Findings): string | undefined {
  if (typeof value !== 'string') {
    return refuse(findings, place, 'wrong-type', `${field.label} is ${quoteValue(value)}; text is needed.`);
  }
  const unstorable = unstorableReason(value);
  if (unstorable !== undefined) {
    return refuse(findings, place, 'unstorable-text', `${field.label} cannot be kept: ${unstorable}.`);
  }
  if (value.trim() === '') return refuse(findings, place, 'blank', `${field.label} holds nothing but spaces.`);
  const length = lengthInCharacters(value);
  if (length > field.maximumLength) {
    return refuse(
      findings,
      place,
      'too-long',
      `${field.label} has ${length} characters; allowed are ${field.maximumLength}.`,
    );
  }
  return value;
}

function checkChoices(
  field: Extract<FieldDefinition, { kind: 'choices' }>,
  value: unknown,
  place: string,
  findings: Findings,
): readonly string[] | undefined {
  if (!Array.isArray(value) || value.some((entry) => typeof entry !== 'string')) {
    return refuse(
      findings,
      place,
      'wrong-type',
      `${field.label} is ${quoteValue(value)}; a list of choices is needed.`,
    );
  }
  const chosen: readonly string[] = value;
  const unknown = chosen.find((entry) => !field.choices.some(({ code }) => code === entry));
  if (unknown !== undefined) {
    return refuse(
      findings,
      place,
      'not-a-choice',
      `${field.label} holds ${quoteValue(unknown)}; allowed are: ${codes(field)}.`,
    );
  }
  if (new Set(chosen).size !== chosen.length) {
    return refuse(findings, place, 'duplicate', `${field.label} holds a choice twice.`);
  }
  if (chosen.length > 1 && chosen.includes('none')) {
    return refuse(findings, place, 'none-and-others', `${field.label} holds "none" together with another choice.`);
  }
  if (chosen.length === 0 && field.required === true) {
    return refuse(findings, place, 'required', `${field.label} is empty; at least one choice is required.`);
  }
  return chosen.length === 0 ? undefined : [...chosen];
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
