import { isLocale, type Locale } from '@jointwise/patient/pages';

/** The language of an enquiry as the pages speak it; English for one that they do not speak any more. */
export function localeOf(locale: string): Locale {
  return isLocale(locale) ? locale : 'en';
}
