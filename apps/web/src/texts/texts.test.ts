import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { literalsIn } from '../../test/literals-in.ts';
import { texts } from '../roster/texts.ts';
import type { Language } from './english.ts';
import { languages, speakFirstOf } from './languages.ts';
import type { Plural } from './texts-of.ts';

type Entries = Readonly<Record<string, Readonly<Record<string, string | Plural>>>>;

/** Folders whose texts still stand in their files. The list only gets shorter. */
const unfinished: readonly string[] = [];
const source = new URL('../', import.meta.url);
const folders = readdirSync(source, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));
const finished = folders.filter((folder) => folder !== 'texts' && !unfinished.includes(folder));

function filesOf(folder: string): readonly (readonly [name: string, text: string])[] {
  const names = readdirSync(new URL(`${folder}/`, source)).filter((name) => /(?<!\.test)\.tsx?$/.test(name));
  return names.map((name) => [name, readFileSync(new URL(`${folder}/${name}`, source), 'utf8')] as const);
}

/** The English texts of every area, by its name. */
async function english(): Promise<Readonly<Record<string, Entries>>> {
  const areas = readdirSync(new URL('en/', import.meta.url)).map((name) => name.replace('.ts', ''));
  const modules = areas.map(async (area) => (await import(`./en/${area}.ts`)) as Readonly<Record<string, Entries>>);
  return Object.assign({}, ...(await Promise.all(modules))) as Readonly<Record<string, Entries>>;
}

describe.each(finished)('the files of %s', (folder) => {
  it('say nothing that is not among their texts', () => {
    const found = filesOf(folder).flatMap(([name, text]) => literalsIn(name, text).map((one) => `${name}: ${one}`));
    expect(found).toEqual([]);
  });

  it('say every text that is theirs', async () => {
    const all = filesOf(folder)
      .map(([, text]) => text)
      .join('\n');
    const area = /from '\.\.\/texts\/en\/(\w+)\.ts'/.exec(all)?.[1] ?? '';
    const said = new Set([...all.matchAll(/\btexts(?:\.nodes)?\(\s*'([\w.]+)'/g)].map(([, key]) => key));
    const keys = Object.entries((await english())[area] ?? {}).flatMap(([group, entries]) =>
      Object.keys(entries).map((name) => `${group}.${name}`),
    );
    expect(keys.filter((key) => !said.has(key))).toEqual([]);
  });
});

describe('the search for English in a file', () => {
  it.each([
    ['<p>Nobody is due.</p>', 'Nobody is due.'],
    ['<td data-label="due" />', 'due'],
    ["<p>{late ? 'Late' : name}</p>", 'Late'],
    [`const line = \`\${count} of \${total} shown\`;`, '… of … shown'],
  ])('finds it in %s', (code, text) => {
    expect(literalsIn('page.tsx', code)).toEqual([text]);
  });

  it.each([
    '<p className="small soft">{name}</p>',
    "read.status === 'Late'",
    "may('participant.read')",
    "'not-assessed'",
  ])('leaves %s', (code) => {
    expect(literalsIn('page.tsx', code)).toEqual([]);
  });
});

describe('a language besides English', () => {
  afterEach(() => speakFirstOf([]));

  /** Every text between guillemets, with a form for two besides. */
  const marked = async () =>
    JSON.parse(JSON.stringify(await english()), (_key, value: unknown) =>
      typeof value === 'string' ? `«${value}»` : value,
    ) as Language;

  it('is spoken when it is known and wanted, whatever its country', async () => {
    await speakFirstOf([null, 'fr-FR', 'CA-ES', 'en'], { ca: marked });
    expect(texts('rosterPage.title')).toBe('«Participants»');
    expect(texts('rosterPage.totalParticipants', { total: 12 })).toBe('«12 participants»');
  });

  it('is not spoken to those who want English first, or another that is not there', async () => {
    await speakFirstOf(['en-GB', 'ca'], { ca: marked });
    expect(texts('rosterPage.title')).toBe('Participants');
    await speakFirstOf(['fr'], { ca: marked });
    expect(texts('rosterPage.title')).toBe('Participants');
  });

  it.each(Object.entries(languages))('has the placeholders of English: %s', async (_locale, load) => {
    expect(placeholdersOf(await load())).toEqual(placeholdersOf(await english()));
  });
});

/** The placeholders of each text by its key; plural forms together. */
function placeholdersOf(language: object): Readonly<Record<string, readonly string[]>> {
  const areas = Object.entries(language as Readonly<Record<string, Entries>>);
  const entries = areas.flatMap(([area, groups]) =>
    Object.entries(groups).flatMap(([group, own]) =>
      Object.entries(own).map(([name, entry]) => [`${area}.${group}.${name}`, entry] as const),
    ),
  );
  return Object.fromEntries(
    entries.map(([key, entry]) => [key, [...new Set(JSON.stringify(entry).match(/\{\w+\}/g) ?? [])].sort()]),
  );
}
