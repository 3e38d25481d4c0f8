import type { Checked } from '../checked.ts';
import { quoteValue } from '../text.ts';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*';

/** A donation identification number (DIN), split into its parts. */
export interface Isbt128Din {
  /** The 13 characters that are stored. */
  readonly din: string;
  /** Facility identification number, 5 characters. */
  readonly facility: string;
  /** Last two digits of the year. */
  readonly year: string;
  readonly serial: string;
  readonly checkCharacter: string;
}

/**
 * Check character of an ISBT 128 donation identification number.
 *
 *   p = 0; for each of the 13 characters: p = ((p + value) * 2) mod 37
 *   K = alphabet[(38 - p) mod 37], alphabet 0-9 A-Z *
 *
 * Source: ISO/IEC 7064 MOD 37-2. Only the structure is checked: the code tables are licensed and come in a site pack.
 *
 * @param din 13 characters, digits and capital letters
 */
export function isbt128CheckCharacter(din: string): string {
  let p = 0;
  for (const character of din) p = ((p + alphabet.indexOf(character)) * 2) % 37;
  return alphabet.charAt((38 - p) % 37);
}

/**
 * Checks a DIN as scanned or read: 13 characters (`G123498654321`), or with its check character behind it, plain
 * (`G123498654321H`) or in brackets and spaced as on a label (`G1234 98 654321 [H]`).
 */
export function checkIsbt128Din(text: string): Checked<Isbt128Din> {
  const compact = text
    .replace(/\s/g, '')
    .replace(/^=/, '')
    .replace(/\[(.)\]$/, '$1');
  const match = /^([A-NP-Z1-9][0-9A-Z]{4})(\d{2})(\d{6})([0-9A-Z*])?$/.exec(compact);
  if (match === null) {
    return refused(`${quoteValue(text)} is not 5 characters of the facility, 2 of the year and 6 of the number.`);
  }
  const [, facility = '', year = '', serial = '', given] = match;
  const din = `${facility}${year}${serial}`;
  const checkCharacter = isbt128CheckCharacter(din);
  if (given !== undefined && given !== checkCharacter) {
    return refused(`${quoteValue(text)} ends in check character ${given}; for ${din} it is ${checkCharacter}.`);
  }
  return { status: 'accepted', value: { din, facility, year, serial, checkCharacter }, warnings: [] };
}

function refused(detail: string): Checked<Isbt128Din> {
  return { status: 'refused', problems: [{ field: 'din', rule: 'isbt128', detail }], warnings: [] };
}

/** Whether a product code has the structure of ISBT 128: five characters, then collection type and division. */
export function isIsbt128ProductCode(text: string): boolean {
  return /^[A-Z]\d{4}[0-9A-Za-z][0-9A-Za-z]{2}$/.test(text);
}
