import { isLocale, type Locale } from '@jointwise/patient/pages';

interface Wish {
  readonly tag: string;
  readonly weight: number;
}

/** The language of ours that a reader likes best, by the Accept-Language header; English when none of ours is named. */
export function chooseLocale(header: string | undefined): Locale {
  const languages = wishesOf(header).map(({ tag }) => tag.split('-')[0].toLowerCase());
  return languages.find(isLocale) ?? 'en';
}

/** Region of the first language tag that names one: `GB` of `en-GB`. */
export function regionOf(header: string | undefined): string | undefined {
  return wishesOf(header)
    .map(({ tag }) => /-([a-z]{2})$/i.exec(tag)?.[1]?.toUpperCase())
    .find((region) => region !== undefined);
}

/**
 * The region of a reader: that of the browser, else the usual one of the language. English is spoken in too many for a
 * guess.
 */
export function likelyRegion(locale: Locale, region: string | undefined): string | undefined {
  return region ?? (locale === 'en' ? undefined : new Intl.Locale(locale).maximize().region);
}

function wishesOf(header = ''): readonly Wish[] {
  return header
    .slice(0, 400)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const weight = parameters.map((text) => /^\s*q=([\d.]+)$/.exec(text)?.[1]).find((text) => text !== undefined);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .sort((a, b) => b.weight - a.weight);
}
