import type { SentenceType } from '../claim-definition.ts';

/** Patterns of one type of sentence, in each language; regular expressions over small letters without accents. */
export interface TypeVocabulary {
  readonly type: SentenceType;
  readonly en: readonly string[];
  readonly es: readonly string[];
}
