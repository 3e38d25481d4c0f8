import { isCalendarDate } from '../calendar.ts';
import type { Checked } from '../checked.ts';
import { quoteValue } from '../text.ts';

/** What a UDI says about a kit, needle or implant. */
export interface Gs1Udi {
  /** AI 01, 14 digits. */
  readonly gtin?: string;
  /** AI 10. */
  readonly lot?: string;
  /** AI 17: day of expiry, `YYYY-MM-DD`. */
  readonly expiresOn?: string;
  /** AI 21. */
  readonly serial?: string;
}

const separator = '\u001d';
const fixedLength: Readonly<Record<string, number>> = { '01': 14, '17': 6 };
const freeText = /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]{1,20}$/;

/** Check digit of a GS1 number: weights 3 and 1 from the right, sum with it a multiple of ten. */
export function gs1CheckDigit(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    sum += Number(digits[digits.length - 1 - i]) * (i % 2 === 0 ? 3 : 1);
  }
  return (10 - (sum % 10)) % 10;
}

/**
 * Reads a GS1 element string with the application identifiers that a UDI uses: 01 GTIN, 17 expiry, 10 lot, 21 serial.
 * Any other identifier is refused: its length is not known here, so what follows could not be told apart.
 *
 * @param text `(01)…(17)…(10)…` with brackets, or as scanned, where FNC1 is the character U+001D or written `^`
 */
export function checkGs1Udi(text: string): Checked<Gs1Udi> {
  const elements = text.startsWith('(') ? readBracketed(text) : readScanned(text);
  if (typeof elements === 'string') return refused(elements);
  const udi: { gtin?: string; lot?: string; expiresOn?: string; serial?: string } = {};
  for (const [identifier, value] of elements) {
    const problem = readElement(identifier, value, udi);
    if (problem !== undefined) return refused(problem);
  }
  return { status: 'accepted', value: udi, warnings: [] };
}

type Elements = readonly (readonly [identifier: string, value: string])[];

function readBracketed(text: string): Elements | string {
  const elements = [...text.matchAll(/\((\d{2,4})\)([^(]*)/g)].map(
    ([, identifier = '', value = '']) => [identifier, value] as const,
  );
  const whole = elements.map(([identifier, value]) => `(${identifier})${value}`).join('');
  return elements.length > 0 && whole === text ? elements : `${quoteValue(text)} is not a GS1 element string.`;
}

function readScanned(text: string): Elements | string {
  let rest = text.replace(/^\]d2|^\]C1|^\]Q3/, '').replaceAll('^', separator);
  if (rest.startsWith(separator)) rest = rest.slice(1);
  const elements: [string, string][] = [];
  while (rest !== '') {
    const identifier = rest.slice(0, 2);
    const length = fixedLength[identifier];
    if (length === undefined && identifier !== '10' && identifier !== '21') {
      return `${quoteValue(identifier)} in ${quoteValue(text)} is not one of the identifiers 01, 10, 17 and 21.`;
    }
    const end = length === undefined ? rest.indexOf(separator) : 2 + length;
    const value = end === -1 ? rest.slice(2) : rest.slice(2, end);
    elements.push([identifier, value]);
    rest = end === -1 ? '' : rest.slice(end);
    if (rest.startsWith(separator)) rest = rest.slice(1);
  }
  return elements.length > 0 ? elements : 'An empty text is not a GS1 element string.';
}

function readElement(
  identifier: string,
  value: string,
  udi: { gtin?: string; lot?: string; expiresOn?: string; serial?: string },
): string | undefined {
  switch (identifier) {
    case '01':
      if (!/^\d{14}$/.test(value)) return `(01)${value} is not 14 digits.`;
      if (gs1CheckDigit(value.slice(0, 13)) !== Number(value[13])) {
        return `(01)${value} ends in check digit ${value[13]}; it should be ${gs1CheckDigit(value.slice(0, 13))}.`;
      }
      return take(udi, 'gtin', value);
    case '17': {
      const expiresOn = gs1Date(value);
      return expiresOn === undefined ? `(17)${value} is not a date as YYMMDD.` : take(udi, 'expiresOn', expiresOn);
    }
    case '10':
    case '21':
      if (!freeText.test(value)) return `(${identifier})${value} is not 1 to 20 characters that GS1 allows.`;
      return take(udi, identifier === '10' ? 'lot' : 'serial', value);
    default:
      return `(${identifier}) is not one of the identifiers 01, 10, 17 and 21.`;
  }
}

function take<K extends string>(udi: { [key in K]?: string }, key: K, value: string): string | undefined {
  if (udi[key] !== undefined && udi[key] !== value) return `The string states two values for ${key}.`;
  udi[key] = value;
  return undefined;
}

/** YYMMDD as a date of 2000 to 2099; day 00 means the last day of the month. Lots now in use expire in this century. */
function gs1Date(digits: string): string | undefined {
  if (!/^\d{6}$/.test(digits)) return undefined;
  const month = `20${digits.slice(0, 2)}-${digits.slice(2, 4)}`;
  if (!digits.endsWith('00'))
    return isCalendarDate(`${month}-${digits.slice(4)}`) ? `${month}-${digits.slice(4)}` : undefined;
  return ['31', '30', '29', '28'].map((day) => `${month}-${day}`).find(isCalendarDate);
}

function refused(detail: string): Checked<Gs1Udi> {
  return { status: 'refused', problems: [{ field: 'udi', rule: 'gs1', detail }], warnings: [] };
}
