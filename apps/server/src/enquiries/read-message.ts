import type { EnquiryUrgency } from '@jointwise/definitions';
import { locales, textsOf } from '@jointwise/patient/pages';
import { scanRedFlags } from '@jointwise/registry';
import { detectLanguage, hasOtherLetters } from '../channels/detect-language.ts';

/** All that is learned from the text of a message, before the text is dropped. */
export interface Reading {
  /** ISO 639-1; `null` when it did not tell. */
  readonly language: string | null;
  readonly urgency: EnquiryUrgency | null;
  /** False when it is in a language or letters without a word list, or holds no word: nothing was looked for then. */
  readonly isScanned: boolean;
}

/**
 * Reads a text: what somebody wrote by e-mail or WhatsApp, or chose to share through the secure form.
 *
 * @param ownWords what of it the person wrote themselves: emoji under a subject of words are still emoji alone
 */
export function readMessage(text: string, ownWords = text): Reading {
  const all = withoutSafetyText(text);
  const own = withoutSafetyText(ownWords);
  // The subject of an answer may be ours, and in another language than the answer.
  const language = detectLanguage(own) ?? detectLanguage(all);
  const { urgency } = scanRedFlags(all);
  const isKnown = language === null || locales().some((locale) => locale === language);
  return { language, urgency, isScanned: /\p{L}/u.test(own) && isKnown && !hasOtherLetters(all) };
}

/** Our own safety text comes back in answers to it; its signs of an emergency are not the person's. */
function withoutSafetyText(text: string): string {
  const own = locales().flatMap((locale) => {
    const t = textsOf(locale);
    return [...t.lines('enquiry.signs'), t('enquiry.safety.emergency'), t('shell.emergency')];
  });
  return own.reduce((rest, line) => rest.replaceAll(line, ' '), text);
}
