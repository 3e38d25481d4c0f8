import { uuidv7 } from 'uuidv7';
import { rowOf, rowsOf, type Session } from '../database/session.ts';

export type ImportStatus = 'previewed' | 'running' | 'finished' | 'failed' | 'interrupted';

export interface NewImport {
  readonly siteId: string;
  readonly studyId: string;
  readonly fileName: string;
  /** SHA-256 of the file, in hex. */
  readonly fileHash: string;
  readonly fileBytes: number;
  readonly mapping: object;
  /** `previewed` when absent. */
  readonly status?: ImportStatus | undefined;
}

/** How far an import has come. */
export interface ImportCounts {
  /** Checkpoint: rows that were dealt with; a run that continues skips as many. */
  readonly rowsRead: number;
  readonly rowsImported: number;
  /** Rows that an earlier run had imported. */
  readonly rowsKnown: number;
  readonly rowsRefused: number;
  readonly bytesRead: number;
}

export interface ImportMark {
  readonly siteId: string;
  readonly id: string;
}

export interface Import extends NewImport, ImportCounts, ImportMark {
  readonly status: ImportStatus;
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

const columns = `i.id, i.site_id as "siteId", i.study_id as "studyId", i.file_name as "fileName",
  i.file_hash as "fileHash", i.file_bytes as "fileBytes", i.mapping, i.status, i.rows_read as "rowsRead",
  i.rows_imported as "rowsImported", i.rows_known as "rowsKnown", i.rows_refused as "rowsRefused",
  i.bytes_read as "bytesRead", i.detail, i.started_at as "startedAt", i.finished_at as "finishedAt",
  coalesce(u.name, i.entered_by) as "startedBy"`;
const from = 'from imports i left join users u on u.id::text = i.entered_by';

export async function addImport(session: Session, added: NewImport): Promise<string> {
  const id = uuidv7();
  await session.client.query(
    `insert into imports (site_id, id, study_id, file_name, file_hash, file_bytes, mapping, status,
       started_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, case when $8 = 'running' then now() end)`,
    [
      ...[added.siteId, id, added.studyId, added.fileName, added.fileHash, added.fileBytes],
      ...[JSON.stringify(added.mapping), added.status ?? 'previewed'],
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
  { siteId, studyId, fileHash }: Pick<NewImport, 'siteId' | 'studyId' | 'fileHash'>,
): Promise<Import | undefined> {
  return rowOf<Import>(
    session,
    `select ${columns} ${from} where i.site_id = $1 and i.study_id = $2 and i.file_hash = $3
       and i.status in ('running', 'interrupted') order by i.id desc limit 1`,
    [siteId, studyId, fileHash],
  );
}

/** Where an import stands. Starting notes the instant; so does every end. */
export async function setImportStatus(
  session: Session,
  { siteId, id }: ImportMark,
  { status, detail }: { readonly status: ImportStatus; readonly detail?: string },
): Promise<void> {
  await session.client.query(
    `update imports set status = $3, detail = $4,
       started_at = case when $3 = 'running' then coalesce(started_at, now()) else started_at end,
       finished_at = case when $3 in ('finished', 'failed') then now() end
     where site_id = $1 and id = $2`,
    [siteId, id, status, detail ?? null],
  );
}

/** Moves the checkpoint, in the transaction that stores the rows: a killed import goes on after its last whole batch. */
export async function setImportProgress(
  session: Session,
  { siteId, id }: ImportMark,
  counts: ImportCounts,
): Promise<void> {
  await session.client.query(
    `update imports set rows_read = $3, rows_imported = $4, rows_known = $5, rows_refused = $6, bytes_read = $7
     where site_id = $1 and id = $2`,
    [
      ...[siteId, id, counts.rowsRead, counts.rowsImported, counts.rowsKnown],
      ...[counts.rowsRefused, counts.bytesRead],
    ],
  );
}

/** Imports that were running when the program ended become interrupted. Returns how many. */
export async function interruptImports(session: Session): Promise<number> {
  const { rowCount } = await session.client.query("update imports set status = 'interrupted' where status = 'running'");
  return rowCount ?? 0;
}

/** Adds why rows were refused; every problem of a row is one. */
export async function addImportRefusals(
  session: Session,
  { siteId, id }: ImportMark,
  refusals: readonly ImportRefusal[],
): Promise<void> {
  if (refusals.length === 0) return;
  await session.client.query(
    `insert into import_refusals (site_id, import_id, row_number, place, column_name, value, rule, detail)
     select $1, $2, r.row, row_number() over (partition by r.row order by n), r."column", r.value, r.rule, r.detail
     from rows from (jsonb_to_recordset($3) as (row int, "column" text, value text, rule text, detail text))
       with ordinality as r(row, "column", value, rule, detail, n)
     on conflict do nothing`,
    [siteId, id, JSON.stringify(refusals)],
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
