import en from '../src/texts/en.json' with { type: 'json' };

/**
 * A complete language for tests, made from the English one: every sentence ends in the mark of the language, so that a
 * text that is not looked up by key is seen.
 */
export function inventedLanguage(locale: string): typeof en {
  return marked(en, ` ·${locale}`) as typeof en;
}

function marked(place: unknown, mark: string): unknown {
  if (typeof place === 'string') return `${place}${mark}`;
  if (Array.isArray(place)) return place.map((one) => marked(one, mark));
  return Object.fromEntries(
    Object.entries(place as Record<string, unknown>).map(([key, value]) => [key, marked(value, mark)]),
  );
}
