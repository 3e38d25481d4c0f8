import type pg from 'pg';

interface ColumnRow {
  readonly table: string;
  readonly meaning: string | null;
  readonly column: string;
  readonly type: string;
  readonly isRequired: boolean;
  readonly columnMeaning: string | null;
}

const areas: readonly (readonly [title: string, tables: readonly string[]])[] = [
  ['Sites and studies', ['sites', 'studies', 'study_versions', 'study_sites']],
  [
    'Participants and their treatment',
    [
      'participants',
      'participant_contacts',
      'joint_sides',
      'episodes',
      'visits',
      'clinical_records',
      'responses',
      'scores',
      'unanswered_visits',
      'participant_tallies',
    ],
  ],
  ['Procedure log', ['procedure_log_entries']],
  [
    'Users',
    [
      'users',
      'user_roles',
      'second_factors',
      'sessions',
      'sign_in_attempts',
      'api_tokens',
      'api_token_uses',
      'idempotency_keys',
    ],
  ],
  ['Files and wording', ['imports', 'imported_rows', 'import_refusals', 'instrument_packs']],
  [
    'Enquiries',
    [
      'enquiries',
      'enquiry_events',
      'enquiry_handles',
      'enquiry_links',
      'enquiry_details',
      'enquiry_messages',
      'outbox_messages',
      'opt_outs',
      'approved_answers',
    ],
  ],
  ['Prices', ['price_lists']],
  ['Estimands', ['estimand_locks', 'study_unblindings', 'analysis_results']],
  ['Published evidence', ['evidence_entries', 'evidence_adjudications', 'certainty_decisions']],
  ['Claims', ['claims', 'claim_versions', 'claim_verdicts', 'claim_approvals', 'notices']],
  ['Audit trail', ['audit_lanes', 'audit_links', 'audit_records']],
];

const columns = `select c.relname as "table", obj_description(c.oid, 'pg_class') as meaning, a.attname as "column",
    format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as "isRequired",
    col_description(c.oid, a.attnum) as "columnMeaning"
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migrations'
  order by c.relname, a.attnum`;

const keys = `select c.relname as "from", f.relname as "to" from pg_constraint o
  join pg_class c on c.oid = o.conrelid join pg_class f on f.oid = o.confrelid
  where o.contype = 'f' and o.connamespace = 'public'::regnamespace group by 1, 2 order by 1, 2`;

/** docs/data-model.md: a diagram and the tables of each area, from the comments in the database. */
export async function renderDataModel(pool: Pick<pg.Pool, 'query'>): Promise<string> {
  const rows = (await pool.query<ColumnRow>(columns)).rows;
  const links = (await pool.query<{ from: string; to: string }>(keys)).rows;
  const known = new Set(areas.flatMap(([, tables]) => tables));
  const missing = [...new Set(rows.map(({ table }) => table))].filter((table) => !known.has(table));
  if (missing.length > 0) throw new Error(`renderDataModel: ${missing.join(', ')} stands in no area`);
  const text = areas.map(([title, tables]) => {
    const own = links.filter(({ from }) => tables.includes(from));
    return [`## ${title}`, diagram(own), ...tables.map((table) => section(rows.filter((row) => row.table === table)))];
  });
  return `${['# Data model', intro, ...text.flat()].filter((part) => part !== '').join('\n\n')}\n`;
}

const intro =
  'Made from the comments in the database by `npm run schema`; change them in a migration. Identities ' +
  '(participants, joint-sides, episodes, visits) stay as they are; clinical records, responses and contacts are ' +
  'versions, of which one is current.';

function diagram(links: readonly { readonly from: string; readonly to: string }[]): string {
  if (links.length === 0) return '';
  return ['```mermaid', 'erDiagram', ...links.map(({ from, to }) => `  ${to} ||--o{ ${from} : ""`), '```'].join('\n');
}

function section(rows: readonly ColumnRow[]): string {
  const [first] = rows;
  if (first === undefined) return '';
  const lines = rows.map(
    ({ column, type, isRequired, columnMeaning }) =>
      `| \`${column}\` | ${type}${isRequired ? '' : ', may be null'} | ${columnMeaning ?? ''} |`,
  );
  return [
    `### \`${first.table}\``,
    '',
    first.meaning ?? '',
    '',
    '| column | type | meaning |',
    '| --- | --- | --- |',
    ...lines,
  ].join('\n');
}
