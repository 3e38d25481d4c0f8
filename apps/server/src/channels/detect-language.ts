import { detect } from 'tinyld';

/** Fewer words than this tell nothing: "ok" is said everywhere. */
const fewestWords = 3;

/** The language that a text seems to be in, as ISO 639-1; `null` when it does not tell. */
export function detectLanguage(text: string): string | null {
  const start = text.slice(0, 2000);
  if ((start.match(/\p{L}+/gu) ?? []).length < fewestWords && !hasOtherLetters(start)) return null;
  return detect(start) || null;
}

/** Whether a text holds letters of another script than Latin, which no word list has. Some of them part no words. */
export function hasOtherLetters(text: string): boolean {
  return /(?=\p{L})[^\p{Script=Latin}\p{Script=Common}]/u.test(text);
}
