import type pg from 'pg';
import { streamRows } from '../database/stream-rows.ts';
import type { AuditProblem } from './audit-report.ts';
import { rowHash } from './written-forms.ts';

type Found = (problem: AuditProblem) => void;

interface Difference {
  readonly key: string;
  readonly state: 'row-changed' | 'row-removed' | 'row-unrecorded';
  readonly lane: number | null;
  readonly sequence: number | null;
}

interface AuditedTable {
  readonly name: string;
  /** Columns of the primary key, as the trigger was given them. */
  readonly keyColumns: readonly string[];
}

/** Tables that are audited, by their triggers, switched off or not. */
async function auditedTables(client: pg.PoolClient): Promise<AuditedTable[]> {
  const { rows } = await client.query<{ name: string; columns: string }>(
    `select c.relname as name, string_agg(a.attname, ' ' order by k.place) as columns
     from pg_index i
     join pg_class c on c.oid = i.indrelid
     cross join unnest(i.indkey) with ordinality as k(number, place)
     join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
     where i.indisprimary and c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       and c.relname = any ($1)
     group by c.relname order by c.relname`,
    [auditedTableNames],
  );
  return rows.map(({ name, columns }) => ({ name, keyColumns: columns.split(' ') }));
}

/** Named here and not found by their triggers: a trigger that was dropped must not take its table out of sight. */
export const auditedTableNames: readonly string[] = [
  ...['sites', 'studies', 'study_versions', 'study_sites', 'users', 'user_roles', 'second_factors'],
  ...['sign_in_attempts', 'api_tokens', 'participants', 'participant_contacts', 'joint_sides', 'episodes', 'visits'],
  ...['clinical_records', 'responses', 'imports', 'imported_rows', 'import_refusals', 'instrument_packs'],
  'procedure_log_entries',
  ...['enquiries', 'enquiry_events', 'enquiry_links', 'enquiry_details', 'enquiry_messages', 'opt_outs'],
  'approved_answers',
  'price_lists',
  ...['estimand_locks', 'study_unblindings', 'analysis_results'],
  ...['evidence_entries', 'evidence_adjudications', 'certainty_decisions'],
  ...['claims', 'claim_versions', 'claim_verdicts', 'claim_approvals', 'notices'],
];

/** Compares every row of every audited table with its last audit record. Returns the number of rows. */
export async function checkRows(client: pg.PoolClient, found: Found): Promise<number> {
  const tables = await auditedTables(client);
  const there = new Set(tables.map(({ name }) => name));
  for (const name of auditedTableNames) {
    if (there.has(name)) continue;
    const detail = `${name} is not a table with a primary key any more: its rows cannot be compared.`;
    found({ kind: 'audit-switched-off', table: name, detail });
  }
  let count = 0;
  for (const table of tables) count += await checkTable(client, table, found);
  return count;
}

async function checkTable(client: pg.PoolClient, { name, keyColumns }: AuditedTable, found: Found): Promise<number> {
  const key = `concat_ws(' ', ${keyColumns.map((column) => `t.${column}`).join(', ')})`;
  const differences = streamRows<Difference>(
    client,
    `select coalesce(t.key, a.row_key) as key, a.lane, a.sequence,
         case when a.row_key is null then 'row-unrecorded' when t.key is null then 'row-removed'
           else 'row-changed' end as state
       from (select ${key} as key, ${rowHash('to_jsonb(t)')} as hash from ${name} t) as t
       full join (
         select distinct on (row_key) row_key, row_hash, lane, sequence
         from audit_records where table_name = $1
         order by row_key, at desc, sequence desc, position desc
       ) as a on a.row_key = t.key
       where a.row_hash is distinct from t.hash`,
    [name],
  );
  for await (const row of differences) found(rowProblem(name, row));
  const { rows } = await client.query<{ n: number }>(`select count(*) as n from ${name}`);
  return rows[0]?.n ?? 0;
}

function rowProblem(table: string, row: Difference): AuditProblem {
  const sentences = {
    'row-changed': `Row ${row.key} of ${table} is not as its last audit record says: it was changed behind the program's back.`,
    'row-removed': `Row ${row.key} of ${table} is gone without an audit record.`,
    'row-unrecorded': `Row ${row.key} of ${table} has no audit record: it was put there behind the program's back.`,
  };
  const place = row.lane === null || row.sequence === null ? {} : { lane: row.lane, sequence: row.sequence };
  return { kind: row.state, table, key: row.key, ...place, detail: sentences[row.state] };
}

/** Compares the table scores with the scores inside the audited responses that it repeats. */
export async function checkScores(client: pg.PoolClient, found: Found): Promise<void> {
  const differences = streamRows<{ key: string }>(
    client,
    `select coalesce(x.key, s.key) as key from (
         select concat_ws(' ', r.site_id, r.id, r.version, r.instrument || '/' || (e->>'scale')) as key,
           row(r.is_current, r.study_id, r.participant_id, r.episode_id, v.code, (e->>'value')::double precision,
             r.completed_on, least(abs(r.completed_on - v.target_on), 32767)::smallint,
             r.completed_on between v.opens_on and v.closes_on)::text as content
         from responses r
         join visits v on v.site_id = r.site_id and v.id = r.visit_id
         cross join jsonb_array_elements(r.scores) as e
         where e->>'value' is not null
       ) as x
       full join (
         select concat_ws(' ', site_id, response_id, version, scale) as key,
           row(is_current, study_id, participant_id, episode_id, visit_code, value, completed_on, days_off,
             is_in_window)::text as content
         from scores
       ) as s using (key)
       where x.content is distinct from s.content`,
  );
  for await (const { key } of differences) {
    found({ kind: 'score-changed', table: 'scores', key, detail: `Score ${key} is not the one of its response.` });
  }
}

/** Every audited table must have its three triggers, switched on. */
export async function checkTriggers(client: pg.PoolClient, found: Found): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select wanted.name from unnest($1::text[]) as wanted(name)
     where (
       select count(*) from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
       where c.relname = wanted.name and c.relnamespace = 'public'::regnamespace and p.proname in ('write_audit_of_insert', 'write_audit')
         and t.tgenabled in ('O', 'A')) <> 3
     order by wanted.name`,
    [auditedTableNames],
  );
  for (const { name } of rows) {
    found({
      kind: 'audit-switched-off',
      table: name,
      detail: `Writes to ${name} are not audited: its triggers are missing or off.`,
    });
  }
}
