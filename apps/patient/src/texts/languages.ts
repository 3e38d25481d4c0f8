import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };

/** Every language of the public pages. A further one is a file beside these and a line here. */
export const languages = { en, es } as const;

export type Locale = keyof typeof languages;

export const locales = Object.keys(languages) as readonly Locale[];

/** Whether a part of an address names a language that the pages speak. */
export function isLocale(text: string): text is Locale {
  return Object.hasOwn(languages, text);
}
