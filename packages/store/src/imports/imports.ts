import { uuidv7 } from 'uuidv7';
import { rowOf, rowsOf, type Session } from '../database/session.ts';
import { addBundlesWithIds, type BundlePlace } from './add-bundles.ts';
import type { ParticipantBundle } from './imported-participant.ts';

export type ImportStatus = 'previewed' | 'running' | 'finished' | 'failed' | 'interrupted';

export interface NewImport extends BundlePlace {
  readonly fileName: string;
  /** SHA-256 of the file, in hex. */
  readonly fileHash: string;
  readonly fileBytes: number;
  readonly mapping: object;
}

export interface Import extends NewImport {
  readonly id: string;
  readonly status: ImportStatus;
  /** Checkpoint: rows that were dealt with; a run that continues skips as many. */
  readonly rowsRead: number;
  readonly rowsImported: number;
  readonly rowsKnown: number;
  readonly rowsRefused: number;
  readonly bytesRead: number;
  readonly detail: string | null;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly startedBy: string;
}

/** Why a row was refused. */
export interface ImportRefusal {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly rule: string;
  readonly detail: string;
}

export interface ImportedBatch extends BundlePlace {
  readonly importId: string;
  readonly bundles: readonly ParticipantBundle[];
  readonly refusals: readonly ImportRefusal[];
  /** Rows of the file that this batch deals with, refused ones too. */
  readonly rowsRead: number;
  /** Bytes of the file read when the batch was complete. */
  readonly bytesRead: number;
}

export interface BatchResult {
  readonly imported: number;
  readonly known: number;
  readonly refused: number;
}

const columns = `i.id, i.site_id as "siteId", i.study_id as "studyId", i.file_name as "fileName",
  i.file_hash as "fileHash", i.file_bytes as "fileBytes", i.mapping, i.status, i.rows_read as "rowsRead",
  i.rows_imported as "rowsImported", i.rows_known as "rowsKnown", i.rows_refused as "rowsRefused",
  i.bytes_read as "bytesRead", i.detail, i.started_at as "startedAt", i.finished_at as "finishedAt",
  coalesce(u.name, i.entered_by) as "startedBy"`;
const from = 'from imports i left join users u on u.id::text = i.entered_by';

export async function addImport(session: Session, added: NewImport): Promise<string> {
  const id = uuidv7();
  await session.client.query(
    `insert into imports (site_id, id, study_id, file_name, file_hash, file_bytes, mapping, status)
     values ($1, $2, $3, $4, $5, $6, $7, 'previewed')`,
    [
      ...[added.siteId, id, added.studyId, added.fileName, added.fileHash, added.fileBytes],
      JSON.stringify(added.mapping),
    ],
  );
  return id;
}

export function getImport(session: Session, importId: string): Promise<Import | undefined> {
  return rowOf<Import>(session, `select ${columns} ${from} where i.id = $1`, [importId]);
}

/** Imports of the sites, newest first. */
export function listImports(session: Session, siteIds: readonly string[], limit = 200): Promise<Import[]> {
  return rowsOf<Import>(session, `select ${columns} ${from} where i.site_id = any ($1) order by i.id desc limit $2`, [
    siteIds,
    limit,
  ]);
}

/** An unfinished import of the same file into the same study, which a new run continues. */
export function getUnfinishedImport(
  session: Session,
  place: BundlePlace,
  fileHash: string,
): Promise<Import | undefined> {
  return rowOf<Import>(
    session,
    `select ${columns} ${from} where i.site_id = $1 and i.study_id = $2 and i.file_hash = $3
       and i.status in ('running', 'interrupted') order by i.id desc limit 1`,
    [place.siteId, place.studyId, fileHash],
  );
}

/** Where an import stands. Starting notes the instant; so does every end. */
export async function setImportStatus(
  session: Session,
  importId: string,
  { status, detail }: { readonly status: ImportStatus; readonly detail?: string },
): Promise<void> {
  await session.client.query(
    `update imports set status = $2, detail = $3,
       started_at = case when $2 = 'running' then coalesce(started_at, now()) else started_at end,
       finished_at = case when $2 in ('finished', 'failed') then now() end
     where id = $1`,
    [importId, status, detail ?? null],
  );
}

