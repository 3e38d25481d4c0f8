import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StudyDefinition } from '@jointwise/definitions';
import { type ImportMapping, parseMapping, type RowProblem } from '@jointwise/exchange';
import { createStore, getImport, listImportRefusals, type Store, verifyAudit } from '@jointwise/store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import nhs from '../../../../examples/mappings/nhs-proms-knee.json' with { type: 'json' };
import { createTestDatabase, type TestDatabase } from '../../../../packages/store/test/test-database.ts';
import { ensurePlace, type StudyPlace } from './ensure-place.ts';
import { importSetting } from './import-setting.ts';
import { mappingVocabulary } from './mapping-vocabulary.ts';
import { runImport } from './run-import.ts';

const folder = mkdtempSync(join(tmpdir(), 'jointwise-import-'));
const keys = { audit: Buffer.alloc(32, 1), contact: Buffer.alloc(32, 2) };
const actor = { system: 'test' } as const;
let database: TestDatabase;
let store: Store;
let place: StudyPlace;

const study = { code: 'SMALL', definition: nhs.study.definition as unknown as StudyDefinition };
const site = { code: 'BCN', name: 'Barcelona', city: 'Barcelona', country: 'ES', timeZone: 'Europe/Madrid' };
const oks = Object.fromEntries(
  Array.from({ length: 12 }, (_, index) => [
    `Q${index + 1}`,
    { column: `q${index + 1}`, as: 'integer', missing: ['9'] },
  ]),
);
const mapping = accepted({
  format: 'jointwise-import-mapping',
  version: 1,
  title: 'Small',
  source: 'small',
  key: { columns: ['id'] },
  participant: {
    codePrefix: 'S-',
    enrolledOn: { constant: '2020-01-01' },
    records: [{ kind: 'demographics', fields: { birthYear: { column: 'born', as: 'integer' } } }],
    jointSides: [
      {
        joint: { constant: 'knee' },
        side: { column: 'side', codes: { L: 'left', R: 'right', U: 'unknown', M: 'midline' } },
        episodes: [
          {
            productClass: { constant: 'ARTHROPLASTY' },
            indexOn: { constant: '2020-02-01' },
            visits: [
              {
                code: 'BL',
                responses: [
                  {
                    instrument: 'oks',
                    mode: 'paper',
                    locale: 'en-GB',
                    completedOn: { daysAfterIndex: -14 },
                    answers: oks,
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
  expectedTotals: [{ visit: 'BL', instrument: 'oks', scale: 'TOTAL', column: 'total' }],
});
const header = `id,born,side,${Array.from({ length: 12 }, (_, index) => `q${index + 1}`).join(',')},total`;
const row = (id: string, { born = '1950', side = 'L', answers = '2,2,2,2,2,2,2,2,2,2,2,2', total = '24' } = {}) =>
  `${id},${born},${side},${answers},${total}`;

function accepted(json: unknown): ImportMapping {
  const parsed = parseMapping(json, mappingVocabulary);
  if (parsed.status === 'refused') throw new Error(parsed.problems.map(({ detail }) => detail).join('; '));
  return parsed.mapping;
}

function file(name: string, rows: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${header}\n${rows.join('\n')}\n`);
  return path;
}

async function run(path: string, more: Partial<Parameters<typeof runImport>[0]> = {}) {
  const problems: RowProblem[] = [];
  const { siteId, studyId } = place;
  const setting = importSetting(place.study, '2026-11-20');
  const onRefusals = (found: readonly RowProblem[]) => void problems.push(...found);
  const summary = await runImport({ ...setting, store, actor, siteId, studyId, mapping, path, onRefusals, ...more });
  return { summary, problems };
}

const count = async (table: string) =>
  (await database.owner.query(`select count(*)::int as n from ${table}`)).rows[0].n;

beforeEach(async () => {
  database = await createTestDatabase();
  store = createStore({ pool: database.app, keys });
  place = await store.write({ actor, siteIds: [] }, (session) => ensurePlace(session, site, study));
});
afterEach(() => database.drop());

describe('runImport', () => {
  it('stores whole participants, scored and audited, and nothing a second time', async () => {
    const path = file('good.csv', [
      row('a'),
      row('b', { side: 'U' }),
      row('c', { answers: '9,2,2,2,2,2,2,2,2,2,2,2' }),
    ]);
    const first = await run(path);
    expect(first.summary).toMatchObject({ status: 'finished', rowsRead: 3, rowsImported: 3, rowsRefused: 0 });
    // One missing item is taken as the mean of the other eleven: 24 again.
    expect(first.summary.totals).toMatchObject({ compared: 3, same: 3, different: 0 });
    const before = await Promise.all(['participants', 'visits', 'responses', 'audit_records'].map(count));
    expect(before.slice(0, 3)).toEqual([3, 6, 3]);
    const second = await run(path);
    expect(second.summary).toMatchObject({ rowsImported: 0, rowsKnown: 3, rowsRefused: 0 });
    expect(await Promise.all(['participants', 'visits', 'responses'].map(count))).toEqual(before.slice(0, 3));
    const audit = await verifyAudit(database.owner, { key: keys.audit, anchorsFile: join(folder, 'none') });
    expect(audit).toMatchObject({ ok: true });
  });

  it('refuses rows whole, with row, column, value and rule, and stores the others', async () => {
    const path = file('mixed.csv', [
      row('a'),
      row('b', { answers: '5,2,2,2,2,2,2,2,2,2,2,2' }),
      row('c', { born: '2031' }),
      row('d', { side: 'M' }),
      row('e', { side: 'B' }),
      row('a'),
      row('f', { answers: '9,9,9,2,2,2,2,2,2,2,2,2', total: '18' }),
    ]);
    const { summary, problems } = await run(path);
    expect(problems.map(({ row: at, column, value, rule }) => [at, column, value, rule]).sort()).toEqual([
      [2, 'q1', '5', 'out-of-range'],
      [3, 'born', '2031', 'future-date'],
      [4, 'side', 'midline', 'not-a-choice'],
      [5, 'side', 'B', 'unknown-code'],
      [6, '', 'small:a', 'duplicate-key'],
    ]);
    expect(summary).toMatchObject({ rowsRead: 7, rowsImported: 2, rowsRefused: 5 });
    // Three missing items are too many for the score; the file has a total all the same.
    expect(summary.totals).toMatchObject({ same: 1, onlyInFile: 1 });
    expect(await count('participants')).toBe(2);
    const context = { actor, siteIds: [place.siteId] };
    const listed = await store.read(context, (session) => listImportRefusals(session, summary.importId ?? '', 10));
    expect(listed.map(({ row: at }) => at)).toEqual([2, 3, 4, 5, 6]);
  });

  it('stores nothing in a dry run, and says the same', async () => {
    const path = file('dry.csv', [row('a'), row('b', { side: 'B' })]);
    const { summary } = await run(path, { isDryRun: true });
    expect(summary).toMatchObject({ rowsRead: 2, rowsImported: 1, rowsRefused: 1 });
    expect(summary).not.toHaveProperty('importId');
    expect(await Promise.all(['participants', 'imports', 'import_refusals'].map(count))).toEqual([0, 0, 0]);
  });

  it('goes on after it was stopped, and ends with every row once', async () => {
    // More than all batches that are stored at once.
    const rows = 4100;
    const path = file(
      'long.csv',
      Array.from({ length: rows }, (_, index) => row(`p${index}`)),
    );
    const stopping = new AbortController();
    const first = await run(path, { signal: stopping.signal, onProgress: () => stopping.abort() });
    expect(first.summary.status).toBe('interrupted');
    expect(first.summary.rowsRead).toBeLessThan(rows);
    const second = await run(path);
    expect(second.summary).toMatchObject({ status: 'finished', rowsRead: rows, importId: first.summary.importId });
    expect(await count('participants')).toBe(rows);
  });

  it('knows again what was stored beyond its mark when it was killed', async () => {
    const path = file('killed.csv', [row('a'), row('b'), row('c')]);
    const { summary } = await run(path);
    // As a kill leaves it: the rows are there, the mark and the end are not.
    await database.owner.query(
      "set session_replication_role = replica; update imports set rows_read = 1, rows_imported = 1, status = 'running', finished_at = null; reset session_replication_role",
    );
    const again = await run(path);
    expect(again.summary).toMatchObject({
      importId: summary.importId,
      rowsRead: 3,
      rowsImported: 1,
      rowsKnown: 2,
      rowsRefused: 0,
    });
    expect(await count('participants')).toBe(3);
  });

  it('tells which participant the database does not take, and stores the others', async () => {
    await run(file('one.csv', [row('a')]));
    // Another source with the same code: the database holds codes unique.
    const other = accepted({ ...mapping, source: 'other' });
    const { summary, problems } = await run(file('two.csv', [row('a'), row('b')]), { mapping: other });
    expect(problems).toMatchObject([{ row: 1, value: 'S-a', rule: 'already-exists' }]);
    expect(summary).toMatchObject({ rowsImported: 1, rowsRefused: 1 });
    expect(await count('participants')).toBe(2);
  });

  it('refuses a file that lacks a column before anything is stored', async () => {
    const path = join(folder, 'lacking.csv');
    writeFileSync(path, 'id,born\n1,1950\n');
    await expect(run(path)).rejects.toThrow('reads the column "side", which the file does not have');
    expect(await count('imports')).toBe(0);
  });

  it('notes a failure of the world in the import', async () => {
    const path = file('failing.csv', [row('a')]);
    const broken = { ...store, read: () => Promise.reject(new Error('the disk is on fire')) } as Store;
    await expect(run(path, { store: broken })).rejects.toThrow('the disk is on fire');
    const id = (await database.owner.query('select id from imports')).rows[0].id;
    const stored = await store.read({ actor, siteIds: [place.siteId] }, (session) => getImport(session, id));
    expect(stored).toMatchObject({ status: 'failed', detail: 'the disk is on fire' });
  });
});

const shared = process.env.JOINTWISE_SHARED ?? join(import.meta.dirname, '../../../../../shared');
const realFile = join(shared, 'data/nhs/nhs_proms_knee_2016_17.csv.gz');
if (!existsSync(realFile)) console.log('NHS file: skipped, the shared files are not there');

describe.runIf(existsSync(realFile))('the NHS file', () => {
  it('is taken in as it is: the first 1,000 rows, every total as in the file', async () => {
    const nhsMapping = accepted(nhs);
    if (nhsMapping.site === undefined || nhsMapping.study === undefined) throw new Error('the mapping names its place');
    const { site: own, study: wanted } = nhsMapping;
    place = await store.write({ actor, siteIds: [] }, (session) => ensurePlace(session, own, wanted));
    const { summary } = await run(realFile, { mapping: nhsMapping, mostRows: 1000 });
    expect(summary).toMatchObject({ rowsRead: 1000, rowsImported: 1000, rowsRefused: 0 });
    expect(summary.totals).toMatchObject({ compared: 2000, different: 0, onlyInFile: 0, onlyComputed: 0 });
    const { rows } = await database.owner.query('select distinct side from joint_sides');
    expect(rows).toEqual([{ side: 'unknown' }]);
  });
});
