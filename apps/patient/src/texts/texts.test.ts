import { describe, expect, it } from 'vitest';
import { isLocale, languages, locales } from './languages.ts';
import { textsOf } from './texts-of.ts';

type Entry = string | readonly string[] | Readonly<Record<string, string>>;

/** Every text with its key: plural forms and lists stay together. */
function entriesOf(place: object, path = ''): [key: string, entry: Entry][] {
  return Object.entries(place).flatMap(([name, value]): [string, Entry][] => {
    const key = path === '' ? name : `${path}.${name}`;
    const isEntry = typeof value === 'string' || Array.isArray(value) || 'other' in value;
    return isEntry ? [[key, value]] : entriesOf(value, key);
  });
}

function sentencesOf(entry: Entry): readonly string[] {
  return typeof entry === 'string' ? [entry] : Object.values(entry);
}

function placeholdersOf(entry: Entry): readonly string[] {
  return [...new Set(sentencesOf(entry).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();
}

const english = new Map(entriesOf(languages.en));

describe.each(locales)('the texts in %s', (locale) => {
  const entries = new Map(entriesOf(languages[locale]));

  it('are there for every key, and for no other', () => {
    expect([...english.keys()].filter((key) => !entries.has(key))).toEqual([]);
    expect([...entries.keys()].filter((key) => !english.has(key))).toEqual([]);
  });

  it('have the same placeholders, and lists of the same length', () => {
    const wrong = [...entries].filter(([key, entry]) => {
      const wanted = english.get(key) ?? '';
      const sameLength = !Array.isArray(entry) || entry.length === wanted.length;
      return !sameLength || placeholdersOf(entry).join() !== placeholdersOf(wanted).join();
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('have every plural form that the language uses', () => {
    const wanted = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    // The category of millions ("un millón de") needs no form of its own here.
    const needed = wanted.filter((category) => category !== 'many' || locale !== 'es');
    const wrong = [...entries].filter(([, entry]) => {
      if (typeof entry === 'string' || Array.isArray(entry)) return false;
      return needed.some((category) => !(category in entry));
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('are neither empty nor loud, and hold no markup', () => {
    const wrong = [...entries].filter(([, entry]) => sentencesOf(entry).some((text) => /^\s*$|[!¡<>]/.test(text)));
    expect(wrong.map(([key]) => key)).toEqual([]);
  });
});

describe('textsOf', () => {
  it('fills placeholders in and refuses to leave one open', () => {
    expect(textsOf('en')('errors.tooManyText', { seconds: 7 })).toContain('in 7 seconds');
    expect(() => textsOf('en')('errors.tooManyText')).toThrow('errors.tooManyText needs a value for {seconds}');
  });

  it('refuses a key that stands in data but in no file, and one that reaches the prototype', () => {
    expect(() => textsOf('es').byKey('shell.nothing')).toThrow('there is no text shell.nothing in es');
    expect(() => textsOf('es').byKey('constructor.name')).toThrow('there is no text');
    expect(textsOf('es').hasKey('shell.skip')).toBe(true);
    expect(textsOf('es').hasKey('shell')).toBe(false);
  });

  it('writes days as people do', () => {
    expect(textsOf('en').date('2026-03-14')).toBe('14 Mar 2026');
    expect(textsOf('es').date('2026-03-14')).toBe('14 mar 2026');
  });
});

describe('isLocale', () => {
  it('knows the languages that there are, and nothing that every object has', () => {
    expect(locales).toEqual(['en', 'es']);
    expect(isLocale('es')).toBe(true);
    expect(isLocale('fr')).toBe(false);
    expect(isLocale('toString')).toBe(false);
  });
});
