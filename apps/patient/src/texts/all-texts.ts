import { type Locale, languageOf } from './languages.ts';
import { sentencesOf, textEntries } from './text-entries.ts';

/** Every text of a language by its key; the forms of a plural and the sentences of a list are lines of one text. */
export function allTexts(locale: Locale): ReadonlyMap<string, string> {
  return new Map(textEntries(languageOf(locale)).map(([key, entry]) => [key, sentencesOf(entry).join('\n')]));
}
