import type { Language } from './english.ts';

interface Spoken {
  readonly locale: string;
  /** Texts of every area; none for English, which each page brings along. */
  readonly language?: Language;
}

let current: Spoken = { locale: 'en' };

/** The language that the pages speak. */
export function spoken(): Spoken {
  return current;
}

/** Lets the pages speak a language; called once, before the first page. */
export function speak(next: Spoken): void {
  current = next;
}
