import type { CertaintyLevel } from '../evidence/published-synthesis.ts';
import type { UnanswerableReason, VerdictCode } from './verdict.ts';

/** The words of the rooms are English; the pages for patients keep their own in every language. */
type InEnglish = { readonly en: string };

/** The verdict as a word. */
export const verdictWords: Readonly<Record<VerdictCode, InEnglish>> = {
  supported: { en: 'Supported' },
  'benefit-size-uncertain': { en: 'Benefit, size uncertain' },
  inconclusive: { en: 'Inconclusive' },
  'not-answerable': { en: 'Not answerable from these data' },
  'too-small-to-matter': { en: 'Too small to matter' },
  'no-important-effect': { en: 'No important effect shown' },
  harm: { en: 'Harm' },
};

/** The verdict as a sentence that a person can repeat; `{product}` and `{comparator}` are filled in. */
export const verdictSentences: Readonly<Record<Exclude<VerdictCode, 'not-answerable'>, InEnglish>> = {
  supported: {
    en: 'People did better than with {comparator}, and by enough to matter.',
  },
  'benefit-size-uncertain': {
    en: 'People did better than with {comparator}, but whether by enough to matter is not certain.',
  },
  inconclusive: {
    en: 'Nobody can tell yet whether it is better than {comparator}: the results fit both a benefit and none.',
  },
  'too-small-to-matter': {
    en: 'People did a little better than with {comparator}, but by less than they would notice as important.',
  },
  'no-important-effect': {
    en: 'It made no difference that matters compared with {comparator}.',
  },
  harm: {
    en: 'People did worse than with {comparator}.',
  },
};

/** Harm of a claim about safety: more people had a side effect, which is not the same as doing worse. */
export const moreHarmSentence: InEnglish = {
  en: 'More people had side effects than with {comparator}.',
};

/** What is added when an interval that rules out a benefit does not rule out an important harm. */
export const harmNotExcludedSentence: InEnglish = {
  en: 'An important harm is not ruled out.',
};

/** Why there is no answer, in plain words. */
export const unanswerableSentences: Readonly<Record<UnanswerableReason, InEnglish>> = {
  'no-data': {
    en: 'Nobody has measured this in a way that gives an answer.',
  },
  uncontrolled: {
    en: 'People were followed after the treatment. Nobody knows how they would have done without it: many people improve anyway.',
  },
  'nobody-answered': {
    en: 'On one side of the comparison nobody’s result is known.',
  },
  'interval-unbounded': {
    en: 'The result is so uncertain that no limits can be given for it.',
  },
  'interval-impossible': {
    en: 'The numbers as printed contradict each other.',
  },
  'confidence-too-low': {
    en: 'The uncertainty was not given at the level that the rule asks for (95 %).',
  },
  'threshold-impossible': {
    en: 'The smallest important effect as stated is not possible on this scale.',
  },
};

/** GRADE in words. */
export const certaintyTitles: Readonly<Record<CertaintyLevel, InEnglish>> = {
  'very-low': { en: 'Very low certainty' },
  low: { en: 'Low certainty' },
  moderate: { en: 'Moderate certainty' },
  high: { en: 'High certainty' },
};

/** What people were compared with, as it stands in a sentence. Keys are comparator codes and names in reviews. */
export const comparatorPhrases: Readonly<Record<string, InEnglish>> = {
  placebo: { en: 'placebo' },
  SALINE: { en: 'an injection of salt water' },
  Saline: { en: 'an injection of salt water' },
  SHAM: { en: 'a sham procedure' },
  HA: { en: 'an injection of hyaluronic acid' },
  'Hyaluronic acid': { en: 'an injection of hyaluronic acid' },
  CORTICOSTEROID: { en: 'an injection of cortisone' },
  Corticosteroid: { en: 'an injection of cortisone' },
  EXERCISE: { en: 'exercise' },
  Exercise: { en: 'exercise' },
};
