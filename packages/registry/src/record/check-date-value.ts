import type { DateField } from '@jointwise/definitions';
import { isCalendarDate } from '../calendar.ts';
import type { FieldProblem } from '../checked.ts';
import { isPartialDate } from '../partial-date.ts';
import { quoteValue } from '../text.ts';

const dateTimePattern =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

const shapes: Readonly<Record<DateField['kind'], { readonly pattern: RegExp; readonly words: string }>> = {
  date: { pattern: /^\d{4}-\d{2}-\d{2}$/, words: 'a date as 2026-03-14' },
  'partial-date': { pattern: /^\d{4}(-\d{2}(-\d{2})?)?$/, words: 'a date as 2026, 2026-03 or 2026-03-14' },
  'date-time': { pattern: dateTimePattern, words: 'a time as 2026-03-14T09:26+01:00' },
};

/** Checks that a date has its shape, exists between 1900 and 2199, and does not lie ahead unless it may. */
export function checkDateValue(
  field: DateField,
  value: unknown,
  place: string,
  { today, problems }: { readonly today: string; readonly problems: FieldProblem[] },
): string | undefined {
  const { pattern, words } = shapes[field.kind];
  if (typeof value !== 'string' || !pattern.test(value)) {
    problems.push({
      field: place,
      rule: 'wrong-type',
      detail: `${field.label} is ${quoteValue(value)}; ${words} is needed.`,
    });
    return undefined;
  }
  const day = field.kind === 'date-time' ? value.slice(0, 10) : value;
  if (field.kind === 'partial-date' ? !isPartialDate(day) : !isCalendarDate(day)) {
    problems.push({
      field: place,
      rule: 'impossible-date',
      detail: `${field.label} is ${value}; there is no such day between 1900 and 2199.`,
    });
    return undefined;
  }
  if (field.mayBeFuture !== true && day > today.slice(0, day.length)) {
    problems.push({
      field: place,
      rule: 'future-date',
      detail: `${field.label} is ${value}; it must not be later than today, ${today}.`,
    });
    return undefined;
  }
  return value;
}
