import type { Language } from './english.ts';
import { speak } from './spoken.ts';

type Languages = Readonly<Record<string, () => Promise<Language>>>;

/**
 * Languages besides English, each loaded only for those who read it: `es: async () => (await import('./es.ts')).spanish`.
 * A language that lacks a text does not compile, so that no page is ever half translated.
 */
export const languages: Languages = {};

/**
 * Lets the pages speak the first language they know of those a reader wants; English when they know none.
 *
 * @param wanted tags in order of preference: the choice kept in this browser, then what the browser asks for (`es-ES`)
 */
export async function speakFirstOf(wanted: readonly (string | null)[], known: Languages = languages): Promise<void> {
  const locales = wanted.flatMap((tag) => tag?.toLowerCase().split('-')[0] ?? []);
  const locale = locales.find((one) => one === 'en' || Object.hasOwn(known, one)) ?? 'en';
  const load = known[locale];
  speak(load === undefined ? { locale: 'en' } : { locale, language: await load() });
}
