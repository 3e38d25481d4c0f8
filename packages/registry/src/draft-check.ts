import { isCalendarDate } from './calendar.ts';
import type { Checked, FieldProblem } from './checked.ts';
import { quoteValue, showable } from './text.ts';

/** Reads a draft of known shape field by field and collects what is wrong. */
export class DraftCheck {
  readonly problems: FieldProblem[] = [];
  readonly warnings: FieldProblem[] = [];
  readonly #draft: Readonly<Record<string, unknown>>;

  /** @param known names of every field that may be there */
  constructor(draft: unknown, known: readonly string[]) {
    const isGroup = typeof draft === 'object' && draft !== null && !Array.isArray(draft);
    this.#draft = isGroup ? (draft as Record<string, unknown>) : {};
    if (!isGroup) this.refuse('', 'wrong-type', `${quoteValue(draft)} is given; a group of fields is needed.`);
    for (const name of Object.keys(this.#draft)) {
      if (known.includes(name)) continue;
      this.refuse(showable(name.slice(0, 80)), 'unknown-field', `${quoteValue(name)} is not a field here.`);
    }
  }

  /** The value as given; `undefined` for blanks. */
  value(field: string): unknown {
    const value = Object.hasOwn(this.#draft, field) ? this.#draft[field] : undefined;
    return value === null || value === '' ? undefined : value;
  }

  refuse(field: string, rule: string, detail: string): undefined {
    this.problems.push({ field, rule, detail });
    return undefined;
  }

  warn(field: string, rule: string, detail: string): void {
    this.warnings.push({ field, rule, detail });
  }

  /** One of the values; refused otherwise. */
  choice<T extends string>(field: string, allowed: readonly T[]): T | undefined {
    const value = this.value(field);
    const found = allowed.find((candidate) => candidate === value);
    if (found !== undefined) return found;
    const rule = value === undefined ? 'required' : 'not-a-choice';
    return this.refuse(field, rule, `${field} is ${quoteValue(value)}; allowed is one of: ${allowed.join(', ')}.`);
  }

  /** A date that exists and is not later than `today`; refused otherwise. */
  pastDate(field: string, today: string): string | undefined {
    const value = this.value(field);
    if (value === undefined) return this.refuse(field, 'required', `${field} is not given; it is required.`);
    if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) {
      return this.refuse(field, 'wrong-type', `${field} is ${quoteValue(value)}; a date as 2026-03-14 is needed.`);
    }
    if (!isCalendarDate(value)) {
      return this.refuse(field, 'impossible-date', `${field} is ${value}; there is no such day between 1900 and 2199.`);
    }
    if (value > today)
      return this.refuse(field, 'future-date', `${field} is ${value}; it must not be later than today, ${today}.`);
    return value;
  }

  /** Accepted with `value` unless something was refused. */
  conclude<T>(value: T): Checked<T> {
    const { problems, warnings } = this;
    return problems.length === 0 ? { status: 'accepted', value, warnings } : { status: 'refused', problems, warnings };
  }
}
