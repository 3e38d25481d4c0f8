import { describe, expect, it } from 'vitest';
import { chooseLocale, regionOf } from './choose-locale.ts';

describe('chooseLocale', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['es-MX,es;q=0.9,en;q=0.8', 'es'],
    ['en;q=0.4, es;q=0.8', 'es'],
    ['ca,es;q=0.7,en;q=0.3', 'es'],
    ['fr-FR,fr;q=0.9', 'en'],
    ['es;q=0, en', 'en'],
    ['constructor', 'en'],
    [';;;,,q=', 'en'],
  ])('reads %s as %s', (header, locale) => {
    expect(chooseLocale(header)).toBe(locale);
  });

  it('finds a region where a tag names one', () => {
    expect(regionOf('en-GB,en;q=0.9')).toBe('GB');
    expect(regionOf('es,en-US;q=0.3')).toBe('US');
    expect(regionOf('zh-Hans')).toBeUndefined();
  });
});
