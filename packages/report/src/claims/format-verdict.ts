import type { ClaimCard } from '@jointwise/analysis';
import {
  type CertaintyLevel,
  certaintyTitles,
  comparatorPhrases,
  harmNotExcludedSentence,
  moreHarmSentence,
  unanswerableSentences,
  type VerdictCode,
  verdictSentences,
  verdictWords,
} from '@jointwise/definitions';
import { formatNumber } from '../formats/format-number.ts';

/** Languages in which verdicts are worded. */
export type VerdictLocale = 'en' | 'es';

/** The verdict as a word. */
export function formatVerdictWord(code: VerdictCode, locale: VerdictLocale): string {
  return verdictWords[code][locale];
}

/** Certainty as a phrase. */
export function formatCertainty(level: CertaintyLevel, locale: VerdictLocale): string {
  return certaintyTitles[level][locale];
}

type Worded = Pick<ClaimCard, 'verdict' | 'effect' | 'claim'>;

/** The verdict as a sentence that a person can repeat. */
export function formatVerdict({ verdict, effect, claim }: Worded, locale: VerdictLocale): string {
  if (verdict.code === 'not-answerable') return unanswerableSentences[verdict.reason][locale];
  const isMoreHarm = verdict.code === 'harm' && claim.type === 'safety';
  const sentence = (isMoreHarm ? moreHarmSentence : verdictSentences[verdict.code])[locale];
  const filled = sentence.replace('{comparator}', comparatorPhrase(effect?.comparator?.title, locale));
  const isOpen = verdict.code === 'no-important-effect' && verdict.excludesImportantHarm === false;
  return isOpen ? `${filled} ${harmNotExcludedSentence[locale]}` : filled;
}

const other: Readonly<Record<VerdictLocale, string>> = { en: 'another treatment', es: 'otro tratamiento' };

function comparatorPhrase(title: string | undefined, locale: VerdictLocale): string {
  if (title === undefined) return other[locale];
  return comparatorPhrases[title]?.[locale] ?? title.charAt(0).toLowerCase() + title.slice(1);
}

const words = {
  en: { to: 'to', interval: '95 % CI', matters: 'smallest difference that matters' },
  es: { to: 'a', interval: 'IC 95 %', matters: 'diferencia más pequeña que importa' },
} as const;

/** A number as it is written in a language: two decimals, a comma in Spanish. */
export function formatDecimal(value: number, locale: VerdictLocale): string {
  const text = formatNumber(value, Math.abs(value) >= 10 ? 1 : 2);
  return locale === 'es' ? text.replace('.', ',') : text;
}

/** The effect as one line of numbers; null where there is none. */
export function formatEffect({ effect, threshold }: Pick<ClaimCard, 'effect' | 'threshold'>, locale: VerdictLocale) {
  if (effect === null) return null;
  const { to, interval, matters } = words[locale];
  const number = (value: number) => formatDecimal(value, locale);
  const [lower, upper] = effect.interval;
  const numbers = `${number(effect.estimate)} (${interval} ${number(lower)} ${to} ${number(upper)}) ${effect.unit}`;
  return threshold === null ? numbers : `${numbers}; ${matters}: ${number(threshold.value)}`;
}
