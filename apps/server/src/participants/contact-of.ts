import type { ContactDetails } from '../contract/index.ts';

const fields = ['givenName', 'familyName', 'birthDate', 'phone', 'email', 'address', 'language', 'note'] as const;

/** Contact details with every field, null where nothing is stored. */
export function contactOf(stored: Readonly<Record<string, unknown>>): ContactDetails {
  const entries = fields.map((field) => {
    const value = stored[field];
    return [field, typeof value === 'string' ? value : null] as const;
  });
  return Object.fromEntries(entries) as ContactDetails;
}
