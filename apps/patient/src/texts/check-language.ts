import { sentencesOf, type TextEntry, textEntries } from './text-entries.ts';

/**
 * What a file of texts lacks beside the English one, each with its key: a text that is missing or that no page says,
 * other placeholders, a list of another length, a plural form that the language needs, an empty or loud text, markup.
 *
 * @param texts the content of the file, whatever it is
 * @param english what every language has to say
 */
export function checkLanguage(locale: string, texts: unknown, english: object): readonly string[] {
  if (typeof texts !== 'object' || texts === null || Array.isArray(texts)) return ['it is not texts by key'];
  const own = new Map(textEntries(texts));
  const wanted = new Map(textEntries(english));
  const needed = pluralForms(locale);
  return [
    ...[...wanted.keys()].filter((key) => !own.has(key)).map((key) => `${key} is missing`),
    ...[...own].flatMap(([key, entry]) => {
      const model = wanted.get(key);
      return model === undefined ? [`${key} is said by no page`] : problemsOf(entry, model, needed).map(at(key));
    }),
  ];
}

const at = (key: string) => (problem: string) => `${key}: ${problem}`;

function problemsOf(entry: TextEntry, model: TextEntry, needed: readonly string[]): readonly string[] {
  const problems: string[] = [];
  if (Array.isArray(entry) !== Array.isArray(model)) problems.push('a list and a sentence are not the same');
  else if (Array.isArray(entry) && entry.length !== (model as readonly string[]).length) {
    problems.push(`${(model as readonly string[]).length} lines are needed`);
  }
  const [own, wanted] = [placeholdersOf(entry), placeholdersOf(model)];
  if (own !== wanted) problems.push(`placeholders are ${own || 'none'}; they must be ${wanted || 'none'}`);
  if (sentencesOf(entry).some((text) => typeof text !== 'string' || /^\s*$|[!¡<>]/.test(text))) {
    problems.push('a text is empty, loud, or holds markup');
  }
  if (typeof entry === 'object' && !Array.isArray(entry)) {
    const missing = needed.filter((form) => !(form in entry));
    if (missing.length > 0) problems.push(`the plural forms ${missing.join(', ')} are missing`);
  }
  return problems;
}

function placeholdersOf(entry: TextEntry): string {
  return [...new Set(sentencesOf(entry).flatMap((text) => String(text).match(/\{\w+\}/g) ?? []))].sort().join(' ');
}

/** The category of millions ("un millón de") needs no form of its own where "other" reads as well. */
function pluralForms(locale: string): readonly string[] {
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  return forms.filter((form) => form !== 'many' || !['es', 'fr', 'it', 'pt', 'ca'].includes(locale));
}
