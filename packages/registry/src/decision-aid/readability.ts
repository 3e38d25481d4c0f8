import { countSyllables, hasSyllables } from './count-syllables.ts';

/** How hard a text is to read. */
export interface Readability {
  /** Language tag. */
  readonly locale: string;
  readonly words: number;
  readonly sentences: number;
  /** Null where the language has no formula here. */
  readonly syllables: number | null;
  readonly wordsPerSentence: number;
  /** English: years of school (Flesch and Kincaid). Null in other languages. */
  readonly grade: number | null;
  /** Spanish: perspicuity of Szigriszt Pazos on the INFLESZ scale, 0 hard to 100 easy. Null in other languages. */
  readonly inflesz: number | null;
  /** Spanish: ease of Fernández Huerta, 0 hard to 100 easy. Null in other languages. */
  readonly fernandezHuerta: number | null;
}

/**
 * Measures a text by the published formulas; W words, S sentences, Y syllables:
 *
 *   grade = 0.39 W/S + 11.8 Y/W - 15.59            Flesch and Kincaid 1975
 *   inflesz = 206.835 - 62.3 Y/W - W/S             Szigriszt Pazos 1992, scale of Barrio Cantalejo 2008
 *   fernandezHuerta = 206.84 - 60 Y/W - 1.02 W/S   Fernández Huerta 1959, with words per sentence (Law 2011)
 *
 * A language without a formula has its words and sentences counted and no grade: a formula made for another language
 * says nothing about it.
 *
 * Choices: a sentence ends with . ? or ! or with its line; a number is one word of one syllable; a place to be filled,
 * `{n}`, is read as a number.
 *
 * @returns null for a text without a word
 */
export function readabilityOf(text: string, locale: string): Readability | null {
  const lines = text.replaceAll(/\{[^}]*\}/g, '12').split(/(?<=[.?!])\s+|\n+/);
  const bySentence = lines
    .map((line) => line.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [])
    .filter(({ length }) => length > 0);
  const all = bySentence.flat().map((word) => word.replaceAll('’', "'"));
  if (all.length === 0) return null;
  const wordsPerSentence = all.length / bySentence.length;
  const syllables = hasSyllables(locale)
    ? all.reduce((total, word) => total + (countSyllables(word, locale) ?? 0), 0)
    : null;
  return {
    ...{ locale, words: all.length, sentences: bySentence.length, syllables, wordsPerSentence },
    ...noScore,
    ...(syllables === null ? {} : formulas[locale]?.(syllables / all.length, wordsPerSentence)),
  };
}

type Score = Pick<Readability, 'grade' | 'inflesz' | 'fernandezHuerta'>;

const noScore: Score = { grade: null, inflesz: null, fernandezHuerta: null };

/** By language: syllables a word, words a sentence. */
const formulas: Readonly<Record<string, (perWord: number, perSentence: number) => Partial<Score>>> = {
  en: (perWord, perSentence) => ({ grade: 0.39 * perSentence + 11.8 * perWord - 15.59 }),
  es: (perWord, perSentence) => ({
    inflesz: 206.835 - 62.3 * perWord - perSentence,
    fernandezHuerta: 206.84 - 60 * perWord - 1.02 * perSentence,
  }),
};
