import type { FigureNode } from './figure-model.ts';
import { type TextStyle, textMark } from './marks.ts';

/** Advance of a character in parts of the size of the letters, as usual sans-serif faces have it, on the wide side. */
function advanceOf(char: string): number {
  if (/[ilj.,:;'|!()[\]\s-]/.test(char)) return 0.36;
  if (/[mwMW@%]/.test(char)) return 0.95;
  return /[A-Z0-9]/.test(char) ? 0.68 : 0.6;
}

/** Room that a text takes in px, guessed from its letters: a figure is drawn before any face is known. */
export function textWidth(text: string, size: number): number {
  return size * [...text].reduce((sum, char) => sum + advanceOf(char), 0);
}

/** Room for the longest of the texts, not more than `most` px. */
export function roomFor(texts: readonly string[], size: number, most: number): number {
  return Math.min(most, Math.max(0, ...texts.map((text) => textWidth(text, size))));
}

/** A text in a room of `width` px: what does not fit ends in three dots, and is said in full when it is pointed at. */
export function fittedMark(
  text: string,
  at: readonly [number, number],
  { width, ...style }: TextStyle & { readonly width: number },
): FigureNode {
  // Bold letters take a tenth more.
  const size = (style.size ?? 11) * ((style.weight ?? 400) >= 600 ? 1.1 : 1);
  if (textWidth(text, size) <= width) return textMark(text, at, style);
  let cut = [...text];
  while (cut.length > 1 && textWidth(`${cut.join('')}…`, size) > width) cut = cut.slice(0, -1);
  return { ...textMark(`${cut.join('').trimEnd()}…`, at, style), tip: text };
}

/** '1 study', '2 studies'. */
export function studiesOf(count: number): string {
  return `${count} ${count === 1 ? 'study' : 'studies'}`;
}
