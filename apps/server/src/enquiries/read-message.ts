import type { EnquiryUrgency } from '@jointwise/definitions';
import { locales, textsOf } from '@jointwise/patient/pages';
import { scanRedFlags } from '@jointwise/registry';
import { detectLanguage } from '../channels/detect-language.ts';

/** All that is learned from the text of a message, before the text is dropped. */
export interface Reading {
  /** ISO 639-1; `null` when it did not tell. */
  readonly language: string | null;
  readonly urgency: EnquiryUrgency | null;
  /** False when it is in a language without a word list, or holds no word: nobody has looked for an emergency then. */
  readonly isScanned: boolean;
}

/** Reads a text: what somebody wrote by e-mail or WhatsApp, or chose to share through the secure form. */
export function readMessage(text: string): Reading {
  const own = withoutSafetyText(text);
  const language = detectLanguage(own);
  const { urgency } = scanRedFlags(own);
  const isKnown = language === null || locales().some((locale) => locale === language);
  return { language, urgency, isScanned: /\p{L}/u.test(own) && isKnown };
}

/** Our own safety text comes back in answers to it; its signs of an emergency are not the person's. */
function withoutSafetyText(text: string): string {
  const own = locales().flatMap((locale) => {
    const t = textsOf(locale);
    return [...t.lines('enquiry.signs'), t('enquiry.safety.emergency'), t('shell.emergency')];
  });
  return own.reduce((rest, line) => rest.replaceAll(line, ' '), text);
}
