import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditedTableNames } from '../src/audit/check-rows.ts';
import { dumpSchema } from '../src/catalogue/dump-schema.ts';
import { renderDataModel } from '../src/catalogue/render-data-model.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const namesOf = async (sql: string, values: unknown[] = []) =>
  (await database.owner.query<{ name: string }>(sql, values)).rows.map(({ name }) => name);
const text = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');

const participantTables = [
  ...['participants', 'participant_contacts', 'joint_sides', 'episodes', 'visits', 'clinical_records', 'responses'],
  ...[
    'scores',
    'unanswered_visits',
    'participant_tallies',
    'imports',
    'imported_rows',
    'import_refusals',
    'procedure_log_entries',
  ],
  ...['enquiries', 'enquiry_events', 'enquiry_handles', 'enquiry_links', 'enquiry_details', 'enquiry_messages'],
  ...['outbox_messages', 'opt_outs', 'approved_answers'],
  'price_lists',
];

describe('the catalogue', () => {
  it('is what schema.sql says; run `npm run schema` after a migration', async () => {
    expect(await dumpSchema(database.owner)).toBe(text('../schema.sql'));
  });

  it('is what docs/data-model.md says', async () => {
    expect(await renderDataModel(database.owner)).toBe(text('../../../docs/data-model.md'));
  });

  it('explains every table and column', async () => {
    const silent = await namesOf(`select c.relname || '.' || coalesce(a.attname, '') as name
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migrations'
        and (col_description(c.oid, a.attnum) is null or obj_description(c.oid, 'pg_class') is null)`);
    expect(silent).toEqual([]);
  });

  it('knows every table with a site as one of participants, users or studies', async () => {
    const found = await namesOf(`select c.relname as name from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'site_id'
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`);
    expect(found).toEqual([...participantTables, 'audit_records', 'study_sites', 'user_roles'].sort());
  });

  it('has the site first in every primary key, unique key and foreign key of participant-level tables', async () => {
    const offenders = `select o.conrelid::regclass || ' ' || o.conname as name from pg_constraint o
      join pg_attribute a on a.attrelid = o.conrelid and a.attnum = o.conkey[1]
      where o.conrelid::regclass::text = any ($1) and o.contype in ('p', 'u', 'f') and a.attname <> 'site_id'
      union all
      select i.indexrelid::regclass::text from pg_index i
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where i.indrelid::regclass::text = any ($1) and i.indisunique and a.attname <> 'site_id'`;
    expect(await namesOf(offenders, [participantTables])).toEqual([]);
    await database.owner.query('create table oops (id uuid primary key, site_id uuid)');
    expect(await namesOf(offenders, [['oops']])).toContain('oops oops_pkey');
    await database.owner.query('drop table oops');
  });

  it('can be spread by site: every participant-level table with its keys can be partitioned by it', async () => {
    for (const table of participantTables) {
      const copy = `create table spread (like ${table} including all) partition by hash (site_id)`;
      await expect(database.owner.query(`begin; ${copy}; rollback`), table).resolves.toBeDefined();
    }
    const refused = 'create table spread (id uuid primary key, site_id uuid) partition by hash (site_id)';
    await expect(database.owner.query(refused)).rejects.toThrow(/partition/);
  });

  it('has an index for every foreign key', async () => {
    const offenders = `select o.conrelid::regclass || ' ' || o.conname as name from pg_constraint o
      where o.contype = 'f' and o.connamespace = 'public'::regnamespace and not exists (
        select from pg_index i where i.indrelid = o.conrelid
          and (string_to_array(i.indkey::text, ' ')::int2[])[1:cardinality(o.conkey)] @> o.conkey
          and o.conkey @> (string_to_array(i.indkey::text, ' ')::int2[])[1:cardinality(o.conkey)])`;
    expect(await namesOf(offenders)).toEqual([]);
    await database.owner.query('create table oops (site uuid references sites)');
    expect(await namesOf(offenders)).toEqual(['oops oops_site_fkey']);
    await database.owner.query('drop table oops');
  });

  it('forces row-level security on every participant-level table, with a policy for reading and writing', async () => {
    const guarded = await namesOf(`select c.relname as name from pg_class c
      join pg_policies p on p.tablename = c.relname and p.policyname = 'own_sites' and p.cmd = 'ALL'
        and p.with_check is not null
      where c.relrowsecurity and c.relforcerowsecurity order by 1`);
    expect(guarded).toEqual([...participantTables].sort());
  });

  it('gives the program no role that bypasses row-level security, and no table of its own', async () => {
    expect(
      await namesOf(
        "select rolname as name from pg_roles where rolname like 'jointwise\\_%' and (rolbypassrls or rolsuper)",
      ),
    ).toEqual([]);
    expect(await namesOf("select relname as name from pg_class where relowner = 'jointwise_app'::regrole")).toEqual([]);
  });

  it('lets the program delete sessions and idempotency keys, and nothing else', async () => {
    const may = (right: string) =>
      namesOf(
        `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
           and has_table_privilege('jointwise_app', c.oid, $1) order by 1`,
        [right],
      );
    expect(await may('delete')).toEqual(['idempotency_keys', 'sessions']);
    expect(await may('truncate')).toEqual([]);
    expect(await may('update')).toEqual([]);
    expect((await may('insert')).filter((name) => name.startsWith('audit_') || name === 'scores')).toEqual([]);
  });

  it('lets the program change of a version only whether it is current', async () => {
    const columns = await namesOf(`select c.relname || '.' || a.attname as name from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
      where c.relname in ('clinical_records', 'responses', 'participant_contacts', 'study_versions', 'audit_records',
        'audit_links', 'audit_lanes', 'joint_sides', 'scores',
        'procedure_log_entries')
        and has_column_privilege('jointwise_app', c.oid, a.attnum, 'update') order by 1`);
    expect(columns).toEqual([
      ...['clinical_records.is_current', 'participant_contacts.is_current', 'procedure_log_entries.is_current'],
      ...['responses.is_current', 'study_versions.is_current'],
    ]);
  });

  it('audits every table but those whose rows are no facts', async () => {
    const tables = await namesOf(`select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`);
    const noFacts = ['api_token_uses', 'audit_lanes', 'audit_links', 'audit_records'];
    expect(tables.filter((name) => !auditedTableNames.includes(name))).toEqual([
      ...noFacts,
      ...['enquiry_handles', 'idempotency_keys', 'migrations', 'outbox_messages', 'participant_tallies'],
      'scores',
      'sessions',
      'unanswered_visits',
    ]);
  });
});
