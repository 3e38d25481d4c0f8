import { appendFile, rm, writeFile } from 'node:fs/promises';
import { type ImportMapping, parseMapping, type RowProblem, type TotalsComparison } from '@jointwise/exchange';
import { formatCsv } from '@jointwise/report';
import { ensurePlace, type ImportSummary, importSetting, mappingVocabulary, runImport } from '@jointwise/server';
import { getSiteByCode, getStudyByCode, listSites, listUsers, type Session, type Store } from '@jointwise/store';
import type { Command } from 'commander';
import { CommandFailure } from '../command-failure.ts';
import { Progress } from '../progress.ts';
import { readJsonFile } from '../read-json-file.ts';
import { terminal, withStore } from '../with-store.ts';

interface Wish {
  readonly mapping: string;
  readonly dryRun?: boolean;
  readonly study?: string;
  readonly site?: string;
}

/** `jointwise import FILE --mapping M.json`: takes a file in, row by row and once. */
export function addImport(program: Command): void {
  program
    .command('import')
    .description('take a file in; running it again stores nothing twice, and a killed run goes on')
    .argument('<file>', 'CSV, plain or gzip')
    .requiredOption('--mapping <file>', 'mapping, see docs/import-mapping.md')
    .option('--dry-run', 'read and check everything, store nothing')
    .option('--study <code>', "study, in place of the mapping's")
    .option('--site <code>', "site, in place of the mapping's")
    .action(importFile);
}

async function importFile(file: string, wish: Wish): Promise<void> {
  const mapping = await readMapping(wish.mapping);
  await withStore(async ({ store }) => {
    const place = await findPlace(store, mapping, wish);
    const refused = new RefusedRows(`${file}.refused.csv`);
    await refused.clear();
    const progress = new Progress('rows');
    const stopping = new AbortController();
    process.once('SIGINT', () => stopping.abort());
    const summary = await runImport({
      ...importSetting(place.study, new Date().toISOString().slice(0, 10)),
      ...{ store, mapping, siteId: place.siteId, studyId: place.studyId },
      actor: terminal,
      path: file,
      isDryRun: wish.dryRun === true,
      signal: stopping.signal,
      onProgress: ({ rowsRead, rate, secondsLeft }) => progress.show(rowsRead, { rate, secondsLeft }),
      onRefusals: (problems) => refused.add(problems),
    });
    progress.end(sentenceOf(summary, wish.dryRun === true));
    for (const line of totalsLines(summary.totals)) console.log(line);
    if (summary.rowsRefused > 0) console.log(`Refused rows are listed in ${refused.path}.`);
    if (summary.rowsRefused > 0 || summary.status === 'interrupted') process.exitCode = 1;
    await pointToAccess(store, place.siteId);
  });
}

/** A site that an import has made has nobody yet who may see it: says how that is changed. */
async function pointToAccess(store: Store, siteId: string): Promise<void> {
  const siteIds = [siteId];
  const [users, sites] = await store.read({ actor: terminal, siteIds }, async (session) => [
    await listUsers(session, siteIds),
    await listSites(session),
  ]);
  const code = sites.find(({ id }) => id === siteId)?.code;
  if (users.length > 0 || code === undefined) return;
  console.log(`Nobody may see site ${code} in the browser yet. Give somebody a role there:`);
  console.log(`  jointwise users grant --email ADDRESS --role ${code}:coordinator ${code}:administrator`);
}

async function readMapping(path: string): Promise<ImportMapping> {
  const parsed = parseMapping(await readJsonFile(path), mappingVocabulary);
  if (parsed.status === 'accepted') return parsed.mapping;
  for (const { detail } of parsed.problems) console.error(`jointwise: ${detail}`);
  throw new CommandFailure(`${path} is not a usable mapping: ${parsed.problems.length} problems`);
}

function findPlace(store: Store, mapping: ImportMapping, wish: Wish) {
  const context = { actor: terminal, siteIds: [], reason: `Import: ${mapping.title}`.slice(0, 300) };
  return store.write(context, async (session) => {
    const site = await wanted(session, mapping.site, { what: 'site', code: wish.site, find: getSiteByCode });
    const study = await wanted(session, mapping.study, { what: 'study', code: wish.study, find: getStudyByCode });
    return ensurePlace(session, site, study);
  });
}

interface NamedPlace<Found> {
  readonly what: 'site' | 'study';
  /** As given at the terminal. */
  readonly code: string | undefined;
  readonly find: (session: Session, code: string) => Promise<Found | undefined>;
}

/** The place that was named at the terminal, which must exist, or else the one that the mapping names. */
async function wanted<Found, Named>(
  session: Session,
  named: Named | undefined,
  { what, code, find }: NamedPlace<Found>,
) {
  if (code !== undefined) {
    const found = await find(session, code.toUpperCase());
    if (found !== undefined) return found;
    throw new CommandFailure(`there is no ${what} "${code}"`, 2);
  }
  if (named !== undefined) return named;
  throw new CommandFailure(`the mapping names no ${what}; name one with --${what}`, 2);
}

function sentenceOf(
  { status, rowsRead, rowsImported, rowsKnown, rowsRefused, seconds, rate }: ImportSummary,
  isDry: boolean,
) {
  const counts = `${rowsImported} ${isDry ? 'would be imported' : 'imported'}, ${rowsKnown} known already, ${rowsRefused} refused`;
  const speed = rate === null ? '' : `, ${Math.round(rate)} rows a second`;
  const end = status === 'interrupted' ? 'Interrupted; run again to go on. ' : '';
  return `${end}${rowsRead} rows read: ${counts}. ${seconds.toFixed(1)} s${speed}.`;
}

function totalsLines({ compared, same, different, onlyInFile, onlyComputed, inNeither, examples }: TotalsComparison) {
  if (compared === 0) return [];
  return [
    `Totals of the file beside the scores from its items: ${compared} compared, ${same} the same, ${different} different.`,
    `  ${inNeither} have neither (too few items answered); ${onlyInFile} only in the file; ${onlyComputed} only computed.`,
    ...examples.map(
      ({ row, column, inFile, computed }) =>
        `  row ${row}, ${column}: ${inFile ?? 'none'} in the file, ${computed ?? 'none'} computed`,
    ),
  ];
}

/** The file beside that lists why rows were refused; it is there only when one was. */
class RefusedRows {
  readonly path: string;
  #isNew = true;

  constructor(path: string) {
    this.path = path;
  }

  async clear(): Promise<void> {
    await rm(this.path, { force: true });
  }

  async add(problems: readonly RowProblem[]): Promise<void> {
    const text = formatCsv(
      problems.map(({ row, column, value, rule, detail }) => ({ row, column, value, rule, detail })),
    );
    if (this.#isNew) await writeFile(this.path, text);
    else await appendFile(this.path, text.slice(text.indexOf('\r\n') + 2));
    this.#isNew = false;
  }
}
