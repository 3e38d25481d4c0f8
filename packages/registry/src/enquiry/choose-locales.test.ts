import { describe, expect, it } from 'vitest';
import { chooseLocales } from './choose-locales.ts';

describe('chooseLocales', () => {
  const house = { spoken: ['en', 'es'], standard: 'es' } as const;

  it('answers in the language that was written, where the house speaks it', () => {
    expect(chooseLocales('en', house)).toEqual(['en']);
    expect(chooseLocales('en-GB', house)).toEqual(['en']);
    expect(chooseLocales('ES', house)).toEqual(['es']);
  });

  it.each(['pl', null])('answers %s in two languages, that of the site first', (detected) => {
    expect(chooseLocales(detected, house)).toEqual(['es', 'en']);
    expect(chooseLocales(detected, { ...house, standard: 'en' })).toEqual(['en', 'es']);
  });

  it('stays at two when the house speaks more, and at one when it speaks one', () => {
    expect(chooseLocales('pl', { spoken: ['en', 'es', 'fr'], standard: 'fr' })).toEqual(['fr', 'en']);
    expect(chooseLocales('pl', { spoken: ['en'], standard: 'en' })).toEqual(['en']);
  });
});
