import { options } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { inventedLanguage } from '../../test/invented-language.ts';
import { checkLanguage } from './check-language.ts';
import en from './en.json' with { type: 'json' };
import { addLanguage, isLocale, languageOf, locales } from './languages.ts';
import { textsOf } from './texts-of.ts';

describe.each(locales())('the texts in %s', (locale) => {
  it('are complete: every key, placeholder, line and plural form, none of them empty, loud or markup', () => {
    expect(checkLanguage(locale, languageOf(locale), en)).toEqual([]);
  });
});

describe.each(['en', 'es'] as const)('the words below two pictures side by side in %s', (locale) => {
  const numbers = options.flatMap(({ benefit, harm }) => [...benefit, ...harm]);
  const besides = numbers.filter(
    (one) =>
      (one.kind === 'counted' && one.comparatorPercent !== null) ||
      (one.kind === 'from-means' && one.comparator !== null),
  );

  it.each(besides.map(({ key }) => key))('%s: none runs into its neighbour', (key) => {
    const t = textsOf(locale);
    const words = ['with', 'without'].map((name) => t.byKey(`aid.number.${key}.${name}`, { n: 51, of: 100 }));
    const names = ['treated', 'comparator'].map((name) => t.byKey(`aid.number.${key}.${name}`));
    // A column is 174 units wide; 22 bold letters of size 12 or 13 stay below it.
    expect([...words, ...names].filter((text) => text.length > 22)).toEqual([]);
  });
});

describe('checkLanguage', () => {
  const english = {
    area: { one: 'Ask {name}', list: ['a', 'b'], days: { one: '{count} day', other: '{count} days' } },
  };
  const check = (area: object, locale = 'en') => checkLanguage(locale, { area }, english);

  it.each([
    ['a missing key', { list: ['a', 'b'], days: english.area.days }, 'area.one is missing'],
    ['a key that no page says', { ...english.area, extra: 'x' }, 'area.extra is said by no page'],
    [
      'another placeholder',
      { ...english.area, one: 'Ask {nome}' },
      'area.one: placeholders are {nome}; they must be {name}',
    ],
    ['a short list', { ...english.area, list: ['a'] }, 'area.list: 2 lines are needed'],
    ['an empty text', { ...english.area, list: ['a', ' '] }, 'area.list: a text is empty, loud, or holds markup'],
    ['a shout', { ...english.area, one: 'Ask {name}!' }, 'area.one: a text is empty, loud, or holds markup'],
    ['markup', { ...english.area, one: '<b>{name}</b>' }, 'area.one: a text is empty, loud, or holds markup'],
  ])('names %s', (_what, area, problem) => expect(check(area)).toEqual([problem]));

  it('asks for the plural forms of the language itself', () => {
    expect(check(english.area, 'pl')).toEqual(['area.days: the plural forms few, many are missing']);
  });

  it('refuses what is no file of texts', () => {
    expect(checkLanguage('fr', ['x'], english)).toEqual(['it is not texts by key']);
    expect(checkLanguage('fr', null, english)).toEqual(['it is not texts by key']);
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

  it('writes days and numbers as people do', () => {
    expect(textsOf('en').date('2026-03-14')).toBe('14 Mar 2026');
    expect(textsOf('es').date('2026-03-14')).toBe('14 mar 2026');
    expect(textsOf('en').number(-0.4, 2)).toBe('−0.40');
    expect(textsOf('es').number(-0.4, 2)).toBe('−0,40');
    expect(textsOf('es').number(-0.001, 2)).toBe('0,00');
  });
});

describe('a language that is added', () => {
  it('is refused with what is missing, and spoken once it is complete', () => {
    expect(isLocale('fr')).toBe(false);
    const { shell: _, ...rest } = inventedLanguage('fr');
    expect(addLanguage('fr', rest)).toContain('shell.skip is missing');
    expect(isLocale('fr')).toBe(false);
    expect(addLanguage('fr', inventedLanguage('fr'))).toEqual([]);
    expect(locales()).toEqual(['en', 'es', 'fr']);
    expect(textsOf('fr')('shell.skip')).toBe(`${textsOf('en')('shell.skip')} ·fr`);
    expect(textsOf('fr').date('2026-03-14')).toBe('14 mars 2026');
    expect(textsOf('fr').number(1.5, 1)).toBe('1,5');
  });

  it('cannot take the place of another or have a name that is no language', () => {
    expect(addLanguage('es', inventedLanguage('es'))).toEqual(['es is shipped and cannot be replaced']);
    expect(addLanguage('../x', inventedLanguage('fr'))).toEqual(['../x is not the two letters of a language']);
    expect(isLocale('toString')).toBe(false);
  });
});
