import type { ClaimCard } from '@jointwise/analysis';
import type { CertaintyLevel, VerdictCode } from '@jointwise/definitions';
import { formatLocalNumber } from '../formats/format-local-number.ts';
import { type ClaimWords, englishClaimWords } from './claim-words.ts';

/** The verdict as a word. */
export function formatVerdictWord(code: VerdictCode, words: ClaimWords = englishClaimWords): string {
  return words.verdict[code];
}

/** Certainty as a phrase. */
export function formatCertainty(level: CertaintyLevel, words: ClaimWords = englishClaimWords): string {
  return words.certainty[level];
}

type Worded = Pick<ClaimCard, 'verdict' | 'effect' | 'claim'>;

/** The verdict as a sentence that a person can repeat. */
export function formatVerdict({ verdict, effect, claim }: Worded, words: ClaimWords = englishClaimWords): string {
  if (verdict.code === 'not-answerable') return words.unanswerable[verdict.reason];
  const isMoreHarm = verdict.code === 'harm' && claim.type === 'safety';
  const sentence = isMoreHarm ? words.moreHarm : words.sentence[verdict.code];
  const title = effect?.comparator?.title;
  const filled = sentence.replace('{comparator}', title === undefined ? words.otherTreatment : words.comparator(title));
  const isOpen = verdict.code === 'no-important-effect' && verdict.excludesImportantHarm === false;
  return isOpen ? `${filled} ${words.harmNotExcluded}` : filled;
}

/** A number of a claim as it is written in a language: two decimals, one from ten on. */
export function formatDecimal(value: number, locale = 'en'): string {
  return formatLocalNumber(value, locale, Math.abs(value) >= 10 ? 1 : 2);
}

/** The effect as one line of numbers; null where there is none. */
export function formatEffect(
  { effect, threshold }: Pick<ClaimCard, 'effect' | 'threshold'>,
  words: ClaimWords = englishClaimWords,
) {
  if (effect === null) return null;
  const number = (value: number) => formatDecimal(value, words.locale);
  const [lower, upper] = effect.interval;
  const limits = `${words.interval} ${number(lower)} ${words.to} ${number(upper)}`;
  const numbers = `${number(effect.estimate)} (${limits}) ${effect.unit}`;
  return threshold === null ? numbers : `${numbers}; ${words.matters}: ${number(threshold.value)}`;
}
