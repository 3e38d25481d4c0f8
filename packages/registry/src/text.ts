/** Why a text cannot be kept as it is; `undefined` when it can. Every other text is kept unchanged. */
export function unstorableReason(text: string): string | undefined {
  if (text.includes('\u0000')) return 'it contains the character U+0000, which the database cannot store';
  if (/\p{Surrogate}/u.test(text)) return 'it contains half of a character (a lone surrogate)';
  return undefined;
}

/** Length in characters as people count them in a database column: code points. */
export function lengthInCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** The text with a mark in place of half characters, so that it can be sent and shown. */
export function showable(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** A value as it is quoted in a refusal: short, and safe to show. */
export function quoteValue(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? JSON.stringify(showable(value)) : describe(value);
  return text.length > 60 ? `${showable(text.slice(0, 57))}...` : text;
}

function describe(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === 'object' ? 'a group of values' : String(value);
}
