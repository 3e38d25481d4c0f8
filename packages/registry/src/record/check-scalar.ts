import type { BooleanField, ChoiceField, ChoicesField, NumberField, TextField } from '@jointwise/definitions';
import { lengthInCharacters, quoteValue, unstorableReason } from '../text.ts';
import { type Findings, refuse } from './findings.ts';

function codes(field: ChoiceField | ChoicesField): string {
  return field.choices.map(({ code }) => code).join(', ');
}

/** True or false and nothing like them. */
export function checkBoolean(
  field: BooleanField,
  value: unknown,
  place: string,
  findings: Findings,
): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return refuse(findings, place, 'wrong-type', `${field.label} is ${quoteValue(value)}; allowed are true and false.`);
}

/** One of the codes. */
export function checkChoice(field: ChoiceField, value: unknown, place: string, findings: Findings): string | undefined {
  if (typeof value === 'string' && field.choices.some(({ code }) => code === value)) return value;
  const detail = `${field.label} is ${quoteValue(value)}; allowed is one of: ${codes(field)}.`;
  return refuse(findings, place, 'not-a-choice', detail);
}

/** A finite number within the hard range, whole where it must be; a warning outside the soft range. */
export function checkNumber(field: NumberField, value: unknown, place: string, findings: Findings): number | undefined {
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
    const detail = `${field.label} is ${value}${unit}; allowed is ${minimum} to ${maximum}${unit}.`;
    return refuse(findings, place, 'out-of-range', `${detail}${unitRemedy(field, value)}`);
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

/** Cell counts come per microlitre from some analysers; 1 000 of them are one 10⁹/L. */
function unitRemedy({ unit, hardRange: [minimum, maximum] }: NumberField, value: number): string {
  const count = value / 1000;
  if (unit !== '10⁹/L' || count < minimum || count > maximum) return '';
  return ` A count of ${value} per µL is ${count} ${unit}.`;
}

/** A text that can be stored and is not too long, kept unchanged. */
export function checkText(field: TextField, value: unknown, place: string, findings: Findings): string | undefined {
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

/** Known choices, each once; "none" stands alone. An empty list is a blank. */
export function checkChoices(
  field: ChoicesField,
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
