import { joints, productClasses } from '@jointwise/definitions';
import type { Checked } from '../checked.ts';
import { DraftCheck } from '../draft-check.ts';
import { quoteValue } from '../text.ts';

/** What one entry of the procedure log counts: a month, a joint and a product class at a site. */
export interface ProcedureLogCell {
  /** `2026-03`. */
  readonly month: string;
  readonly joint: string;
  /** Code of the product class. */
  readonly productClass: string;
}

export interface ProcedureLogEntry extends ProcedureLogCell {
  /** Joint-sides treated, enrolled or not. */
  readonly treated: number;
}

/** Treated at one site in one month: more than this is a typing error. */
export const mostTreated = 100_000;

/**
 * Checks an entry of the procedure log. Fewer treated than enrolled is a warning: either the count or an enrolment is
 * wrong, and whoever keeps it says why.
 *
 * @param enrolled episodes of the same month, joint and class in the registry
 */
export function checkProcedureLog(
  draft: unknown,
  { today, enrolled }: { readonly today: string; readonly enrolled: number },
): Checked<ProcedureLogEntry> {
  const check = new DraftCheck(draft, ['month', 'joint', 'productClass', 'treated']);
  const month = checkMonth(check, today);
  const joint = check.choice(
    'joint',
    joints.map(({ key }) => key),
  );
  const productClass = check.choice(
    'productClass',
    productClasses.map(({ code }) => code),
  );
  const treated = checkTreated(check);
  if (treated !== undefined && treated < enrolled) {
    const detail = `treated is ${treated}; it must be at least the enrolled episodes of that month: ${enrolled}.`;
    check.warn('treated', 'fewer-than-enrolled', detail);
  }
  return check.conclude({
    month: month ?? '',
    joint: joint ?? '',
    productClass: productClass ?? '',
    treated: treated ?? 0,
  });
}

function checkMonth(check: DraftCheck, today: string): string | undefined {
  const value = check.value('month');
  if (value === undefined) return check.refuse('month', 'required', 'month is not given; it is required.');
  const match = typeof value === 'string' ? /^(\d{4})-(\d{2})$/.exec(value) : null;
  if (match === null) {
    return check.refuse('month', 'wrong-type', `month is ${quoteValue(value)}; a month as 2026-03 is needed.`);
  }
  const [month, year, ofYear] = match as unknown as [string, string, string];
  if (Number(year) < 1900 || Number(ofYear) < 1 || Number(ofYear) > 12) {
    return check.refuse('month', 'impossible-date', `month is ${month}; there is no such month since 1900.`);
  }
  const now = today.slice(0, 7);
  if (month > now) {
    return check.refuse('month', 'future-date', `month is ${month}; it must not be later than this month, ${now}.`);
  }
  return month;
}

function checkTreated(check: DraftCheck): number | undefined {
  const value = check.value('treated');
  if (value === undefined) return check.refuse('treated', 'required', 'treated is not given; it is required.');
  if (typeof value !== 'number' || Number.isNaN(value)) {
    return check.refuse('treated', 'wrong-type', `treated is ${quoteValue(value)}; a whole number is needed.`);
  }
  if (value < 0 || value > mostTreated) {
    return check.refuse('treated', 'out-of-range', `treated is ${value}; allowed is 0 to ${mostTreated}.`);
  }
  if (!Number.isInteger(value)) {
    return check.refuse('treated', 'not-whole', `treated is ${value}; a whole number is needed.`);
  }
  return value;
}
