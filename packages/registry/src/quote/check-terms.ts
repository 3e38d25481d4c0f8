import {
  complicationPayers,
  currencies,
  inclusions,
  payers,
  priceItemKinds,
  productClasses,
  type QuoteTerms,
  taxTreatments,
} from '@jointwise/definitions';
import { isCalendarDate } from '../calendar.ts';
import type { DraftCheck } from '../draft-check.ts';
import { quoteValue } from '../text.ts';

export const termFields = [
  'productClass',
  'currency',
  'injections',
  'tax',
  'validUntil',
  'items',
  'repeatCourseMinor',
  'payer',
  'insuranceNote',
  'complications',
  'refundPolicy',
  'isTrial',
  'chargingApproval',
] as const;

const mostMinor = 100_000_000_000;
export const currencyCodes = currencies.map(({ code }) => code);
export const productClassCodes = productClasses.map(({ code }) => code);
const kindCodes = priceItemKinds.map(({ code }) => code);

/** Checks what a price list and a quote both say. The terms are complete only if nothing was refused. */
export function checkTerms(check: DraftCheck): QuoteTerms {
  const productClass = check.choice('productClass', productClassCodes);
  const currency = check.choice('currency', currencyCodes);
  const injections = checkWhole(check, 'injections', [1, 100]);
  checkTax(check);
  checkDay(check, 'validUntil');
  checkItems(check, injections);
  if (check.value('repeatCourseMinor') !== undefined) checkWhole(check, 'repeatCourseMinor', [0, mostMinor]);
  const payer = check.choice('payer', payers);
  for (const field of ['insuranceNote', 'refundPolicy', 'chargingApproval'])
    checkText(check, field, check.value(field));
  checkComplications(check);
  if (typeof check.value('isTrial') !== 'boolean') {
    check.refuse('isTrial', 'required', 'isTrial is not given; true or false is needed.');
  }
  const given = Object.fromEntries(
    termFields.map((field) => [field, check.value(field)]).filter(([, value]) => value !== undefined),
  );
  return { ...given, productClass, currency, injections, payer } as unknown as QuoteTerms;
}

/** A whole number within limits; refused otherwise. */
export function checkWhole(
  check: DraftCheck,
  field: string,
  [minimum, maximum]: readonly [number, number],
  value: unknown = check.value(field),
): number | undefined {
  if (Number.isInteger(value) && (value as number) >= minimum && (value as number) <= maximum) return value as number;
  const detail = `${field} is ${quoteValue(value)}; a whole number from ${minimum} to ${maximum} is needed.`;
  return check.refuse(field, 'out-of-range', detail);
}

/** A day that exists; refused otherwise. */
export function checkDay(check: DraftCheck, field: string, value: unknown = check.value(field)): string | undefined {
  if (typeof value === 'string' && isCalendarDate(value)) return value;
  return check.refuse(field, 'impossible-date', `${field} is ${quoteValue(value)}; a day as 2026-03-14 is needed.`);
}

/** Text that may be left out, of at most 1000 characters. */
export function checkText(check: DraftCheck, field: string, value: unknown): void {
  if (value === undefined || (typeof value === 'string' && value.length <= 1000)) return;
  check.refuse(field, 'wrong-type', `${field} is not text of at most 1000 characters.`);
}

function checkTax(check: DraftCheck): void {
  const tax = check.value('tax');
  const { treatment, ratePercent } = (typeof tax === 'object' && tax !== null ? tax : {}) as Record<string, unknown>;
  if (!taxTreatments.some((known) => known === treatment)) {
    check.refuse('tax.treatment', 'not-a-choice', `tax.treatment is one of: ${taxTreatments.join(', ')}.`);
    return;
  }
  const isRate = typeof ratePercent === 'number' && ratePercent >= 0 && ratePercent <= 50;
  if (treatment !== 'exempt' && !isRate) {
    check.refuse('tax.ratePercent', 'required', `tax.ratePercent is ${quoteValue(ratePercent)}; 0 to 50 is needed.`);
  }
}

function checkItems(check: DraftCheck, injections: number | undefined): void {
  const items = check.value('items');
  if (!Array.isArray(items) || items.length === 0 || items.length > priceItemKinds.length) {
    check.refuse('items', 'required', `items is a list of 1 to ${priceItemKinds.length} parts of the course.`);
    return;
  }
  const seen = new Set<unknown>();
  items.forEach((given: unknown, index) => {
    const item = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>;
    if (seen.has(item.kind)) check.refuse(`items[${index}].kind`, 'twice', `${quoteValue(item.kind)} stands twice.`);
    seen.add(item.kind);
    checkItem(check, item, { at: `items[${index}]`, injections });
  });
}

function checkItem(
  check: DraftCheck,
  { kind, inclusion, quantity = 1, unitMinor, currency }: Record<string, unknown>,
  { at, injections }: { readonly at: string; readonly injections: number | undefined },
): void {
  if (!kindCodes.some((known) => known === kind)) {
    check.refuse(`${at}.kind`, 'not-a-choice', `${quoteValue(kind)} is no part of a course.`);
  }
  if (!inclusions.some((known) => known === inclusion)) {
    check.refuse(`${at}.inclusion`, 'not-a-choice', `inclusion is one of: ${inclusions.join(', ')}.`);
  }
  if (currency !== undefined && !currencyCodes.some((known) => known === currency)) {
    check.refuse(`${at}.currency`, 'not-a-choice', `${quoteValue(currency)} is not a currency here.`);
  }
  if (inclusion !== 'priced') return;
  const times = checkWhole(check, `${at}.quantity`, [1, 1000], quantity);
  checkWhole(check, `${at}.unitMinor`, [0, mostMinor], unitMinor);
  if (kind === 'product-injection' && times !== undefined && injections !== undefined && times !== injections) {
    const detail = `quantity is ${times}; the whole course has ${injections} injections, and its price is that of all of them.`;
    check.refuse(`${at}.quantity`, 'not-whole-course', detail);
  }
}

function checkComplications(check: DraftCheck): void {
  const given = check.value('complications');
  if (given === undefined) return;
  const { payer, text } = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>;
  if (!complicationPayers.some((known) => known === payer)) {
    check.refuse(
      'complications.payer',
      'not-a-choice',
      `complications.payer is one of: ${complicationPayers.join(', ')}.`,
    );
  }
  if (typeof text !== 'string') check.refuse('complications.text', 'required', 'complications.text is needed.');
  checkText(check, 'complications.text', text);
}
