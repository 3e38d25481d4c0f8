import type { FieldDefinition, RecordDefinition } from '@jointwise/definitions';
import { formatDate } from '../shared/format-date.ts';
import { texts } from './texts.ts';

/** The first three values of a record in words, so that it can be told from its neighbours. */
export function recordSummary({ fields, title }: RecordDefinition, data: Readonly<Record<string, unknown>>): string {
  const words = fields
    .filter(({ kind, name }) => kind !== 'list' && kind !== 'boolean' && data[name] !== undefined)
    .slice(0, 3)
    .map((field) => valueText(field, data[field.name]));
  return words.join(', ') || title;
}

/** A stored value as people read it: the label of a choice, the unit of a number, a date in words. */
export function valueText(field: FieldDefinition, value: unknown): string {
  if (value === undefined || value === null) return texts('recordSummary.notEntered');
  switch (field.kind) {
    case 'choice':
      return field.choices.find(({ code }) => code === value)?.label ?? String(value);
    case 'choices':
      return (value as readonly string[])
        .map((one) => field.choices.find(({ code }) => code === one)?.label ?? one)
        .join(', ');
    case 'boolean':
      return value === true ? texts('recordSummary.yes') : texts('recordSummary.no');
    case 'number':
      return field.unit === undefined ? String(value) : `${value} ${field.unit}`;
    case 'list':
      return (value as readonly Record<string, unknown>[])
        .map((item) =>
          field.fields
            .filter(({ name }) => item[name] !== undefined)
            .map((own) => `${own.label} ${valueText(own, item[own.name])}`)
            .join(', '),
        )
        .join('; ');
    case 'text':
      return String(value);
    default:
      return formatDate(String(value));
  }
}
