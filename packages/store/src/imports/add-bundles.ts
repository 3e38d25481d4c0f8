import { uuidv7 } from 'uuidv7';
import { rowsOf, type Session } from '../database/session.ts';
import { bundleRows } from './bundle-rows.ts';
import type { ParticipantBundle } from './imported-participant.ts';

export interface BundlePlace {
  readonly siteId: string;
  readonly studyId: string;
}

export interface BundleResult {
  readonly added: number;
  /** Rows whose code another participant has; nothing of them was stored. */
  readonly taken: readonly ParticipantBundle[];
}

// Which columns of the rows each table takes, with their types; site and study are the same for all.
const tables = {
  participants: 'id uuid, code text, enrolled_on date, status text',
  joint_sides: 'id uuid, participant_id uuid, joint text, side text',
  episodes: `id uuid, participant_id uuid, joint_side_id uuid, number int, index_on date, joint text, condition text,
    condition_record_id uuid, product_class text`,
  visits: `id uuid, participant_id uuid, episode_id uuid, code text, target_on date, opens_on date, closes_on date,
    instruments text[]`,
  clinical_records: `id uuid, participant_id uuid, joint_side_id uuid, episode_id uuid, visit_id uuid, kind text,
    anchor text, data jsonb, dated_on text, earliest_on date`,
  responses: `id uuid, participant_id uuid, episode_id uuid, visit_id uuid, instrument text, instrument_revision int,
    answers jsonb, scores jsonb, mode text, locale text, completed_on date, started_at timestamptz`,
} as const;
const versioned = new Set(['clinical_records', 'responses']);

/** Stores many whole participants with one statement per table. Rows whose code is taken are left out and told. */
export async function addParticipantBundles(
  session: Session,
  place: BundlePlace,
  bundles: readonly ParticipantBundle[],
): Promise<BundleResult> {
  return addBundlesWithIds(session, place, bundles, new Map());
}

/** The same, with the ids that participants are to have, by source key. */
export async function addBundlesWithIds(
  session: Session,
  place: BundlePlace,
  bundles: readonly ParticipantBundle[],
  ids: ReadonlyMap<string, string>,
): Promise<BundleResult> {
  const takenCodes = await codesTaken(session, place, bundles);
  const taken = bundles.filter(({ code }) => takenCodes.has(code));
  const free = bundles.filter(({ code }) => !takenCodes.has(code));
  const rows = bundleRows(free, ({ sourceKey }) => ids.get(sourceKey) ?? uuidv7());
  for (const table of Object.keys(tables) as (keyof typeof tables)[]) {
    if (rows[table].length > 0) await session.client.query(insertStatement(table), values(place, table, rows[table]));
  }
  return { added: free.length, taken };
}

async function codesTaken(session: Session, place: BundlePlace, bundles: readonly ParticipantBundle[]) {
  const rows = await rowsOf<{ code: string }>(
    session,
    'select code from participants where site_id = $1 and study_id = $2 and code = any ($3)',
    [place.siteId, place.studyId, bundles.map(({ code }) => code)],
  );
  return new Set(rows.map(({ code }) => code));
}

function insertStatement(table: keyof typeof tables): string {
  const columns = tables[table].split(/,\s*/).map((column) => column.trim().split(' ')[0]);
  const fixed = [
    'site_id',
    ...(table === 'joint_sides' ? [] : ['study_id']),
    ...(versioned.has(table) ? ['version'] : []),
  ];
  const fixedValues = [
    '$1::uuid',
    ...(table === 'joint_sides' ? [] : ['$3::uuid']),
    ...(versioned.has(table) ? ['1'] : []),
  ];
  return `insert into ${table} (${[...fixed, ...columns].join(', ')})
    select ${[...fixedValues, ...columns.map((column) => `r.${column}`)].join(', ')}
    from jsonb_to_recordset($2) as r(${tables[table]})`;
}

function values(place: BundlePlace, table: keyof typeof tables, rows: readonly object[]): unknown[] {
  const two = [place.siteId, JSON.stringify(rows)];
  return table === 'joint_sides' ? two : [...two, place.studyId];
}
