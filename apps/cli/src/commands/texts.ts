import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkReadability, type Readability, readabilityOf, readabilityProblems } from '@jointwise/registry';
import type { Command } from 'commander';
import { CommandFailure } from '../command-failure.ts';

const folder = new URL('../../../patient/src/texts/', import.meta.url);

/** Every language of the pages: a file of texts each. */
const shipped = async () =>
  (await readdir(folder)).filter((name) => name.endsWith('.json')).map((name) => fileURLToPath(new URL(name, folder)));

/** `jointwise texts readability [FILES]`: how hard texts for patients are to read. */
export function addTexts(program: Command): void {
  program
    .command('texts')
    .description('texts that patients read')
    .command('readability')
    .description('words a sentence, and the grade (English) or INFLESZ (Spanish) of each text, the hardest first')
    .argument(
      '[files...]',
      'plain text, or JSON of texts by key; two letters of the language in the name; without one, those of the pages',
    )
    .option('--locale <locale>', 'two letters, where the name of the file does not say')
    .action(measure);
}

async function measure(files: readonly string[], { locale }: { readonly locale?: string }): Promise<void> {
  let hard = 0;
  for (const file of files.length === 0 ? await shipped() : files) {
    const spoken = localeOf(file, locale);
    const texts = textsIn(await readFile(file, 'utf8'), file);
    console.log(`${basename(file)} (${spoken})`);
    for (const line of linesOf(texts, spoken)) console.log(line);
    const found = checkReadability(texts, spoken);
    for (const { key, problems } of found) console.log(`  too hard: ${key}: ${problems.join(', ')}`);
    hard += found.length;
  }
  if (hard > 0) throw new CommandFailure(`${hard} ${hard === 1 ? 'text is' : 'texts are'} too hard to read.`);
}

function localeOf(file: string, given: string | undefined): string {
  const name = given ?? /(?:^|[.-])([a-z]{2})(?=\.)/.exec(basename(file))?.[1];
  if (name !== undefined && /^[a-z]{2}$/.test(name)) return name;
  throw new CommandFailure(`The language of ${file} is not known; say --locale en or --locale es.`);
}

/** Texts by key; a plain text is one text. */
function textsIn(content: string, file: string): ReadonlyMap<string, string> {
  if (!file.endsWith('.json')) return new Map([['text', content]]);
  try {
    return new Map(entriesOf(JSON.parse(content), ''));
  } catch {
    throw new CommandFailure(`${file} is not JSON.`);
  }
}

function entriesOf(place: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof place === 'string') return [[path, place]];
  if (Array.isArray(place)) return [[path, place.filter((one) => typeof one === 'string').join('\n')]];
  if (typeof place !== 'object' || place === null) return [];
  return Object.entries(place).flatMap(([name, value]) => entriesOf(value, path === '' ? name : `${path}.${name}`));
}

/** Every text of at least ten words, the hardest first; a file that is one text is always listed. */
function linesOf(texts: ReadonlyMap<string, string>, locale: string): readonly string[] {
  const measured = [...texts].flatMap(([key, text]) => {
    const one = readabilityOf(text, locale);
    return one === null || (one.words < 10 && texts.size > 1) ? [] : [{ key, one }];
  });
  const hardness = ({ grade, inflesz }: (typeof measured)[number]['one']) => grade ?? 100 - (inflesz ?? 0);
  return measured
    .sort((a, b) => hardness(b.one) - hardness(a.one))
    .map(({ key, one }) => {
      const score = scoreOf(one);
      const mark = readabilityProblems(one).length > 0 ? ' *' : '';
      return `  ${score.padEnd(12)} ${one.wordsPerSentence.toFixed(1).padStart(5)} words a sentence  ${key}${mark}`;
    });
}

function scoreOf({ grade, inflesz }: Readability): string {
  if (grade !== null) return `grade ${grade.toFixed(1)}`;
  return inflesz === null ? 'no formula' : `INFLESZ ${inflesz.toFixed(0)}`;
}
