import { formatLocalNumber } from '@jointwise/report';
import { type Locale, languageOf, type TextFile } from './languages.ts';

/** A text that changes with a number, by the plural categories of its language (`one`, `other`, ...). */
type Plural = { readonly other: string };

/** Keys of all texts with dots between the parts: `shell.skip`. */
type KeysOf<T, Leaf> = {
  [K in keyof T & string]: T[K] extends Leaf
    ? K
    : T[K] extends string | Plural | readonly string[]
      ? never
      : `${K}.${KeysOf<T[K], Leaf>}`;
}[keyof T & string];

export type TextKey = KeysOf<TextFile, string | Plural>;
export type LinesKey = KeysOf<TextFile, readonly string[]>;
export type TextValues = Readonly<Record<string, string | number>>;

/** The texts of one language, as pages look them up. */
export interface Texts {
  /**
   * The text at a key, its `{placeholders}` filled in. A text with plural forms takes the one for `values.count`.
   *
   * @throws Error when a placeholder has no value
   */
  (key: TextKey, values?: TextValues): string;
  /** The same for a key that stands in data. @throws Error when there is no such text */
  byKey(key: string, values?: TextValues): string;
  hasKey(key: string): boolean;
  /** The text at a key with its placeholders left open, for rooms that fill them in. */
  raw(key: string): string;
  /** A list of sentences. */
  lines(key: LinesKey): readonly string[];
  /** A list of sentences whose key stands in data. @throws Error when there is no such list */
  linesByKey(key: string): readonly string[];
  /** A day as people write it: 14 Mar 2026. */
  date(iso: string): string;
  /** A number as the language writes it, with a fixed count of decimals; 0 when not said. */
  number(value: number, decimals?: number): string;
  readonly locale: Locale;
}

const made = new Map<Locale, Texts>();

/** The texts of a language; made once. */
export function textsOf(locale: Locale): Texts {
  const known = made.get(locale);
  if (known !== undefined) return known;
  const texts = makeTexts(locale);
  made.set(locale, texts);
  return texts;
}

function makeTexts(locale: Locale): Texts {
  const plurals = new Intl.PluralRules(locale);
  const days = new Intl.DateTimeFormat(localeOfDates[locale] ?? locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const byKey = (key: string, values: TextValues = {}): string => {
    const entry = find(locale, key);
    if (typeof entry === 'string') return fill(entry, values, key);
    if (!isPlural(entry)) throw new Error(`textsOf: there is no text ${key} in ${locale}`);
    const form = entry[plurals.select(Number(values.count))] ?? entry.other;
    return fill(form, values, key);
  };
  const linesByKey = (key: string): readonly string[] => {
    const entry = find(locale, key);
    if (!Array.isArray(entry)) throw new Error(`textsOf: there is no list ${key} in ${locale}`);
    return entry as readonly string[];
  };
  return Object.assign((key: TextKey, values?: TextValues) => byKey(key, values), {
    byKey,
    hasKey: (key: string) => typeof find(locale, key) === 'string' || isPlural(find(locale, key)),
    raw: (key: string) => {
      const entry = find(locale, key);
      if (typeof entry !== 'string') throw new Error(`textsOf: there is no text ${key} in ${locale}`);
      return entry;
    },
    lines: linesByKey,
    linesByKey,
    date: (iso: string) => days.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`)),
    number: (value: number, decimals = 0) => formatLocalNumber(value, locale, decimals),
    locale,
  });
}

/** The pages write days as in Britain, whatever numbers of theirs look like elsewhere. */
const localeOfDates: Readonly<Record<string, string>> = { en: 'en-GB' };

function find(locale: Locale, key: string): unknown {
  return key.split('.').reduce<unknown>((place, part) => {
    const isThere = typeof place === 'object' && place !== null && Object.hasOwn(place, part);
    return isThere ? (place as Record<string, unknown>)[part] : undefined;
  }, languageOf(locale));
}

function isPlural(entry: unknown): entry is Readonly<Record<string, string>> & Plural {
  return typeof entry === 'object' && entry !== null && typeof (entry as Plural).other === 'string';
}

function fill(text: string, values: TextValues, key: string): string {
  return text.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`textsOf: ${key} needs a value for {${name}}`);
    return String(value);
  });
}