/** Imports that were running when the program ended become interrupted. Returns how many. */
export async function interruptImports(session: Session): Promise<number> {
  const { rowCount } = await session.client.query("update imports set status = 'interrupted' where status = 'running'");
  return rowCount ?? 0;
}

/**
 * Stores a batch of rows and moves the checkpoint, all in the transaction of the session: a killed import continues
 * after its last whole batch. A row whose source key is known is not stored again.
 */
export async function addImportedBatch(session: Session, batch: ImportedBatch): Promise<BatchResult> {
  const ids = new Map(batch.bundles.map(({ sourceKey }) => [sourceKey, uuidv7()]));
  const known = await knownKeys(session, batch);
  const fresh = batch.bundles.filter(({ sourceKey }) => !known.has(sourceKey));
  const { added, taken } = await addBundlesWithIds(session, batch, fresh, ids);
  const takenKeys = new Set(taken.map(({ sourceKey }) => sourceKey));
  await noteImportedRows(
    session,
    batch,
    fresh.filter(({ sourceKey }) => !takenKeys.has(sourceKey)),
    ids,
  );
  const refusals = [...batch.refusals, ...taken.map(codeTaken)];
  await addRefusals(session, batch, refusals);
  const refused = new Set(refusals.map(({ row }) => row)).size;
  await session.client.query(
    `update imports set rows_read = rows_read + $3, rows_imported = rows_imported + $4, rows_known = rows_known + $5,
       rows_refused = rows_refused + $6, bytes_read = $7
     where site_id = $1 and id = $2`,
    [batch.siteId, batch.importId, batch.rowsRead, added, known.size, refused, batch.bytesRead],
  );
  return { imported: added, known: known.size, refused };
}

async function knownKeys(session: Session, { siteId, studyId, bundles }: ImportedBatch): Promise<Set<string>> {
  const rows = await rowsOf<{ key: string }>(
    session,
    'select source_key as key from imported_rows where site_id = $1 and study_id = $2 and source_key = any ($3)',
    [siteId, studyId, bundles.map(({ sourceKey }) => sourceKey)],
  );
  return new Set(rows.map(({ key }) => key));
}

// The primary key refuses what a second run of the same file stores at the same time; its batch is then rolled back.
async function noteImportedRows(
  session: Session,
  { siteId, studyId, importId }: ImportedBatch,
  stored: readonly ParticipantBundle[],
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  if (stored.length === 0) return;
  await session.client.query(
    `insert into imported_rows (site_id, study_id, import_id, source_key, participant_id)
     select $1, $2, $3, unnest($4::text[]), unnest($5::uuid[])`,
    [
      siteId,
      studyId,
      importId,
      stored.map(({ sourceKey }) => sourceKey),
      stored.map(({ sourceKey }) => ids.get(sourceKey)),
    ],
  );
}

function codeTaken({ row, code }: ParticipantBundle): ImportRefusal {
  const detail = `Another participant of this study and site has the code ${code}.`;
  return { row, column: '', value: code, rule: 'code-taken', detail };
}

async function addRefusals(
  session: Session,
  { siteId, importId }: ImportedBatch,
  refusals: readonly ImportRefusal[],
): Promise<void> {
  if (refusals.length === 0) return;
  await session.client.query(
    `insert into import_refusals (site_id, import_id, row_number, place, column_name, value, rule, detail)
     select $1, $2, r.row, row_number() over (partition by r.row order by n), r."column", r.value, r.rule, r.detail
     from rows from (jsonb_to_recordset($3) as (row int, "column" text, value text, rule text, detail text))
       with ordinality as r(row, "column", value, rule, detail, n)
     on conflict do nothing`,
    [siteId, importId, JSON.stringify(refusals)],
  );
}

/** Refused rows of an import, in the order of the file. */
export function listImportRefusals(session: Session, importId: string, limit = 1000): Promise<ImportRefusal[]> {
  return rowsOf<ImportRefusal>(
    session,
    `select row_number as row, column_name as "column", value, rule, detail from import_refusals
     where import_id = $1 order by row_number, place limit $2`,
    [importId, limit],
  );
}
