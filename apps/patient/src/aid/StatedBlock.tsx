import type { StatedText } from '@jointwise/registry';
import type { Texts } from '../texts/texts-of.ts';

/** What the site has stated, in the reader's language where it is there; its own words are not translated by us. */
export function StatedBlock({ stated, t }: { readonly stated: StatedText; readonly t: Texts }) {
  const lang = [t.locale, 'en', ...Object.keys(stated)].find((one) => stated[one] !== undefined) ?? t.locale;
  return <span lang={lang === t.locale ? undefined : lang}>{stated[lang]}</span>;
}
