import { checkLanguage } from './check-language.ts';
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };

/** Texts by key, nested by area, as a file of a language holds them. */
export type TextFile = typeof en;

/** Language tag of texts that are there: `en`, `es`, or one that was added. Addresses begin with it. */
export type Locale = string;

/** Every language that is shipped: a further one is a file beside these and a line here. */
const shipped: ReadonlyMap<Locale, TextFile> = new Map(Object.entries({ en, es } satisfies Record<string, TextFile>));
const spoken = new Map(shipped);

/** The languages that the pages speak, English first. */
export function locales(): readonly Locale[] {
  return [...spoken.keys()];
}

/** Whether a part of an address names a language that the pages speak. */
export function isLocale(text: string): text is Locale {
  return spoken.has(text);
}

/** @throws Error for a language that is not there */
export function languageOf(locale: Locale): TextFile {
  const texts = spoken.get(locale);
  if (texts === undefined) throw new Error(`languageOf: no texts in ${locale}`);
  return texts;
}

/**
 * Adds a language from outside, before the server starts: pages below `/{locale}`, the switch, `hreflang`, dates and
 * numbers follow.
 *
 * @param locale two letters, by which addresses begin
 * @param texts the content of its file
 * @returns what is wrong with it, and then nothing was added: a key that is missing or unknown, another placeholder,
 * a list of another length, a plural form that the language needs
 */
export function addLanguage(locale: Locale, texts: unknown): readonly string[] {
  if (!/^[a-z]{2}$/.test(locale)) return [`${locale} is not the two letters of a language`];
  if (shipped.has(locale)) return [`${locale} is shipped and cannot be replaced`];
  const problems = checkLanguage(locale, texts, en);
  if (problems.length === 0) spoken.set(locale, texts as TextFile);
  return problems;
}
