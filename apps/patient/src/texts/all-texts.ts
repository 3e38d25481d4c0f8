import { type Locale, languages } from './languages.ts';

/** Every text of a language by its key; the forms of a plural and the sentences of a list are lines of one text. */
export function allTexts(locale: Locale): ReadonlyMap<string, string> {
  return new Map(entriesOf(languages[locale], ''));
}

function entriesOf(place: object, path: string): readonly (readonly [key: string, text: string])[] {
  return Object.entries(place).flatMap(([name, value]: [string, unknown]) => {
    const key = path === '' ? name : `${path}.${name}`;
    if (typeof value === 'string') return [[key, value] as const];
    if (Array.isArray(value)) return [[key, value.join('\n')] as const];
    const inside = value as Readonly<Record<string, unknown>>;
    if (typeof inside.other === 'string') return [[key, Object.values(inside).join('\n')] as const];
    return entriesOf(inside, key);
  });
}
