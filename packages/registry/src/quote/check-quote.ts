import type { Quote } from '@jointwise/definitions';
import type { Checked } from '../checked.ts';
import { DraftCheck } from '../draft-check.ts';
import { quoteValue } from '../text.ts';
import {
  checkDay,
  checkTerms,
  checkText,
  checkWhole,
  currencyCodes,
  productClassCodes,
  termFields,
} from './check-terms.ts';

const most = 20;

/** Checks a quote: its terms, the prices beside it and the rates that it states. */
export function checkQuote(draft: unknown): Checked<Quote> {
  const check = new DraftCheck(draft, [...termFields, 'issuedOn', 'comparators', 'rates']);
  const terms = checkTerms(check);
  const issuedOn = checkDay(check, 'issuedOn');
  if (issuedOn !== undefined && terms.validUntil < issuedOn) {
    check.refuse('validUntil', 'before-start', `validUntil is ${terms.validUntil}, before issuedOn ${issuedOn}.`);
  }
  const comparators = checkList(check, 'comparators');
  comparators.forEach((entry, index) => {
    const at = `comparators[${index}]`;
    checkCode(check, `${at}.productClass`, entry.productClass, productClassCodes);
    checkCode(check, `${at}.currency`, entry.currency, currencyCodes);
    checkWhole(check, `${at}.totalMinor`, [0, 100_000_000_000], entry.totalMinor);
    checkSourced(check, at, entry);
  });
  const rates = checkList(check, 'rates');
  rates.forEach((entry, index) => {
    const at = `rates[${index}]`;
    checkCode(check, `${at}.from`, entry.from, currencyCodes);
    checkCode(check, `${at}.to`, entry.to, currencyCodes);
    if (typeof entry.rate !== 'number' || !(entry.rate > 0) || !Number.isFinite(entry.rate)) {
      check.refuse(`${at}.rate`, 'out-of-range', `rate is ${quoteValue(entry.rate)}; a number above 0 is needed.`);
    }
    checkSourced(check, at, entry);
  });
  return check.conclude({ ...terms, issuedOn, comparators, rates } as unknown as Quote);
}

function checkList(check: DraftCheck, field: string): readonly Record<string, unknown>[] {
  const given = check.value(field) ?? [];
  const isList = Array.isArray(given) && given.length <= most && given.every((one) => typeof one === 'object' && one);
  if (isList) return given as Record<string, unknown>[];
  check.refuse(field, 'wrong-type', `${field} is a list of at most ${most} entries.`);
  return [];
}

function checkCode(check: DraftCheck, field: string, value: unknown, allowed: readonly string[]): void {
  if (allowed.some((code) => code === value)) return;
  check.refuse(field, 'not-a-choice', `${field} is ${quoteValue(value)}, which is not known here.`);
}

/** A number that came from somewhere says from where and when. */
function checkSourced(check: DraftCheck, at: string, { on, source }: Record<string, unknown>): void {
  checkDay(check, `${at}.on`, on);
  if (typeof source !== 'string' || source.trim() === '')
    check.refuse(`${at}.source`, 'required', 'A source is needed.');
  checkText(check, `${at}.source`, source);
}
