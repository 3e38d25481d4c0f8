import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { AuditProblem } from './audit-report.ts';
import { guardFunctions } from './guard-functions.ts';

type Found = (problem: AuditProblem) => void;

/** The functions that write the trail must be those of the migrations: another could leave out or invent a record. */
export async function checkFunctions(client: pg.PoolClient, found: Found): Promise<void> {
  const { rows } = await client.query<{ name: string; source: string }>(
    `select proname as name, coalesce(pg_get_function_sqlbody(oid), prosrc) as source from pg_proc
     where pronamespace = 'public'::regnamespace and proname = any ($1)`,
    [Object.keys(guardFunctions)],
  );
  for (const [name, digest] of Object.entries(guardFunctions)) {
    const sources = rows.filter((row) => row.name === name).map(({ source }) => digestOf(source));
    if (sources.length === 1 && sources[0] === digest) continue;
    const detail = `The function ${name} of the database is not the one that Jointwise put there.`;
    found({ kind: 'guard-replaced', key: name, detail });
  }
}

/** SHA-256 of a function's source, whatever the line ends. */
const digestOf = (source: string) => createHash('sha256').update(source.replaceAll('\r\n', '\n')).digest('hex');

const guards = `
  select 'row-level security of ' || t.name as name, 'is not in force' as what
  from unnest($1::text[]) as t(name)
  where not exists (
    select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relname = t.name and c.relkind = 'r'
      and c.relrowsecurity and c.relforcerowsecurity)
  union all
  select 'policy ' || p.polname || ' of ' || c.relname, 'opens other sites'
  from pg_class c join pg_policy p on p.polrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relname = any ($1) and p.polpermissive
    and (p.polroles && array[0::oid, 'jointwise_app'::regrole::oid])
    and coalesce(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid), '') not like '%current_sites()%'
  union all
  select 'role jointwise_app', 'may pass row-level security'
  from pg_roles where rolname = 'jointwise_app' and (rolsuper or rolbypassrls)
  union all
  select 'role ' || roleid::regrole, 'is held by jointwise_app'
  from pg_auth_members where member = 'jointwise_app'::regrole
  union all
  select lower(r.action) || ' of ' || t.name, 'is allowed to jointwise_app'
  from unnest(array['audit_links', 'audit_records', 'audit_lanes']) as t(name)
  cross join unnest(array['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) as r(action)
  where has_table_privilege('jointwise_app', ('public.' || t.name)::regclass, r.action)`;

/** Tables that the program reads only for the sites of its transaction. */
export const guardedBySite: readonly string[] = [
  'approved_answers',
  'audit_records',
  'clinical_records',
  'enquiries',
  'enquiry_details',
  'enquiry_events',
  'enquiry_handles',
  'enquiry_links',
  'enquiry_messages',
  'episodes',
  'import_refusals',
  'imported_rows',
  'imports',
  'joint_sides',
  'opt_outs',
  'outbox_messages',
  'participant_contacts',
  'participant_tallies',
  'participants',
  'price_lists',
  'procedure_log_entries',
  'responses',
  'scores',
  'unanswered_visits',
  'visits',
];

/** What keeps the program itself to its sites, and from the trail, must be in force. */
export async function checkGuards(client: pg.PoolClient, found: Found): Promise<void> {
  const { rows } = await client.query<{ name: string; what: string }>(guards, [guardedBySite]);
  for (const { name, what } of rows) {
    found({ kind: 'guard-off', key: name, detail: `A guard of the database is off: ${name} ${what}.` });
  }
}
