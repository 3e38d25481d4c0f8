/**
 * A text as scans compare it: lower case, without accents and invisible characters, words parted by one space, one
 * space at each end. Empty when it holds no letter and no digit: nothing but emoji, say.
 */
export function wordsOf(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words === '' ? '' : ` ${words} `;
}
