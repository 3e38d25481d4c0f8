/** One text: a sentence, a list of sentences, or forms by plural category. */
export type TextEntry = string | readonly string[] | Readonly<Record<string, string>>;

/** Every text of a file with its key; plural forms and lists stay together. */
export function textEntries(place: object, path = ''): readonly (readonly [key: string, entry: TextEntry])[] {
  return Object.entries(place).flatMap(([name, value]: [string, unknown]) => {
    const key = path === '' ? name : `${path}.${name}`;
    if (typeof value === 'string' || Array.isArray(value)) return [[key, value as TextEntry] as const];
    if (typeof value !== 'object' || value === null) return [[key, ''] as const];
    const isPlural = typeof (value as Record<string, unknown>).other === 'string';
    return isPlural ? [[key, value as TextEntry] as const] : textEntries(value, key);
  });
}

/** The sentences of a text, each form and line. */
export function sentencesOf(entry: TextEntry): readonly string[] {
  return typeof entry === 'string' ? [entry] : Object.values(entry);
}
