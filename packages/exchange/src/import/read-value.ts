import { addDays } from '@jointwise/registry';
import type { CollectSource, ColumnSource, ImportedValue, ValueSource } from './value-source.ts';

/** What a value source gives in one row. */
export type ReadValue =
  | { readonly status: 'value'; readonly value: ImportedValue; readonly column: string }
  | { readonly status: 'missing'; readonly column: string }
  | {
      readonly status: 'refused';
      readonly column: string;
      readonly given: string;
      readonly rule: string;
      readonly detail: string;
    };

/** One row, with what is needed to read a value of it. */
export interface RowView {
  readonly cell: (column: string) => string | undefined;
  /** Codes that mean "no value" in every column. */
  readonly missing: readonly string[];
  /** The index date of the episode that is being read. */
  readonly indexOn?: string;
}

/** Reads one value of a row. Nothing is repaired: what cannot be read is refused, and what is missing stays missing. */
export function readValue(source: ValueSource, row: RowView): ReadValue {
  if ('constant' in source) return { status: 'value', value: source.constant, column: '' };
  if ('yearSpan' in source) return readYearSpan(source.yearSpan, source.day, row);
  if ('daysAfterIndex' in source) {
    if (row.indexOn === undefined)
      return refused('', '', 'no-index-date', 'the episode has no index date to count from');
    return { status: 'value', value: addDays(row.indexOn, source.daysAfterIndex), column: '' };
  }
  return 'collect' in source ? readCollection(source, row) : readColumn(source, row);
}

function refused(column: string, given: string, rule: string, detail: string): ReadValue {
  return { status: 'refused', column, given, rule, detail };
}

function readColumn(source: ColumnSource, row: RowView): ReadValue {
  const { column } = source;
  const given = row.cell(column);
  if (given === undefined) return refused(column, '', 'unknown-column', `the file has no column "${column}"`);
  const text = given.trim();
  if (text === '' || row.missing.includes(text) || source.missing?.includes(text) === true) {
    if (source.required !== true) return { status: 'missing', column };
    return refused(column, given, 'required', `column "${column}" must have a value in every row`);
  }
  if (source.codes !== undefined) {
    if (Object.hasOwn(source.codes, text)) return { status: 'value', value: source.codes[text] ?? '', column };
    const known = Object.keys(source.codes).slice(0, 12).join(', ');
    return refused(column, given, 'unknown-code', `"${shortened(text)}" is not one of the mapped codes: ${known}`);
  }
  return readTyped(source, text);
}

function readCollection({ collect }: CollectSource, row: RowView): ReadValue {
  const absent = collect.find(({ column }) => row.cell(column) === undefined);
  if (absent !== undefined) {
    return refused(absent.column, '', 'unknown-column', `the file has no column "${absent.column}"`);
  }
  const given = collect.filter(({ column, equals }) => row.cell(column)?.trim() === equals).map(({ gives }) => gives);
  return given.length === 0 ? { status: 'missing', column: '' } : { status: 'value', value: given, column: '' };
}

function readTyped(source: ColumnSource, text: string): ReadValue {
  const { column } = source;
  switch (source.as ?? 'text') {
    case 'text':
      return { status: 'value', value: text, column };
    case 'boolean':
      if (/^(true|yes|1)$/i.test(text)) return { status: 'value', value: true, column };
      if (/^(false|no|0)$/i.test(text)) return { status: 'value', value: false, column };
      return refused(column, text, 'not-boolean', `"${shortened(text)}" is neither true, yes, 1 nor false, no, 0`);
    case 'date': {
      const date = toIsoDate(text, source.dateFormat ?? 'YYYY-MM-DD');
      if (date !== undefined) return { status: 'value', value: date, column };
      const format = source.dateFormat ?? 'YYYY-MM-DD';
      return refused(column, text, 'not-a-date', `"${shortened(text)}" is not a date of the form ${format}`);
    }
    default: {
      const plain = source.decimalMark === ',' ? text.replace(',', '.') : text;
      if (!/^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(plain) || !Number.isFinite(Number(plain))) {
        return refused(column, text, 'not-a-number', `"${shortened(text)}" is not a number`);
      }
      const value = Number(plain);
      if (source.as === 'integer' && !Number.isInteger(value)) {
        return refused(column, text, 'not-an-integer', `"${shortened(text)}" is not a whole number`);
      }
      return { status: 'value', value, column };
    }
  }
}

const dateShapes = {
  'YYYY-MM-DD': /^(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})$/,
  YYYYMMDD: /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/,
  'DD/MM/YYYY': /^(?<d>\d{1,2})\/(?<m>\d{1,2})\/(?<y>\d{4})$/,
  'MM/DD/YYYY': /^(?<m>\d{1,2})\/(?<d>\d{1,2})\/(?<y>\d{4})$/,
  'DD.MM.YYYY': /^(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})$/,
} as const;

function toIsoDate(text: string, format: keyof typeof dateShapes): string | undefined {
  const { y, m, d } = dateShapes[format].exec(text)?.groups ?? {};
  if (y === undefined || m === undefined || d === undefined) return undefined;
  return existingDate(`${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`);
}

/** The date itself if the calendar has it (not 30 February), else undefined. */
function existingDate(date: string): string | undefined {
  const instant = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date) ? date : undefined;
}

function readYearSpan(column: string, day: string, row: RowView): ReadValue {
  const given = row.cell(column);
  if (given === undefined) return refused(column, '', 'unknown-column', `the file has no column "${column}"`);
  const year = /^(\d{4})(?:[/-](?:\d{2}|\d{4}))?$/.exec(given.trim())?.[1];
  const date = year === undefined ? undefined : existingDate(`${year}-${day}`);
  if (date === undefined) {
    return refused(column, given, 'not-a-year', `"${shortened(given)}" is not a year such as 2016 or 2016/17`);
  }
  return { status: 'value', value: date, column };
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 37)}...` : text;
}
