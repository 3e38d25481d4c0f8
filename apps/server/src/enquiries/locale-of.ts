import { isLocale, type Locale, locales } from '@jointwise/patient/pages';
import { chooseLocales } from '@jointwise/registry';
import type { Enquiry } from '@jointwise/store';

/** The language of an enquiry as the pages speak it; English for one that they do not speak any more. */
export function localeOf(locale: string): Locale {
  return isLocale(locale) ? locale : 'en';
}

/**
 * Languages of the safety text: the one that was chosen with the page or on the phone, or that a message was written in.
 * Two where a message was in another language, or did not tell.
 */
export function safetyLocalesOf({
  channel,
  locale,
  detectedLanguage,
}: Pick<Enquiry, 'channel' | 'locale' | 'detectedLanguage'>): readonly [Locale, ...Locale[]] {
  const standard = localeOf(locale);
  const isChosen = channel === 'web-form' || channel === 'phone';
  return isChosen ? [standard] : chooseLocales(detectedLanguage, { spoken: locales(), standard });
}
