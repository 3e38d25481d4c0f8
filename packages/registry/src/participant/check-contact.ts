import { wholeYears } from '../calendar.ts';
import type { Checked } from '../checked.ts';
import { DraftCheck } from '../draft-check.ts';
import { lengthInCharacters, unstorableReason } from '../text.ts';

/** How to reach a participant; kept apart from every clinical record. `null` is "not known". */
export interface ContactDetails {
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly birthDate: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
  readonly language: string | null;
  readonly note: string | null;
}

const longest = {
  givenName: 80,
  familyName: 80,
  phone: 40,
  email: 254,
  address: 400,
  language: 20,
  note: 500,
} as const;

/**
 * Checks contact details. Values are never repeated in a problem, as they identify a person. Names are kept as written;
 * phone numbers and addresses of e-mail are checked for their shape alone.
 */
export function checkContact(draft: unknown, { today }: { readonly today: string }): Checked<ContactDetails> {
  const check = new DraftCheck(draft, [...Object.keys(longest), 'birthDate']);
  const birthDate = check.value('birthDate') === undefined ? null : (privateDate(check, today) ?? null);
  if (birthDate !== null && wholeYears(birthDate, today) > 120) {
    check.refuse('birthDate', 'out-of-range', 'birthDate is more than 120 years ago.');
  }
  const phone = text(check, 'phone');
  if (phone !== null && !/^\+?[0-9][0-9 ()./-]{3,}$/.test(phone)) {
    check.refuse('phone', 'phone-format', 'phone is not a number as +34 600 000 000.');
  }
  const email = text(check, 'email');
  if (email !== null && !/^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(email)) {
    check.refuse('email', 'email-format', 'email is not an address as name@example.org.');
  }
  const language = text(check, 'language');
  if (language !== null && !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language)) {
    check.refuse('language', 'language-format', 'language is not a language tag as en-GB.');
  }
  const names = { givenName: text(check, 'givenName'), familyName: text(check, 'familyName') };
  return check.conclude({
    ...names,
    birthDate,
    phone,
    email,
    address: text(check, 'address'),
    language,
    note: text(check, 'note'),
  });
}

function text(check: DraftCheck, field: keyof typeof longest): string | null {
  const value = check.value(field);
  if (value === undefined) return null;
  const reason = typeof value === 'string' ? unstorableReason(value) : undefined;
  if (typeof value !== 'string') check.refuse(field, 'wrong-type', `${field} is not a text.`);
  else if (reason !== undefined) check.refuse(field, 'unstorable-text', `${field} cannot be kept: ${reason}.`);
  else if (value.trim() === '') check.refuse(field, 'blank', `${field} holds nothing but spaces.`);
  else if (lengthInCharacters(value) > longest[field]) {
    check.refuse(field, 'too-long', `${field} is too long; allowed are ${longest[field]} characters.`);
  } else return value;
  return null;
}

/** A date of birth without repeating it in the problem. */
function privateDate(check: DraftCheck, today: string): string | undefined {
  const before = check.problems.length;
  const date = check.pastDate('birthDate', today);
  const problem = check.problems[before];
  if (problem !== undefined) {
    check.problems[before] = { ...problem, detail: `birthDate is not a day up to ${today}, as 1960-03-14.` };
  }
  return date;
}
