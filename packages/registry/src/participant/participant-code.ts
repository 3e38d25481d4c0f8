import type { Checked, FieldProblem } from '../checked.ts';
import { quoteValue } from '../text.ts';

const characters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ownShape = /^([A-Z0-9]{2,10})-(\d{4,})-([0-9A-Z])$/;

/**
 * Pseudonymous code of a participant: site, running number and a check character, `BCN-0042-3`.
 *
 * @param siteCode capitals and digits, without dashes
 * @param serial from 1, at the site
 */
export function participantCode(siteCode: string, serial: number): string {
  const number = String(serial).padStart(4, '0');
  return `${siteCode}-${number}-${checkCharacter(`${siteCode}${number}`)}`;
}

/**
 * Check character that finds a mistyped or exchanged character.
 *
 *   p = 36; for each character: s = (p + value) mod 36, 36 if that is 0; p = 2 s mod 37; K = (37 - p) mod 36
 *
 * Source: ISO/IEC 7064 MOD 37,36.
 *
 * @param text digits and capital letters
 */
export function checkCharacter(text: string): string {
  let p = 36;
  for (const character of text) {
    const sum = (p + characters.indexOf(character)) % 36 || 36;
    p = (2 * sum) % 37;
  }
  return characters.charAt((37 - p) % 36);
}

/**
 * Checks a participant code: 1 to 40 letters, digits, points, dashes and underscores, the first a letter or digit.
 * Codes from elsewhere are welcome; one in the registry's own form with a wrong check character brings a warning.
 */
export function checkParticipantCode(code: unknown): Checked<string> {
  if (typeof code !== 'string' || !/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(code)) {
    const detail = `Participant code is ${quoteValue(code)}; needed are 1 to 40 letters, digits, points, dashes or underscores.`;
    return { status: 'refused', problems: [{ field: 'code', rule: 'code-format', detail }], warnings: [] };
  }
  const warnings: FieldProblem[] = [];
  const [, site = '', number = '', given = ''] = ownShape.exec(code) ?? [];
  if (number !== '' && checkCharacter(`${site}${number}`) !== given) {
    const detail = `Participant code ${code} ends in ${given}; the check character of ${site}-${number} is another one.`;
    warnings.push({ field: 'code', rule: 'check-character', detail });
  }
  return { status: 'accepted', value: code, warnings };
}
