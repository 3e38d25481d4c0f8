import type { LocalisedText } from '@jointwise/definitions';
import type { Locale } from '../texts/languages.ts';

/** A sentence as it was claimed, with the language it stands in: the reader's where it was claimed in that one too. */
export interface ClaimSentence {
  readonly text: string;
  readonly lang: Locale;
}

/** The sentence of a claim for a reader; nobody's words are translated by us, so that it may be in another language. */
export function claimSentence(sentence: LocalisedText, locale: Locale): ClaimSentence {
  const own: Readonly<Record<string, string | undefined>> = { ...sentence };
  const lang = [locale, 'en', 'es'].find((one) => own[one] !== undefined) ?? locale;
  return { text: own[lang] ?? '', lang };
}
