import { isCalendarDate } from '../calendar.ts';
import type { Checked } from '../checked.ts';
import { quoteValue } from '../text.ts';

/** A Single European Code, split into its parts. */
export interface SingleEuropeanCode {
  readonly country: string;
  readonly establishment: string;
  readonly donation: string;
  readonly codingSystem: 'ISBT 128' | 'Eurocode' | 'EUTC';
  readonly product: string;
  readonly split: string;
  /** `YYYY-MM-DD`. */
  readonly expiresOn: string;
}

const codingSystems = { A: 'ISBT 128', B: 'Eurocode', E: 'EUTC' } as const;

/**
 * Checks the structure of a Single European Code: 40 characters, country 2, establishment 6, donation 13, coding
 * system 1, product 7, split 3, expiry 8. Spaces and hyphens between the two halves are accepted.
 *
 * Source: Commission Directive (EU) 2015/565, Annex VII.
 */
export function checkSingleEuropeanCode(text: string): Checked<SingleEuropeanCode> {
  const compact = text.replace(/[\s-]/g, '');
  const match = /^([A-Z]{2})([0-9A-Z]{6})([0-9A-Z]{13})([ABE])([0-9A-Z]{7})([0-9A-Z]{3})(\d{4})(\d{2})(\d{2})$/.exec(
    compact,
  );
  if (match === null) {
    return refused(`${quoteValue(text)} is not the 40 characters of a Single European Code; it has ${compact.length}.`);
  }
  const [, country = '', establishment = '', donation = '', system, product = '', split = '', y, m, d] = match;
  const expiresOn = `${y}-${m}-${d}`;
  if (!isCalendarDate(expiresOn)) return refused(`${quoteValue(text)} ends in ${y}${m}${d}, which is not a date.`);
  const codingSystem = codingSystems[system as keyof typeof codingSystems];
  return {
    status: 'accepted',
    value: { country, establishment, donation, codingSystem, product, split, expiresOn },
    warnings: [],
  };
}

function refused(detail: string): Checked<SingleEuropeanCode> {
  return { status: 'refused', problems: [{ field: 'sec', rule: 'single-european-code', detail }], warnings: [] };
}
