import { detect } from 'tinyld';

/** Fewer words than this tell nothing: "ok" is said everywhere. */
const fewestWords = 3;

/** The language that a text seems to be in, as ISO 639-1; `null` when it does not tell. */
export function detectLanguage(text: string): string | null {
  const start = text.slice(0, 2000);
  if ((start.match(/\p{L}+/gu) ?? []).length < fewestWords) return null;
  return detect(start) || null;
}
